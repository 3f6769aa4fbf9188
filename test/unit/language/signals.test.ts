/** What a sentence does: each row is one sentence and all that it does. */
import { describe, expect, it } from 'vitest';
import { partOfHeading } from '../../../src/language/headings';
import { type SignalKind, signalsIn } from '../../../src/language/signals';

const kinds = (sentence: string) => [...new Set(signalsIn(sentence).map(({ kind }) => kind))];

describe('a sentence', () => {
  it.each<[string, readonly SignalKind[]]>([
    // By fact.
    ['二组没有及时报告水位，延误了转移时间。', ['blame']],
    ['预案不熟，降低了处置效率。', ['blame']],
    ['我镇的进度拖了全县的后腿。', ['blame']],
    ['各组分工明确，保证了演练的安全有序。', ['praise']],
    // What is said to fall short is told, and not yet asked for.
    ['台账里还有一些不足的地方需要进一步完善。', ['blame']],
    ['台账需要进一步完善。', ['ask']],
    // 让我们 calls, or tells what something did to us.
    ['让我们同心协力，夺取防汛全胜！', ['close']],
    ['这次演练让我们清楚地看到了差距。', ['blame']],
    ['模拟的险情，让我们深刻认识到责任之重。', []],
  ])('%s', (sentence, expected) => {
    expect(kinds(sentence)).toEqual(expected);
  });
});

describe('a heading', () => {
  it.each([
    ['总结惨痛教训，看清严峻形势', 'critique'],
    ['总结经验教训', 'praise'],
    ['下一步措施', 'requirement'],
    ['各村加紧了措施的落地', undefined],
  ])('%s: %s', (heading, part) => {
    expect(partOfHeading(heading)).toBe(part);
  });
});
