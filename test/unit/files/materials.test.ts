import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMaterials, readMaterial } from '../../../src/files/materials';

let root: string;
let manuscript: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dianping-materials-'));
  mkdirSync(join(root, '文稿/材料'), { recursive: true });
  manuscript = join(root, '文稿/点评.txt');
  writeFileSync(join(root, '外面.txt'), '外面');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const at = (path: string) => join(root, '文稿', path);

it('reads again only what changed', () => {
  writeFileSync(at('材料/甲.txt'), '投资3亿元。');
  const read = createMaterials();
  const [first] = read(manuscript, ['材料/甲.txt']);
  expect(first).toMatchObject({ path: '材料/甲.txt', text: '投资3亿元。' });
  expect(read(manuscript, ['材料/甲.txt'])[0]).toBe(first);
  writeFileSync(at('材料/甲.txt'), '投资3.5亿元。');
  expect(read(manuscript, ['材料/甲.txt'])[0]!.text).toBe('投资3.5亿元。');
});

it.each(['../外面.txt', '材料/../../外面.txt', '/etc/hostname', '..\\外面.txt', '链接.txt', '.'])(
  '%s lies outside',
  (path) => {
    symlinkSync(join(root, '外面.txt'), at('链接.txt'));
    const [material] = createMaterials()(manuscript, [path]);
    expect(material).not.toHaveProperty('text');
    expect(material!.problem).toContain('不在文稿所在的文件夹里');
  },
);

it('tells why one cannot be used, and reads the others', () => {
  writeFileSync(at('大.txt'), Buffer.alloc(20 * 1024 * 1024, 'a'));
  writeFileSync(at('图.txt'), Buffer.from([0, 1, 2, 3]));
  writeFileSync(at('报.docx'), 'PK');
  writeFileSync(at('好.txt'), '好');
  mkdirSync(at('夹.txt'));
  const paths = ['大.txt', '图.txt', '报.docx', '夹.txt', '没有.txt', '表.xlsx', '空.txt', '好.txt'];
  writeFileSync(at('空.txt'), ' \n');
  writeFileSync(at('表.xlsx'), 'PK');
  const read = createMaterials()(manuscript, paths);
  expect(read.map(({ problem, text }) => problem ?? text)).toEqual([
    '材料“大.txt”文件太大（超过 8 MB），没有查对',
    '材料“图.txt”不是文本文件',
    '材料“报.docx”不是能读的格式，请另存为 Word 文件（.docx）或文本（.txt）',
    '材料“夹.txt”是一个文件夹，请写到文件',
    '材料“没有.txt”找不到了，请重新添加',
    '材料“表.xlsx”不是能读的格式，请另存为 Word 文件（.docx）或文本（.txt）',
    '材料“空.txt”里面没有文字，没有查对',
    '好',
  ]);
});

it('does not look a speech up in itself', () => {
  writeFileSync(manuscript, '同志们：项目12个。');
  const [own] = createMaterials()(manuscript, ['材料/../点评.txt']);
  expect(own).toEqual({
    path: '材料/../点评.txt',
    problem: '材料“材料/../点评.txt”就是这份讲话，没有到里面查',
  });
});

it('readMaterial throws what is wrong', () => {
  writeFileSync(at('报.docx'), 'PK');
  expect(() => readMaterial(at('报.docx'))).toThrow('格式');
  expect(readMaterial(at('报.docx'), { '.docx': (bytes) => `${bytes.length} 字节` })).toBe('2 字节');
});
