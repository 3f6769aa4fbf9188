/** Inside the extension host: keys in a plain text file and in a speech, and how long extensions take to start. */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { readTexts, type TimedText } from '../speed/texts';
import { table } from '../table';

/** From one key to the next, as a quick writer types. Milliseconds. */
const BEAT = 60;
/** Keys of each turn that are not counted. */
const FIRST = 10;
const TURNS = 4;
/** Until a text has been read and checked, and until an editor has come to rest. Milliseconds. */
const REST = 8000;
const LOOK = 1500;
const TYPED = '各单位要把思想统一起来，把项目一个一个往前推，';

/** Of a key, in milliseconds. */
interface Typing {
  /** From the key until the extensions have the edit. */
  readonly median: number;
  readonly most: number;
  /** The longest that the thread of all extensions was held up. */
  readonly held: number;
  /** The processor's time that all extensions took for a key: the same however busy the machine is. */
  readonly work: number;
}

/** In the order of the table. */
const FIGURES = ['median', 'most', 'held', 'work'] as const satisfies readonly (keyof Typing)[];

interface Row {
  readonly name: string;
  readonly plain: Typing;
  readonly speech: Typing;
}

export async function run(): Promise<void> {
  const { DIANPING_BENCH_RESULTS: file, DIANPING_BENCH_ROOT: root, DIANPING_BENCH_KEYS: keys } = process.env;
  if (!file || !root) throw new Error('DIANPING_BENCH_RESULTS and DIANPING_BENCH_ROOT name no files');
  const count = Number(keys) || 200;
  // First, before a text wakes ours.
  const markdown = await start('markdown-language-features');
  const own = await start('dianping-jianghua');
  const rows: Row[] = [];
  for (const [i, text] of readTexts(root).entries()) rows.push(await measure(i, text, count));
  const starts = { markdown, own };
  writeFileSync(
    file,
    JSON.stringify({ report: report(rows, starts, count), figures: { keys: count, rows, starts } }),
  );
}

/** Types into a plain text file and into a speech by turns, so that a busy moment of the machine falls on both. */
async function measure(i: number, { name, text }: TimedText, count: number): Promise<Row> {
  const plain = new Series(await write(`平常文本${i}.txt`, text));
  const speech = new Series(await write(`点评讲话${i}.txt`, text));
  for (const series of [plain, speech]) await series.open(REST);
  for (let turn = 0; turn < TURNS; turn++)
    for (const series of [plain, speech]) {
      await series.open(LOOK);
      await series.type(Math.ceil(count / TURNS));
    }
  for (const series of [plain, speech]) {
    await series.open(0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  return { name, plain: plain.summary(), speech: speech.summary() };
}

/** The keys that are typed into one document, in the middle of it. */
class Series {
  readonly #times: number[] = [];
  #held = 0;
  #work = 0;
  #typed = 0;

  constructor(private readonly document: vscode.TextDocument) {}

  /** @param rest milliseconds until the editor has come to rest */
  async open(rest: number): Promise<void> {
    const editor = await vscode.window.showTextDocument(this.document);
    const text = this.document.getText();
    const at = this.document.positionAt(text.indexOf('，', text.length / 2));
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    await delay(rest);
  }

  async type(count: number): Promise<void> {
    const histogram = monitorEventLoopDelay({ resolution: 1 });
    let before = process.cpuUsage();
    for (let i = 0; i < FIRST + count; i++) {
      if (i === FIRST) {
        histogram.enable();
        before = process.cpuUsage();
      }
      const started = performance.now();
      await type(this.document, TYPED[this.#typed++ % TYPED.length]!);
      const taken = performance.now() - started;
      if (i >= FIRST) this.#times.push(taken);
      await delay(Math.max(0, BEAT - taken));
    }
    histogram.disable();
    const { user, system } = process.cpuUsage(before);
    this.#work += (user + system) / 1000;
    this.#held = Math.max(this.#held, histogram.max / 1e6);
  }

  summary(): Typing {
    const sorted = this.#times.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
    return { median: at(0.5), most: at(0.95), held: this.#held, work: this.#work / sorted.length };
  }
}

async function write(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  return vscode.workspace.openTextDocument(uri);
}

/** One key, until the extensions are told of it. */
async function type(document: vscode.TextDocument, text: string): Promise<void> {
  let listening: vscode.Disposable | undefined;
  const applied = new Promise<void>((done) => {
    listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) done();
    });
  });
  void vscode.commands.executeCommand('type', { text });
  await applied;
  listening?.dispose();
}

/** Milliseconds until an extension is there; `undefined` where there is none, or where it has been started already. */
async function start(name: string): Promise<number | undefined> {
  const extension = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === name);
  if (!extension || extension.isActive) return undefined;
  const started = performance.now();
  await extension.activate();
  return performance.now() - started;
}

function report(
  rows: readonly Row[],
  { markdown, own }: Readonly<Record<'markdown' | 'own', number | undefined>>,
  count: number,
): string {
  const ms = (value: number | undefined) => value?.toFixed(1) ?? '–';
  const times = (a: number | undefined, b: number | undefined) => (a && b ? (a / b).toFixed(2) : '–');
  return [
    `键入一字，到扩展拿到这处改动（${count} 次，每 ${BEAT} 毫秒一次）。最长停顿：期间扩展宿主的线程最长停了多久；每字占用：扩展宿主为一个字用的处理器时间`,
    table([
      ['', '', '中位数', '九成五以内', '最长停顿', '每字占用'],
      ...rows.flatMap(({ name, plain, speech }) => [
        [name, '纯文本', ...FIGURES.map((figure) => ms(plain[figure]))],
        ['', '讲话', ...FIGURES.map((figure) => ms(speech[figure]))],
        ['', '倍数', ...FIGURES.map((figure) => times(speech[figure], plain[figure]))],
      ]),
    ]),
    '',
    '启动扩展',
    table([
      ['', '', '毫秒'],
      ['编辑器自带的 Markdown', '', ms(markdown)],
      ['点评讲话', '', ms(own)],
      ['倍数', '', times(own, markdown)],
    ]),
  ].join('\n');
}
