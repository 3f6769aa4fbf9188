import { describe, expect, it } from 'vitest';
import type { PartNode, Point } from '../../../../src/model/manuscript';
import { parse } from '../../../../src/reading/parse';
import { text } from '../../../support/draw';

/** Every node that is about someone, with its part. */
function reviews(body: string): string[] {
  const speech = parse(
    `在清河县重点工作点评会上的讲话\n同志们：\n今天我们召开点评会，下面我逐一点评。\n${body}\n希望大家说到做到。\n`,
  ).speeches[0]!;
  const from = (node: PartNode | Point): string[] => [
    ...(node.reviewee ? [`${node.reviewee} ${node.part ?? '?'}`] : []),
    ...node.children.flatMap(from),
  ];
  return speech.children.flatMap(from);
}

describe('逐一点评', () => {
  it('is told of paragraphs that set in with a name', () => {
    expect(
      reviews(text`
        云岭镇：项目推进快，台账做得细，值得肯定。
        石桥镇：问题不少，进度偏慢，存在等靠思想。
        王明远同志工作扎实，取得了明显成效。
      `),
    ).toEqual(['云岭镇 praise', '石桥镇 critique', '王明远同志 praise']);
  });

  it('is told of headings that are names, with what stands under them', () => {
    expect(
      reviews(text`
        云岭镇
        项目推进快，值得充分肯定。
        台账做得细，取得了明显成效。
        县教育局
        存在的问题不少，整改进度偏慢。
      `),
    ).toEqual(['云岭镇 praise', '县教育局 critique']);
  });

  it.each([
    '一是云岭镇。推进快，值得肯定。二是石桥镇。进度偏慢，问题不少。',
    '一、云岭镇\n推进快，值得肯定。\n二、石桥镇\n进度偏慢，问题不少。',
    '（一）云岭镇：推进快，值得肯定。\n（二）石桥镇：进度偏慢，问题不少。',
  ])('is told of points: %s', (body) => {
    expect(reviews(body)).toEqual(['云岭镇 praise', '石桥镇 critique']);
  });

  it('is told of groups', () => {
    expect(reviews('第一组材料扎实，值得肯定。\n第二组：讲得不够具体，存在照本宣科的问题。')).toEqual([
      '第一组 praise',
      '第二组 critique',
    ]);
  });

  it.each([
    ['one alone', '云岭镇：项目推进快，值得肯定。\n各镇都要向云岭镇看齐。'],
    ['tasks handed out', '一是县教育局要牵头抓总。二是县财政局要保障经费。'],
    ['ordinary headings', '一、优化布局\n要把布局定下来。\n二、强化队伍\n要把队伍带起来。'],
    ['one twice', '云岭镇推进快，值得肯定。\n云岭镇问题不少，进度偏慢。'],
  ])('is not %s', (_, body) => {
    expect(reviews(body)).toEqual([]);
  });

  it('marks the list and what holds it', () => {
    const { speeches } = parse(text`
      点评
      同志们：
      一、点评情况
      （一）云岭镇。推进快，值得肯定。
      （二）石桥镇。进度偏慢，问题不少。
      二、下步要求
      要抓紧整改，务必见效。
    `);
    const [first, second] = speeches[0]!.children;
    expect(first).toMatchObject({ reviews: true });
    expect(second).not.toHaveProperty('reviews');
    expect(speeches[0]!.series.map(({ reviews: marked }) => marked)).toEqual([undefined, true]);
  });
});
