/** What a page leaves round the words of a speech: whatever it is, clean and the safe fixes keep every word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixAll } from '../../src/checks/fixAll';
import { clean } from '../../src/clean/clean';
import { CHECKS } from '../../src/rules/index';
import { intl } from '../../src/words/intl';
import { TIMES } from '../support/seed';

const SENTENCES = [
  '各镇要把清单理出来。',
  '要抓整改。',
  '要抓落实',
  '一、抓学习',
  '（二）抓整改，补短板',
  '希望大家再接再厉！',
  '谢谢大家！',
  '作风不实的问题还没有解决，必须动真碰硬',
  '云岭镇',
  '查看全部台账、逐项核对',
  '发现问题 > 分析问题 > 解决问题',
  '各所对照检查，逐条销号；没有改完的，月底再看。',
];

/** What stands round words, and begins and ends on their line. */
const WRAPS: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['<p>', '</p>'],
  ['<b>', '</b>'],
  ['<span style="font-family:宋体;line-height:1.5">', '</span>'],
  ['<a href="https://www.example.com/a?b=1">', '</a>'],
  ['<h2>', '</h2>'],
  ['<li>', '</li>'],
  ['<tr><td>', '</td></tr>'],
  ['<td>', '</td>'],
  ['<div class="content"><p>', '</p></div>'],
  ['<font color=red>', '<br>'],
  ['&nbsp;&nbsp;', '<br/>'],
  ['&gt;&gt;', '&nbsp;'],
  ['[', '](https://www.example.com/)'],
  ['[', '](list.html)'],
  ['**', '**'],
  ['> ', ''],
  ['| ', ' |'],
  ['', '<script>var a=1;</script>'],
  ['<!-- ad -->', ''],
  ['<style>.a{margin:0}</style>', ''],
  ['', '![图片](a.png)'],
  ['', '\u000b'],
  ['', '\u2028'],
];

/** What a page sets behind them, on their line or on its own. */
const REMAINS = [
  '',
  '\n',
  '阅读全文',
  '阅读全文>>',
  '点击查看更多',
  '查看详情',
  '附件下载',
  '扫一扫',
  '上一篇：无',
  '相关文章',
  '责任编辑：小杨',
  '来源：清河县融媒体中心',
  '分享到微信',
  '首页>>新闻>>正文',
  '【打印】【关闭】',
  '&gt;&gt;返回首页',
  '登录后可继续阅读',
  '试读结束',
  '剩余内容请登录后查看，全文共5120字',
  '还剩3页未读，继续阅读',
];
const GAPS = ['', '\n', '\r\n', ' ', '&nbsp;', '<br>'];

const piece = fc.record({
  words: fc.constantFrom(...SENTENCES),
  wrap: fc.constantFrom(...WRAPS),
  gap: fc.constantFrom(...GAPS),
  remains: fc.constantFrom(...REMAINS),
  end: fc.constantFrom('\n', '\n', '', '<br>'),
});
const speech = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => {
  // A page's line that stands right before words on their own line is no line by itself: 阅读全文要抓落实。
  const lines = pieces.map(({ words, wrap: [before, after], gap, remains, end }) => {
    const ended = /[。！？]$/.test(words) || /[\n>]/.test(gap) || remains === '';
    const own = ended ? gap + remains : '';
    return before + words + after + own + (own === '' ? end : '\n');
  });
  return {
    words: pieces.map((each) => each.words),
    text: `在清河县工作点评会上的讲话\n同志们：\n${lines.join('')}\n今天就讲到这里。`,
  };
});

describe('what a page leaves round the words of a speech', () => {
  it.each([
    ['clean', (text: string) => clean(text, { words: intl }).text],
    ['the safe fixes', (text: string) => fixAll(text, CHECKS, { words: intl })],
  ])('%s: every word stays, in its place', (_, mended) => {
    fc.assert(
      fc.property(speech, ({ words, text }) => {
        const left = hanOf(mended(text));
        let at = 0;
        for (const each of words) {
          const found = left.indexOf(hanOf(each), at);
          expect(found, `${each}\n${text}\n---\n${mended(text)}`).toBeGreaterThanOrEqual(at);
          at = found + hanOf(each).length;
        }
      }),
      { numRuns: 200 * TIMES },
    );
  });
});

function hanOf(text: string): string {
  return text.replace(/\P{Script=Han}/gu, '');
}
