import { type Damager, remove, replace } from '../damage';
import { hull, linesOf, type Source } from '../source';

/** Contests and lessons may do without. */
const MAY_DO_WITHOUT = /比赛|教学/;

function speeches({ manuscript }: Source) {
  return manuscript.speeches.flatMap((speech) =>
    speech.salutation ? [{ ...speech, salutation: speech.salutation }] : [],
  );
}

/** Gives the salutation another mark at its end, or another name. */
function rewritten(variant: string, rewrite: (text: string) => string): Damager {
  return {
    check: 'salutation-format',
    variant,
    damage(source, random) {
      const speech = random.pick(speeches(source));
      if (!speech) return undefined;
      const { range, text } = speech.salutation;
      const written = rewrite(text);
      if (written === text) return undefined;
      return { edits: [replace(range, written)], places: [range], repair: 'always' };
    },
  };
}

export const salutationFormats: readonly Damager[] = [
  rewritten('半角冒号', (text) => text.replace('：', ':')),
  rewritten('逗号', (text) => text.replace(/[：:]$/, '，')),
  rewritten('句号', (text) => text.replace(/[：:]$/, '。')),
  rewritten('没有标点', (text) => text.replace(/[：:]$/, '')),
  rewritten('丢了“同志”', (text) => text.replace(/^同志们/, '们')),
  {
    check: 'salutation-format',
    variant: '与正文连成一行',
    damage(source, random) {
      const speech = random.pick(speeches(source));
      if (!speech) return undefined;
      const { range } = speech.salutation;
      const gap = /^\s*/.exec(source.text.slice(range.end))![0];
      return {
        edits: [remove({ start: range.end, end: range.end + gap.length })],
        places: [range],
        // An indent that went with the line break nobody can know of.
        ...(gap.includes('　') ? {} : { repair: 'always' as const }),
      };
    },
  },
  {
    check: 'salutation-format',
    variant: '与标题连成一行',
    damage(source, random) {
      const speech = random.pick(
        speeches(source).filter(
          ({ paragraphs: [first, second] }) => first?.kind === 'title' && second?.kind === 'salutation',
        ),
      );
      if (!speech) return undefined;
      const { range } = speech.salutation;
      const title = speech.titleParagraphs.at(-1)!.range;
      return {
        edits: [replace({ start: title.end, end: range.start }, random.chance(0.5) ? ' ' : '')],
        places: [hull(title, range)],
        repair: 'always',
      };
    },
  },
];

export const salutationsMissing: readonly Damager[] = [
  {
    check: 'salutation-missing',
    variant: '丢了称谓一行',
    damage(source, random) {
      const speech = random.pick(speeches(source).filter(({ title }) => !MAY_DO_WITHOUT.test(title)));
      if (!speech) return undefined;
      const lines = linesOf(source, speech.salutation);
      const next = speech.paragraphs[speech.paragraphs.indexOf(speech.salutation) + 1];
      return {
        edits: [remove(lines)],
        places: [hull(speech.titleParagraphs[0]?.range ?? lines, next?.range ?? lines)],
      };
    },
  },
];
