/** What stands in a browser for a disk, its paths and its encodings, by the rules of Node's. */
import { posix } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { folderOf, isFile, pathOf, uriOf } from '../../../src/files/address.web';
import { decode, encode } from '../../../src/files/encoding.web';
import { lookAgain, mount, read, readNow, whenSettled, writeNow } from '../../../src/files/web/disk';
import * as path from '../../../src/files/web/path';

describe('paths', () => {
  const some = [
    '/',
    '/a',
    '/a/',
    '/文稿/点评.txt',
    '/a/b/../c',
    '/a/./b',
    '/a/.dianping/terms.yaml',
    '/a.b/c',
  ];

  it.each(some)('of %s are as Node has them', (one) => {
    expect(path.dirname(one)).toBe(posix.dirname(one));
    expect(path.basename(one)).toBe(posix.basename(one));
    expect(path.extname(one)).toBe(posix.extname(one));
    expect(path.join(one, '..', 'x', 'y.txt')).toBe(posix.join(one, '..', 'x', 'y.txt'));
    for (const other of some) {
      expect(path.relative(one, other)).toBe(posix.relative(one, other));
      expect(path.resolve(one, other)).toBe(posix.resolve(one, other));
      expect(path.resolve(one, `.${other}`)).toBe(posix.resolve(one, `.${other}`).replace(/(?<=.)\/$/, ''));
    }
  });
});

describe('addresses', () => {
  it.each([
    ['file:///%E6%96%87%E7%A8%BF/a%20b.txt', '/文稿/a b.txt'],
    ['tmp:/%E6%96%87%E7%A8%BF/a.txt', '/tmp:/文稿/a.txt'],
    ['vscode-vfs://github/%E7%94%B2/a.txt', '/vscode-vfs:github/甲/a.txt'],
  ])('%s is the file %s', (uri, file) => {
    expect(pathOf(uri)).toBe(file);
    expect(uriOf(file)).toBe(uri);
    expect(folderOf(uri)).toBe(posix.dirname(file));
  });

  it.each(['untitled:Untitled-1', 'git:/a.txt', 'dianping-cleaned:/a.txt'])('%s is no file', (uri) => {
    expect(isFile(uri)).toBe(false);
    expect(pathOf(uri)).toBeUndefined();
  });
});

describe('encodings', () => {
  it.each(['utf8', 'utf16-le', 'utf16-be', 'gb18030'])('%s is read', (encoding) => {
    const bytes = iconv.encode('同志们：\r\n镕', encoding, { addBOM: encoding.startsWith('utf16') });
    expect(decode(bytes).text).toBe('同志们：\r\n镕');
  });

  it('what is no text is refused', () => {
    expect(() => decode(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff]))).toThrow(/不是文本文件/);
    expect(() => decode(new TextEncoder().encode('\ufffd'.repeat(40)))).toThrow(/乱码/);
  });

  it('UTF-8 is written as it was read, others not at all', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61]);
    expect(encode(decode(bytes))).toEqual(bytes);
    expect(() => encode({ text: 'a', encoding: 'gb18030', bom: false })).toThrow(/只写得了 UTF-8/);
  });
});

describe('files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  function disk(files: Record<string, Uint8Array>, write = vi.fn(async () => {})) {
    const changed = vi.fn();
    const lost = vi.fn();
    mount({ read: async (file) => files[file] ?? null, write }, { changed, lost });
    return { changed, lost, write };
  }

  it('are told when they come, and are there from then on', async () => {
    const { changed } = disk({ '/1/a': bytes('甲') });
    expect(readNow('/1/a')).toBeUndefined();
    expect(readNow('/1/none')).toBeUndefined();
    await whenSettled();
    expect(readNow('/1/a')).toEqual(bytes('甲'));
    expect(readNow('/1/none')).toBeUndefined();
    // That there is none is what was taken for granted.
    expect(changed).toHaveBeenCalledTimes(1);
    expect(await read('/1/a')).toEqual(bytes('甲'));
  });

  it('that changed are told once more, those that did not are not', async () => {
    const files = { '/2/a': bytes('甲') };
    const { changed } = disk(files);
    await read('/2/a');
    lookAgain('/2/a');
    await whenSettled();
    expect(changed).toHaveBeenCalledTimes(1);
    files['/2/a'] = bytes('乙');
    lookAgain('/2/a');
    expect(readNow('/2/a')).toEqual(bytes('甲'));
    await whenSettled();
    expect(readNow('/2/a')).toEqual(bytes('乙'));
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('are not written over before anybody knows what stands there', async () => {
    const { write } = disk({ '/3/a': bytes('甲') });
    expect(() => writeNow('/3/a', bytes('乙'))).toThrow(/再试一次/);
    await whenSettled();
    expect(write).not.toHaveBeenCalled();
    writeNow('/3/a', bytes('乙'));
    expect(readNow('/3/a')).toEqual(bytes('乙'));
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('that the editor does not write are as they were, and that is told', async () => {
    const { lost } = disk(
      { '/4/a': bytes('甲') },
      vi.fn(() => Promise.reject(new Error('read only'))),
    );
    await read('/4/a');
    writeNow('/4/a', bytes('乙'));
    await vi.waitFor(() => expect(lost).toHaveBeenCalledWith('/4/a'));
    expect(readNow('/4/a')).toEqual(bytes('甲'));
  });
});
