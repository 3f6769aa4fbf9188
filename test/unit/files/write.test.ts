import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { besideOf } from '../../../src/files/halfWritten';
import { WriteError, writeFiles, writeNewFile, writeRecord } from '../../../src/files/write';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
function write(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}
const change = (path: string, from: string, to: string) => ({
  path,
  was: Buffer.from(from),
  bytes: Buffer.from(to),
});

describe('writing', () => {
  it('leaves nothing but the files, under names as long as a file may have', async () => {
    const long = `${'讲'.repeat(83)}.txt`;
    await writeFiles([
      change(write(long, '旧'), '旧', '新'),
      { path: at('没有过.txt'), bytes: Buffer.from('新') },
    ]);
    expect([read(long), read('没有过.txt'), readdirSync(folder).length]).toEqual(['新', '新', 2]);
  });

  it('writes a file once that two of the names lead to', async () => {
    write('a.txt', '旧');
    linkSync(at('a.txt'), at('b.txt'));
    await writeFiles([change(at('a.txt'), '旧', '新'), change(at('b.txt'), '旧', '新')]);
    expect([read('a.txt'), read('b.txt'), statSync(at('a.txt')).nlink]).toEqual(['新', '新', 2]);
  });

  it('leaves nothing of a longer text in a file with other names', async () => {
    write('a.txt', '差距,,差距不小。');
    linkSync(at('a.txt'), at('b.txt'));
    const to = (name: string) => change(at(name), '差距,,差距不小。', '差距不小。');
    await writeFiles([to('a.txt')]);
    expect([read('a.txt'), read('b.txt')]).toEqual(['差距不小。', '差距不小。']);
    await writeFiles([change(at('a.txt'), '差距不小。', '好。'), change(at('b.txt'), '差距不小。', '好。')]);
    expect([read('a.txt'), read('b.txt'), statSync(at('b.txt')).nlink]).toEqual(['好。', '好。', 2]);
  });

  it('tells two files apart that say the same, and writes neither where one file is to say two things', async () => {
    write('a.txt', '旧');
    linkSync(at('a.txt'), at('b.txt'));
    write('c.txt', '旧');
    linkSync(at('c.txt'), at('d.txt'));
    await writeFiles(['a.txt', 'c.txt', 'b.txt', 'd.txt'].map((name) => change(at(name), '旧', '新')));
    expect(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(read)).toEqual(['新', '新', '新', '新']);
    const writing = writeFiles([change(at('c.txt'), '新', '此'), change(at('d.txt'), '新', '彼')]);
    await expect(writing).rejects.toThrow(WriteError);
    expect([read('c.txt'), read('d.txt'), readdirSync(folder).length]).toEqual(['新', '新', 4]);
  });

  it('clears what a killed program left in its folder, and nothing that another is at work on or a person keeps', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const beside = basename(besideOf(at('a.txt')));
    const gone = beside.replace(`-${process.pid}-`, `-${pid}-`);
    const elsewhere = gone.replace(/[\da-f]{8}/, '00000000');
    const unnamed = `.dianping-${randomUUID()}.tmp`;
    for (const name of [gone, beside, elsewhere, unnamed, '.dianping-我的.tmp']) write(name, '半份');
    await writeFiles([change(write('a.txt', '旧'), '旧', '新')]);
    const kept = ['.dianping-我的.tmp', beside, elsewhere, unnamed, 'a.txt'];
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
    // Nobody writes for days.
    for (const name of kept) utimesSync(at(name), 1e9, 1e9);
    await writeNewFile({ path: at('b.txt'), bytes: Buffer.from('新') });
    expect(readdirSync(folder).sort()).toEqual(['.dianping-我的.tmp', 'a.txt', 'b.txt']);
    write(gone, '半份');
    writeRecord(at('c.json'), '{}');
    expect(readdirSync(folder).sort()).toEqual(['.dianping-我的.tmp', 'a.txt', 'b.txt', 'c.json']);
  });

  it('leaves alone what somebody else has saved meanwhile, and takes back what came before', async () => {
    write('a.txt', '甲');
    write('b.txt', '别人存的');
    const writing = writeFiles([change(at('a.txt'), '甲', '新'), change(at('b.txt'), '乙', '新')]);
    await expect(writing).rejects.toThrow(WriteError);
    expect([read('a.txt'), read('b.txt'), readdirSync(folder).length]).toEqual(['甲', '别人存的', 2]);
  });

  it('takes back a new file, too', async () => {
    write('b.txt', '别人存的');
    const writing = writeFiles([
      { path: at('新.txt'), bytes: Buffer.from('新') },
      change(at('b.txt'), '乙', '新'),
    ]);
    await expect(writing).rejects.toThrow(WriteError);
    expect(readdirSync(folder)).toEqual(['b.txt']);
  });

  it('does not begin when it is stopped', async () => {
    const writes = [change(write('a.txt', '甲'), '甲', '新')];
    await expect(writeFiles(writes, AbortSignal.abort())).rejects.toThrow(WriteError);
    expect([read('a.txt'), readdirSync(folder)]).toEqual(['甲', ['a.txt']]);
  });

  it.skipIf(process.platform === 'win32')('keeps rights, links and other names', async () => {
    chmodSync(write('a.txt', '甲'), 0o666);
    linkSync(write('b.txt', '乙'), at('别名.txt'));
    mkdirSync(at('下'));
    symlinkSync(write('下/c.txt', '丙'), at('c.txt'));
    await writeFiles([
      change(at('a.txt'), '甲', '新甲'),
      change(at('b.txt'), '乙', '新乙'),
      change(at('c.txt'), '丙', '新丙'),
    ]);
    expect([read('a.txt'), read('别名.txt'), read('下/c.txt')]).toEqual(['新甲', '新乙', '新丙']);
    expect(statSync(at('a.txt')).mode & 0o777).toBe(0o666);
    expect(statSync(at('b.txt')).nlink).toBe(2);
  });
});
