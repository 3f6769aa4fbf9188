import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stage } from '../../scripts/stage.mjs';
import { applyEdits } from '../../src/model/changes';
import { parse } from '../../src/reading/parse';
import { CHECKS } from '../../src/rules/index';
import { fixAll, runChecks } from '../../src/service/checking';
import { intl } from '../../src/words/intl';
import { loadSegmenter } from '../../src/words/load';
import { listFindings, readFixture } from './fixture';

const folder = mkdtempSync(join(tmpdir(), 'checks-'));
await stage(join(folder, 'native'));
const { segmenter: words } = await loadSegmenter(join(folder, 'native'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixtures = filesIn('checks');
const clean = filesIn('clean');

describe.each(fixtures)('$name', ({ source }) => {
  const { text, expected, only, editing, fixed } = readFixture(source);
  const checks = only ? CHECKS.filter(({ id }) => only.includes(id)) : CHECKS;
  const options = { editing, words, checks };
  const found = runChecks(parse(text), options);

  it('finds what is marked and nothing else', () => {
    if (only) expect(checks.map(({ id }) => id).sort()).toEqual([...only].sort());
    const places = found.map(({ check, range }) => ({ check, ...range }));
    expect(listFindings(text, places)).toEqual(listFindings(text, expected));
  });

  it.runIf(fixed !== undefined)('is mended by fix-all', () => {
    expect(fixAll(text, options)).toBe(fixed);
    expect(fixAll(fixed!, options)).toBe(fixed);
  });

  it('offers fixes that mend', () => {
    for (const finding of found) {
      for (const fix of finding.fixes ?? []) {
        if (!fix.preferred) continue;
        const mended = applyEdits(text, fix.edits);
        const left = runChecks(parse(mended), options).filter(({ check }) => check === finding.check);
        const before = found.filter(({ check }) => check === finding.check);
        expect(left.length, `${finding.check}: ${fix.title}\n${mended}`).toBeLessThan(before.length);
      }
    }
  });
});

describe.each(clean)('$name', ({ source }) => {
  it.each([words, intl])('has no finding ($name)', (segmenter) => {
    const found = runChecks(parse(source), { words: segmenter });
    expect(found.map(({ check, range, message }) => `${check} ${range.start} ${message}`)).toEqual([]);
  });

  it('stays as it is under fix-all', () => {
    expect(fixAll(source, { words })).toBe(source);
  });
});

function filesIn(name: string): { name: string; source: string }[] {
  const path = join(import.meta.dirname, '..', 'fixtures', name);
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ name: `${name}/${file}`, source: readFileSync(join(path, file), 'utf8') }));
}
