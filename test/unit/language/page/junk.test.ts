/** 乱码: the signs that a forum strews between the lines, and what only looks like them. */
import { describe, expect, it } from 'vitest';
import { findJunk } from '../../../../src/language/page/junk';
import { parse } from '../../../../src/reading/parse';
import { runChecks } from '../../../support/checking';

const junk = (text: string) => findJunk(text).map(({ start, end }) => text.slice(start, end));

describe('signs without a word', () => {
  it.each([
    ["' ^2 _& f3 . }) R$", ["' ^2 _& f3 . }) R$"]],
    ['8 [; o  H! @9  B! f& ?# \\', ['8 [; o  H! @9  B! f& ?# \\']],
    ['要抓早抓小。& m9 Y+ s# \\( t', ['& m9 Y+ s# \\( t']],
    ['4 m/ D( s0 M$ N8一、盯住源头', ['4 m/ D( s0 M$ N8']],
    ['同志们:, Z* L- [# l, p', [', Z* L- [# l, p']],
    ['(2021年3月2日) ! M8 |- A+ k2 b', ['! M8 |- A+ k2 b']],
    ['错了也没有人看出来。( Q! p- ', ['( Q! p-']],
    ['照样按时完成。7 ^3 X4 ~', ['7 ^3 X4 ~']],
  ])('%s', (text, expected) => {
    expect(junk(text).map((each) => each.trim())).toEqual(expected);
  });
  it.each([
    'A B C D 四个等次',
    '甲组得分 98 97 96 95 分',
    'A1 B2 C3 D4 四栋楼',
    '( A ) ( B ) 两项',
    'I am a man of my word',
    '成绩分三档。A+ B b-',
    '代入公式。x- Y+ z',
    '换成 K! p- 两种',
    '代入公式。x^2 + y^2 = z',
    '依次找到。~ ! @ # $ %',
    '分了四栋。A1 B2 C3 D4',
    '先按 ^ 再按 ~ 两次',
    '@page { size: 8in } p { color: #000 }',
    '增长 3.5 个百分点',
  ])('none in %s', (text) => {
    expect(junk(text)).toEqual([]);
  });
});

it('leaves the speech as it was', () => {
  const lines = [
    '在全镇河道整治点评会上的讲话',
    '同志们：',
    '今天看了六段河道，总体上推进有序、成效明显，但也暴露出台账不清的问题。下面讲两点。',
    '一、要把责任压到岸',
    '一段一人，必须天天巡。',
    '二、要把源头堵在岸上',
    '谁排的谁治，月底前销号。',
  ];
  const strewn = lines.map(
    (line, i) => `${line}${i % 2 ? '' : ' # w( D0 m4 T; _+ A'}\n8 h' K. u6 F5 b${i} R) u`,
  );
  const shape = (text: string) =>
    parse(text).speeches.map(({ title, salutation, children }) => [
      title,
      salutation?.text,
      children.map((child) => [child.title, child.part]),
    ]);
  const told = (text: string) =>
    [...new Set(runChecks(parse(text)).map(({ check }) => check))].filter(
      (id) => !['stray-character', 'page-residue'].includes(id),
    );
  expect(shape(strewn.join('\n'))).toEqual(shape(lines.join('\n')));
  expect(told(strewn.join('\n'))).toEqual(told(lines.join('\n')));
});
