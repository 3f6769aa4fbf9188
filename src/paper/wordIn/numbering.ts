/** Automatic numbering: what number a paragraph bears, as Word would show it. */

import { rootOf } from '../archive/package';
import {
  attributeOf,
  childOf,
  childrenOf,
  type Document,
  type Element,
  elementsIn,
  isOn,
  nameOf,
  numberOf,
} from '../archive/xml';
import { formatNumber } from './numberFormats';
import type { Styles } from './styles';

/** What stands before a paragraph: a number's text, or a bullet, which is told and not kept. */
export type Marker = { readonly label: string } | 'bullet';

/** Gives each paragraph its marker. It counts: paragraphs are to come in their order, each once. */
export type Numberer = (paragraph: Element) => Marker | undefined;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1条`: %1 to %9 stand for the numbers of the levels. */
  readonly text: string;
  /** The number, counted from one, of the level after which it begins anew; 0: never. */
  readonly restart: number;
  /** All numbers in it are Arabic. */
  readonly legal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Numbers to begin with at a list's first paragraph of a level. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

export function createNumberer(numbering: Document | undefined, styles: Styles): Numberer {
  const lists = numbering ? readLists(rootOf(numbering), styles) : new Map<string, List>();
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  return (paragraph) => {
    const place = placeOf(paragraph, lists, styles);
    const level = place?.list.levels.get(place.level);
    if (!place || !level) return undefined;
    const { definition, starts, levels } = place.list;
    const counts = counters.get(definition) ?? [];
    counters.set(definition, counts);
    const key = `${place.id} ${place.level}`;
    const first = started.has(key) ? undefined : starts.get(place.level);
    started.add(key);
    const last = counts[place.level];
    counts[place.level] = first ?? (last === undefined ? level.start : last + 1);
    for (let below = place.level + 1; below < LEVELS; below++)
      if (beginsAnew(levels.get(below), below, place.level)) counts[below] = undefined;
    if (level.format === 'bullet') return 'bullet';
    const label = labelOf(level, levels, counts);
    return label === '' ? undefined : { label };
  };
}

/** A level begins anew after any higher one, or after the one that it names and those above that. */
function beginsAnew(level: Level | undefined, own: number, used: number): boolean {
  const restart = level?.restart ?? own;
  return restart > 0 && used < restart;
}

function labelOf(
  level: Level,
  levels: ReadonlyMap<number, Level>,
  counts: readonly (number | undefined)[],
): string {
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = levels.get(at);
    const value = counts[at] ?? other?.start ?? 1;
    return formatNumber(value, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  return text.trim();
}

interface Place {
  readonly id: string;
  readonly list: List;
  readonly level: number;
}

/** Where a paragraph stands: by its own properties, else by its style's. The list 0 is none. */
function placeOf(paragraph: Element, lists: ReadonlyMap<string, List>, styles: Styles): Place | undefined {
  const properties = childOf(paragraph, 'pPr');
  const own = childOf(properties, 'numPr');
  const given = attributeOf(childOf(properties, 'pStyle'));
  const inherited = styles.inherited(given, 'pPr/numPr/numId');
  const id = attributeOf(childOf(own, 'numId')) ?? attributeOf(inherited?.element);
  const list = id === undefined ? undefined : lists.get(id);
  if (id === undefined || !list) return undefined;
  const level =
    numberOf(childOf(own, 'ilvl')) ??
    (childOf(own, 'numId') ? 0 : levelOfStyle(list, inherited?.style, given, styles));
  return { id, list, level };
}

/** The level that names the style, or the one that the style names. */
function levelOfStyle(
  { levels }: List,
  style: string | undefined,
  given: string | undefined,
  styles: Styles,
): number {
  const named = [...levels].find(([, level]) => level.style !== undefined && level.style === style)?.[0];
  return named ?? numberOf(styles.inherited(given, 'pPr/numPr/ilvl')?.element) ?? 0;
}

function readLists(root: Element, styles: Styles): Map<string, List> {
  const of = (name: string) => childrenOf(root).filter((element) => nameOf(element) === name);
  const definitions = new Map(
    of('abstractNum').map((each) => [attributeOf(each, 'abstractNumId') ?? '', each]),
  );
  const numbers = new Map(of('num').map((each) => [attributeOf(each, 'numId') ?? '', each]));
  return new Map(
    [...numbers].map(([id, number]) => [id, readList(number, { definitions, numbers, styles })]),
  );
}

interface Numberings {
  readonly definitions: ReadonlyMap<string, Element>;
  readonly numbers: ReadonlyMap<string, Element>;
  readonly styles: Styles;
}

function readList(number: Element, numberings: Numberings): List {
  const definition = definitionOf(number, numberings);
  const overrides = childrenOf(number).filter((each) => nameOf(each) === 'lvlOverride');
  const levels = new Map<number, Level>();
  const replaced = overrides.flatMap((each) => childrenOf(each));
  for (const element of [...(definition ? childrenOf(definition) : []), ...replaced])
    if (nameOf(element) === 'lvl') levels.set(numberOf(element, 'ilvl') ?? 0, readLevel(element));
  const starts = overrides.flatMap((each) => {
    const start = numberOf(childOf(each, 'startOverride'));
    return start === undefined ? [] : [[numberOf(each, 'ilvl') ?? 0, start] as const];
  });
  return { definition: attributeOf(definition, 'abstractNumId') ?? '', levels, starts: new Map(starts) };
}

/** A definition that only names a style of lists stands for the one that this style uses. */
function definitionOf(number: Element, { definitions, numbers, styles }: Numberings): Element | undefined {
  const definition = definitions.get(attributeOf(childOf(number, 'abstractNumId')) ?? '');
  const link = attributeOf(childOf(definition, 'numStyleLink'));
  if (link === undefined) return definition;
  const used = attributeOf(styles.inherited(link, 'pPr/numPr/numId')?.element);
  const other = numbers.get(used ?? '');
  return definitions.get(attributeOf(childOf(other, 'abstractNumId')) ?? '') ?? definition;
}

function readLevel(element: Element): Level {
  return {
    start: numberOf(childOf(element, 'start')) ?? 0,
    format: formatOf(element),
    text: attributeOf(childOf(element, 'lvlText')) ?? '',
    restart: numberOf(childOf(element, 'lvlRestart')) ?? numberOf(element, 'ilvl') ?? 0,
    legal: isOn(childOf(element, 'isLgl')),
    style: attributeOf(childOf(element, 'pStyle')),
  };
}

/** A newer format stands beside the one that older programs are to take; the latter we know. */
function formatOf(level: Element): string {
  const formats = [...elementsIn(level)].filter((each) => nameOf(each) === 'numFmt');
  return attributeOf(formats.at(-1)) ?? 'decimal';
}

/** True where a number would run into the text: 1.1 and 清河镇 do not, 1.1 and 5亿元 do, nor does a mark part 1. and 5. */
export function wantsBlank(label: string, text: string): boolean {
  return /[A-Za-z\d]$/.test(label) || (/[.．]$/.test(label) && /^\d/.test(text));
}
