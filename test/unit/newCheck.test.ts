/** `npm run new:check`, in a copy of the files that it changes. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newCheck } from '../../scripts/new-check.mjs';
import { readFixture } from '../support/fixture';
import { root } from '../support/texts';

const REGISTERS = ['src/rules/index.ts', 'bench/quality/damages/index.ts', 'test/quality/quality.test.ts'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-new-check-'));
  for (const path of REGISTERS) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('a new check', () => {
  it('has its files, each saying what to fill in', async () => {
    const { written } = await newCheck('made-up', folder);
    expect(written).toEqual([
      'src/rules/madeUp.ts',
      'docs/checks/made-up.md',
      'test/fixtures/checks/made-up.txt',
      'test/fixtures/checks/made-up.traps.txt',
      'bench/quality/damages/madeUp.ts',
    ]);
    for (const path of written) expect(read(path)).toContain('待填');
    expect(readFixture(read('test/fixtures/checks/made-up.txt'))).toMatchObject({
      only: ['made-up'],
      expected: [{ check: 'made-up' }],
    });
    expect(readFixture(read('test/fixtures/checks/made-up.traps.txt')).expected).toEqual([]);
  });

  it('is in every list, its import among the others', async () => {
    const { registered } = await newCheck('made-up', folder);
    expect(registered).toEqual(REGISTERS);
    expect(read('src/rules/index.ts')).toMatch(
      /labelForm';\nimport \{ leaderOrder \} from '\.\/leaderOrder';\nimport \{ madeUp \} from '\.\/madeUp';\nimport \{ m/,
    );
    expect(read('src/rules/index.ts')).toMatch(/ {2}madeUp,\n\];\n$/);
    expect(read('bench/quality/damages/index.ts')).toMatch(/ {2}\.\.\.madeUpDamages,\n\];\n$/);
    expect(read('test/quality/quality.test.ts')).toMatch(/ {2}'made-up': \[95, 95\],\n\};\n/);
  });
});

describe('is refused, and nothing is touched:', () => {
  it.each(['MadeUp', 'made_up', 'made--up', '-made', 'made-', 'made up', '编号', '../made', ''])(
    'the id “%s”',
    async (id) => {
      await expect(newCheck(id, folder)).rejects.toThrow('不能作检查的名称');
      expect(existsSync(join(folder, 'docs'))).toBe(false);
    },
  );

  it('an id that is taken', async () => {
    writeFileSync(join(folder, 'src/rules/madeUp.ts'), '');
    await expect(newCheck('made-up', folder)).rejects.toThrow(
      '“made-up”这个名称已经用了：src/rules/madeUp.ts',
    );
    expect(existsSync(join(folder, 'docs'))).toBe(false);
  });

  it('any id where a list is not to be found', async () => {
    writeFileSync(join(folder, 'bench/quality/damages/index.ts'), "import { a } from './a';\n");
    await expect(newCheck('made-up', folder)).rejects.toThrow('DAMAGERS');
    expect(read('src/rules/index.ts')).not.toContain('madeUp');
  });
});
