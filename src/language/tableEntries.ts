/** Entries of the office's table as people write them, with the slips of a Chinese input method; none of them is a text. */
import type { Leader } from '../model/office';
import { isPersonName } from './names';
import { TYPOS } from './spelling/typos';

/** 李再励，布署村 written as one entry. */
export function entriesIn(entry: string): string[] {
  return parted(entry, /[，、；,;]/u);
}

/** 王某 县委书记，李某 县长; the 、 of 县委副书记、县长 parts titles, unless another person follows it. */
export function peopleIn(entry: string): string[] {
  return parted(entry, /[，；,;]/u).flatMap((part) => {
    const people: string[] = [];
    for (const piece of parted(part, /、/u)) {
      if (people.length === 0 || isPerson(piece)) people.push(piece);
      else people.push(`${people.pop()}、${piece}`);
    }
    return people;
  });
}

function isPerson(entry: string): boolean {
  return /\s/.test(entry) || readEntry(entry).slip !== undefined;
}

function parted(entry: string, mark: RegExp): string[] {
  return entry
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const QUOTES = /^[“”‘’"']([^“”‘’"']+)[“”‘’"']$/;
const HALF_QUOTED = /^[“”‘’"']([^“”‘’"']+)$|^([^“”‘’"']+)[“”‘’"']$/;

/** The word in Chinese quotation marks that are the table's and not the word's: “双招双引”. */
export function quotedWord(entry: string): string | undefined {
  return QUOTES.exec(entry)?.[1];
}

/** The word beside a mark that has no other half: 双招双引”. */
export function halfQuotedWord(entry: string): string | undefined {
  const half = HALF_QUOTED.exec(entry);
  return half?.[1] ?? half?.[2];
}

/** Whoever writes .* or 甲|乙 expects a pattern; GDP(R&D), C++ and 2.0版 are words. */
const PATTERN =
  /\.[*+?]|[)\]][*+?{]|[*|\\]|^\^|\$$|\p{Script=Han}[.?]\p{Script=Han}|\[[^[\]]+\]|\{\d+,?\d*\}/u;

/** True for an entry that is meant for a pattern. */
export function looksLikePattern(entry: string): boolean {
  return PATTERN.test(entry);
}

/** How an office sets in and ends, and further ones behind it: 县委副书记、县长. */
const OFFICE =
  /^(?=中共|第一|委员|武装|[省市区县州镇乡局部处科院厅校党政人纪组宣统办公副常主书秘总董检])\p{Script=Han}{0,14}(?:[长记任席理监]|常委|委员|代表|秘书|顾问|主编|司令)(?:、\p{Script=Han}{2,14})*$/u;
/** A name of three characters before one of two: the third is hardly the start of an office. */
const NAME_SIZES = [3, 2, 4];

export interface Entry {
  readonly leader: Leader;
  /** What was amiss: the title stands first, or the blank is missing. */
  readonly slip?: 'turned' | 'unspaced';
}

/** 王某 县委书记, and what is meant for it: 县委书记 王某, 县委书记王某, 王某县委书记. */
export function readEntry(entry: string): Entry {
  const [first = '', ...rest] = entry.trim().split(/\s+/);
  const title = rest.join('');
  if (title !== '') {
    return isOffice(first) && isPersonName(title)
      ? { leader: { name: title, title: first }, slip: 'turned' }
      : { leader: { name: first, title } };
  }
  return glued(first) ?? { leader: { name: first } };
}

function glued(text: string): Entry | undefined {
  for (const size of NAME_SIZES) {
    const [head, behind] = [text.slice(0, size), text.slice(size)];
    if (isPersonName(head) && isOffice(behind))
      return { leader: { name: head, title: behind }, slip: 'unspaced' };
    const [before, tail] = [text.slice(0, -size), text.slice(-size)];
    if (isOffice(before) && isPersonName(tail) && !isOffice(tail))
      return { leader: { name: tail, title: before }, slip: 'turned' };
  }
  return undefined;
}

function isOffice(text: string): boolean {
  return text.length > 1 && OFFICE.test(text);
}

/** The wrong word of the built-in table that an entry of `off` is meant for, though it is written otherwise. */
export function builtInMeant(entry: string): string | undefined {
  if (TYPOS.some(({ wrong }) => wrong === entry)) return undefined;
  return TYPOS.find(({ wrong, right }) => right === entry || entry.includes(wrong))?.wrong;
}
