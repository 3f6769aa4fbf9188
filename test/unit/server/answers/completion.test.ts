import { expect, it } from 'vitest';
import type { CompletionParams, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../../../../src/reading/parse';
import { completion } from '../../../../src/server/answers/completion';

const HEAD = '讲话\n同志们：\n今天开会。\n';

/** The text after the item of a label is taken at `|`. */
function taken(marked: string, label: string, renumber = true): string {
  const offset = marked.indexOf('|');
  const document = TextDocument.create('file:///a.txt', 'dianping', 1, marked.replace('|', ''));
  const params: CompletionParams = {
    textDocument: document,
    position: document.positionAt(offset),
  };
  const items = completion(parse(document.getText()), document, params, {
    phrases: [],
    snippets: true,
    renumber,
  });
  const item = items.find((each) => each.label.trim() === label)!;
  const { range, newText } = item.textEdit as TextEdit;
  return TextDocument.applyEdits(document, [{ range, newText }, ...(item.additionalTextEdits ?? [])]);
}

it('a label that is taken numbers the points after it on', () => {
  const list = '一、抓学习。\n（一）甲。\n（二）乙。\n|\n二、抓整改。\n三、抓长效。\n';
  const later = '一、抓学习。\n（一）甲。\n（二）乙。\n二、\n三、抓整改。\n四、抓长效。\n';
  expect(taken(HEAD + list, '二、')).toBe(HEAD + later);
  expect(taken(HEAD + list, '二、', false)).toBe(HEAD + list.replace('|', '二、'));
  expect(taken(HEAD + list, '（三）')).toBe(HEAD + list.replace('|', '（三）'));
});

it('a list that begins later keeps its numbers', () => {
  expect(taken(`${HEAD}五、抓学习。\n|\n六、抓整改。\n`, '六、')).toBe(
    `${HEAD}五、抓学习。\n六、\n七、抓整改。\n`,
  );
});
