/** Completion in running text: after a cue, after a label, at a sentence's start, and set phrases. Silent elsewhere. */

import { fold } from '../language/fold';
import { inWidthOf } from '../language/inWidth';
import { findInlineLabels, type LabelMatch, readLabel } from '../language/labels';
import { writeLabel } from '../language/numbering';
import { PART_NAMES } from '../language/partNames';
import { CONTINUATIONS, OPENINGS, SET_PHRASES } from '../language/phrases';
import {
  type LabelStyle,
  type Manuscript,
  PARTS,
  type Part,
  type Point,
  type Range,
} from '../model/manuscript';
import { namePoint } from '../model/place';
import { headingPatterns } from './headingPatterns';
import { initialsOf } from './initials';
import { nextLabels } from './nextLabels';
import { SECTIONS } from './sections';

export interface Completion {
  /** × stands where the writer has to fill in. */
  readonly text: string;
  /** The same in the syntax of snippets, where there is more to it than ×. */
  readonly snippet?: string;
  /** What it is called in the list, and by which keys it is found; else its text stands there. */
  readonly name?: { readonly text: string; readonly keys: string };
  /** What it takes the place of: what is written of it already. */
  readonly range: Range;
  /** What it is, in a few words. */
  readonly detail: string;
  /** What it is found by: its own characters and its pinyin initials. */
  readonly filter: string;
  /** A label on an empty line: the points after it are numbered on from there. */
  readonly nextLabel?: true;
}

export interface CompletionOptions {
  /** True when the writer asked for it; else a mark was typed, and only what surely helps is offered. */
  readonly asked: boolean;
  /** Set phrases that a team has added. */
  readonly phrases?: readonly string[];
}

/** What stands before the cursor. */
interface Place {
  readonly manuscript: Manuscript;
  readonly offset: number;
  /** The line before the cursor, folded, without its indent. */
  readonly line: string;
  /** The sentence before the cursor, without a label at its start. */
  readonly sentence: string;
}

/** What is found by its first characters. */
interface Candidate {
  readonly text: string;
  readonly detail: string;
}

/** Marks and words after which something may be offered; they work through an input method as well. */
export const TRIGGER_CHARACTERS: readonly string[] = [
  '，',
  ',',
  '、',
  '：',
  ':',
  '；',
  ';',
  '）',
  ')',
  '.',
  '是',
  '要',
];

/** What may be written at an offset, the likeliest first; empty in the middle of ordinary text. */
export function completionsAt(
  manuscript: Manuscript,
  offset: number,
  { asked, phrases = [] }: CompletionOptions,
): Completion[] {
  const place = placeAt(manuscript, offset);
  if (!place) return [];
  const found = afterLabel(place) ?? afterListItem(place) ?? afterCue(place, asked);
  if (found) return found;
  if (!asked) return [];
  return [...goingOn(place), ...sections(place), ...openings(place), ...setPhrases(place, phrases)];
}

/** `undefined` where nothing is ever offered: in the front matter, and before a word on the same line. */
function placeAt(manuscript: Manuscript, offset: number): Place | undefined {
  const { text, frontMatter } = manuscript;
  if (frontMatter && offset < frontMatter.range.end) return undefined;
  if (/^[\p{L}\p{N}×“《（]/u.test(text.slice(offset, offset + 2))) return undefined;
  const line = fold(text.slice(lineStart(text, offset), offset)).trimStart();
  const sentence = line.slice(line.search(/(?<![^。！？；])[^。！？；]*$/u));
  const label = readLabel(sentence);
  return { manuscript, offset, line, sentence: sentence.slice(label?.end ?? 0).trimStart() };
}

/** Right after a label: a heading of its siblings' pattern. */
function afterLabel({ manuscript, offset, line }: Place): Completion[] | undefined {
  const label = labelsOf(line).at(-1);
  if (label?.end !== line.length) return undefined;
  const start = offset - line.length + label.start;
  const range = { start: offset, end: offset };
  return headingsLike(siblingsOf(manuscript, label.style, start)).map((candidate) =>
    toCompletion(manuscript, candidate, range),
  );
}

