/** What is read and found in a text as a page of plain lines, which a diff can tell apart. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../src/checks/check';
import { shorten } from '../../src/model/place';
import { parse } from '../../src/reading/parse';
import { runChecks } from '../../src/service/checking';
import { type OutlineNode, outlineOf } from '../../src/service/outline';
import type { Dictionary } from '../dictionary';
import { realTexts } from '../realTexts';

/** Where all pages are kept, from the project's folder. */
const PAGES = 'test/snapshots';
/** The folders of our own texts. */
const FOLDERS = ['test/fixtures/clean', 'test/fixtures/speeches', 'samples'];

export interface Snapshot {
  /** From the project's folder. */
  readonly path: string;
  readonly page: string;
}

/** How a page tells of the words of a text. */
interface Telling {
  readonly title: (title: string) => string;
  /** @param snippet where the finding stands */
  readonly finding: (told: string, snippet: string) => string;
}

const IN_WORDS: Telling = { title: (title) => title, finding: (told) => told };
/** No word of it, only what shows that it has become another. */
const IN_MARKS: Telling = { title: mark, finding: (_, snippet) => mark(snippet) };

/** The pages of the project's own texts, with their words. @param root the project's folder */
export function snapshotsIn(root: string, dictionary: Dictionary): Snapshot[] {
  return FOLDERS.flatMap((folder) =>
    textsIn(join(root, folder)).map(({ name, text }) => ({
      path: `${PAGES}/${name}`,
      page: pageOf(text, dictionary, IN_WORDS),
    })),
  );
}

/**
 * The pages of the real texts, which stay outside of the project: places and counts, and none of their words. No pages
 * where the texts are not at hand.
 */
export function realSnapshotsIn(root: string, dictionary: Dictionary): Snapshot[] {
  return textsIn(realTexts(root, 'corpus')).map(({ name, text }) => ({
    path: `${PAGES}/corpus/${name}`,
    page: pageOf(text, dictionary, IN_MARKS),
  }));
}

/** What was recorded of a text; empty where nothing was. */
export function recorded(root: string, { path }: Snapshot): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
}

function textsIn(folder: string): { readonly name: string; readonly text: string }[] {
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function mark(text: string): string {
  return `#${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** The outline, then the findings in the order of their places, then how many there are of each check. */
function pageOf(text: string, dictionary: Dictionary, telling: Telling): string {
  const document = TextDocument.create('', 'dianping', 0, text);
  const manuscript = parse(text);
  const outline = outlineOf(document, manuscript).flatMap((node) => outlineLines(node, '', telling));
  const findings = runChecks(manuscript, dictionary);
  const found = findings.map((finding) => findingLine(document, finding, telling));
  return `${[...outline, '', ...(found.length > 0 ? [...found, '', ...countLines(findings)] : ['没有发现'])].join('\n')}\n`;
}

function outlineLines(node: OutlineNode, indent: string, telling: Telling): string[] {
  const { kind, label = '', title, part, characters, range, children } = node;
  const line = [
    `${indent}${kind}${part ? ` ${part}` : ''}`,
    telling.title(`${label}${shorten(title, 30)}`),
    `第${range.start.line + 1}行`,
    ...(kind === 'salutation' ? [] : [`${characters}字`]),
  ].join('  ');
  return [line, ...children.flatMap((child) => outlineLines(child, `${indent}  `, telling))];
}

function findingLine(
  document: TextDocument,
  { check, severity, basis, range, message, fixes = [] }: Finding,
  telling: Telling,
): string {
  const { line, character } = document.positionAt(range.start);
  const told = fixes.map(({ title, safe }) => ` → ${title}${safe ? '（自动）' : ''}`).join('');
  const said = telling.finding(`${message}${told}`, document.getText().slice(range.start, range.end));
  return `${line + 1}:${character + 1} ${severity} ${check} [${basis}] ${said}`;
}

function countLines(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [...counts].sort().map(([check, count]) => `${check} ${count} 处`);
}
