import { describe, expect, it } from 'vitest';
import { CompletionTriggerKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../../../src/reading/parse';
import { completion } from '../../../src/server/answers/completion';
import { completionsAt } from '../../../src/writing/completion';
import { headingPatterns } from '../../../src/writing/headingPatterns';
import { initialsOf } from '../../../src/writing/initials';

const HEAD = '在清河县推进会上的点评讲话\n同志们：\n今天我们召开会议。\n';

/** What is offered at the `|` of a text after the usual beginning: `written→text`. */
function offered(marked: string, asked = false, phrases: string[] = []): string[] {
  const source = HEAD + marked.replace('|', '');
  const offset = HEAD.length + marked.indexOf('|');
  return completionsAt(parse(source), offset, { asked, phrases }).map(
    ({ text, range }) => `${source.slice(range.start, range.end)}→${text}`,
  );
}
const asked = (marked: string, phrases: string[] = []) => offered(marked, true, phrases);

describe('after a cue', () => {
  it.each(['但是，|', '成绩值得肯定，但，|', '成绩值得肯定。但是，|', '一是进度快；但是，|'])(
    '%s',
    (marked) => {
      expect(offered(marked)).toContain('→也要清醒地看到，');
    },
  );

  it.each([
    ['在肯定成绩的同时，|', '→还要正视工作中存在的问题'],
    ['总的来看，|', '→有亮点、有特色，也有差距和不足'],
    ['下一步，|', '→要在×××上下更大功夫'],
    ['究其原因，|', '→主要是思想认识不到位'],
    ['下面，|', '→我讲三点意见'],
    ['同志们，|', '→目标已经明确，关键在于落实'],
  ])('%s', (marked, expected) => {
    expect(offered(marked)).toContain(expected);
  });

  it('goes on from what is written, in characters or by pinyin initials', () => {
    expect(asked('但也要|')).toEqual(['也要→也要清醒地看到，']);
    expect(asked('但是，yyqx|')).toEqual(['yyqx→也要清醒地看到，']);
  });

  it('puts the comma in where it is asked before it', () => {
    expect(asked('下一步|')).toContain('→，要重点抓好以下几项工作');
    expect(asked('但是|')).toContain('→也要清醒地看到，');
  });
});

describe('after a label', () => {
  it('takes the pattern of the siblings', () => {
    expect(offered('一是项目就是发展。多抓。\n二是时间就是效益。快抓。\n三是|')).toEqual([
      '→××就是××',
      '→时间××××',
      '→项目××××',
    ]);
    expect(offered('一、统一思想，提高认识\n要学。\n二、|')).toEqual(['→统一××，××××']);
    expect(offered('（一）强化责任。要担当。\n（二）|')).toEqual(['→强化××']);
  });

  it('takes that of the list before where it has no siblings yet', () => {
    expect(offered('第一，强化认识\n一是项目就是发展。多抓。\n第二，坚持制度\n一是|')).toEqual(['→项目××××']);
  });

  it('knows a list inside a paragraph', () => {
    expect(offered('要做到两点：一是强化责任；二是|')).toEqual(['→强化××']);
  });

  it('goes on to the next label', () => {
    expect(offered('要做到两点：一是强化责任；|')).toEqual(['→二是', '→二是强化××']);
    expect(offered('大家要抓重点；|')).toEqual([]);
  });

  it('has nothing to go by for the very first', () => {
    expect(offered('一是|')).toEqual([]);
  });
});

describe('in ordinary text', () => {
  it.each([
    '各镇抓项目，|',
    '这项工作的重点是|',
    '大家都知道要|',
    '但是|',
    '今天的会议，|',
    '同时期，|',
    '统一是|',
    '会场设在清河县（城关镇）|',
    '总的来看，|成绩明显。',
    '有三个特点：|',
    '今年完成投资3.|',
    '成绩很好。|',
    '|',
  ])('says nothing of itself: %s', (marked) => {
    expect(offered(marked)).toEqual([]);
  });

  it.each(['各镇抓项目，|', '各镇抓项|目很好', '工作值|', '下一步工作要|', '各镇的工作抓得|'])(
    'has nothing when asked: %s',
    (marked) => {
      expect(asked(marked)).toEqual([]);
    },
  );

  it('says nothing in the front matter', () => {
    const source = '---\ntitle: 但是，\n---\n同志们：';
    expect(completionsAt(parse(source), source.indexOf('，') + 1, { asked: true })).toEqual([]);
  });
});

describe('when asked', () => {
  it('opens the part that one is in, or the next', () => {
    const found = asked('成绩值得充分肯定，有三个亮点。\n|').filter((each) => !each.includes('\n'));
    expect(found.find((each) => each.startsWith('→成绩'))).toBe('→成绩值得充分肯定，主要体现在三个方面：');
    expect(found).toContain('→在肯定成绩的同时，也要清醒地看到，工作中还存在一些问题。');
    expect(asked('成绩值得充分肯定，有三个亮点。\n对照|')).toEqual([
      '对照→对照先进找差距，问题主要表现在三个方面：',
    ]);
  });

  it('begins an empty text with a salutation', () => {
    const whole = completionsAt(parse(''), 0, { asked: true }).filter(({ name }) => !name);
    expect(whole[0]?.text).toBe('同志们：');
  });

  it('lists the parts and the labelled series on an empty line, each once, by its Chinese name', () => {
    const names = (marked: string) => {
      const source = HEAD + marked.replace('|', '');
      return completionsAt(parse(source), HEAD.length + marked.indexOf('|'), { asked: true }).flatMap(
        ({ name }) => name ?? [],
      );
    };
    const all = names('|');
    expect(all.slice(0, 3)).toEqual([
      { text: '标题', keys: 'bt biaoti' },
      { text: '题注', keys: 'tz tizhu' },
      { text: '称谓', keys: 'cw chengwei' },
    ]);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(names('kdcj|')).toEqual([{ text: '肯定成绩', keys: 'kdcj kendingchengji' }]);
    expect(names('肯定|').map(({ text }) => text)).toEqual(['肯定成绩']);
    for (const elsewhere of ['GDP|', '有kc|', '一、kc|', '今天，kc|']) expect(names(elsewhere)).toEqual([]);
  });

  it('puts the label that goes on first', () => {
    expect(asked('下面，我讲三点意见。\n|')[0]).toBe('→一、');
  });

  it('knows set phrases, and those of the team first', () => {
    expect(asked('要求大家不打|')).toEqual(['不打→不打折扣、不搞变通、不留尾巴']);
    expect(asked('要求大家bdzk|')).toEqual(['bdzk→不打折扣、不搞变通、不留尾巴']);
    expect(asked('我们要把好|', ['把好事办实、实事办好'])).toEqual(['把好→把好事办实、实事办好']);
  });
});

describe('headingPatterns', () => {
  it('keeps what the siblings share, else how the nearest begins', () => {
    expect(headingPatterns('时间就是效益', ['项目就是发展'])[0]).toBe('××就是××');
    expect(headingPatterns('强化责任', [])).toEqual(['强化××']);
    expect(headingPatterns('抓', [])).toEqual([]);
  });
});

describe('initialsOf', () => {
  it.each([
    ['要清醒地看到', 'yqxdkd'],
    ['总的来看，×', 'zdlk'],
    ['破解难题abc', 'pjnt'],
    ['', ''],
  ])('%s → %s', (text, initials) => {
    expect(initialsOf(text)).toBe(initials);
  });
});

describe('completion', () => {
  const source = `${HEAD}下一步，`;
  const document = TextDocument.create('untitled:点评', 'dianping', 1, source);
  const ask = (snippets: boolean, triggerKind?: CompletionTriggerKind) =>
    completion(
      parse(source),
      document,
      {
        textDocument: { uri: document.uri },
        position: document.positionAt(source.length),
        ...(triggerKind ? { context: { triggerKind } } : {}),
      },
      { phrases: [], renumber: true, snippets },
    );

  it('is found by its characters and by its initials', () => {
    const item = ask(false, CompletionTriggerKind.TriggerCharacter).find(({ label }) =>
      label.startsWith('要在'),
    );
    expect(item?.filterText).toBe('要在上下更大功夫 yzsxgdgf');
    expect(item?.textEdit?.newText).toBe('要在×××上下更大功夫');
  });

  it('makes places to stop at where the client can', () => {
    const item = ask(true).find(({ label }) => label.startsWith('要在'));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the protocol's snippet syntax
    expect(item?.textEdit?.newText).toBe('要在${1:×××}上下更大功夫');
  });

  it('keeps the width of a half-width text', () => {
    const half = '在清河县推进会上的点评讲话\n同志们:\n今天开会,讲三点,大家听好。\n总的来看,';
    const found = completionsAt(parse(half), half.length, { asked: false });
    expect(found.map(({ text }) => text)).toContain('有亮点、有特色,也有差距和不足');
  });
});
