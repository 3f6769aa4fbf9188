/** What became of a draft, in one line: 第二点移到第一点，改写 4 句，删 1 段，加 1 段；有一处“拟”改成了“已”。 */
import { writeNumeral } from '../language/numerals';
import { shorten } from '../model/place';
import type { Change } from './compare';
import type { Meaning } from './meanings';
import type { Unit } from './units';

/** So many moves and changes of meaning are named one by one; more are counted. */
const NAMED = 3;
/** Longest name of a point, in UTF-16 code units. */
const NAME = 14;

/** The line, with its full stop. */
export function summaryOf(changes: readonly Change[]): string {
  const parts = [...movesOf(changes), ...mergesOf(changes), ...countsOf(changes)];
  const meanings = changes.flatMap((change) => change.meanings);
  if (parts.length === 0) return '两稿没有差别。';
  return `${[parts.join('，'), ...meaningPart(meanings)].join('；')}。`;
}

function movesOf(changes: readonly Change[]): string[] {
  const moved = changes.filter(({ kind }) => kind === 'moved');
  const points = moved.filter(({ now }) => now?.kind === 'point');
  const paragraphs = moved.length - points.length;
  return [
    ...(points.length <= NAMED ? points.map(moveOf) : [`移动 ${points.length} 点`]),
    ...(paragraphs > 0 ? [`移动 ${paragraphs} 段`] : []),
  ];
}

/** Where a point stood and stands: 第二点移到第一点. */
function moveOf({ old, now }: Change): string {
  if (!old || !now) return '';
  const [from, to] = [placeOf(old), placeOf(now)];
  if (from !== to) return `${from}移到${to}`;
  return `“${shorten(now.label + now.title, NAME)}”移了位置`;
}

/** 第二点; under another point 第一点里的第二点. */
function placeOf(unit: Unit): string {
  const own = `第${writeNumeral(unit.place)}点`;
  return unit.parent ? `${placeOf(unit.parent)}里的${own}` : own;
}

function countsOf(changes: readonly Change[]): string[] {
  const sum = (count: (change: Change) => number | undefined) =>
    changes.reduce((all, change) => all + (count(change) ?? 0), 0);
  const rows: readonly [string, number, string][] = [
    ['改写', sum(({ rewriting }) => rewriting?.rewritten), '句'],
    ['删', sum(({ rewriting }) => rewriting?.removed), '句'],
    ['加', sum(({ rewriting }) => rewriting?.added), '句'],
    ['删', outermost(changes, 'removed', 'point'), '点'],
    ['加', outermost(changes, 'added', 'point'), '点'],
    ['删', outermost(changes, 'removed', 'paragraph'), '段'],
    ['加', outermost(changes, 'added', 'paragraph'), '段'],
  ];
  return [...rows, ...partRows(changes)].flatMap(([verb, count, unit]) =>
    count > 0 ? [`${verb} ${count} ${unit}`] : [],
  );
}

/** Paragraphs that were split off, or joined to another. */
function partRows(changes: readonly Change[]): readonly (readonly [string, number, string])[] {
  const parts = changes.filter(({ partOf, old, now }) => partOf && (now ?? old)?.kind === 'paragraph');
  const split = parts.filter(({ kind }) => kind === 'added').length;
  return [
    ['拆出', split, '段'],
    ['并入', parts.length - split, '段'],
  ];
}

/** Points that were merged into another, or split off one: 第三点并入第二点. */
function mergesOf(changes: readonly Change[]): string[] {
  const points = changes.flatMap(({ old, now, partOf }): string[] => {
    if (!partOf) return [];
    if (old?.kind === 'point') return [`${placeOf(old)}并入${placeOf(partOf)}`];
    return now?.kind === 'point' ? [`${placeOf(partOf)}拆出${placeOf(now)}`] : [];
  });
  return points.length <= NAMED ? points : [`合并、拆开 ${points.length} 点`];
}

/** How many came or went that do not belong to one that did. */
function outermost(changes: readonly Change[], kind: 'added' | 'removed', unit: Unit['kind']): number {
  const side = (change: Change) => (kind === 'added' ? change.now : change.old);
  const all = new Set(changes.filter((change) => change.kind === kind && !change.partOf).map(side));
  return [...all].filter((one) => one?.kind === unit && !(one.parent && all.has(one.parent))).length;
}

function meaningPart(meanings: readonly Meaning[]): string[] {
  if (meanings.length === 0) return [];
  const named = meanings.slice(0, NAMED).map((meaning) => `有一处${meaningText(meaning)}`);
  const more = meanings.length > NAMED ? [`另有 ${meanings.length - NAMED} 处意思有变`] : [];
  return [[...named, ...more].join('，')];
}

/** What a unit alone is part of now, or was before: 与“二、压实责任”合并; empty for others. */
export function partText({ kind, partOf, old, now }: Change): string {
  if (!partOf || (now ?? old)?.kind !== 'point') return '';
  const whole = `“${shorten(partOf.label + partOf.title, NAME)}”`;
  return kind === 'added' ? `从${whole}拆开` : `与${whole}合并`;
}

/** “拟”改成了“已”, 加了“不”, 删了“必须”. */
export function meaningText({ old, now }: Meaning): string {
  if (old === undefined) return `加了“${now}”`;
  return now === undefined ? `删了“${old}”` : `“${old}”改成了“${now}”`;
}
