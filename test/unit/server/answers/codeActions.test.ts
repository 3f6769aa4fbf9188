import { describe, expect, it } from 'vitest';
import { CodeActionTriggerKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Ignored, ignoredOf } from '../../../../src/checks/ignore';
import type { CheckSettings } from '../../../../src/checks/settings';
import { codeActions } from '../../../../src/server/answers/codeActions';
import type { Quiet } from '../../../../src/server/protocol/commands';
import { createService } from '../../../../src/service/service';

interface Given {
  readonly clientCommands?: boolean;
  readonly settings?: CheckSettings;
  readonly ignored?: readonly Ignored[];
  /** Whether the menu was asked for, or only the bulb. */
  readonly asked?: boolean;
}

function serviceOf({ settings = {}, ignored = [] }: Given) {
  return createService({
    settings: () => settings,
    ignored: () => ignored,
    metadata: () => undefined,
    words: () => undefined,
    wantWords: () => undefined,
  });
}

/** The actions at the first occurrence of a text. */
function actionsAt(source: string, at: string, given: Given = {}, only = 'quickfix') {
  const document = TextDocument.create('untitled:点评', 'dianping', 1, source);
  const start = document.positionAt(source.indexOf(at));
  return codeActions({ service: serviceOf(given), clientCommands: given.clientCommands ?? true }, document, {
    textDocument: document,
    range: { start, end: start },
    context: {
      diagnostics: [],
      ...(only === '' ? {} : { only: [only] }),
      triggerKind: given.asked === false ? CodeActionTriggerKind.Automatic : CodeActionTriggerKind.Invoked,
    },
  });
}
const titlesAt = (...given: Parameters<typeof actionsAt>) => actionsAt(...given).map(({ title }) => title);

const HEAD = '点评讲话\n同志们：\n总的看，成绩值得肯定，问题也不少，要抓好下面几件事。\n';
const LABELS = `${HEAD}（一抓进度。进度要快。\n（二抓质量。质量要好。\n（三抓安全。安全要牢。\n谢谢大家！\n`;
const PAGE = `${HEAD}谢谢大家！\n\n阅读全文\n\n扫一扫\n\n上一篇：没有了\n`;

/** What is left of a text by the action with a title. */
function splitAt(source: string, at: string, title: string): string | undefined {
  const action = actionsAt(source, at, {}, 'refactor').find((each) => each.title === title);
  const edits = action?.edit?.changes?.['untitled:点评'];
  return edits && TextDocument.applyEdits(TextDocument.create('untitled:点评', 'dianping', 1, source), edits);
}

describe('a glued line', () => {
  const ONE = '一、要把火源管住 进山要登记，火种一律收缴。路口要有人守。';
  const TWO = '二、要把责任压实 谁包的片谁负责，出了问题先问自己。';
  const GLUED = `${HEAD}${ONE}\n${TWO}\n谢谢大家！\n`;

  it('is split where it stands, or everywhere', () => {
    const split = (line: string) => line.replace(' ', '\n');
    expect(splitAt(GLUED, '进山', '让这一行里的标题和各段分别成行')).toBe(GLUED.replace(ONE, split(ONE)));
    expect(splitAt(GLUED, '谁包', '让全文的标题和各段分别成行')).toBe(
      GLUED.replace(ONE, split(ONE)).replace(TWO, split(TWO)),
    );
  });

  it('is no line that holds one thing', () => {
    expect(actionsAt(GLUED, '谢谢大家', {}, 'refactor')).toEqual([]);
    expect(actionsAt(LABELS, '（一', {}, 'refactor')).toEqual([]);
  });

  it('is split by one action alone where the salutation is glued, too', () => {
    const all = `在清河县春季护林点评会上的讲话 同志们： 今天看了六个林场，总的看是扎实的。 ${ONE} ${TWO}`;
    expect(actionsAt(all, '同志们', {}, '').map(({ title }) => title)).toEqual([
      '让称谓单独成行',
      '让标题、称谓和各段分别成行',
      '不再提示…',
    ]);
    expect(actionsAt(all, '进山', {}, '').map(({ title }) => title)).toEqual([
      '让这一行里的标题和各段分别成行',
    ]);
  });

  it('is offered once where no other line is glued', () => {
    expect(
      actionsAt(`${HEAD}${ONE}\n谢谢大家！\n`, '进山', {}, 'refactor').map(({ title }) => title),
    ).toEqual(['让这一行里的标题和各段分别成行']);
  });
});

describe('the light bulb', () => {
  it('has the fixes first, those of a whole text before those of one place where many are alike', () => {
    expect(titlesAt(LABELS, '（一')).toEqual([
      '修复全文的“序号写法”问题（3 处）',
      '改为“（一）”',
      '不再提示…',
    ]);
    const two = LABELS.replace('（三', '（三）');
    expect(titlesAt(two, '（一')).toEqual(['改为“（一）”', '修复全文的“序号写法”问题（2 处）', '不再提示…']);
  });

  it('deletes what a page left all at once', () => {
    expect(titlesAt(PAGE, '阅读全文')[0]).toMatch(/^修复全文的“网页残留”问题（\d 处）$/);
  });

  it('has a line for each way to be told less in an editor without our menu', () => {
    expect(titlesAt(LABELS, '（一', { clientCommands: false }).slice(-2)).toEqual([
      '此处不再提示“序号写法”',
      '在本文件夹关闭“序号写法”检查',
    ]);
  });
});

describe('what was silenced', () => {
  const quietsAt = (given: Given) =>
    actionsAt(LABELS, '（一', given).flatMap(({ title, command }) =>
      command ? [title, ...(command.arguments![1] as Quiet[]).map(({ state }) => state)] : [],
    );
  const off: CheckSettings = { 'label-form': 'off' };

  it('can be brought back at its place by who asks there, and lights no bulb', () => {
    expect(quietsAt({ settings: off })).toEqual(['恢复提示…', 'off']);
    expect(quietsAt({ settings: off, asked: false })).toEqual([]);
  });

  it('is told apart: ignored, or its check off', () => {
    const document = TextDocument.create('untitled:点评', 'dianping', 1, LABELS);
    const service = serviceOf({});
    const [first] = service.findings(document).filter(({ check }) => check === 'label-form');
    const ignored = [ignoredOf(service.manuscript(document), first!)];
    expect(quietsAt({ ignored })).toEqual(['恢复提示…', 'ignored']);
  });
});
