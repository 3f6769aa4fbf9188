/** What the sentences of a speech do, by their words and by what stands around them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS, actsOf } from '../../../../src/language/acts/acts';
import { cluesOf } from '../../../../src/language/acts/clues';
import { readingsIn } from '../../../../src/language/signals/sentence';

const PRAISED = '先说好的。新桥工地围挡整齐，料场一尘不染，工人进出都刷卡。';
const BLAMED = '下面说不足。新桥工地的安全网破了半个月没有补，配电箱敞着。';

describe('a sentence', () => {
  it.each([
    ['praise', '成绩值得充分肯定。'],
    ['blame', '但是问题也不少，有的镇到现在还没有开工。'],
    ['ask', '各单位月底前必须整改到位。'],
    ['frame', '谢谢大家！'],
  ] as const)('does %s: %s', (act, sentence) => {
    expect(actsOf([sentence])[0]![0]![act]).toBeGreaterThan(0.5);
  });

  it.each(['门卫室的登记本翻到哪一页都有字。', '老张的记录本放在窗台上。', '墙上的表填到了三月五日。'])(
    'is read by what stands before it in its paragraph: %s',
    (told) => {
      const after = (before: string) =>
        actsOf(['今天看了六个点。', `${before}${told}`, '下面请大家发言。'])[1]!.at(-1)!;
      const [praised, blamed] = [after(PRAISED), after(BLAMED)];
      expect(praised.praise).toBeGreaterThan(2 * blamed.praise);
      expect(blamed.blame).toBeGreaterThan(2 * praised.blame);
    },
  );

  it('of others is told from what is said of those who listen', () => {
    const told = readingsIn('上个月邻县倒了一堵墙。后来一查，巡查记录是补的。我们的记录一天不缺。');
    expect([...told].map(({ ofOthers, afterOthers }) => [ofOthers, afterOthers])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('has the same clues whatever its numbers are', () => {
    const clues = (sentence: string) => [...cluesOf(sentence, [])];
    expect(clues('增长12.5%。')).toEqual(clues('增长7%。'));
  });
});

it('every sentence of every text does something with a chance from 0 to 1', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (paragraphs) => {
      const acts = actsOf(paragraphs);
      expect(acts.map(({ length }) => length)).toEqual(
        paragraphs.map((each) => [...readingsIn(each)].length),
      );
      const chances = acts.flat().flatMap((each) => ACTS.map((act) => each[act]));
      expect(chances.filter((chance) => !(chance >= 0 && chance <= 1))).toEqual([]);
    }),
    { seed: 7, numRuns: 200 },
  );
});
