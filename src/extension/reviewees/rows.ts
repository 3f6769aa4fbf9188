/** The rows of 点评对象: what the server says, put into words, one beside the other. Pure: no editor. */
import { countText, type LineRange, PART_NAMES } from '../../server/forClients';
import type { RevieweeNode } from '../../server/protocol/overview';
import { PART_LOOKS, PLAIN_ICON, REVIEWS_LOOK } from '../tree/parts';
import type { Icon, TreeRow } from '../tree/rows';

export interface RevieweeRow extends TreeRow<RevieweeRow> {
  readonly kind: 'section' | 'reviewee' | 'missing' | 'place';
  /** Where a click goes. */
  readonly range: LineRange;
}

const ICONS = {
  both: { id: 'check', color: 'dianping.praise' },
  praise: { id: 'thumbsup', color: 'dianping.praise' },
  blame: { id: 'thumbsdown', color: 'dianping.critique' },
  neither: { id: 'comment' },
  missing: { id: 'warning', color: 'list.warningForeground' },
} as const satisfies Record<string, Icon>;
const MISSING = '还没有点评';

/** A comment is short or long beside the others from here on, as a share of what each gets. */
const SHORT = 0.5;
const LONG = 2;

/** What is weighed of each, in the order in which a speaker goes. */
const TONES = [
  ['praise', '肯定'],
  ['blame', '问题'],
  ['advice', '建议'],
] as const;

/**
 * First where a speech goes through units or people, those under each; then those who are listed and stand in no row.
 * @param root the start of every row's id, different for each manuscript
 */
export function revieweeRows(reviewees: readonly RevieweeNode[], root: string): RevieweeRow[] {
  const sections = [...new Set(reviewees.flatMap(({ section }) => section ?? []))];
  const under = (section: string | undefined) => reviewees.filter((each) => each.section === section);
  const inOrder = (section: string) => under(section).sort((a, b) => lineOf(a) - lineOf(b));
  return [
    ...sections.map((section) => sectionRow(section, inOrder(section), `${root}/section:${section}`)),
    ...unitRows(under(undefined), root),
  ];
}

/** Those of whom nothing is said, and those of whom nothing good is: `1 个没有点评，2 个只讲了问题`. */
export function unevenText(reviewees: readonly RevieweeNode[]): string {
  const missing = reviewees.filter(({ places }) => places.length === 0).length;
  const blamed = reviewees.filter((each) => balanceOf(each) === 'blame').length;
  return [missing > 0 && `${missing} 个没有点评`, blamed > 0 && `${blamed} 个只讲了问题`]
    .filter(Boolean)
    .join('，');
}

function lineOf({ places, range }: RevieweeNode): number {
  return (places[0]?.range ?? range).start.line;
}

function sectionRow(title: string, units: readonly RevieweeNode[], id: string): RevieweeRow {
  const description = `${units.length} 个 · 平均 ${countText(Math.round(averageOf(units)))}`;
  const first = units[0]!;
  return {
    id,
    kind: 'section',
    label: title,
    description,
    tooltip: [title, description, unevenText(units)].filter(Boolean).join('\n'),
    spoken: spoken(title, description),
    icon: REVIEWS_LOOK.icon,
    range: first.places[0]?.range ?? first.range,
    children: unitRows(units, id),
  };
}

function unitRows(units: readonly RevieweeNode[], root: string): RevieweeRow[] {
  const average = averageOf(units);
  return units.map((unit, index) => {
    // A name may stand twice.
    const nth = units.slice(0, index).filter(({ name }) => name === unit.name).length;
    return unitRow(unit, average, `${root}/${unit.name}#${nth}`);
  });
}

function unitRow(unit: RevieweeNode, average: number, id: string): RevieweeRow {
  const { name, places, characters } = unit;
  const first = places[0];
  const description = first ? describe(unit, average) : MISSING;
  const balance = first ? balanceOf(unit) : 'missing';
  return {
    id,
    kind: first ? 'reviewee' : 'missing',
    label: name,
    description,
    tooltip: first ? [name, ...inFull(unit, average)].join('\n') : `${name}：${MISSING}`,
    spoken: [name, ...(first ? [...toneTexts(unit), countText(characters)] : [MISSING])].join('，'),
    icon: ICONS[balance],
    range: first?.range ?? unit.range,
    children: places.map((place, at) => placeRow(place, `${id}/${at}`)),
  };
}

function placeRow({ title, part, range }: RevieweeNode['places'][number], id: string): RevieweeRow {
  const description = part ? PART_NAMES[part] : '';
  return {
    id,
    kind: 'place',
    label: title,
    description,
    tooltip: title,
    spoken: spoken(title, description),
    icon: part ? PART_LOOKS[part].icon : PLAIN_ICON,
    range,
    children: [],
  };
}

function spoken(label: string, description: string): string {
  return `${label}，${description.replaceAll(' · ', '，')}`;
}

/** `38 字 · 肯定17 问题10 建议5`: what one gets beside the others, close together for a narrow view. */
function describe(unit: RevieweeNode, average: number): string {
  return [countText(unit.characters), remarkOn(unit, average), toneTexts(unit).join(' ')]
    .filter(Boolean)
    .join(' · ');
}

function toneTexts(unit: RevieweeNode): string[] {
  return TONES.flatMap(([tone, name]) => (unit[tone] > 0 ? [`${name}${unit[tone]}`] : []));
}

function remarkOn({ characters }: RevieweeNode, average: number): string | undefined {
  if (characters < SHORT * average) return '偏短';
  return characters > LONG * average ? '偏长' : undefined;
}

function inFull(unit: RevieweeNode, average: number): string[] {
  const tones = TONES.map(([tone, name]) => `${name}：${unit[tone] > 0 ? countText(unit[tone]) : '没有'}`);
  const remark = remarkOn(unit, average);
  return [
    ...tones,
    `共 ${countText(unit.characters)}，${unit.places.length} 处${remark ? `，比别家${remark}` : ''}`,
    ...(unit.listed ? [] : ['名单里没有，是从“逐一点评”里读到的']),
  ];
}

function balanceOf({ praise, blame, praised, criticised, places }: RevieweeNode): keyof typeof ICONS {
  if (places.length === 0) return 'missing';
  const good = praise > 0 || praised;
  const bad = blame > 0 || criticised;
  if (good) return bad ? 'both' : 'praise';
  return bad ? 'blame' : 'neither';
}

/** 字数 that each gets of whom something is said. */
function averageOf(units: readonly RevieweeNode[]): number {
  const told = units.filter(({ places }) => places.length > 0);
  return told.length === 0 ? 0 : told.reduce((sum, { characters }) => sum + characters, 0) / told.length;
}
