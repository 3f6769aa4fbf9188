/** `dianping figures` */
import { resolve } from 'node:path';
import colors from 'picocolors';
import stringWidth from 'string-width';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadEntry } from '../files/beside';
import { createMaterials, type Material } from '../files/materials';
import { METADATA_KIND } from '../files/metadata';
import { withMetadata } from '../model/metadata';
import { parse } from '../reading/parse';
import { toLineFigures } from '../service/figureLines';
import { type FigureRow, figureRows } from '../service/figures';
import { readingText, subjectText, verdictText } from '../service/figureText';
import { wordReaders } from '../wordFiles/wordFile';
import { padEnd } from './columns';
import { readInput, STDIN, tellFrontMatter } from './input';

/** Prints every figure of a manuscript, with what came of reckoning it and of looking it up in its materials. */
export async function figures(
  path: string,
  { format }: { readonly format: 'table' | 'json' },
): Promise<number> {
  const { text } = await readInput(path);
  const document = TextDocument.create(path, 'dianping', 0, text);
  const beside = path === STDIN ? undefined : loadEntry(METADATA_KIND, path).entry;
  const manuscript = withMetadata(parse(text), beside);
  tellFrontMatter(path, manuscript);
  // A text from standard input lies in the folder where it is asked about.
  const paths = manuscript.frontMatter?.materials ?? [];
  const materials = createMaterials()(resolve(path), paths, await wordReaders(paths));
  const rows = figureRows(manuscript, readable(materials));
  const problems = materials.flatMap(({ problem }) => problem ?? []);
  if (format === 'json') {
    const list = materials.map(({ path: name, problem }) => ({
      path: name,
      ...(problem ? { problem } : {}),
    }));
    console.log(
      JSON.stringify(
        { version: 1, figures: toLineFigures(document, rows, readable(materials)), materials: list },
        undefined,
        2,
      ),
    );
  } else printTable(document, rows);
  for (const problem of problems) console.error(`dianping：${problem}`);
  return problems.length > 0 ? 2 : 0;
}

function readable(materials: readonly Material[]): { path: string; text: string }[] {
  return materials.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

function printTable(document: TextDocument, rows: readonly FigureRow[]): void {
  if (rows.length === 0) {
    console.log('没有读到数字。');
    return;
  }
  const width = (text: (row: FigureRow) => string, most: number) =>
    Math.min(most, Math.max(...rows.map((row) => stringWidth(text(row)))));
  const [numbers, subjects] = [width(({ text }) => text, 20), width(subjectText, 48)];
  for (const row of rows) {
    const line = String(document.positionAt(row.range.start).line + 1).padStart(4);
    const verdict = verdictText(row);
    const wrong = row.verdict === 'wrong' || row.source?.state === 'differs';
    console.log(
      [
        colors.dim(`${line} 行`),
        padEnd(row.text, numbers),
        padEnd(subjectText(row), subjects),
        colors.dim(padEnd(readingText(row), 14)),
        wrong ? colors.red(verdict) : verdict,
      ]
        .join('  ')
        .trimEnd(),
    );
  }
}
