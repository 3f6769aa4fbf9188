/** Chinese is looked for in src/language alone, by patterns or by words, so that a word of the genre is spelled in one place. */
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { readSource, roomOf, sourceFiles } from '../support/sources';

/** The files that have such patterns still. The list only shrinks: who takes the last one out of a file takes it off. */
const REMAINING = ['rules/pairUnclosed.ts'];

/** The same for words that a text is asked for. */
const ASKING_STILL = [
  'extension/kept/leaderNames.ts',
  'extension/kept/minutes.ts',
  'paper/wordIn/numberFormats.ts',
  'paper/wordIn/read.ts',
];

describe.each([
  ['regular expression', chinesePatterns, REMAINING],
  ['question', chineseQuestions, ASKING_STILL],
] as const)('Chinese in a %s', (_, look, remaining: readonly string[]) => {
  const found = sourceFiles
    .filter((file) => roomOf(file) !== 'language')
    .map((file) => ({ file, found: look(readSource(file)) }))
    .filter((each) => each.found.length > 0);

  it('stands nowhere outside of language', () => {
    expect(found.filter(({ file }) => !remaining.includes(file))).toEqual([]);
  });

  it('is off the list where a file has none', () => {
    const files = found.map(({ file }) => file);
    expect(remaining.filter((file) => !files.includes(file))).toEqual([]);
  });
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: code in a string
it.each([
  ['/两点/', ['/两点/']],
  ["new RegExp('两点', 'u')", ['两点']],
  ['RegExp(`${a}点`)', ['点']],
  ["const words = ['两点', '三点'];\nnew RegExp(words.join('|'))", ['两点', '三点']],
  ["const one = '点';\nconst two = `两${one}`;\nnew RegExp(two)", ['两', '点']],
  ["// /两点/\nconst a = '两点', b = 4 / 2; f(a, b / 2)", []],
])('they are found in %s', (code, expected) => {
  expect(chinesePatterns(code)).toEqual(expected);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: code in a string

it.each([
  ["word.endsWith('书记')", ['书记']],
  ["text[at - 1] !== '的'", ['的']],
  ["'第共页'.includes(char)", ['第共页']],
  ["const DUTIES = ['长', '书记'];\nDUTIES.some((duty) => word.endsWith(duty))", ['长', '书记']],
  // What a button says, and a table of messages, are no words of a text.
  ["if (answer === '重新启动') stop(answer)", []],
  ["const TOLD = [[/a/, '这是一个表格文件']];\nTOLD.find(([pattern]) => pattern.test(type))", []],
])('words are found in %s', (code, expected) => {
  expect(chineseQuestions(code)).toEqual(expected);
});

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The regular expressions of a file that hold Chinese, and the texts with Chinese that a `RegExp` is made of there. */
function chinesePatterns(code: string): string[] {
  const nodes = nodesOf(code);
  const constants = constantsIn(nodes);
  const literals = nodes.flatMap(({ regex, raw }) => (regex ? [String(raw)] : []));
  const made = nodes.filter(({ callee }) => nameOf(callee) === 'RegExp');
  const seen = new Set<string>();
  const textsIn = (value: unknown): string[] =>
    [...nodesIn(value)].flatMap((node) => {
      const name = nameOf(node);
      if (name === undefined || seen.has(name)) return textOf(node);
      seen.add(name);
      return textsIn(constants.get(name));
    });
  const texts = [...literals, ...made.flatMap((call) => textsIn(call.arguments))];
  return texts.filter(isChinese);
}

/** What asks whether a text has a word, and whether a list has one. */
const ASKING = [
  'startsWith',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'split',
  'some',
  'every',
  'find',
];
const COMPARING = ['===', '!=='];

/** The Chinese words that a file asks a text for, and the characters that it compares one with. */
function chineseQuestions(code: string): string[] {
  const nodes = nodesOf(code);
  const constants = constantsIn(nodes);
  const wordsIn = (node: unknown): string[] => {
    const told = (constants.get(nameOf(node)) ?? node) as Node;
    return (told.type === 'ArrayExpression' ? (told.elements as Node[]) : [told]).flatMap(textOf);
  };
  return nodes
    .flatMap(({ operator, left, right, callee, arguments: given }) => {
      if (COMPARING.includes(String(operator)))
        return [left, right].flatMap(wordsIn).filter((word) => [...word].length === 1);
      const { object, property } = (callee ?? {}) as Partial<Node>;
      return ASKING.includes(nameOf(property) ?? '') ? [object, ...(given as Node[])].flatMap(wordsIn) : [];
    })
    .filter(isChinese);
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function nodesOf(code: string): Node[] {
  return [...nodesIn(parseSync('code.ts', code).program)];
}

/** What the names of a file stand for. */
function constantsIn(nodes: readonly Node[]): Map<string | undefined, unknown> {
  return new Map(
    nodes.flatMap(({ type, id, init }) => (type === 'VariableDeclarator' ? [[nameOf(id), init]] : [])),
  );
}

/** The text of a string, or of a piece of a template. */
function textOf({ type, value }: Node): string[] {
  if (type === 'Literal' && typeof value === 'string') return [value];
  return type === 'TemplateElement' ? [(value as { raw: string }).raw] : [];
}

function nameOf(node: unknown): string | undefined {
  const { type, name } = (node ?? {}) as Partial<Node>;
  return type === 'Identifier' ? String(name) : undefined;
}

/** A tree's nodes, from the root down. */
function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Node;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}
