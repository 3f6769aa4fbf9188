/**
 * Measures the reader on labelled real texts that stay outside of the project: a folder of NAME.txt, each with a NAME.json
 * that says what is right (bench/README.md has its form). Prints counts, never texts, unless `--show` is given.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Manuscript, Point, Speech } from '../../src/model/manuscript';
import { lineCounter } from '../../src/model/place';
import { parse } from '../../src/reading/parse';
import { fixAll, runChecks } from '../../src/service/checking';
import { type Dictionary, loadDictionary } from '../dictionary';

interface Label {
  readonly check: string;
  /** 1-based. */
  readonly line: number;
  readonly text?: string;
}

interface LabelledSpeech {
  readonly title: string;
  readonly salutation: string | null;
  readonly points: readonly { readonly level: number; readonly label: string }[];
}

interface Labelled {
  readonly speeches: readonly LabelledSpeech[];
  readonly findings: readonly Label[];
  /** Defensible either way: neither counted for nor against. */
  readonly maybe?: readonly Label[];
}

interface Told {
  readonly check: string;
  readonly line: number;
  readonly end: number;
  readonly text: string;
  /** Tells of the whole text, whichever line it stands on. */
  readonly ofAll: boolean;
  used: boolean;
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Letters, numbers and characters only: how a label was written down does not count. */
const plain = (text: string | null | undefined) =>
  (text ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const isMissing = (check: string) => check.endsWith('-missing') && check !== 'reviewee-missing';

/** `npm run bench:field -- FOLDER [--show]` */
export async function main(_root: string, native: string): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean' } },
  });
  const folder = positionals[0];
  if (!folder) {
    console.error('请给出放标注文稿的文件夹：npm run bench:field -- 文件夹');
    process.exitCode = 2;
    return;
  }
  const { dictionary } = await loadDictionary(native);
  const tallies = new Map<string, Tally>();
  let texts = 0;
  let outlines = 0;
  let changed = 0;
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const labelled = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labelled;
    const text = readFileSync(join(folder, file.replace(/\.json$/, '.txt')), 'utf8');
    const manuscript = parse(text);
    const told = toldIn(text, manuscript, dictionary);
    const lines = score(tallies, labelled, told);
    texts++;
    const [own, right] = [manuscript.speeches.map(drawn), labelled.speeches.map(asLabelled)];
    if (own.join('\n') === right.join('\n')) outlines++;
    else lines.push(...right.map((one) => `结构应为 ${one}`), ...own.map((one) => `结构读作 ${one}`));
    const mended = fixAll(text, dictionary);
    if (plain(mended) !== plain(text)) {
      changed++;
      lines.push('自动修复后用字有变');
    }
    if (values.show) for (const line of lines) console.log(`${file.slice(0, -5)} ${line}`);
  }
  show(tallies);
  console.log(`${texts} 篇，结构全对 ${outlines} 篇，自动修复后用字有变 ${changed} 篇`);
}

function toldIn(text: string, manuscript: Manuscript, dictionary: Dictionary): Told[] {
  const lineAt = lineCounter(text);
  return runChecks(manuscript, dictionary).map(({ check, range }) => ({
    check,
    line: lineAt(range.start),
    end: lineAt(range.end),
    text: text.slice(range.start, range.end),
    ofAll: isMissing(check) || (check === 'punctuation-width' && manuscript.halfWidth),
    used: false,
  }));
}

/** Counts what was told against what is right. @returns a line for everything wrong or missed */
function score(
  tallies: Map<string, Tally>,
  { findings, maybe = [] }: Labelled,
  told: readonly Told[],
): string[] {
  const lines: string[] = [];
  const tally = (check: string) => {
    const own = tallies.get(check) ?? { right: 0, wrong: 0, missed: 0 };
    tallies.set(check, own);
    return own;
  };
  for (const label of findings) {
    const hit = find(label, told);
    if (hit) {
      hit.used = true;
      tally(label.check).right++;
    } else {
      tally(label.check).missed++;
      lines.push(`漏报 ${label.check} 第 ${label.line} 行 ${label.text ?? ''}`);
    }
  }
  for (const one of told) {
    if (one.used || maybe.some((label) => fits(label, one))) continue;
    tally(one.check).wrong++;
    lines.push(`误报 ${one.check} 第 ${one.line} 行 ${one.text.slice(0, 30)}`);
  }
  return lines;
}

function fits({ check, line }: Label, one: Told): boolean {
  const slack = check === 'paragraph-broken' ? 1 : 0;
  return check === one.check && (one.ofAll || (line >= one.line - slack && line <= one.end + slack));
}

/** The finding that a label means: of several on its line the one with its words. */
function find(label: Label, told: readonly Told[]): Told | undefined {
  const near = told.filter((one) => !one.used && fits(label, one));
  const text = plain(label.text);
  return (
    near.find((one) => text !== '' && (plain(one.text).includes(text) || text.includes(plain(one.text)))) ??
    near[0]
  );
}

/** Title, salutation, and every label at its level. */
function drawn(speech: Speech): string {
  return [plain(speech.title), plain(speech.salutation?.text), labelsOf(speech)].join(' | ');
}

function asLabelled({ title, salutation, points }: Labelled['speeches'][number]): string {
  const labels = points.map(({ level, label }) => `${level}${plain(label)}`).join(' ');
  return [plain(title), plain(salutation), labels].join(' | ');
}

function labelsOf({ children }: Speech): string {
  const within = (points: readonly Point[], level: number): string[] =>
    points.flatMap(({ label, children: inner }) => [
      `${level}${plain(label.text)}`,
      ...within(inner, level + 1),
    ]);
  return children.flatMap((child) => within(child.kind === 'point' ? [child] : child.children, 1)).join(' ');
}

function show(tallies: ReadonlyMap<string, Tally>): void {
  const sum: Tally = { right: 0, wrong: 0, missed: 0 };
  const line = (name: string, { right, wrong, missed }: Tally) =>
    console.log(
      `${name.padEnd(22)} 对 ${right}  误报 ${wrong}  漏报 ${missed}  准确 ${share(right, right + wrong)}  找全 ${share(right, right + missed)}`,
    );
  for (const [check, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    line(check, tally);
    sum.right += tally.right;
    sum.wrong += tally.wrong;
    sum.missed += tally.missed;
  }
  line('合计', sum);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
