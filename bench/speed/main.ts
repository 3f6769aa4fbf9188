/** `npm run bench:speed`: how long it takes, beside other programs, in one run on one machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from '../../src/reading/parse';
import { runChecks } from '../../src/service/checking';
import { intl } from '../../src/words/intl';
import { loadJieba } from '../../src/words/jieba';
import { remember } from '../../src/words/remember';
import { HOW_TO_INSTALL, loadRunners } from '../peers';
import { table } from '../table';
import { typeThroughServer } from './keystroke';
import { memoryWhileTyping } from './memory';
import { type Timing, time } from './stopwatch';
import { readTexts, withKeystroke } from './texts';

/** @param root the project's folder; @param native where nodejieba is staged */
export async function main(root: string, native: string): Promise<void> {
  const words = await loadJieba(native).catch(() => intl);
  const texts = readTexts(root);
  const peers = loadRunners(root);
  const rows: { readonly name: string; readonly timings: readonly Timing[] }[] = [];

  async function add<T>(
    name: string,
    prepare: (text: string, run: number) => T,
    action: (given: T) => unknown,
  ) {
    const timings: Timing[] = [];
    for (const { text } of texts) timings.push(await time((run) => prepare(text, run), action));
    rows.push({ name, timings });
  }

  const same = (text: string) => text;
  await add('正则表达式扫一遍', same, (text) => text.match(/[，。：；]/g)?.length);
  await add(`分词（${words.name}，逐段）`, same, (text) => text.split('\n').map((line) => words.cut(line)));
  await add('解析', same, parse);
  await add(
    OPENED,
    (text) => ({ text, segmenter: remember(words) }),
    ({ text, segmenter }) => runChecks(parse(text), { words: segmenter }),
  );
  const kept = remember(words);
  await add(
    '解析和全部检查，改动一字之后',
    (text, run) => withKeystroke(text, run).text,
    (text) => runChecks(parse(text), { words: kept }),
  );
  for (const { name, run } of peers ?? []) await add(name, same, run);

  console.log(`\n每次的毫秒数，取中位数；${cpus().length} 核，Node.js ${process.version}`);
  const opened = rows.find(({ name }) => name === OPENED)!;
  console.log(
    table([
      ['', '', ...texts.flatMap(({ name }) => [name, '倍数'])],
      ...rows.map(({ name, timings }) => [
        name,
        '',
        ...timings.flatMap(({ median }, i) => [
          milliseconds(median),
          `${(median / opened.timings[i]!.median).toPrecision(2)}`,
        ]),
      ]),
    ]),
  );
  console.log(`倍数：以“${OPENED}”为 1`);
  if (!peers) console.log(`\n${HOW_TO_INSTALL}`);

  const long = texts[1]!;
  const memory = memoryWhileTyping(long.text, kept);
  console.log(
    `\n${long.name}的文稿里接着键入，每一千字之后占用的内存：${memory.map((used) => used.toFixed(0)).join('、')} MB`,
  );
  const typed = await typeThroughServer(root, long.text);
  console.log(
    typed
      ? `\n${long.name}的文稿里键入一字，到语言服务器给出全部 ${typed.findings} 处发现：中位数 ${milliseconds(typed.median)} 毫秒，九成不超过 ${milliseconds(typed.ninth)} 毫秒（${typed.segmenter}，${typed.runs} 次）`
      : '\n还没有构建，量不了语言服务器：先运行 npm run build',
  );

  const output = join(root, 'bench', 'output');
  mkdirSync(output, { recursive: true });
  const record = {
    version: 1,
    characters: texts.map(({ text }) => text.length),
    rows,
    memory,
    keystroke: typed,
  };
  writeFileSync(join(output, 'speed.json'), `${JSON.stringify(record, null, 2)}\n`);
}

const OPENED = '解析和全部检查，刚打开';

function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
