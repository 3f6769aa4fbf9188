/**
 * The labels of one speech in their order, before they are nested: which of them count, and which belong to
 * the lists that run from line to line although they stand inside a paragraph.
 */
import { isWritten, LAST, type LabelMatch, opensList } from '../language/labels';
import type { Label, LabelStyle, Paragraph } from '../model/manuscript';

/** A label of a list that runs from line to line. */
export interface LineLabel {
  readonly label: Label;
  readonly paragraph: number;
  /** Offset of the label in the paragraph's text. */
  readonly at: number;
  /** The label stands inside its paragraph. */
  readonly inline: boolean;
  /** Continues a list that began inside an earlier, unlabelled paragraph. */
  readonly continues?: { readonly paragraph: number };
}

/** A label of a list inside one paragraph. */
export interface InlineLabel {
  readonly label: Label;
  readonly at: number;
}

export interface Sequence {
  readonly lines: readonly LineLabel[];
  /** By paragraph, the lists inside it. */
  readonly inline: readonly (readonly InlineLabel[])[];
}

/** A paragraph with the labels found in it. */
export interface Labelled {
  readonly paragraph: Paragraph;
  readonly start?: { readonly match: LabelMatch; readonly label: Label };
  readonly inside: readonly { readonly match: LabelMatch; readonly label: Label }[];
}

/** Sorts the labels of a speech into lists over lines and lists inside paragraphs. */
export function sequence(labelled: readonly Labelled[]): Sequence {
  const lines: LineLabel[] = [];
  const inline: InlineLabel[][] = [];
  const last = new Map<LabelStyle, number>();
  const lastInline = new Map<LabelStyle, { number: number; paragraph: number }>();
  const add = (entry: LineLabel) => {
    lines.push(entry);
    last.set(entry.label.style, entry.label.number);
    // Another label ends what began inside a paragraph.
    for (const style of lastInline.keys())
      if (style !== entry.label.style || isWritten(style)) lastInline.delete(style);
  };
  const strong = withoutWeak(labelled);
  strong.forEach(({ start, inside }, paragraph) => {
    if (start) {
      const { style, number } = start.label;
      const before = lastInline.get(style);
      const goesOn = number > 1 && last.get(style) !== number - 1 && before?.number === number - 1;
      add({
        label: start.label,
        paragraph,
        at: start.match.start,
        inline: false,
        ...(goesOn ? { continues: { paragraph: before.paragraph } } : {}),
      });
    }
    const own: InlineLabel[] = [];
    const begun = new Set<LabelStyle>();
    for (const { match, label } of inside) {
      const { style, number } = label;
      const nested =
        begun.has(style) ||
        (number === 1 && !repeatsStart(strong, paragraph, { match, label }, last.get(style)));
      const above = lines.at(-1);
      const here = above?.paragraph === paragraph ? above.label : undefined;
      // 首先……其次……第三……: another spoken label takes up the count.
      const takesUp = here && !isWritten(style) && !isWritten(here.style) && number === here.number + 1;
      const sameHere = here?.style === style && number >= here.number;
      if (!nested && (takesUp || sameHere || (number > 1 && last.get(style) === number - 1))) {
        add({ label, paragraph, at: match.start, inline: true });
      } else {
        if (number === 1) begun.add(style);
        own.push({ label, at: match.start });
      }
    }
    inline.push(
      withoutStray(
        own,
        ({ label }) => goesOnBelow(strong, paragraph, label),
        ({ at }) => opensList(strong[paragraph]!.paragraph.folded.slice(0, at)),
      ),
    );
    for (const { label } of inline.at(-1)!) {
      if (!start) lastInline.set(label.style, { number: label.number, paragraph });
    }
  });
  return { lines, inline };
}

/**
 * 一是……。一是……，at the start of a paragraph and again inside it: a number written twice, unless a colon opens a list
 * within the point, or the next paragraph goes on with 二是.
 */
function repeatsStart(
  labelled: readonly Labelled[],
  at: number,
  { match, label }: { readonly match: LabelMatch; readonly label: Label },
  last: number | undefined,
): boolean {
  const { paragraph, start } = labelled[at]!;
  if (start?.label.style !== label.style || start.label.number !== 1 || last !== 1) return false;
  return (
    !/[：，]\s*$/.test(paragraph.folded.slice(0, match.start)) && !goesOnBelow(labelled, at, start.label)
  );
}

/**
 * Inside a paragraph a single label proves nothing (一是吃饭，二要建设), nor does a list that lacks its
 * beginning: only labels with a sibling count.
 */
