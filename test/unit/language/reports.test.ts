/** 会议报道: a report of a meeting is told from what was said there. */
import { describe, expect, it } from 'vitest';
import { isReport } from '../../../src/language/reports';
import { parse } from '../../../src/reading/parse';
import { runChecks } from '../../support/checking';

const REPORT = [
  '本报讯 4月2日，云溪镇召开河道整治点评会。镇党委书记罗某出席会议并讲话。',
  '会上，水利站通报了一季度的进展，五个村作了发言。',
  '会议指出，河道干净不干净，群众看得最清楚。会议强调，要一段一段地认领。',
];

describe('a report', () => {
  it.each<[string, string, readonly string[]]>([
    ['from a newspaper', '', REPORT],
    [
      'with a headline',
      '云溪镇召开河道整治点评会',
      ['4月2日，云溪镇召开河道整治点评会，各村负责人参加会议。'],
    ],
    [
      'of a meeting that was held',
      '全市招商点评会召开',
      ['昨天下午，全市招商点评会在市会展中心举行。市长罗某主持并点评。', '罗某说，招商是一号工程。'],
    ],
    [
      'of an appraisal',
      '',
      [
        '（通讯员 罗某）12月9日，水务公司举行支部书记述职评议会。各支部委员参加会议。',
        '他表示，要抓好整改。',
      ],
    ],
    [
      'with its credits',
      '市领导点评我区项目建设',
      ['四月初，市领导一行来我区点评项目。', '市领导要求，进度要再快。', '（来源：区融媒体中心 编辑：罗某）'],
    ],
  ])('%s', (_, title, paragraphs) => {
    expect(isReport(title, paragraphs)).toBe(true);
  });
  it('misses nothing, and keeps its outline', () => {
    const text = REPORT.join('\n\n');
    expect(runChecks(parse(text)).filter(({ check }) => check.endsWith('-missing'))).toEqual([]);
    expect(parse(text).speeches[0]!.children).not.toEqual([]);
  });
});

describe('a speech', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'that quotes others',
      '在全镇河道整治点评会上的讲话',
      [
        '4月2日，我们召开了启动会。',
        '省委全会指出，生态是底线。会议强调，要久久为功。',
        '县委书记也强调，要一抓到底。',
      ],
    ],
    [
      'without a title',
      '',
      ['刚才，五个村作了发言，水利站长指出，还有三段没有清完。', '会议要求的事，要件件落实。'],
    ],
    [
      'that names who came',
      '',
      ['今天，各村负责人都参加会议。下面，我讲三点意见。', '会上，罗书记强调，要盯住源头。'],
    ],
    ['of a host', '河道整治点评会主持词', ['县委书记罗某同志出席会议并讲话。', '会议由我主持。']],
  ])('%s', (_, title, paragraphs) => {
    expect(isReport(title, paragraphs)).toBe(false);
  });
});
