/** Which starts are speeches: each pass by its example, and by one that looks like it and is another thing. */
import { expect, it } from 'vitest';
import { parse } from '../../../../src/reading/parse';

const TITLE = '在全镇秋季植树现场会上的讲话';
const TEXT = '今天看了三个村的现场，总的来看，各村行动快，值得肯定；也有不足，有的村还在观望。';
const MORE = '下一步，各村要对照清单抓整改，树要栽活，人要落实，路要修通，必须按月销号。';
const CALL = '同志们：';

/** The title of every speech, and the lines that are none of theirs. */
function read(lines: readonly string[]): [titles: string[], page: string[]] {
  const { speeches, paragraphs } = parse(lines.join('\n'));
  const page = paragraphs.filter(({ kind }) => kind === 'residue').map(({ text }) => text);
  return [speeches.map(({ title }) => title), page];
}

it.each<[what: string, lines: string[], titles: string[], page: string[]]>([
  ['a title over the next one is its compilation’s', ['现场会讲话汇编', TITLE, CALL, TEXT], [TITLE], []],
  [
    'a title over a text of its own is its own',
    ['在村里的点评讲话', TEXT, MORE, TITLE, CALL, TEXT],
    ['在村里的点评讲话', TITLE],
    [],
  ],
  [
    'a heading like a title starts no speech',
    [TITLE, CALL, TEXT, '三、在村民大会上的讲话', MORE],
    [TITLE],
    [],
  ],
  [
    'one that goes on with 一、 of a compilation does',
    [`一、${TITLE}`, CALL, TEXT, '二、在村民大会上的讲话', MORE],
    [TITLE, '在村民大会上的讲话'],
    [],
  ],
  ['a preview is the page’s', [TITLE, TEXT, TITLE, TEXT, MORE], [TITLE], [TITLE, TEXT]],
  ['a title given again is the page’s', [TITLE, CALL, TEXT, TITLE, MORE], [TITLE], [TITLE]],
  ['a motto over the title is no speech', ['学而不思则罔，思而不学则殆。', TITLE, CALL, TEXT], [TITLE], []],
  [
    'the first words again, cut in a word, are the page’s',
    [TITLE, CALL, TEXT, MORE, TEXT.slice(0, 19)],
    [TITLE],
    [TEXT.slice(0, 19)],
  ],
  [
    'the first words again as a sentence are the speaker’s',
    [TITLE, CALL, '植树要抓紧。', TEXT, '植树要抓紧。'],
    [TITLE],
    [],
  ],
])('%s', (_, lines, titles, page) => {
  expect(read(lines)).toEqual([titles, page]);
});
