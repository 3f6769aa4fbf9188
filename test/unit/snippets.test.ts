// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippet syntax looks so
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LABEL_STYLES, PARTS } from '../../src/model/manuscript';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

type Variant = 'first' | 'last';

const read = (name: string): Record<string, Snippet> =>
  JSON.parse(readFileSync(new URL(`../../snippets/${name}.json`, import.meta.url), 'utf8'));

const sections = read('sections');
const labels = read('labels');
const all = Object.entries({ ...sections, ...labels });

/** The parts of the VS Code snippet syntax that are in use: `$1` `${1}` `${1:text}` `${1|a,b|}`, not nested. */
const TAB_STOP = /\$(?:(\d+)|\{(\d+)(?::([^${}\\|]+)|\|((?:[^$\\|]|\\[,|\\])*)\|)?\})/g;

const choices = (list: string): string[] =>
  list.split(/(?<!\\),/).map((choice) => choice.replace(/\\([,|\\])/g, '$1'));

/**
 * The text of a snippet with every default, and the first (or last) of every choice, put in.
 * Throws where the syntax is not the one above or a tab stop has no text.
 */
function resolve(snippet: Snippet, variant: Variant = 'first'): string {
  const body = snippet.body.join('\n');
  const values = new Map<string, string>([['0', '']]);
  for (const [, , stop, text, list] of body.matchAll(TAB_STOP)) {
    const value = list === undefined ? text : choices(list).at(variant === 'first' ? 0 : -1);
    if (stop !== undefined && value !== undefined) {
      if (values.has(stop)) throw new Error(`tab stop ${stop} has two texts`);
      values.set(stop, value);
    }
  }
  const text = body.replace(TAB_STOP, (all, plain?: string, braced?: string) => {
    const value = values.get(plain ?? braced ?? '');
    if (value === undefined) throw new Error(`${all} has no text`);
    return value;
  });
  const left = /[${}|\\]/.exec(text);
  if (left) throw new Error(`“${left[0]}” is left over in: ${text}`);
  return text;
}

const snippetOf = (prefix: string): Snippet => {
  const found = all.find(([, snippet]) => snippet.prefix.includes(prefix));
  if (!found) throw new Error(`no snippet has the prefix ${prefix}`);
  return found[1];
};

describe('what is offered', () => {
  test('every part of a speech', () => {
    expect(Object.keys(sections)).toEqual(
      '标题 题注 称谓 开场 承接 总体评价 肯定成绩 逐一点评 转折 指出问题 原因分析 承诺句 提出要求 期望 结语'.split(
        ' ',
      ),
    );
    for (const part of PARTS) expect(snippetOf(part).body).not.toEqual([]);
  });

  test.each(
    LABEL_STYLES.map((style) => ({
      style,
      starts: {
        han: ['一、', '二、', '三、'],
        'han-paren': ['（一）', '（二）', '（三）'],
        arabic: ['1.', '2.', '3.'],
        'arabic-paren': ['（1）', '（2）', '（3）'],
        circled: ['①', '②', '③'],
        di: ['第一，', '第二，', '第三，'],
        shi: ['一是', '二是', '三是'],
        yao: ['一要', '二要', '三要'],
        qi: ['其一，', '其二，', '其三，'],
        adverb: ['首先，', '其次，', '再次，', '最后，'],
        aspect: ['一方面，', '另一方面，'],
        noun: ['第一个问题：', '第二个问题：', '第三个问题：'],
      }[style],
    })),
  )('the label style $style', ({ style, starts }) => {
    const pieces = resolve(snippetOf(style)).split(/\n|(?<=；)/);
    expect(starts.map((start) => pieces.findIndex((piece) => piece.startsWith(start)))).toEqual(
      starts.map((start) => expect.toSatisfy((at) => at >= 0, `${start} begins a line`)),
    );
  });
});

describe('prefixes', () => {
  test.each(all)('%s has pinyin, initials, an English word and its Chinese name', (_name, { prefix }) => {
    expect(prefix).toHaveLength(4);
    for (const ascii of prefix.slice(0, 3)) expect(ascii).toMatch(/^[a-z]+(-[a-z]+)?$/);
    expect(prefix[3]).toMatch(/^\p{Script=Han}+$/u);
  });

  test('are each one entry’s only', () => {
    const prefixes = all.flatMap(([, snippet]) => snippet.prefix);
    expect(prefixes.filter((prefix, at) => prefixes.indexOf(prefix) !== at)).toEqual([]);
  });
});

describe('bodies', () => {
  test.each(all)('%s: described in Chinese, ends at $0, no indentation', (_name, { body, description }) => {
    expect(description).toMatch(/\p{Script=Han}/u);
    const stops = [...body.join('\n').matchAll(TAB_STOP)].map(([, plain, braced]) => plain ?? braced);
    expect(stops.filter((stop) => stop === '0')).toHaveLength(1);
    expect(body.at(-1)).toMatch(/\$0$/);
    for (const line of body) expect(line).not.toMatch(/^[\s　]/);
  });

  test.each(all)('%s: tab stops run 1, 2, 3 … in reading order', (_name, { body }) => {
    const stops = [...body.join('\n').matchAll(TAB_STOP)].map(([, plain, braced]) => Number(plain ?? braced));
    const first = [...new Set(stops)].filter((stop) => stop > 0);
    expect(first).toEqual(first.map((_, at) => at + 1));
  });

  test.each(all)('%s: every choice has a text and stands once', (_name, { body }) => {
    for (const [, , , , list] of body.join('\n').matchAll(TAB_STOP)) {
      if (list === undefined) continue;
      const texts = choices(list);
      expect(texts.length).toBeGreaterThan(1);
      expect(texts.map((text) => text.trim()).filter(Boolean)).toEqual(texts);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test.each(
    all.flatMap(([name, snippet]) => [[name, 'first', snippet] as const, [name, 'last', snippet] as const]),
  )('%s with the %s of every choice reads as Chinese text', (_name, variant, snippet) => {
    const text = resolve(snippet, variant);
    expect(text).not.toMatch(/undefined|null|NaN/);
    expect(text).not.toMatch(/[,:;?!()"'<>~]/); // full-width marks only
    expect(text.replace(/^\d\./gm, '')).not.toMatch(/[.A-Za-z]/); // `1.` is a label
    expect(text).not.toMatch(/[，。；：、！？]{2}|^[，。；：、！？]/m); // choices fit together
  });
});

describe('the syntax check itself', () => {
  const broken = (body: string): (() => string) => {
    return () => resolve({ prefix: [], body: [body], description: '' });
  };
  test.each([
    ['an unclosed brace', '${1:×× $0'],
    ['an unclosed choice', '${1|甲,乙} $0'],
    ['a stop without text', '$1 $0'],
    ['two texts for one stop', '${1:甲}${1:乙}$0'],
    ['a stray brace', '甲}$0'],
  ])('refuses %s', (_name, body) => {
    expect(broken(body)).toThrow();
  });
  test('knows escaped commas and mirrors', () => {
    expect(broken('${1|甲\\,乙,丙|}和$1$0')()).toBe('甲,乙和甲,乙');
  });
});
