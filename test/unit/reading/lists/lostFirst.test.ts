/** A list under a heading that lost its first point is still a list under it. */
import { expect, it } from 'vitest';
import { parse } from '../../../../src/reading/parse';

it.each([
  '（二）强化要素保障。主动上门。\n（三）严把质量安全。守住底线。',
  '2．强化要素保障。主动上门。\n3．严把质量安全。守住底线。',
])('一、 with %j under it', (points) => {
  const text = `在全县项目观摩会上的点评讲话\n同志们：\n一、咬定目标，把进度抓上去\n倒排工期，挂图作战。\n${points}\n同志们，希望大家鼓足干劲。`;
  const [point, ...others] = parse(text).speeches[0]!.series[0]!.points;
  expect([point!.children.length, others]).toEqual([2, []]);
});
