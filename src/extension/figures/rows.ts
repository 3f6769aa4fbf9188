/** The rows of 数字账: what the server says, put into words. Pure: no editor. */

import {
  type LineFigure,
  type LineRange,
  type LineSource,
  readingText,
  subjectText,
} from '../../server/forClients';
import type { FiguresAnswer, MaterialNode } from '../../server/protocol/figures';
import type { Icon, TreeRow } from '../tree/rows';

export interface FigureViewRow extends TreeRow<FigureViewRow> {
  readonly kind: 'group' | 'figure' | 'against' | 'source' | 'materials' | 'material' | 'keptMaterial';
  /** Where a click goes; absent where it goes nowhere. */
  readonly target?: { readonly uri?: string; readonly range?: LineRange };
  /** Of a material: as the text names it. */
  readonly path?: string;
}

const ICONS = {
  wrong: { id: 'error', color: 'list.errorForeground' },
  differs: { id: 'warning', color: 'list.errorForeground' },
  right: { id: 'pass', color: 'dianping.praise' },
  found: { id: 'check', color: 'dianping.praise' },
  none: { id: 'question' },
  plain: { id: 'symbol-number' },
  against: { id: 'arrow-right' },
  material: { id: 'file' },
  materials: { id: 'folder-library' },
} as const satisfies Record<string, Icon>;

/**
 * First the figures that do not agree, where there are any; then all of them, in order; then the materials.
 * @param root the start of every row's id, different for each manuscript
 */
export function figureViewRows({ figures, materials }: FiguresAnswer, root: string): FigureViewRow[] {
  const uris = new Map(materials.map(({ path, uri }) => [path, uri] as const));
  const bad = figures.filter(isBad);
  return [
    ...(bad.length > 0 ? [group('要核对的', bad, `${root}/bad`, figures, uris)] : []),
    ...(figures.length > 0 ? [group('全部数字', figures, `${root}/all`, figures, uris)] : []),
    ...(materials.length > 0 ? [materialsRow(materials, `${root}/materials`)] : []),
  ];
}

/** `2 处要核对，3 个没有出处` */
export function figuresSummary({ figures }: FiguresAnswer): string {
  const bad = figures.filter(isBad).length;
  const unknown = figures.filter(({ source }) => source?.state === 'none').length;
  return [bad > 0 && `${bad} 处要核对`, unknown > 0 && `${unknown} 个没有出处`].filter(Boolean).join('，');
}

function isBad({ verdict, note, source }: LineFigure): boolean {
  return (verdict === 'wrong' && note !== PART) || source?.state === 'differs';
}

/** What the parts of a sum that is wrong are called: the sum itself is to be looked at. */
const PART = '分项';

type Uris = ReadonlyMap<string, string | undefined>;

function group(
  label: string,
  rows: readonly LineFigure[],
  id: string,
  all: readonly LineFigure[],
  uris: Uris,
): FigureViewRow {
  const description = `${rows.length} 个`;
  const seen = new Map<string, number>();
  return {
    id,
    kind: 'group',
    label,
    description,
    tooltip: `${label}：${description}`,
    spoken: `${label}，${description}`,
    icon: rows === all ? ICONS.plain : ICONS.wrong,
    children: rows.map((figure) => {
      // One figure may stand twice.
      const key = `${figure.text} ${subjectText(figure)}`;
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return figureRow(figure, `${id}/${key}#${nth}`, all, uris);
    }),
  };
}

function figureRow(figure: LineFigure, id: string, all: readonly LineFigure[], uris: Uris): FigureViewRow {
  const { text, range, note, against, source } = figure;
  const subject = subjectText(figure);
  const state = source ? STATES[source.state] : '';
  // A narrow view cuts the end off: what is wrong comes first.
  const told = isBad(figure) ? [note, state, subject] : [subject, note, state];
  const description = told.filter(Boolean).join(' · ');
  return {
    id,
    kind: 'figure',
    label: text,
    description,
    tooltip: [text, subject, `读作：${readingText(figure)}`, note, state].filter(Boolean).join('\n'),
    spoken: [text, subject, note, state].filter(Boolean).join('，'),
    icon: ICONS[lookOf(figure)],
    target: { range },
    children: [
      ...against.map((each, i) => againstRow(each, `${id}/against${i}`, all)),
      ...(source && source.state !== 'none' ? [sourceRow(source, `${id}/source`, uris)] : []),
    ],
  };
}

const STATES: Readonly<Record<LineSource['state'], string>> = {
  found: '有出处',
  differs: '与材料不符',
  none: '没有出处',
};

function lookOf({ verdict, source }: LineFigure): keyof typeof ICONS {
  if (verdict === 'wrong') return 'wrong';
  if (source?.state === 'differs') return 'differs';
  if (verdict === 'right') return 'right';
  return source?.state ?? 'plain';
}

function againstRow(range: LineRange, id: string, all: readonly LineFigure[]): FigureViewRow {
  const other = all.find((each) => isSame(each.range, range));
  const label = other?.text ?? `第 ${range.start.line + 1} 行`;
  const description = other ? subjectText(other) : '';
  return {
    id,
    kind: 'against',
    label,
    description,
    tooltip: `和它核对：${label}`,
    spoken: `和它核对：${label}`,
    icon: ICONS.against,
    target: { range },
    children: [],
  };
}

function isSame(a: LineRange, b: LineRange): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}

function sourceRow(source: Exclude<LineSource, { state: 'none' }>, id: string, uris: Uris): FigureViewRow {
  const { path, range, paragraph, sentence } = source.place;
  const place = `${path.replace(/^.*\//, '')}，第 ${paragraph} 段`;
  const label = source.state === 'found' ? `出处：${place}` : `材料里是${source.value}：${place}`;
  const uri = uris.get(path);
  return {
    id,
    kind: 'source',
    label,
    description: sentence,
    tooltip: `${label}\n${sentence}`,
    spoken: `${label}，${sentence}`,
    icon: ICONS[source.state],
    ...(uri ? { target: { uri, range } } : {}),
    children: [],
  };
}

function materialsRow(materials: readonly MaterialNode[], id: string): FigureViewRow {
  const description = `${materials.length} 份`;
  return {
    id,
    kind: 'materials',
    label: '材料',
    description,
    tooltip: `材料：${description}`,
    spoken: `材料，${description}`,
    icon: ICONS.materials,
    children: materials.map(({ path, uri, kept, problem = '' }) => ({
      id: `${id}/${path}`,
      kind: kept ? 'keptMaterial' : 'material',
      label: path,
      description: problem,
      tooltip: [path, problem].filter(Boolean).join('\n'),
      spoken: [path, problem].filter(Boolean).join('，'),
      icon: problem ? ICONS.differs : ICONS.material,
      path,
      ...(uri ? { target: { uri } } : {}),
      children: [],
    })),
  };
}
