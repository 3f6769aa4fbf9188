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
});
