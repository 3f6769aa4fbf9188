/** Every row of the table of typos, by its own two sentences and in every text that we have. */
import { describe, expect, it } from 'vitest';
import { isWithinName, TYPOS, taggedNames, typosIn } from '../../../../src/language/spelling/typos';
import { parse } from '../../../../src/reading/parse';
import { CHECKS } from '../../../../src/rules/index';
import { fixAll, runChecks } from '../../../support/checking';
import { fixturesIn } from '../../../support/texts';
import { vocabulary } from '../../../support/vocabulary';
import { words } from '../../../support/words';

const checks = CHECKS.filter(({ id }) => id === 'typo');
const said = (sentence: string) => `同志们：\n\n${sentence}\n`;
const found = (sentence: string) =>
  runChecks(parse(said(sentence)), { checks, words, vocabulary }).map(({ range }) =>
    said(sentence).slice(range.start, range.end),
  );

it('has a few hundred rows, each word once', () => {
  expect(TYPOS.length).toBeGreaterThan(400);
  const wrong = TYPOS.map((typo) => typo.wrong);
  expect(wrong.filter((word, i) => wrong.indexOf(word) !== i)).toEqual([]);
});

it.each(TYPOS)('$wrong → $right', ({ wrong, right, authority, changes, stays, safe }) => {
  expect([wrong, right, authority].every((cell) => cell.length > 1)).toBe(true);
  expect(wrong).not.toBe(right);
  expect(changes).toContain(wrong);
  expect(found(changes)).toContain(wrong);
  expect(found(stays)).toEqual([]);
  const mended = fixAll(said(changes), { checks, words, vocabulary });
  expect(mended === said(changes.replaceAll(wrong, right))).toBe(safe);
});

it('no right word is wrong by another row', () => {
  expect(TYPOS.filter(({ right }) => typosIn(right).length > 0)).toEqual([]);
});

it('a longer right word of the conditions holds the wrong one', () => {
  const odd = TYPOS.flatMap(({ wrong, conditions }) =>
    conditions
      .filter((each) => !/[…^]/.test(each) && !each.includes(wrong))
      .map((each) => `${wrong} ${each}`),
  );
  expect(odd).toEqual([]);
});

describe.each([...fixturesIn('clean'), ...fixturesIn('speeches')])('$name', ({ source }) => {
  it('has none', () => {
    expect(typosIn(source).map(({ typo }) => typo.wrong)).toEqual([]);
  });
});

it('a name is none, by what the dictionary says of it', () => {
  const cut = [{ text: '王', tag: 'nr' }, { text: '松驰', tag: 'nr' }, { text: '到会' }];
  expect(taggedNames(cut).some(({ start, end }) => start === 0 && end === 3)).toBe(true);
  expect(isWithinName(taggedNames(cut), 1, 3)).toBe(true);
  expect(isWithinName(taggedNames([{ text: '作风' }, { text: '松驰', tag: 'nr' }]), 2, 4)).toBe(false);
});
