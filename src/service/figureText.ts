/** How a figure is told to people, line by line. */
import type { FigureRow } from './figures';

/** 全县 · 一季度 · 固定资产投资 */
export function subjectText({ who, period, thing }: Pick<FigureRow, 'who' | 'period' | 'thing'>): string {
  return [who, period, thing].filter((part) => part !== '').join(' · ');
}

/** What came of reckoning and of looking it up; empty where nothing did. */
export function verdictText({
  note = '',
  source,
}: Pick<FigureRow, 'note'> & { readonly source?: FigureRow['source'] }): string {
  return [note, source ? sourceText(source) : ''].filter((part) => part !== '').join('；');
}

function sourceText(source: NonNullable<FigureRow['source']>): string {
  if (source.state === 'none') return '没有出处';
  const place = `${source.place.path.replace(/^.*[\\/]/, '')}，第 ${source.place.paragraph} 段`;
  return source.state === 'found' ? `出处：${place}` : `与材料不符：${place}说${source.value}`;
}

/** 3.5亿元，数量（总数）: the value where it is written in Han numerals, and what it is. */
export function readingText({ read, kind }: Pick<FigureRow, 'read' | 'kind'>): string {
  return [read, kind].filter(Boolean).join('，');
}

/** How a figure was read, for whoever points at it. */
export function figureLines(row: FigureRow): string[] {
  const subject = subjectText(row);
  const verdict = verdictText(row);
  return [
    subject === '' ? '没有读出说的是谁的什么' : subject,
    `读作：${readingText(row)}`,
    ...(verdict === '' ? [] : [verdict]),
  ];
}
