/** The office's words in a text: which of them hold, and that a long table costs no more than a short one. */
import { expect, it } from 'vitest';
import { typosIn } from '../../../src/language/spelling/typos';
import { termsOf } from '../../../src/language/terms';
import { withMetadata } from '../../../src/model/metadata';
import { NO_OFFICE, type Term } from '../../../src/model/office';
import { parse } from '../../../src/reading/parse';
import { runChecks } from '../../support/checking';
import { spent } from '../../support/spent';
import { words } from '../../support/words';

const found = (terms: readonly Term[], text: string) =>
  termsOf({ ...NO_OFFICE, terms })(text).map(({ start, end }) => text.slice(start, end));

it('the longest of several words stands, and one within a right one is none', () => {
  const terms = [
    { wrong: '教委', right: '教育局' },
    { wrong: '县教委', right: '县教育局' },
    { wrong: '教育局' },
  ];
  expect(found(terms, '县教委和市教委、县教育局')).toEqual(['县教委', '教委']);
});

it('ten thousand rows are looked for in one walk, in any text', () => {
  const terms = Array.from({ length: 10_000 }, (_, i) => ({
    wrong: `县局${i}科`,
    right: `县局${i}股`,
    unless: `例${i}`,
  }));
  const office = { ...NO_OFFICE, terms };
  for (const text of ['县局9999科', '县局', '布署']) {
    const long = text.repeat(20_000);
    const find = () => [termsOf(office)(long), typosIn(long)];
    expect(spent(find)).toBeLessThan(2000);
  }
});

it('what is protected is never told by a check of words', () => {
  const text = '同志们：\n\n布署塘修好了，大会大会馆也开了，县教委旧址也修好了。\n';
  const ids = (kept: readonly string[]) =>
    runChecks(parse(text), { words, office: { ...NO_OFFICE, terms: [{ wrong: '县教委' }], protected: kept } })
      .map(({ check }) => check)
      .filter((check) => ['typo', 'term', 'word-doubled'].includes(check));
  expect(ids([])).toContain('typo');
  expect(ids(['布署塘', '大会大会馆', '县教委旧址'])).toEqual([]);
});

it('leaders are read from the front matter, and minutes kept beside the text count', () => {
  const { frontMatter } = parse('---\nleaders:\n  - 王某 县委书记\n  - 李某\n---\n同志们：\n');
  expect(frontMatter?.leaders).toEqual([{ name: '王某', title: '县委书记' }, { name: '李某' }]);
  const plain = parse('同志们：\n\n今天讲一点。\n');
  expect(withMetadata(plain, { minutes: 5 }).frontMatter?.minutes).toBe(5);
  expect(withMetadata(parse('---\nminutes: 3\n---\n同志们：\n'), { minutes: 5 }).frontMatter?.minutes).toBe(
    3,
  );
});
