/** Chinese stands in patterns in src/language alone, so that a word of the genre is spelled in one place. */
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { readSource, roomOf, sourceFiles } from '../support/sources';

/** The files that have such patterns still. The list only shrinks: who takes the last one out of a file takes it off. */
const REMAINING = ['rules/pairUnclosed.ts'];

const found = sourceFiles
  .filter((file) => roomOf(file) !== 'language')
  .map((file) => ({ file, patterns: chinesePatterns(readSource(file)) }))
  .filter(({ patterns }) => patterns.length > 0);

it('no regular expression outside of language has Chinese, nor a text that a file makes one of', () => {
  expect(found.filter(({ file }) => !REMAINING.includes(file))).toEqual([]);
});

it('a file without them is off the list', () => {
  const files = found.map(({ file }) => file);
  expect(REMAINING.filter((file) => !files.includes(file))).toEqual([]);
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

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The regular expressions of a file that hold Chinese, and the texts with Chinese that a `RegExp` is made of there. */
function chinesePatterns(code: string): string[] {
  const nodes = [...nodesIn(parseSync('code.ts', code).program)];
  const constants = new Map(
    nodes.flatMap(({ type, id, init }) => (type === 'VariableDeclarator' ? [[nameOf(id), init]] : [])),
  );
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
  return texts.filter((text) => /\p{Script=Han}/u.test(text));
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
