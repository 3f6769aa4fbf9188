/** Reading and checking in this process, beside other programs over the same texts. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from '../../src/reading/parse';
import { runChecks } from '../../src/service/checking';
import { intl } from '../../src/words/intl';
import { loadJieba } from '../../src/words/jieba';
import { rememberCuts } from '../../src/words/rememberCuts';
import { HOW_TO_INSTALL, loadRunners } from '../peers';
import { typeThroughServer } from './keystroke';
import type { Group, Row } from './row';
import { type Timing, time } from './stopwatch';
import { readTexts, type TimedText, withKeystroke } from './texts';

/** What the others are set beside. */
const PATTERN = '一个正则表达式扫一遍';
/** Milliseconds beyond which a program is not asked for a text of ten times the length: it would take minutes. */
const TOO_SLOW = 5_000;

interface Action {
  readonly name: string;
  /** Measures it over one text. */
  readonly time: (text: string) => Promise<Timing | undefined>;
}

/** A group of rows for each length of text. */
export async function readingGroups(root: string, native: string): Promise<Record<string, Group>> {
  const actions = await actionsOf(root, native);
  const slow = new Set<string>();
  return Object.fromEntries(
    readTexts(root).map((text) => [groupOf(text), () => rowsOf(text, actions, slow)]),
  );
}

function groupOf({ name }: TimedText): string {
  return name;
}

async function rowsOf(text: TimedText, actions: readonly Action[], slow: Set<string>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, time: measure } of actions) {
    const row = { group: groupOf(text), name, unit: '毫秒', beside: PATTERN } as const;
    const timing = slow.has(name) ? '太慢，没有量' : ((await measure(text.text)) ?? '没有构建，量不了');
    if (typeof timing === 'string') {
      rows.push({ ...row, note: timing });
      continue;
    }
    if (timing.median > TOO_SLOW) slow.add(name);
    rows.push({ ...row, value: timing.median, ninth: timing.ninth, runs: timing.runs });
  }
  return rows;
}

async function actionsOf(root: string, native: string): Promise<Action[]> {
  const words = await loadJieba(native).catch(() => intl);
  const plain = (name: string, run: (text: string) => unknown): Action => ({
    name,
    time: (text) =>
      time(
        () => text,
        (given) => run(given),
      ),
  });
  const kept = rememberCuts(words);
  const tag = jieba(root);
  const peers = loadRunners(root);
  if (!peers) console.log(HOW_TO_INSTALL);
  return [
    plain(PATTERN, (text) => text.match(/[，。：；]/g)?.length),
    ...(tag ? [plain('nodejieba.tag，只分词', tag)] : []),
    // As when it is opened: nothing of it has been read before, which other words make sure of.
    { name: '解析，刚打开', time: (text) => time((run) => anew(text, run), parse) },
    {
      name: '解析和全部检查，不用词典，刚打开',
      time: (text) =>
        time(
          (run) => anew(text, run + 1_000),
          (own) => runChecks(parse(own)),
        ),
    },
    {
      name: `解析和全部检查，用词典（${words.name}），刚打开`,
      time: (text) =>
        time(
          (run) => ({ own: anew(text, run + 2_000), words: rememberCuts(words) }),
          ({ own, words: fresh }) => runChecks(parse(own), { words: fresh }),
        ),
    },
    {
      name: '改动一字之后，在进程里',
      time: (text) =>
        time(
          (run) => withKeystroke(text, run).text,
          (typed) => runChecks(parse(typed), { words: kept }),
        ),
    },
    { name: '改动一字之后，经过语言服务', time: (text) => typeThroughServer(root, text) },
    ...(peers ?? []).map(({ name, run }) => plain(name, run)),
  ];
}

/** nodejieba as it comes, in this process. */
function jieba(root: string): ((text: string) => unknown) | undefined {
  try {
    return createRequire(join(root, 'package.json'))('nodejieba').tag;
  } catch {
    return undefined;
  }
}

/** The same text with another word at the end of every sentence, so that none of them was read before. */
function anew(text: string, run: number): string {
  const word = [...String(run)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
  return text.replace(/(?<=\p{Script=Han}{4})。/gu, `${word}。`);
}
