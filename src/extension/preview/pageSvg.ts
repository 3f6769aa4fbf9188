/**
 * A page as SVG: there a line has the very width that the layout gave it, whatever font the screen has, and needs no
 * inline style, which a strict content-security policy forbids. Pure: no editor.
 */

import type { PrintedMark } from '../../server/forClients';
import type { Pages, PlacedLine, PlacedPage } from '../../server/protocol/paper';
import { escapeHtml } from '../editor/escape';

type Kind = PlacedLine['kind'];

/** How a screen reader is told of a paragraph: title and headings by their level, all else as a paragraph. */
const HEADING_LEVELS: Partial<Readonly<Record<Kind, number>>> = {
  title: 1,
  heading1: 2,
  heading2: 3,
  heading3: 4,
  heading4: 5,
};

/** From a line's middle to where its characters stand, in their size. */
const BASELINE = 0.36;
/** A row's height, in the size of its type. */
const ROW = 1.5;

/** @returns one page; its lines are `g.line`, in order */
export function pageSvg({ lines, marks }: PlacedPage, { width, height, ruby }: Pages): string {
  const paragraphs: PlacedLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open?.[0]?.paragraph === line.paragraph) open.push(line);
    else paragraphs.push([line]);
  }
  const drawn = paragraphs.map((own) => paragraphSvg(own, { width, ruby })).join('');
  return `<svg role="none" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}">${drawn}${marks.map(markSvg).join('')}</svg>`;
}

interface Sizes {
  readonly width: number;
  readonly ruby: number;
}

function paragraphSvg(lines: readonly PlacedLine[], sizes: Sizes): string {
  const level = HEADING_LEVELS[lines[0]!.kind];
  const role = level === undefined ? 'role="paragraph"' : `role="heading" aria-level="${level}"`;
  return `<g ${role}>${lines.map((line) => lineSvg(line, sizes)).join('')}</g>`;
}

function lineSvg({ y, size, pieces, over }: PlacedLine, { width, ruby }: Sizes): string {
  const base = short(y + size * BASELINE);
  const texts = pieces.map(
    ({ text, face, x, width: wide }) =>
      `<text class="${face}" x="${x}" y="${base}" font-size="${size}"${[...text].length > 1 ? ` textLength="${wide}"` : ''}>${escapeHtml(text)}</text>`,
  );
  const above = short(y - size / 2 - ruby * 0.1);
  const rubies = over.map(
    ({ kind, text, x }) =>
      `<text class="${kind}" aria-hidden="true" text-anchor="middle" x="${x}" y="${above}" font-size="${ruby}">${escapeHtml(text)}</text>`,
  );
  const row = `<rect class="row" x="0" y="${short(y - (size * ROW) / 2)}" width="${short(width)}" height="${short(size * ROW)}"/>`;
  return `<g class="line">${row}${texts.join('')}${rubies.join('')}</g>`;
}

function markSvg({ kind, text, face, anchor, x, y, size }: PrintedMark): string {
  return `<text class="${kind} ${face}" text-anchor="${anchor}" x="${x}" y="${short(y + size * BASELINE)}" font-size="${size}">${escapeHtml(text)}</text>`;
}

function short(length: number): number {
  return Math.round(length * 100) / 100;
}
