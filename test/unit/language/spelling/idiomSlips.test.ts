import { expect, it } from 'vitest';
import { likeness } from '../../../../src/language/spelling/alikeCharacters';
import { idiomSlipFinder } from '../../../../src/language/spelling/idiomSlips';
import { IDIOM_VARIANTS, IDIOMS } from '../../../../src/language/spelling/idioms';

const find = idiomSlipFinder(IDIOMS);
const told = (text: string) => find(text).map(({ wrong, right }) => `${wrong} ${right}`);

it('has each idiom once, of four characters, and none of them is a slip of another', () => {
  const all = [...IDIOMS, ...IDIOM_VARIANTS];
  expect(all.filter((idiom, i) => all.indexOf(idiom) !== i)).toEqual([]);
  expect(all.filter((idiom) => !/^\p{Script=Han}{4}$/u.test(idiom))).toEqual([]);
  expect(all.filter((idiom) => find(idiom).length > 0)).toEqual([]);
});

it.each([
  ['干工作不能有始无钟。', '有始无钟 有始无终'],
  ['检查走过场，整改敷衍了是。', '敷衍了是 敷衍了事'],
  ['画龙点晴的一笔', '画龙点晴 画龙点睛'],
  ['路面坑坑哇哇，没人修补', '坑坑哇哇 坑坑洼洼'],
])('%s', (text, slip) => {
  expect(told(text)).toEqual([slip]);
});

it.each([
  ['发奋图强和发愤图强', 'both are right'],
  ['工作以往无前例可循', 'a clause goes on where 以 stands between words'],
  ['一往情深，一心一意', 'as it is written'],
  ['激流勇退', 'two idioms may be meant'],
  ['有始无果', 'another word'],
  ['被点到的单位听了不疼不痒', 'another word of the same meaning'],
])('leaves %s alone (%s)', (text) => {
  expect(told(text)).toEqual([]);
});

it('knows what is taken for one another by sound and by shape', () => {
  expect(likeness('筹', '愁')).toBe('sound');
  expect(likeness('茶', '荼')).toBe('look');
  expect(likeness('竣', '浚')).toBe('both');
  expect(likeness('那', '拉')).toBe('nearSound');
  expect(likeness('馨', '磬')).toBe('look');
  expect(likeness('绳', '蝇')).toBe('look');
  expect(likeness('山', '河')).toBe(undefined);
  expect(likeness('𠮷', '吉')).toBe(undefined);
});
