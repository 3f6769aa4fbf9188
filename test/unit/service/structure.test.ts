import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../../../src/reading/parse';
import { changeStructure, type RowPlace } from '../../../src/service/structure';
import { find, nested } from '../../support/structure';

const options = { renumber: true };

describe('rows dropped on rows', () => {
  const text = nested[0]!;
  const document = TextDocument.create('untitled:1', 'dianping', 1, text);
  const manuscript = parse(text);
  const row = (title: string) => ({
    kind: 'point' as const,
    at: document.positionAt(find(manuscript, title).label.range.start),
  });
  const drop = (titles: string[], on?: RowPlace) => {
    const operation = { kind: 'drop', rows: titles.map(row), ...(on && { on }) } as const;
    return changeStructure(document, manuscript, operation, options);
  };
  const dropped = (titles: string[], on: RowPlace) => {
    const result = drop(titles, on);
    if ('refused' in result) throw new Error(result.refused);
    return TextDocument.applyEdits(document, result.edits);
  };

  it('take the place of a sibling', () => {
    expect(dropped(['抓服务'], row('抓谋划'))).toContain(
      '（一）抓服务。要好。\n（二）抓谋划。要早。\n（三）抓推进。',
    );
    expect(dropped(['抓谋划'], row('抓服务'))).toContain('（二）抓服务。要好。\n（三）抓谋划。要早。\n二、');
  });
  it('go under a point of a higher level, and after one of their own level elsewhere', () => {
    expect(dropped(['抓服务'], row('抓作风'))).toContain('（二）改。要真改。\n（三）抓服务。要好。\n同志们');
    expect(dropped(['抓谋划', '抓服务'], row('转'))).toContain(
      '（一）转。要真转。\n（二）抓谋划。要早。\n（三）抓服务。要好。\n（四）改。',
    );
  });
  it('go to the end of a speech', () => {
    const at = document.positionAt(0);
    expect(dropped(['抓服务'], { kind: 'speech', at })).toContain('三、抓服务。要好。\n');
  });
  it('go on lines of their own with an indent, and the caret may stand in it', () => {
    const indented = text.replace('（二）抓推进', '　　（二）抓推进');
    const written = TextDocument.create('untitled:1', 'dianping', 1, indented);
    const at = { line: written.positionAt(indented.indexOf('　　（二）')).line, character: 0 };
    for (const character of [0, 1, 2]) {
      const operation = { kind: 'up', at: { ...at, character } } as const;
      const result = changeStructure(written, parse(indented), operation, options);
      if ('refused' in result) throw new Error(result.refused);
      expect(TextDocument.applyEdits(written, result.edits)).toContain('（一）抓推进。要快。\n1.盯进度');
    }
  });
  it('are refused with a reason where it makes no sense', () => {
    const at = document.positionAt(text.indexOf('同志们：'));
    expect(drop(['抓服务'], { kind: 'salutation', at })).toEqual({ refused: '称谓下面不能放分点。' });
    expect(drop(['抓项目'], row('抓推进'))).toEqual({ refused: '分点不能移到它自己下面。' });
    expect(drop(['抓服务'])).toHaveProperty('refused');
  });
});

describe('a part dropped on a row', () => {
  const text = [
    '在项目观摩会上的点评讲话',
    '同志们：',
    '今天我们召开项目观摩会，看了六个项目。',
    '总的看，成绩值得充分肯定，各镇干得很有成效。',
    '也存在不少问题，有的项目进度偏慢，手续不全。',
    '下面，我讲两点意见。',
    '一、抓项目。要抓紧推进。',
    '二、抓作风。要真抓实干。',
    '同志们，希望大家鼓足干劲，完成任务。谢谢大家！',
    '',
  ].join('\n');
  const document = TextDocument.create('untitled:1', 'dianping', 1, text);
  const place = (words: string, kind: RowPlace['kind']) => ({
    kind,
    at: document.positionAt(text.indexOf(words)),
  });
  const drop = (words: string, on: RowPlace) =>
    changeStructure(document, parse(text), { kind: 'drop', rows: [place(words, 'part')], on }, options);
  const lines = (words: string, on: RowPlace) => {
    const result = drop(words, on);
    if ('refused' in result) throw new Error(result.refused);
    return TextDocument.applyEdits(document, result.edits).split('\n');
  };
  const [title, salutation, opening, praise, critique, ...rest] = text.split('\n');

  it('takes its place, with the paragraphs that belong to it', () => {
    expect(lines('也存在', place('总的看', 'part'))).toEqual([
      title,
      salutation,
      opening,
      critique,
      praise,
      ...rest,
    ]);
    expect(lines('今天', place('也存在', 'part')).slice(2, 5)).toEqual([praise, critique, opening]);
  });

  it('goes first when dropped on the salutation', () => {
    expect(lines('也存在', place('同志们', 'salutation')).slice(1, 4)).toEqual([
      salutation,
      critique,
      opening,
    ]);
  });

  it('stays where it would become part of a point', () => {
    expect(drop('总的看', place('一、', 'point'))).toHaveProperty('refused');
  });
});
