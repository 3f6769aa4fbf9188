import type { Check, Fix, Report } from '../checks/check';
import { inWidthOf } from '../language/inWidth';
import { findPairFaults, PAIRS, type PairFault } from '../language/pairs';
import type { Manuscript, Paragraph } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';
import { whichParagraphs } from './shared/stretches';

/** 标点成对: the `PAIRS` （）“”‘’《》【】… pair up within the paragraph, and none is reversed. */
export const pairUnclosed: Check = {
  id: 'pair-unclosed',
  title: '标点成对',
  description: '括号、引号、书名号在一段之内成对，方向不反。',
  severity: 'warning',
  basis: 'standard',
  run: ({ manuscript }) => {
    const { paragraphs } = manuscript;
    return whichMayFail(manuscript).flatMap((i) => {
      const paragraph = paragraphs[i]!;
      // A quotation over several paragraphs opens each of them and closes the last.
      const next = nextSpoken(paragraphs, i);
      const goesOn = (open: string) =>
        (open === '“' || open === '‘') && next?.folded.startsWith(open) === true;
      const inLabels = labelPlaces(paragraph);
      return findPairFaults(paragraph.folded, goesOn)
        .filter(({ at }) => !inLabels.has(rangeIn(paragraph, at, at + 1).start))
        .map((fault) => report(manuscript, paragraph, fault));
    });
  },
};

/** What follows a paragraph can only take faults away. */
const whichMayFail = whichParagraphs(
  ({ kind, folded }) => kind !== 'residue' && findPairFaults(folded).length > 0,
);

function nextSpoken(paragraphs: readonly Paragraph[], i: number): Paragraph | undefined {
  let next = i + 1;
  while (paragraphs[next]?.kind === 'residue') next++;
  return paragraphs[next];
}

/** The offsets at which labels stand: `（二` is label-form's. */
function labelPlaces({ label, inline }: Paragraph): ReadonlySet<number> {
  const labels = label ? [label, ...inline] : inline;
  return new Set(
    labels.flatMap(({ range: { start, end } }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
}

function report(manuscript: Manuscript, paragraph: Paragraph, fault: PairFault): Report {
  const { at, mark, kind } = fault;
  const partner = partnerOf(fault);
  const messages = {
    unclosed: `“${mark}”没有配对：缺少后面的“${partner}”`,
    unopened: `“${mark}”没有配对：缺少前面的“${partner}”`,
    reversed: `“${mark}”用反了，应为“${partner}”`,
    swapped: '前后引号用反了，应为“……”',
    twin: `“${mark}”用错了，应为“${partner}”`,
  };
  return {
    range: rangeIn(paragraph, at, (fault.other ?? at) + 1),
    message: messages[kind],
    fixes: fixesFor(manuscript, paragraph, fault),
  };
}

/** What the mark's partner is, or what should stand where a twin of it does. */
function partnerOf({ mark, right }: PairFault): string {
  if (right) return right;
  const pair = PAIRS.find((marks) => marks.includes(mark))!;
  return pair[0] === mark ? pair[1] : pair[0];
}

function fixesFor(manuscript: Manuscript, paragraph: Paragraph, fault: PairFault): Fix[] {
  const partner = inWidthOf(manuscript, partnerOf(fault));
  if (fault.other !== undefined) {
    const own = inWidthOf(manuscript, fault.mark);
    const edits = [
      { range: rangeIn(paragraph, fault.at, fault.at + 1), text: partner },
      { range: rangeIn(paragraph, fault.other, fault.other + 1), text: own },
    ];
    return [{ title: '把前后引号对调', edits, preferred: true }];
  }
  if (fault.kind === 'reversed' || fault.kind === 'twin') {
    return [
      {
        title: `改为“${partner}”`,
        edits: [{ range: rangeIn(paragraph, fault.at, fault.at + 1), text: partner }],
        preferred: true,
      },
    ];
  }
  const place =
    fault.kind === 'unclosed' ? closingPlace(paragraph.folded, fault) : openingPlace(paragraph.folded, fault);
  if (place === undefined) return [];
  const { start } = rangeIn(paragraph, place, place);
  const before = place > 0 ? rangeIn(paragraph, place - 1, place).end : start;
  const at = fault.kind === 'unclosed' ? before : start;
  const beside = paragraph.text.slice(Math.max(0, place - 4), place);
  return [
    {
      title:
        fault.kind === 'unclosed'
          ? `在“${beside}”后补“${partner}”`
          : `在“${paragraph.text.slice(place, place + 4)}”前补“${partner}”`,
      edits: [{ range: { start: at, end: at }, text: partner }],
      preferred: true,
    },
  ];
}

/** Words with which the name of a document ends. */
const DOCUMENT =
  /(?:办法|规定|意见|方案|条例|规划|纲要|通知|决定|体系|政策|细则|准则|法|制度|规则|计划|报告|公报|指南|手册|标准|清单|通报)/;

/** How far behind an opening mark its closing one is looked for. */
const NEAR = 80;

/**
 * Where the closing mark must stand, when only one place can be meant: after the name of a document, or before the
 * first mark when nothing but the phrase lies between it and the paragraph's end.
 */
function closingPlace(folded: string, { at, mark }: PairFault): number | undefined {
  // A phrase in brackets is no longer.
  const rest = folded.slice(at + 1, at + 1 + NEAR);
  const stop = rest.search(/[，。；：！？、]|$/);
  const phrase = rest.slice(0, stop);
  if (phrase.length === 0) return undefined;
  if (mark === '《') return new RegExp(`${DOCUMENT.source}$`).test(phrase) ? at + 1 + stop : undefined;
  const isLast = /^[。！？；，：]?$/.test(rest.slice(stop));
  if (mark === '（') return isLast && phrase.length <= 30 ? at + 1 + stop : undefined;
  return undefined;
}

/** Where the opening mark must stand: at the paragraph's or clause's start, when nothing else lies between. */
function openingPlace(folded: string, { at, mark }: PairFault): number | undefined {
  if (mark !== '）') return undefined;
  return /^[\p{Script=Han}\d年月日，、 　]{1,30}$/u.test(folded.slice(0, at)) ? 0 : undefined;
}
