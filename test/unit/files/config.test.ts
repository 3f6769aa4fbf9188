/** dianping.config.json: what is read of one that nobody wrote by hand, and what is written into it. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig, readConfig, setCheck } from '../../../src/files/config';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, 'dianping.config.json');
const messages = (text: string) => readConfig(text).problems.map(({ message }) => message);

describe('a configuration', () => {
  it('has no settings behind its back', () => {
    const text = '{"__proto__": {"checks": {"label-form": "off"}}}';
    expect(readConfig(text).settings).toEqual({});
    expect(messages(text)).toEqual(['没有名为“__proto__”的设置，这里只有 checks']);
    const inside = '{"checks": {"__proto__": {"label-form": "off"}, "constructor": "off"}}';
    expect(readConfig(inside).settings).toEqual({});
    expect(messages(inside)).toEqual(['没有名为“__proto__”的检查', '没有名为“constructor”的检查']);
    expect(messages('{"checks": {"label-form": ["off", {}, 1]}}')).toEqual([
      '方括号里只写级别和选项两项，后面的没有采用',
    ]);
    const options = '{"checks": {"sentence-long": ["hint", {"constructor": 1}]}}';
    expect(messages(options)).toEqual(['检查“sentence-long”没有选项“constructor”']);
  });

  it.each([
    ['large', 'x'.repeat(10 * 1024 * 1024)],
    ['deep in lists', '['.repeat(100_000)],
    ['deep in objects', '{"a":'.repeat(50_000)],
  ])('that is too %s is told of, and nothing of it is taken', (_, text) => {
    expect(readConfig(text)).toMatchObject({ broken: true, settings: {} });
    expect(messages(text)).toEqual([expect.stringMatching(/没有采用/)]);
    writeFileSync(file(), text);
    expect(loadConfig(file()).broken).toBe(true);
    expect(() => setCheck(folder, 'label-form', 'off')).toThrow(/没有改动。请先改正它/);
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  it('with thousands of wrong names is told of in time, and of some of them', () => {
    const names = Array.from({ length: 12_000 }, (_, i) => `"c${i}": "off"`).join();
    const { problems } = readConfig(`{"checks": {${names}, "label-form": "off"}}`);
    expect(problems.length).toBeGreaterThan(10);
    expect(problems.length).toBeLessThan(1_000);
  });

  it('of another version is told of, and the rest of it holds', () => {
    const config = readConfig('{"version": 2, "checks": {"label-form": "off"}}');
    expect(config.settings).toEqual({ 'label-form': 'off' });
    expect(config.problems).toHaveLength(1);
  });
});

describe('a setting that is written', () => {
  it('leaves comments, rights and no other file', () => {
    writeFileSync(file(), '{\n  // 本单位\n  "checks": { "typo": "hint" }\n}\n');
    chmodSync(file(), 0o666);
    setCheck(folder, 'label-form', 'off');
    expect(readFileSync(file(), 'utf8')).toContain('// 本单位');
    expect(loadConfig(file()).settings).toEqual({ typo: 'hint', 'label-form': 'off' });
    expect(statSync(file()).mode & 0o777).toBe(0o666);
    expect(readdirSync(folder)).toEqual(['dianping.config.json']);
  });
});
