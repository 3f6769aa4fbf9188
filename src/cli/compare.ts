/** `dianping compare` */
import colors from 'picocolors';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Change, type ChangeKind, compareDrafts } from '../compare/compare';
import { meaningText, partText, summaryOf } from '../compare/summary';
import { shorten } from '../model/place';
import { toLineRange } from '../service/positions';
import { readInput, STDIN } from './input';
import { expectWordOutput, replaceOutput } from './replace';
import { UsageError } from './usage';

export interface CompareOptions {
  readonly format: 'tree' | 'json';
  readonly output?: string;
}

/** Prints what became of a draft; with `output` writes the marked-up Word file, too. */
export async function compareTexts(
  oldPath: string,
  nowPath: string,
  options: CompareOptions,
): Promise<number> {
  if (oldPath === STDIN && nowPath === STDIN)
    throw new UsageError('标准输入只有一份，两稿里最多一份可以写作 -');
  if (options.output !== undefined) await expectWordOutput(options.output, [oldPath, nowPath]);
  const [{ text: old }, { text: now }] = await Promise.all([readInput(oldPath), readInput(nowPath)]);
  const changes = compareDrafts(old, now);
  if (options.output !== undefined) {
    const { redline } = await import('../paper/main');
    await replaceOutput(options.output, await redline(old, now));
  }
  if (options.format === 'json') console.log(JSON.stringify(toJson(old, now, changes), undefined, 2));
  else printTree(changes);
  return 0;
}

/** The contract's `compare --format json`. */
function toJson(old: string, now: string, changes: readonly Change[]): unknown {
  const document = (text: string) => TextDocument.create('', 'dianping', 0, text);
  const [before, after] = [document(old), document(now)];
  return {
    version: 1,
    summary: summaryOf(changes),
    changes: changes.map((change) => {
      const { label, title } = (change.now ?? change.old)!;
      return {
        kind: change.kind,
        label,
        title,
        old: change.old ? toLineRange(before, change.old.range) : null,
        new: change.now ? toLineRange(after, change.now.range) : null,
        // Of what was cut the whole stands in the new draft, of what was added in the old one.
        ...(change.partOf ? { partOf: toLineRange(change.now ? before : after, change.partOf.range) } : {}),
      };
    }),
  };
}

const NAMES: Readonly<Record<ChangeKind, string>> = {
  same: '未动',
  moved: '移动',
  changed: '改写',
  added: '增加',
  removed: '删去',
};

function nameOf({ kind, partOf }: Change): string {
  if (!partOf) return NAMES[kind];
  return kind === 'added' ? '拆出' : '并入';
}

const INKS: Readonly<Record<ChangeKind, (text: string) => string>> = {
  same: colors.dim,
  moved: colors.cyan,
  changed: colors.yellow,
  added: colors.green,
  removed: colors.red,
};

/** Longest title in a row, in UTF-16 code units. */
const TITLE = 36;

function printTree(changes: readonly Change[]): void {
  console.log(colors.bold(summaryOf(changes)));
  for (const change of changes) {
    const unit = (change.now ?? change.old)!;
    if (change.kind === 'same' && unit.kind === 'paragraph') continue;
    const indent = '  '.repeat(depthOf(unit));
    const also = change.kind === 'moved' && change.rewriting ? '，改写' : '';
    const part = partText(change);
    const name = `${indent}${nameOf(change)}${also}  ${unit.label}${shorten(unit.title, TITLE)}${part && `（${part}）`}`;
    console.log(INKS[change.kind](name));
    for (const meaning of change.meanings)
      console.log(colors.bold(`${indent}      ！ ${meaningText(meaning)}`));
  }
}

function depthOf(unit: { readonly parent: unknown }): number {
  let depth = 0;
  for (let at = unit.parent as typeof unit | undefined; at; at = at.parent as typeof unit | undefined)
    depth++;
  return depth;
}