function withoutStray(
  labels: readonly InlineLabel[],
  goesOn: (entry: InlineLabel) => boolean,
  opensClearly: (entry: InlineLabel) => boolean,
): InlineLabel[] {
  return labels.filter(
    ({ label }, i) =>
      labels.some(
        (other, j) =>
          i !== j &&
          other.label.style === label.style &&
          (isWritten(label.style) || Math.abs(other.label.number - label.number) <= 2),
      ) ||
      joinsMixed(labels, i) ||
      goesOn(labels[i]!) ||
      opensClearly(labels[i]!),
  );
}

/** True when a later paragraph begins with the next number: 抓好节约工作。一要…… ／二要…… */
function goesOnBelow(labelled: readonly Labelled[], paragraph: number, label: Label): boolean {
  for (const { start } of labelled.slice(paragraph + 1)) {
    if (start?.label.style === label.style) return start.label.number === label.number + 1;
    if (start && isWritten(start.label.style)) return false;
  }
  return false;
}

/** 首先……第二……: a label that takes up the count of the one before it in another spoken style. */
function joinsMixed(labels: readonly InlineLabel[], at: number): boolean {
  const own = labels[at]!.label;
  if (isWritten(own.style)) return false;
  const fits = (other: Label | undefined, number: number) =>
    other !== undefined && !isWritten(other.style) && other.style !== own.style && other.number === number;
  const previous = labels[at - 1]?.label;
  const next = labels[at + 1]?.label;
  // Two labels alone may be a maxim; three are a list.
  return labels.length >= 3 && (fits(previous, own.number - 1) || fits(next, own.number + 1));
}

/**
 * 首先，…… alone is an adverb, 最后，…… begins many a closing, and 一方面 may stand without its fellow: these
 * count only in company. 最后 gets the number of its place.
 */
function withoutWeak(labelled: readonly Labelled[]): Labelled[] {
  const all = labelled.flatMap(({ start, inside }, paragraph) =>
    [
      ...(start ? [{ ...start, first: true }] : []),
      ...inside.map((entry) => ({ ...entry, first: false })),
    ].map((entry) => ({
      ...entry,
      paragraph,
    })),
  );
  const kept = new Map<LabelMatch, Label>();
  all.forEach((entry, i) => {
    const { match, label } = entry;
    if (!match.weak) {
      kept.set(match, label);
      return;
    }
    const others = all.filter(
      (other, j) => j !== i && other.match.style === match.style && near(entry, other),
    );
    const before = all
      .slice(0, i)
      .reverse()
      .find((other) => kept.has(other.match) && near(entry, other) && isListed(other.match));
    if (match.number === LAST) {
      const number =
        before && (before.match.style === 'adverb' || startedByAdverb(before))
          ? kept.get(before.match)!.number + 1
          : 0;
      if (number > 2) kept.set(match, { ...label, number });
      return;
    }
    const pair = others.some(
      ({ match: other }) => other.number === (match.number === 1 ? 2 : match.number - 1),
    );
    const followed = match.style === 'adverb' && (match.number === 1 ? isTakenUp(i) : standsIn(i));
    if (pair || followed) kept.set(match, label);
  });
  /** 首先，…… is taken up by 第二，…… */
  function isTakenUp(at: number): boolean {
    if (takesUp(all[at + 1], all[at]!)) return true;
    if (!all[at]!.first) return false;
    const next = all.slice(at + 1).find(({ first, match }) => first && isListed(match) && match.number <= 2);
    return next?.match.number === 2 && next.match.style !== 'adverb';
  }
  /** 第二，…… 再次，…… 第四，……: an adverb at the start of a paragraph stands in for a number. */
  function standsIn(at: number): boolean {
    const { first, match } = all[at]!;
    const above = all.slice(0, at).findLast((other) => other.first && isListed(other.match));
    return first && above !== undefined && !above.match.weak && above.match.number === match.number - 1;
  }
  function startedByAdverb(entry: (typeof all)[number]): boolean {
    return all.some((other) => other.match.style === 'adverb' && kept.has(other.match) && near(other, entry));
  }
  return labelled.map(({ paragraph, start, inside }) => ({
    paragraph,
    ...(start && kept.has(start.match)
      ? { start: { match: start.match, label: kept.get(start.match)! } }
      : {}),
    inside: inside
      .filter(({ match }) => kept.has(match))
      .map(({ match }) => ({ match, label: kept.get(match)! })),
  }));
}

type Placed = { readonly match: LabelMatch; readonly paragraph: number };

function isListed(match: LabelMatch): boolean {
  return !isWritten(match.style);
}

/** True when the next label goes on from 1 to 2 in another spoken style. */
function takesUp(next: Placed | undefined, entry: Placed): boolean {
  return next !== undefined && near(next, entry) && !isWritten(next.match.style) && next.match.number === 2;
}

/** Weak labels keep each other company within a paragraph or over neighbouring ones. */
function near(a: Placed, b: Placed): boolean {
  return Math.abs(a.paragraph - b.paragraph) <= 4;
}
