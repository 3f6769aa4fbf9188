/** Where the fixes put what a speech lacks, and how it is laid out there. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/model/changes';
import { parse } from '../../../src/reading/parse';
import { CHECKS } from '../../../src/rules/index';
import { runChecks } from '../../support/checking';
import { readFixture } from '../../support/fixture';
import { fixturesIn } from '../../support/texts';

/** The text after the fix of the only finding of a check. */
function fixed(check: string, text: string): string {
  const found = runChecks(parse(text)).filter((finding) => finding.check === check);
  expect(found).toHaveLength(1);
  return applyEdits(text, found[0]!.fixes![0]!.edits);
}

describe('the salutation', () => {
  const salute = (text: string) => fixed('salutation-missing', text);

  it('stands at the margin, and the paragraph keeps its indent', () => {
    expect(salute('讲话\n\n　　今天开会。')).toBe('讲话\n\n同志们：\n\n　　今天开会。');
    expect(salute('讲话\n\t今天开会。\n')).toBe('讲话\n同志们：\n\t今天开会。\n');
    expect(salute('　　今天开会。\n　　要抓落实。')).toBe('同志们：\n　　今天开会。\n　　要抓落实。');
  });

  it('stands behind the byte order mark, over the marks of a quoted paragraph', () => {
    expect(salute('\ufeff今天开会。')).toBe('\ufeff同志们：\n今天开会。');
    expect(salute('讲话\n\n> 今天开会。')).toBe('讲话\n\n同志们：\n\n> 今天开会。');
  });
});

const HEAD = '在全县作风建设会议上的点评讲话\n同志们：\n';
const POINTS = '一、抓学习。要学。\n二、抓整改。要改。\n三、抓长效。要长。';
const CLOSING = '希望大家振作精神，把各项工作做得更好！';
const PRAISE = '总的来看，这项工作取得了明显成效，值得肯定。一是×××；二是×××；三是×××。';
const CRITIQUE = '在肯定成绩的同时，也要清醒地看到，工作中还存在一些问题。一是×××；二是×××；三是×××。';

describe('a part', () => {
  it.each([
    ['praise-missing', PRAISE],
    ['critique-missing', CRITIQUE],
  ])('stays before what announces the list: %s', (check, part) => {
    const put = (opening: string) => fixed(check, `${HEAD}${opening}\n${POINTS}\n${CLOSING}`);
    const written = (opening: string) => `${HEAD}${opening}\n${POINTS}\n${CLOSING}`;
    expect(put('今天开会，下面我讲三点意见。')).toBe(written(`${part}\n今天开会，下面我讲三点意见。`));
    expect(put('今天开会。下面我讲三点意见。')).toBe(written(`今天开会。\n${part}\n下面我讲三点意见。`));
    expect(put('今天开会。\n讲三点意见。时间关系，讲得简单些。')).toBe(
      written(`今天开会。\n${part}\n讲三点意见。时间关系，讲得简单些。`),
    );
    expect(put('今天开会。下一步要做到以下几点：')).toBe(
      written(`今天开会。\n${part}\n下一步要做到以下几点：`),
    );
  });

  it('praises before what blames, in an opening and before a list that blames', () => {
    const put = (body: string) => fixed('praise-missing', `${HEAD}${body}\n${CLOSING}`);
    expect(put(`今天开会，存在的问题不少，差距不小。\n${POINTS}`)).toBe(
      `${HEAD}${PRAISE}\n今天开会，存在的问题不少，差距不小。\n${POINTS}\n${CLOSING}`,
    );
    expect(put(`今天开会。存在的问题不少，差距不小。\n${POINTS}`)).toBe(
      `${HEAD}今天开会。\n${PRAISE}\n存在的问题不少，差距不小。\n${POINTS}\n${CLOSING}`,
    );
    const list =
      '一、基本情况。今天看了六个村。\n二、存在问题。问题不少，差距不小。\n三、下步要求。要抓整改。';
    expect(put(list)).toBe(`${HEAD}${PRAISE}\n${list}\n${CLOSING}`);
    const spoken =
      '讲几点不足：一是学习不够，学得很差；二是整改不够；三是长效不够。下一步，要抓学习，抓整改。';
    expect(put(spoken)).toBe(`${HEAD}${PRAISE}\n${spoken}\n${CLOSING}`);
  });

  it('gets lines of its own in a text of one line', () => {
    const body = `今天开会，讲三点意见。${POINTS.replaceAll('\n', '')}${CLOSING}`;
    expect(fixed('praise-missing', HEAD.replaceAll('\n', '') + body)).toBe(
      `${HEAD.replaceAll('\n', '')}\n${PRAISE}\n${body}`,
    );
  });

  it('is set apart as the paragraphs are, whatever stands between them', () => {
    const put = (text: string) => fixed('praise-missing', text);
    const sections = '一、抓学习\n要学。\n二、抓整改\n要改。';
    expect(put(`${HEAD}今天开会。\n${sections}\n${CLOSING}`)).toContain(`\n${PRAISE}\n`);
    expect(put(`${HEAD}今天开会。\n${sections}\n${CLOSING}`)).not.toContain('\n\n');
    const apart = (text: string) => text.replaceAll('\n', '\n\n');
    expect(put(apart(`${HEAD}今天开会。\n${sections}\n${CLOSING}`))).toBe(
      apart(put(`${HEAD}今天开会。\n${sections}\n${CLOSING}`)),
    );
  });
});

/** What was announced and how much of it is there, as far as any is. */
const answered = (text: string) =>
  parse(text).speeches.flatMap(({ promises }) =>
    promises.filter(({ points }) => points.length > 0).map(({ text, points }) => `${text} ${points.length}`),
  );

it('loses no word to a part that is put in, and no list its announcement', () => {
  const checks = CHECKS.filter(({ id }) => /^(?:praise|critique|requirement)-missing$/.test(id));
  const sources = fixturesIn('checks').filter(({ name }) => /missing|promise|numbering/.test(name));
  for (const text of sources.map(({ source }) => readFixture(source).text)) {
    const missing = runChecks(parse(text), { checks });
    for (const { fixes, check } of missing) {
      const after = applyEdits(text, fixes![0]!.edits);
      const lines = fixes![0]!.edits[0]!.text.trim().split(/\s+/);
      const without = lines.reduce((left, line) => left.replace(line, ''), after);
      expect(without.replace(/\s/g, ''), check).toBe(text.replace(/\s/g, ''));
      expect(answered(after), `${check}\n${after}`).toEqual(expect.arrayContaining(answered(text)));
    }
  }
});
