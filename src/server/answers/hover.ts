/** Hover: what a promise or a label shows where it stands, and what each finding there rests on. */

import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { BASIS_NAMES, type Finding } from '../../checks/check';
import type { Manuscript } from '../../model/manuscript';
import { CHECKS } from '../../rules/index';
import { figureAt } from '../../service/figures';
import { figureLines } from '../../service/figureText';
import { labelAt } from '../../service/hover';
import { toLineRange } from '../../service/positions';
import type { Service } from '../../service/service';
import { escapeMarkdown } from '../connection/markdown';
import { type MarkdownHover, promiseHover } from './promises';

/** @param pace characters a minute */
export function hover(
  service: Pick<Service, 'manuscript' | 'findings'>,
  document: TextDocument,
  position: Position,
  pace: number,
): Hover | null {
  const manuscript = service.manuscript(document);
  const own =
    promiseHover(manuscript, document, position) ??
    labelHover(manuscript, document, position, pace) ??
    figureHover(manuscript, document, position);
  return withBases(own, basesAt(service.findings(document), document.offsetAt(position)));
}

/** One line a check that finds something at the offset: 标点成对 · 依据：国家标准的条款 */
function basesAt(findings: readonly Finding[], offset: number): readonly string[] {
  const here = findings.filter(({ range }) => range.start <= offset && offset < range.end);
  const found = new Set(here.map(({ check }) => check));
  return CHECKS.filter(({ id }) => found.has(id)).map(
    ({ title, basis }) => `${title} · 依据：${BASIS_NAMES[basis]}`,
  );
}

function withBases(own: MarkdownHover | null, bases: readonly string[]): MarkdownHover | null {
  if (bases.length === 0) return own;
  const value = [...(own ? [own.contents.value] : []), ...bases].join('\n\n');
  return { ...own, contents: { kind: MarkupKind.Markdown, value } };
}

/** How a figure was read: 全县 · 一季度 · 固定资产投资 */
function figureHover(
  manuscript: Manuscript,
  document: TextDocument,
  position: Position,
): MarkdownHover | null {
  const row = figureAt(manuscript, document.offsetAt(position));
  if (!row) return null;
  const [heading, ...lines] = [row.text, ...figureLines(row)].map(escapeMarkdown);
  return {
    range: toLineRange(document, row.range),
    contents: { kind: MarkupKind.Markdown, value: [`**${heading}**`, ...lines].join('\n\n') },
  };
}

function labelHover(
  manuscript: Manuscript,
  document: TextDocument,
  position: Position,
  pace: number,
): MarkdownHover | null {
  const help = labelAt(manuscript, document.offsetAt(position), pace);
  if (!help) return null;
  const [heading, ...lines] = [help.heading, ...help.lines].map(escapeMarkdown);
  return {
    range: toLineRange(document, help.range),
    contents: { kind: MarkupKind.Markdown, value: [`**${heading}**`, ...lines].join('\n\n') },
  };
}