/** Behind `一是…；`: the next label, bare and with the pattern. */
function afterListItem({ manuscript, offset, line }: Place): Completion[] | undefined {
  const last = labelsOf(line).at(-1);
  if (!last || !/^[^。！？；]+；$/.test(line.slice(last.end))) return undefined;
  const label = writeLabel(last.style, last.number + 1, line.slice(last.start, last.end));
  const range = { start: offset, end: offset };
  return [
    { text: label, detail: '下一点' },
    ...headingsLike(siblingsOf(manuscript, last.style, offset)).map(({ text, detail }) => ({
      text: label + text,
      detail,
    })),
  ].map((candidate) => toCompletion(manuscript, candidate, range));
}

function labelsOf(line: string): LabelMatch[] {
  const first = readLabel(line);
  return [...(first ? [first] : []), ...findInlineLabels(line, first?.end ?? 0)];
}

/**
 * The points with a heading beside the label at an offset, the nearest last; where it has none, those of the list
 * before in its style. The label itself need not be in the model: alone on its line it says too little yet.
 */
function siblingsOf({ speeches }: Manuscript, style: LabelStyle, offset: number): Point[] {
  const speech = speeches.findLast(({ range }) => range.start <= offset);
  const lists = (speech?.series ?? []).map(({ points }) => points);
  const own = lists.filter((points) => points.some(({ label }) => label.range.start === offset));
  const before = lists.filter(([first]) => first!.label.style === style && first!.label.range.start < offset);
  for (const points of [...own, ...before.toReversed()]) {
    const [earlier, later] = [true, false].map((isEarlier) =>
      points.filter(
        ({ label: { range }, title }) =>
          title !== '' && range.start !== offset && range.start < offset === isEarlier,
      ),
    );
    const siblings = [...later!.toReversed(), ...earlier!];
    if (siblings.length > 0) return siblings;
  }
  return [];
}

/** Headings that match those of the siblings; the nearest sets the pattern. */
function headingsLike(siblings: readonly Point[]): Candidate[] {
  const nearest = siblings.at(-1);
  if (!nearest) return [];
  const others = siblings.slice(0, -1).map(({ title }) => title);
  const detail = `与“${namePoint(nearest, 10)}”对仗`;
  return headingPatterns(nearest.title, others).map((text) => ({ text, detail }));
}

