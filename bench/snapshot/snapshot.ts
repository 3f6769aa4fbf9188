/** A text's outline and findings as a page of plain lines, which a diff can tell apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../src/checks/check';
import { shorten } from '../../src/model/place';
import { parse } from '../../src/reading/parse';
import { runChecks } from '../../src/service/checking';
import { type OutlineNode, outlineOf } from '../../src/service/outline';
import type { Segmenter } from '../../src/words/segmenter';

/** The folders whose texts are kept as snapshots in the project. */
const FOLDERS = ['test/fixtures/clean', 'test/fixtures/speeches', 'samples'];

export interface Snapshot {
  /** From the project's folder. */
  readonly path: string;
  readonly page: string;
}

/** The snapshots of the project's own texts. @param root the project's folder */
export function snapshotsIn(root: string, words: Segmenter): Snapshot[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({
        path: `test/snapshots/${file}`,
        page: snapshot(readFileSync(join(root, folder, file), 'utf8'), words),
      })),
  );
}

/** The outline, then the findings in the order of their places. */
export function snapshot(text: string, words: Segmenter): string {
  const document = TextDocument.create('', 'dianping', 0, text);
  const manuscript = parse(text);
  const outline = outlineOf(document, manuscript).flatMap((node) => outlineLines(node, ''));
  const findings = runChecks(manuscript, { words }).map((finding) => findingLine(document, finding));
  return `${[...outline, '', ...(findings.length > 0 ? findings : ['没有发现'])].join('\n')}\n`;
}

function outlineLines(node: OutlineNode, indent: string): string[] {
  const { kind, label = '', title, part, characters, range, children } = node;
  const line = [
    `${indent}${kind}${part ? ` ${part}` : ''}`,
    `${label}${shorten(title, 30)}`,
    `第${range.start.line + 1}行`,
    ...(kind === 'salutation' ? [] : [`${characters}字`]),
  ].join('  ');
  return [line, ...children.flatMap((child) => outlineLines(child, `${indent}  `))];
}

function findingLine(
  document: TextDocument,
  { check, severity, basis, range, message, fixes = [] }: Finding,
): string {
  const { line, character } = document.positionAt(range.start);
  const told = fixes.map(({ title, safe }) => ` → ${title}${safe ? '（自动）' : ''}`).join('');
  return `${line + 1}:${character + 1} ${severity} ${check} [${basis}] ${message}${told}`;
}
