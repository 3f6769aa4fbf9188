/** What people read is Chinese: no English word stands in a Chinese sentence. */
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import manifest from '../../package.json';
import { readSource, roomOf, sourceFiles } from '../support/sources';

/** Names that Chinese text writes in Latin letters. */
const NAMES =
  /\b(?:VS Code|Word|WPS|LibreOffice|docx|PDF|A4|YAML|UTF-8|UTF-16|GB18030|[KM]B|GB\/T|XX|Ctrl|Alt|Shift|Cmd|Tab|Enter|Escape|Option)\b/g;

/** Who writes a file of ours by hand reads what is to stand there. */
const FOR_AUTHORS: Readonly<Record<string, RegExp>> = {
  'checks/settings.ts': /\b(?:off|true|false)\b/g,
  'files/config.ts': /\bchecks\b/g,
  'files/readings.ts': /shēn xiàn/g,
  'files/termsReader.ts': /\b(?:wrong|right|protected)\b/g,
  'server/answers/termsFile.ts': /\b(?:terms|protected|leaders|off|wrong|right|note)\b/g,
  'words/load.ts': /\bDIANPING_WORDS\b/g,
  'writing/skeletons/data.ts': /\b(?:JSON|occasion|points)\b/g,
  'writing/skeletons/error.ts': /\{\{else\}\}/g,
};

/** The rooms whose texts people see; the command line names its options, and patterns are no sentences. */
const ROOMS = [
  'checks',
  'extension',
  'files',
  'page',
  'restructure',
  'rules',
  'server',
  'service',
  'wordFiles',
  'words',
  'writing',
];

it('no English word stands in a message', () => {
  const found = sourceFiles
    .filter((file) => ROOMS.includes(roomOf(file)))
    .flatMap((file) =>
      textsOf(readSource(file))
        .filter((text) => isMixed(text.replace(FOR_AUTHORS[file] ?? /$^/g, '')))
        .map((text) => `${file}: ${text}`),
    );
  expect(found).toEqual([]);
});

it('nor in what package.json contributes', () => {
  const { languages: _, ...shown } = manifest.contributes;
  const texts = [...strings([shown, manifest.displayName, manifest.description])];
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(isMixed)).toEqual([]);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: code in a string
it('it would be seen', () => {
  expect(isMixed('已关闭“label-form”检查')).toBe(true);
  expect(isMixed('改了\nsettings 才有效')).toBe(true);
  expect(isMixed('$(warning) 点评')).toBe(false);
  expect(isMixed('<th scope="col">字数</th>')).toBe(false);
  expect(isMixed('[新建讲话](command:dianping.newSpeech)')).toBe(false);
  expect(textsOf("const a = '两点'; const b = `第${a}点 more`;")).toEqual(['两点', '第…点 more']);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: code in a string

/** True when a line has Chinese and an English word; tags, icons, the targets of links and file name extensions are no words. */
function isMixed(text: string): boolean {
  return text
    .replace(/<[^>]*>?|\$\([\w-]+\)|\]\(command:[\w.:]+\)|\.txt\b/g, '')
    .replace(NAMES, '')
    .split('\n')
    .some((line) => /\p{Script=Han}/u.test(line) && /[A-Za-z]{2}/.test(line));
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The strings and templates of a file, … for what is put in. */
function textsOf(code: string): string[] {
  return [...nodesIn(parseSync('code.ts', code).program)].flatMap(({ type, value, quasis }) => {
    if (type === 'Literal' && typeof value === 'string') return [value];
    if (type !== 'TemplateLiteral') return [];
    return [(quasis as { value: { cooked: string } }[]).map((piece) => piece.value.cooked).join('…')];
  });
}

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Node;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* strings(inner);
}
