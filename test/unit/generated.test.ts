import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { BASES, generate, pageOf, SECTIONS } from '../../scripts/generate.mjs';
import { BASIS_NAMES } from '../../src/checks/check';
import { readTerms } from '../../src/files/terms';
import { parse } from '../../src/reading/parse';
import { CHECKS } from '../../src/rules/index';
import { intl } from '../../src/words/intl';
import { runChecks } from '../support/checking';

test.each(await generate(CHECKS))('$path is as generated (npm run generate)', ({ before, after }) => {
  expect(before).toBe(after);
});

it('calls a basis by one name on pages and in hovers', () => {
  expect(BASES).toEqual(BASIS_NAMES);
});

describe.each(CHECKS.map((check) => ({ id: check.id, check })))('docs/checks/$id.md', ({ id, check }) => {
  const page = readFileSync(join(import.meta.dirname, '../..', pageOf(id)), 'utf8');

  it('has its sections, each with something in it', () => {
    const sections = page.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(SECTIONS);
    for (const section of sections) expect(section).toMatch(/\n\S/);
  });

  it('has examples of both kinds', () => {
    expect(examples(page, '错')).not.toEqual([]);
    expect(examples(page, '对')).not.toEqual([]);
  });

  // A page that speaks of the office's table shows one.
  const { office } = readTerms(/^```yaml\n([\s\S]*?\n)```$/m.exec(page)?.[1] ?? '');
  const found = (text: string) => runChecks(parse(text), { checks: [check], words: intl, office });

  it.each(examples(page, '错'))('finds what is wrong: %s', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  it.each(examples(page, '对'))('finds nothing in what is right: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

/** The texts in the code blocks of a page that are marked as wrong or right. */
function examples(page: string, kind: '错' | '对'): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`text ${kind}\n([^]*?\n)\`\`\`$`, 'gm'))].map(
    ([, text]) => text!,
  );
}
