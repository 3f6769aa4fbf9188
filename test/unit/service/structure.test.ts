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
  it('are refused with a reason where it makes no sense', () => {
    const at = document.positionAt(text.indexOf('同志们：'));
    expect(drop(['抓服务'], { kind: 'salutation', at })).toEqual({ refused: '称谓下面不能放分点。' });
    expect(drop(['抓项目'], row('抓推进'))).toEqual({ refused: '分点不能移到它自己下面。' });
    expect(drop(['抓服务'])).toHaveProperty('refused');
  });
});
