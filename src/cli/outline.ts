/** `dianping outline` */
import colors from 'picocolors';
import stringWidth from 'string-width';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PACE } from '../language/length';
import { parse } from '../reading/parse';
import { countText, timeText } from '../service/lengthText';
import { type OutlineNode, outlineOf, partName } from '../service/outline';
import { padEnd } from './columns';
import { readInput, tellFrontMatter } from './input';

/** Prints the structure of a manuscript. */
export async function outline(
  path: string,
  { format }: { readonly format: 'tree' | 'json' },
): Promise<number> {
  const { text } = await readInput(path);
  const document = TextDocument.create(path, 'dianping', 0, text);
  const manuscript = parse(text);
  tellFrontMatter(path, manuscript);
  const speeches = outlineOf(document, manuscript);
  if (format === 'json') console.log(JSON.stringify({ version: 1, speeches }, undefined, 2));
  else printTree(speeches);
  return 0;
}

interface Row {
  readonly lead: string;
  readonly text: string;
  readonly part: string;
  readonly characters: number;
}

function printTree(speeches: readonly OutlineNode[]): void {
  if (speeches.length === 0) console.log('没有读到讲话。');
  for (const speech of speeches) {
    console.log(
      colors.bold(speech.title || '（无标题的讲话）') +
        colors.dim(`  ${countText(speech.characters)} · ${timeText(speech.spoken, PACE)}`),
    );
    const rows = speech.children.flatMap((child, i) => rowsOf(child, '', i === speech.children.length - 1));
    const width = Math.min(60, Math.max(...rows.map(({ lead, text }) => stringWidth(lead + text))));
    for (const { lead, text, part, characters } of rows) {
      console.log(
        `${colors.dim(lead)}${padEnd(text, width - stringWidth(lead))}  ${colors.cyan(padEnd(part, 8))}  ${colors.dim(`${String(characters).padStart(5)} 字`)}`,
      );
    }
    console.log();
  }
}

function rowsOf(node: OutlineNode, indent: string, last: boolean): Row[] {
  const name = node.kind === 'salutation' ? '称谓' : (partName(node) ?? '');
  const lead = `${indent}${last ? '└ ' : '├ '}`;
  const below = `${indent}${last ? '  ' : '│ '}`;
  return [
    {
      lead,
      text: fit((node.label ?? '') + node.title, 56 - stringWidth(lead)),
      part: name,
      characters: node.characters,
    },
    ...node.children.flatMap((child, i) => rowsOf(child, below, i === node.children.length - 1)),
  ];
}

/** Cuts a text to a width in terminal columns. */
function fit(text: string, width: number): string {
  let result = '';
  for (const char of text) {
    if (stringWidth(result + char) > width - 1) return `${result}…`;
    result += char;
  }
  return result;
}
