import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../../../src/reading/parse';
import { hover } from '../../../src/server/answers/hover';
import { labelAt } from '../../../src/service/hover';
import { runChecks } from '../../support/checking';
import { text } from '../../support/draw';

const SPEECH = text`
  在清河县重点工作推进会上的点评讲话
  同志们：
  今天召开推进会，主要任务是总结前段、部署下段。
  下面，我讲两点意见。
  一、抓落实
  一是落实要快，说干就干、马上就办；二是落实要实，一件一件见到成效。
  二、抓学习
  （一）学习要深。联系实际学，带着问题学。
  （二）学习要常。每周都要学，不能断了线。
  （三）学习要用。学了就要用，用了才有长进。
  同志们，让我们携手努力，再创佳绩！
`;
const at = (words: string, more = 0) => SPEECH.indexOf(words) + more;
const lines = (offset: number, pace = 220) => labelAt(parse(SPEECH), offset, pace)?.lines;

describe('labelAt', () => {
  it('tells the place, the length, the share and the part', () => {
    const help = labelAt(parse(SPEECH), at('二、'), 220)!;
    expect(help.heading).toBe('二、抓学习');
    expect(SPEECH.slice(help.range.start, help.range.end)).toBe('二、');
    expect(help.lines).toEqual([
      '第 2 点，共 2 点',
      expect.stringMatching(/^\d+ 字 · 约 \d+ 秒 · 占全篇 \d+%$/),
      '环节：提出要求',
      '下分 3 点',
    ]);
  });

  it('names the point above', () => {
    expect(lines(at('（三）', 1))![0]).toBe('“二、抓学习”之下，第 3 点，共 3 点');
    expect(lines(at('二是'))![0]).toBe('“一、抓落实”之下，第 2 点，共 2 点');
  });

  it('goes by the pace', () => {
    expect(lines(at('二、'), 30)![1]).toContain('约 2 分钟');
  });

  it('reckons the time from what is said', () => {
    const figures = SPEECH.replace('带着问题学', '完成26.7%，增长10.15%，占35.89%');
    // 二、抓学习 is hardly longer in characters, but takes half as long again.
    expect(lines(at('二、'), 50)![1]).toContain('约 1 分钟');
    expect(labelAt(parse(figures), figures.indexOf('二、'), 50)!.lines[1]).toContain('约 2 分钟');
  });

  it('says nothing beside a label', () => {
    for (const words of ['抓落实', '落实要快', '同志们', '今天', '说干就干']) {
      expect(lines(at(words))).toBeUndefined();
    }
    expect(labelAt(parse(''), 0, 220)).toBeUndefined();
  });

  it('reads a malformed and a half-width label', () => {
    const torn = SPEECH.replace('（二）', '（二').replace('（三）', '(三)');
    expect(labelAt(parse(torn), torn.indexOf('（二学'), 220)!.lines[0]).toContain('第 2 点，共 3 点');
    expect(labelAt(parse(torn), torn.indexOf('(三)'), 220)!.heading).toBe('（三）学习要用');
  });
});

/** What the service has to say of a text; the words of a hover need no more. */
const answers = (of: string) => {
  const manuscript = parse(of);
  return { manuscript: () => manuscript, findings: () => runChecks(manuscript) };
};

describe('hover', () => {
  const document = TextDocument.create('untitled:点评', 'dianping', 1, SPEECH);
  const value = (offset: number) => {
    const answer = hover(answers(SPEECH), document, document.positionAt(offset), 220);
    return answer && (answer.contents as { value: string }).value;
  };

  it('shows a promise on its words and a label on its own', () => {
    expect(value(at('讲两点意见', 1))).toContain('2 点都有');
    expect(value(at('一、抓落实'))).toMatch(/^\*\*一、抓落实\*\*\n\n第 1 点，共 2 点\n\n/);
    expect(value(at('今天'))).toBeNull();
  });

  it('says what a finding rests on, after what stands there besides', () => {
    const torn = SPEECH.replace('（二）', '（二').replace('说干就干、', '说干就干,');
    const told = (words: string) => {
      const other = TextDocument.create('untitled:点评', 'dianping', 1, torn);
      const answer = hover(answers(torn), other, other.positionAt(torn.indexOf(words)), 220)!;
      return (answer.contents as { value: string }).value;
    };
    expect(told(',')).toBe('标点全角 · 依据：国家标准的条款');
    expect(told('（二')).toMatch(
      /^\*\*（二学习要常\*\*\n\n“二、抓学习”之下.*\n\n.*\n\n.*\n\n序号写法 · 依据：国家标准的条款$/,
    );
  });

  it('takes nothing in a manuscript for Markdown', () => {
    const odd = SPEECH.replace('抓落实', '[抓*落*实](x)');
    const answer = hover(answers(odd), document, document.positionAt(at('一、')), 220)!;
    expect((answer.contents as { value: string }).value).toContain('一、\\[抓\\*落\\*实\\]');
  });
});
