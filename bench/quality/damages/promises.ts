import { writeCount } from '../../../src/language/numerals';
import type { Range } from '../../../src/model/manuscript';
import { type Damager, remove, replace } from '../damage';
import { inWidth, type Source } from '../source';
import { PROMISES } from './answers';
import { numberFrom, wholePoint } from './lists';

/** The numbers that the speech announces and keeps. */
function announced(source: Source): Range[] {
  return (PROMISES[source.name.slice(0, 2)] ?? []).map((marked) => {
    const phrase = inWidth(source, marked.replace(/[[\]]/g, ''));
    const start = source.text.indexOf(phrase);
    if (start < 0) throw new Error(`${source.name} 里没有“${phrase}”`);
    const at = start + marked.indexOf('[');
    return { start: at, end: at + 1 };
  });
}

const VALUES = '〇一二三四五六七八九';

function changed(variant: string, by: number): Damager {
  return {
    check: 'promise-count',
    variant,
    damage(source, random) {
      const range = random.pick(announced(source));
      if (!range) return undefined;
      const written = source.text.slice(range.start, range.end);
      const count = (written === '两' ? 2 : VALUES.indexOf(written)) + by;
      return count < 2
        ? undefined
        : { edits: [replace(range, writeCount(count))], places: [range], repair: 'always' };
    },
  };
}

export const promises: readonly Damager[] = [
  changed('多说一点', 1),
  changed('少说一点', -1),
  {
    check: 'promise-count',
    variant: '少讲一点（其余重新编号）',
    damage(source, random) {
      const numbers = announced(source);
      const kept = source.manuscript.speeches
        .flatMap((speech) => speech.promises)
        .filter(({ range }) => numbers.some(({ start }) => start === range.start));
      const promise = random.pick(kept);
      if (!promise) return undefined;
      const { points } = promise;
      const at = random.int(0, points.length - 1);
      const range = wholePoint(source, points, at);
      if (!range) return undefined;
      return {
        edits: [remove(range), ...numberFrom(source, points, at + 1, at + 1)],
        places: [promise.range],
        entails: ['numbering-lone', 'praise-missing', 'critique-missing'],
      };
    },
  },
];
