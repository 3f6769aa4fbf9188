/**
 * Other programs on the same texts. They are installed apart, with `npm install` in this folder; the benchmarks run
 * without them, too, and say so.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Range } from '../src/model/manuscript';

/** What a peer can be asked that the checks also answer. */
export interface Peer {
  readonly name: string;
  /** Places of half-width marks that should be full-width. */
  readonly widths: (text: string) => Range[];
  /** Places of marks that do not pair up; absent where the peer does not look for them. */
  readonly pairs?: (text: string) => Range[];
}

/** Runs a peer once over a text, for timing. */
export interface Runner {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

interface Zhlint {
  run(text: string, options: object): { validations: { index: number; length: number; message: string }[] };
}

interface AutoCorrect {
  lintFor(text: string, path: string): { lines: { l: number; c: number; new: string; old: string }[] };
}

interface Kernel {
  lintText(text: string, options: object): Promise<unknown>;
}

export const HOW_TO_INSTALL = '没有安装对照的工具；要和它们比，先运行 npm install --prefix bench';

/** The marks that our checks also ask for, so that zhlint is measured by the same rule. */
const ZHLINT_RULES = {
  rules: {
    preset: 'default',
    fullwidthPunctuation: '，。：；？！“”‘’（）',
    halfwidthPunctuation: '',
  },
};

/** The peers for `bench/quality`; `undefined` where they are not installed. */
export function loadPeers(root: string): Peer[] | undefined {
  const zhlint = load<Zhlint>(root, 'zhlint');
  const autocorrect = load<AutoCorrect>(root, 'autocorrect-node');
  if (!zhlint || !autocorrect) return undefined;
  const validations = (text: string, message: RegExp) =>
    zhlint
      .run(text, ZHLINT_RULES)
      .validations.filter((validation) => message.test(validation.message))
      .map(({ index, length }) => ({ start: index, end: index + Math.max(1, length) }));
  return [
    {
      name: `zhlint ${version(root, 'zhlint')}`,
      widths: (text) => validations(text, /需要使用全角/),
      // It tells these places from the start of their block, so it is asked line by line.
      pairs: (text) =>
        [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
          validations(line, /未闭合|未匹配/).map(({ start, end }) => ({
            start: start + index,
            end: end + index,
          })),
        ),
    },
    {
      name: `AutoCorrect ${version(root, 'autocorrect-node')}`,
      widths: (text) => changedMarks(text, autocorrect.lintFor(text, 'speech.txt').lines),
    },
  ];
}

/** The peers for `bench/speed`; `undefined` where they are not installed. */
export function loadRunners(root: string): Runner[] | undefined {
  const zhlint = load<Zhlint>(root, 'zhlint');
  const autocorrect = load<AutoCorrect>(root, 'autocorrect-node');
  const kernel = load<{ TextlintKernel: new () => Kernel }>(root, '@textlint/kernel');
  const plugin = load<{ default: object }>(root, '@textlint/textlint-plugin-text');
  const rule = load<{ default: object } | object>(root, 'textlint-rule-sentence-length');
  if (!zhlint || !autocorrect || !kernel || !plugin || !rule) return undefined;
  const textlint = new kernel.TextlintKernel();
  const options = {
    filePath: 'speech.txt',
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: plugin.default }],
    rules: [
      { ruleId: 'sentence-length', rule: 'default' in rule ? rule.default : rule, options: { max: 120 } },
    ],
  };
  return [
    {
      name: `AutoCorrect ${version(root, 'autocorrect-node')}，lint`,
      run: (text) => autocorrect.lintFor(text, 'speech.txt'),
    },
    { name: `zhlint ${version(root, 'zhlint')}`, run: (text) => zhlint.run(text, ZHLINT_RULES) },
    {
      name: `textlint ${version(root, '@textlint/kernel')}，一条规则（句长）`,
      run: (text) => textlint.lintText(text, options),
    },
  ];
}

/** AutoCorrect tells whole lines, old and new: the marks that it would change, spaces that it would put in aside. */
function changedMarks(text: string, lines: readonly { l: number; new: string; old: string }[]): Range[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return lines.flatMap(({ l, new: right, old: wrong }) => {
    const line = starts[l - 1]!;
    const start = text.indexOf(wrong.trim(), line);
    const found: Range[] = [];
    let at = 0;
    const characters = wrong.trim();
    for (const character of right.trim()) {
      if (character === characters[at]) at++;
      else if (character !== ' ') {
        if (characters[at] === ' ') at++;
        if (character !== characters[at]) found.push({ start: start + at, end: start + at + 1 });
        at++;
      }
    }
    return found;
  });
}

function load<T>(root: string, name: string): T | undefined {
  try {
    return createRequire(join(root, 'bench', 'package.json'))(name) as T;
  } catch {
    return undefined;
  }
}

function version(root: string, name: string): string {
  return load<{ version: string }>(root, `${name}/package.json`)?.version ?? '';
}