/** After a cue: what usually follows. Typed marks bring it up only behind the comma. */
function afterCue({ manuscript, offset, sentence }: Place, asked: boolean): Completion[] | undefined {
  for (const { name, cue, insideToo, direct, phrases } of CONTINUATIONS) {
    const from = insideToo ? sentence.lastIndexOf('，', sentence.length - 2) + 1 : 0;
    const rest = [0, from].map((start) => behind(sentence, start, cue)).find((found) => found !== undefined);
    if (rest === undefined) continue;
    const typed = rest.replace(/^，/, '');
    const comma = rest.startsWith('，');
    if (/[^\p{L}']/u.test(typed) || (!asked && rest !== '，')) continue;
    // Without its comma a cue may be the beginning of another word: 同时期, 今天的会议.
    if (typed !== '' && !comma && !direct) continue;
    const range = { start: offset - typed.length, end: offset };
    const before = comma || direct ? '' : '，';
    const found = phrases
      .filter((phrase) => fits(phrase, typed))
      .map((phrase) => toCompletion(manuscript, { text: before + phrase, detail: `接续：${name}` }, range));
    if (found.length > 0) return found;
  }
  return undefined;
}

function behind(sentence: string, start: number, cue: RegExp): string | undefined {
  cue.lastIndex = start;
  return cue.test(sentence) ? sentence.slice(cue.lastIndex) : undefined;
}

/** On an empty line: the label that goes on from what stands above. */
function goingOn({ manuscript, offset, line }: Place): Completion[] {
  if (line !== '') return [];
  const range = { start: offset, end: offset };
  return nextLabels(manuscript, offset).map((text) => ({
    ...toCompletion(manuscript, { text, detail: '接着写' }, range),
    nextLabel: true,
  }));
}

/** On a line of its own: the parts of a speech and the labelled series, by name or by pinyin. */
function sections({ offset, line, sentence }: Place): Completion[] {
  if (line !== sentence || /[^\p{L}']/u.test(line)) return [];
  return SECTIONS.filter(
    ({ name, keys }) => fits(name, line) || keys.some((key) => key.startsWith(line)),
  ).map(({ name, keys, description, text, snippet }) => ({
    text,
    snippet,
    name: { text: name, keys: keys.join(' ') },
    range: { start: offset - line.length, end: offset },
    detail: description,
    filter: [...keys, name].join(' '),
  }));
}

/** At a sentence's start: how the part that one is in, or the next one, usually opens. */
function openings({ manuscript, offset, line, sentence }: Place): Completion[] {
  if (/[^\p{L}']/u.test(sentence) || labelsOf(line).length > 0) return [];
  const range = { start: offset - sentence.length, end: offset };
  const own =
    line === sentence ? partsToOpen(manuscript, offset) : partsToOpen(manuscript, offset).slice(0, 1);
  return own.flatMap((part) =>
    OPENINGS[part]
      .filter((text) => fits(text, sentence))
      .map((text) =>
        toCompletion(manuscript, { text, detail: part === 'salutation' ? '称谓' : PART_NAMES[part] }, range),
      ),
  );
}

/** The part that an offset is in, and what may come after it. */
function partsToOpen({ speeches }: Manuscript, offset: number): (Part | 'salutation')[] {
  const speech = speeches.findLast(({ range }) => range.start < offset);
  if (!speech?.salutation && !speech?.children.length) return ['salutation', 'opening'];
  const now =
    speech.children.findLast(({ part, range }) => part !== undefined && range.start < offset)?.part ??
    'opening';
  return [now, ...PARTS.slice(PARTS.indexOf(now) + 1)].slice(0, 3);
}

/** Set phrases of which the beginning is written: two characters, or one where the clause begins. */
function setPhrases({ manuscript, offset, sentence }: Place, own: readonly string[]): Completion[] {
  const clause = sentence.slice(sentence.search(/(?<![^，：、])[^，：、]*$/u));
  const letters = /[a-z]+$/i.exec(clause)?.[0];
  return [
    ...own.map((text) => ({ text, detail: '本单位用语' })),
    ...SET_PHRASES.map((text) => ({ text, detail: '常用语' })),
  ].flatMap((candidate) => {
    const written = letters
      ? fits(candidate.text, letters) && letters.length
      : beginningAt(clause, candidate.text);
    return written ? [toCompletion(manuscript, candidate, { start: offset - written, end: offset })] : [];
  });
}

/** How many characters of a phrase's beginning stand at a clause's end; 0 where too few do. */
function beginningAt(clause: string, phrase: string): number {
  for (let length = Math.min(clause.length, phrase.length - 1); length > 0; length--) {
    if (clause.endsWith(phrase.slice(0, length))) return length > 1 || clause.length === 1 ? length : 0;
  }
  return 0;
}

/** True when what is typed may become the phrase: its first characters, or its initials. */
function fits(phrase: string, typed: string): boolean {
  const letters = typed.replace(/'/g, '').toLowerCase();
  return phrase.startsWith(typed) || (/^[a-z]+$/.test(letters) && initialsOf(phrase).startsWith(letters));
}

function toCompletion(manuscript: Manuscript, { text, detail }: Candidate, range: Range): Completion {
  // A leading comma or × is nothing that one would type to find it.
  const bare = text.replace(/^[，×]+/, '').replace(/×+/g, '');
  return {
    text: inWidthOf(manuscript, text),
    range,
    detail,
    filter: `${bare} ${initialsOf(bare)}`.trimEnd(),
  };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
