import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../../../src/reading/parse';
import { selectionRange } from '../../../src/server/answers/selection';
import { selectionsAt } from '../../../src/service/selection';
import { text } from '../../support/draw';

/** The text of each selection around the first `|`, from the innermost outward. */
function grow(marked: string): string[] {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  return selectionsAt(parse(source), offset).map(({ start, end }) => source.slice(start, end));
}

describe('selectionsAt', () => {
  it('grows by clause, sentence, paragraph, point, speech', () => {
    const source = text`
      在清河县推进会上的点评讲话
      同志们：
      一、抓落实
      （一）说到做到。要快，要|实；不能等。要见成效。
      （二）言出必行。要常抓，不放松。
      二、抓学习
      学习要深。
    `;
    const grown = grow(source);
    const line = '（一）说到做到。要快，要实；不能等。要见成效。';
    expect(grown.slice(0, 4)).toEqual([
      '要实',
      '要快，要实；不能等。',
      line,
      expect.stringMatching(/^一、抓落实/),
    ]);
    expect(grown[3]).toMatch(/不放松。$/);
    expect(grown.at(-1)).toBe(source.replace('|', ''));
  });

  it('leaves the label out of the clause, and knows a heading', () => {
    const source = '同志们：\n一、统|一思想，提高认识\n要学。\n二、狠抓落实\n要干。';
    expect(grow(source).slice(0, 3)).toEqual([
      '统一思想',
      '一、统一思想，提高认识',
      '一、统一思想，提高认识\n要学。',
    ]);
  });

  it('takes a point inside a paragraph', () => {
    const grown = grow('同志们：\n要做好两件事。一是抓项目，抓招|商；二是抓作风，抓环境。\n大家都要努力。');
    expect(grown[0]).toBe('抓招商');
    expect(grown).toContain('一是抓项目，抓招商；');
    expect(grown).toContain('一是抓项目，抓招商；二是抓作风，抓环境。');
  });

  it('goes over the breaks of a paste', () => {
    const grown = grow(text`
      同志们：
      要把各项责任一件一件压实到底，一刻也不能放松，把各项工|
      作落实到位，不能有半点马虎。大家都要努力，不能有半点松懈。
    `);
    expect(grown.slice(0, 2)).toEqual([
      '把各项工\n作落实到位',
      '要把各项责任一件一件压实到底，一刻也不能放松，把各项工\n作落实到位，不能有半点马虎。',
    ]);
  });

  it('takes the closing marks with the sentence', () => {
    expect(grow('同志们：\n他说：“快|办。”我们就办了。')[1]).toBe('他说：“快办。”');
  });

  it('stays in one speech of several', () => {
    const grown = grow('同志们：\n第一篇要|讲落实。\n\n同志们：\n第二篇要讲学习。');
    expect(grown.at(-2)).toBe('同志们：\n第一篇要讲落实。');
  });

  it('has an answer where there is nothing', () => {
    expect(grow('|')).toEqual(['']);
    expect(grow('---\ntitle: 点|评\n---\n同志们：')[0]).toMatch(/^---\ntitle/);
  });
});

describe('selection ranges', () => {
  it('come as a chain from the inside out', () => {
    const document = TextDocument.create('untitled:点评', 'dianping', 1, '同志们：\n要快，要实。');
    const { range, parent } = selectionRange(parse(document.getText()), document, { line: 1, character: 4 });
    expect(document.getText(range)).toBe('要实');
    expect(document.getText(parent!.range)).toBe('要快，要实。');
  });
});
