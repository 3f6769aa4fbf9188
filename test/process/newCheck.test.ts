/** A check as `npm run new:check` leaves it, in a copy of the project: it fits in, and the generated files can follow. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import { root } from '../support/texts';

const folder = mkdtempSync(join(tmpdir(), 'dianping-new-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LEFT_OUT = [
  '.git',
  'node_modules',
  'dist',
  'native',
  'test/output',
  'bench/output',
  'bench/node_modules',
];
cpSync(root, folder, { recursive: true, filter: (path) => !LEFT_OUT.includes(relative(root, path)) });
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

const run = (file: string, ...args: string[]) =>
  execFileSync(file, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const tool = (name: string) => join(root, 'node_modules', '.bin', name);

it('tells what was written and what is still to do', () => {
  const told = run(process.execPath, 'scripts/new-check.mjs', 'made-up');
  expect(told).toContain('  src/rules/madeUp.ts\n');
  expect(told).toContain('还要做的');
});

it('is as the project’s style and types want it', () => {
  const files = ['src/rules', 'bench/quality/damages', 'test/quality'];
  run(tool('biome'), 'ci', '--error-on-warnings', '--diagnostic-level=warn', ...files);
  run(tool('tsc'), '--noEmit');
});

it('is taken up by what is generated', () => {
  run(process.execPath, 'scripts/generate.mjs');
  expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"made-up": {');
  expect(readFileSync(join(folder, 'docs/checks/made-up.md'), 'utf8')).toMatch(/^# 待填：几个字的名称\n/);
});
