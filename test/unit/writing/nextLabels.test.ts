import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { nextLabels } from '../../../src/writing/nextLabels';

describe('the label to go on with', () => {
  const next = (text: string) => nextLabels(parse(text.replace('|', '')), text.indexOf('|'));
  const head = '讲话\n同志们：\n下面讲两点。\n';
  it('follows the line above', () => {
    expect(next(`${head}一是要快。\n|`)).toEqual(['二是']);
    expect(next(`${head}　　一是要快。\n|\n`)).toEqual(['　　二是']);
    expect(next(`${head}一是要快。\n二是要实。\n|\n同志们，散会。`)).toEqual(['三是']);
  });
  it('comes after a blank line where the list has them', () => {
    expect(next(`${head}一是要快。\n\n二是要实。\n|\n`)).toEqual([]);
    expect(next(`${head}一是要快。\n\n二是要实。\n\n|\n`)).toEqual(['三是']);
  });
  it('comes between points as well', () => {
    expect(next(`${head}一是要快。\n|\n二是要实。\n三是要久。\n`)).toEqual(['二是']);
  });
  it('is that of the level above where the count is full', () => {
    expect(next('讲话\n同志们：\n第一，强化两个认识\n一是要高。\n二是要深。\n|')).toEqual(['第二，', '三是']);
  });
  it('is not offered under a heading or in a line with text', () => {
    expect(next(`${head}一、抓项目\n|`)).toEqual([]);
    expect(next(`${head}一是要快。\n|好。`)).toEqual([]);
  });
  it('is the first one where a list has just been announced', () => {
    const opening = '讲话\n同志们：\n今天开会。';
    expect(next(`${opening}下面，我讲三点意见。\n|`)).toEqual(['一、']);
    expect(next(`　　${opening}\n　　下面，我讲三点意见。\n|\n\n同志们，散会。`)).toEqual(['　　一、']);
    expect(next(`${opening}我讲三点意见。时间不长。\n|`)).toEqual([]);
    expect(next(`${opening}\n一、抓落实\n这里，我再强调三点。\n|`)).toEqual(['（一）', '二、']);
  });
  it('is the next one after the text of a section, as long as more were announced', () => {
    const section = '讲话\n同志们：\n下面讲两点。\n\n一、抓项目\n项目要快。\n';
    expect(next(`${section}\n|`)).toEqual(['二、']);
    expect(next(`${section}还要好。\n\n|\n`)).toEqual(['二、']);
    expect(next(`${section}\n二、抓作风\n作风要实。\n\n|`)).toEqual([]);
  });
  it('goes on where a list begins later, as far as its numbers go', () => {
    expect(next(`${head}五、抓学习。要学。\n六、抓整改。要改。\n|`)).toEqual(['七、']);
    expect(next(`${head}五、抓学习。要学。\n|\n六、抓整改。要改。`)).toEqual(['六、']);
    expect(next(`${head}⑱要学。\n⑲要改。\n|`)).toEqual(['⑳']);
    expect(next(`${head}⑲要学。\n⑳要改。\n|`)).toEqual([]);
    expect(next(`${head}⑲要学。\n|\n⑳要改。`)).toEqual([]);
    expect(next(`${head}一、抓学习。要学。\n二、抓整改。要改。\n二、抓长效。要长。\n|`)).toEqual(['四、']);
  });
  it('goes on from a lone 首先，', () => {
    const opening = '讲话\n同志们：\n今天开会。\n';
    expect(next(`${opening}首先，要抓紧。\n|`)).toEqual(['其次，']);
    expect(next(`${opening}一方面，要抓紧。\n|`)).toEqual(['另一方面，']);
  });
});
