import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../src/paper/sheet';
import { parse } from '../../../src/reading/parse';

const of = (text: string, only?: number) => sheetOf(parse(text), only);
/** Each paragraph as its kind and its runs, the face's first letter before each: `body h一、…|f…` */
const lines = (text: string, only?: number) =>
  of(text, only).paragraphs.map(
    ({ kind, runs }) => `${kind} ${runs.map(({ face, text: own }) => face[0] + own).join('|')}`,
  );

const HEAD = '在全县项目观摩点评会上的讲话\n（2024年9月12日）\n县委书记　×××\n\n同志们：\n';
const BODY = '　　这次观摩，大家看得认真、议得热烈，达到了预期目的。下面，我讲两点意见。\n';

describe('sheetOf', () => {
  it('tells head, salutation and text apart, and leaves their indents', () => {
    expect(lines(HEAD + BODY)).toEqual([
      'title x在全县项目观摩点评会上的讲话',
      'date k（2024年9月12日）',
      'byline k县委书记　×××',
      'salutation f同志们：',
      'body f这次观摩，大家看得认真、议得热烈，达到了预期目的。下面，我讲两点意见。',
    ]);
    expect(of(HEAD + BODY).paragraphs.map(({ opensText }) => opensText === true)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('sets headings by their labels, one that text runs in after to its mark and no further', () => {
    const text = `${HEAD}${BODY}一、统一思想，提高认识
　　（一）认识要高。各镇要把项目放在心上、抓在手上。
　　1.早谋划。年初就要排出时间表，落实到人。
　　（1）早储备。每季度报一批新项目，成熟一个上一个。
　　（二）行动要快。手续要一次办完，场地要一次平好。
二、压实责任，狠抓落实
　　一是领导带头。主要负责同志要到工地去看一看。
　　二是部门联动。发改、自然资源等部门要一起上门。
`;
    expect(lines(text).slice(5)).toEqual([
      'heading1 h一、统一思想，提高认识',
      'body k（一）认识要高。|f各镇要把项目放在心上、抓在手上。',
      'body f1.早谋划。年初就要排出时间表，落实到人。',
      'body f（1）早储备。每季度报一批新项目，成熟一个上一个。',
      'body k（二）行动要快。|f手续要一次办完，场地要一次平好。',
      'heading1 h二、压实责任，狠抓落实',
      'body f一是领导带头。主要负责同志要到工地去看一看。',
      'body f二是部门联动。发改、自然资源等部门要一起上门。',
    ]);
  });

  it('joins what a page broke, and leaves half-width marks as they stand', () => {
    const text = `${HEAD}这次观摩,大家看得认真、议得热烈,达到了预期目\n的。总的看,成绩来之不易,要充分肯定。\n`;
    expect(lines(text).at(-1)).toBe(
      'body f这次观摩,大家看得认真、议得热烈,达到了预期目的。总的看,成绩来之不易,要充分肯定。',
    );
  });

  it('leaves front matter and residue out and tells them', () => {
    const { paragraphs, leftOut } = of(`---\nspeaker: 某某\n---\n${HEAD}${BODY}阅读全文\n`);
    expect(leftOut).toEqual({ frontMatter: true, residue: ['阅读全文'] });
    expect(paragraphs.map(({ text }) => text).join('')).not.toContain('阅读全文');
  });

  it('prints what only looks like a page’s, and tells it', () => {
    // Not known by its words; under a page's foot it may be one of the page's other texts.
    const { paragraphs, leftOut, doubtful } = of(`${HEAD}${BODY}阅读全文\n春耕生产观摩会上的讲话\n`);
    expect(leftOut.residue).toEqual(['阅读全文']);
    expect(doubtful).toEqual(['春耕生产观摩会上的讲话']);
    expect(paragraphs.at(-1)!.text).toBe('春耕生产观摩会上的讲话');
  });

  it('begins each speech of a compilation on a new page, with the name that stands over it', () => {
    const speech = (name: string) =>
      `${name}\n\n${HEAD}${BODY}希望大家把这次观摩的劲头带回去，把项目建好。\n\n`;
    const text = `点评讲话选编（两篇）\n\n${speech('一、观摩点评')}${speech('二、会议点评')}`;
    const { paragraphs } = of(text);
    expect(paragraphs.filter(({ newPage }) => newPage).map(({ text: own }) => own)).toEqual([
      '一、观摩点评',
      '二、会议点评',
    ]);
    expect(lines(text, 1)).toEqual(lines(text, 0));
    expect(of(text, 1).paragraphs.some(({ newPage }) => newPage)).toBe(false);
  });

  it('takes a text that is no speech as it is', () => {
    expect(lines('苹果\n梨\n')).toEqual(['body f苹果', 'body f梨']);
    expect(lines('')).toEqual([]);
  });
});
