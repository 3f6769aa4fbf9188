/** What is handed out can be told from what was not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { check, seal } from '../../scripts/release.mjs';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-release-'));
  writeFileSync(join(folder, '甲.vsix'), '甲');
  writeFileSync(join(folder, '乙.html'), '乙');
  await seal(folder, { commit: 'abc' });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is whole as it was sealed, and says what it was made from', async () => {
  await check(folder);
  const { commit, files } = JSON.parse(readFileSync(join(folder, 'provenance.json'), 'utf8'));
  expect([commit, files.map(({ name }: { name: string }) => name).sort()]).toEqual([
    'abc',
    ['乙.html', '甲.vsix'],
  ]);
});

it.each([
  ['changed', () => writeFileSync(join(folder, '甲.vsix'), '乙'), '甲.vsix 和校验和对不上'],
  ['taken away', () => rmSync(join(folder, '甲.vsix')), '甲.vsix 不在了'],
  ['put in', () => writeFileSync(join(folder, '丙.exe'), ''), '没有校验和的文件：丙.exe'],
  [
    'said of its origin',
    () => writeFileSync(join(folder, 'provenance.json'), '{}'),
    'provenance.json 和校验和对不上',
  ],
])('shows what was %s', async (_, spoil, message) => {
  spoil();
  await expect(check(folder)).rejects.toThrow(message);
});
