import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf, leadName } from '../../../src/language/names';

const found = (name: string, text: string) =>
  finderOf([name])(text).map(({ start, end }) => text.slice(start, end));

describe('finderOf', () => {
  it.each([
    ['县教育局', '教育局抓得早', '教育局'],
    ['清河县教育局', '县教育局抓得早', '教育局'],
    ['云岭镇', '云岭的干部动手早', '云岭'],
    ['东湖街道办事处', '东湖街道办事处抓得早', '东湖街道办事处'],
    ['云岭镇人民政府', '云岭镇抓得早', '云岭镇'],
    ['云岭镇人民政府', '云岭镇政府抓得早', '云岭镇政府'],
    ['清河县云岭镇人民政府', '云岭镇抓得早', '云岭镇'],
    ['东湖街道办事处', '东湖街道抓得早', '东湖街道'],
    ['云岭镇党委', '云岭的干部动手早', '云岭'],
    ['双桥村村民委员会', '双桥村抓得早', '双桥村'],
    ['清河县人民法院', '清河县法院抓得早', '清河县法院'],
    ['县人民法院', '县法院抓得早', '县法院'],
    ['县发展和改革局', '发改局抓得早', '发改局'],
    ['县住房和城乡建设局', '住建局抓得早', '住建局'],
    ['县卫生健康委员会', '卫健委抓得早', '卫健委'],
    ['市场监督管理局', '市监局抓得早', '市监局'],
    ['县文化广电旅游局', '文广旅局抓得早', '文广旅局'],
    ['王明远', '明远同志抓得早', '明远同志'],
    ['王明远', '王书记抓得早', '王书记'],
    ['王明远同志', '王明远抓得早', '王明远'],
    ['欧阳明远', '欧阳书记抓得早', '欧阳书记'],
    ['张强', '张　强抓得早', '张　强'],
    ['第一组（宣传口）', '宣传口抓得早', '宣传口'],
    ['W-2队', 'W-2队训练刻苦', 'W-2队'],
    ['[a-', '在[a-里', '[a-'],
  ])('%s: %s', (name, text, mention) => {
    expect(found(name, text)).toEqual([mention]);
  });

  it.each([
    ['东湖街道', '东湖公园旁边'],
    ['云岭镇', '云岭镇中学抓得早'],
    ['县教育局', '市教育局抓得早'],
    ['县人民政府', '各级政府抓得早'],
    ['县人民政府', '全县抓得早'],
    ['云岭镇人民政府', '云岭镇中学抓得早'],
    ['云岭镇人民政府', '各镇政府抓得早'],
    ['县人民法院', '法院抓得早'],
    ['市场监督管理局', '场监局'],
    ['王明远', '远同志'],
    ['柳林镇', '柳书记'],
  ])('%s is not named in %s', (name, text) => {
    expect(found(name, text)).toEqual([]);
  });

  it('takes the longest name', () => {
    expect(finderOf(['云岭镇', '云岭镇党委'])('云岭镇党委抓得早')).toMatchObject([{ who: [1] }]);
  });

  it('takes any names and any text, and finds a name that is there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
        fc.string({ unit: 'binary' }),
        (names, text) => {
          const mentions = finderOf(names)(names.join(text) + text);
          let to = 0;
          for (const { start, end } of mentions) {
            expect(start).toBeGreaterThanOrEqual(to);
            expect(end).toBeGreaterThan(start);
            to = end;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('ends, for a thousand hostile names and a long text too', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `好好好好好好好好好好${'好'.repeat(i % 40)}${i}局`);
    // What is not linear in the text takes longer than a test may.
    expect(finderOf(names)('好'.repeat(60_000)).length).toBeLessThanOrEqual(60_000 / 10);
  });
});

describe('leadName', () => {
  it.each([
    ['云岭镇：项目推进快。', '云岭镇'],
    ['云岭镇。项目推进快。', '云岭镇'],
    ['县教育局', '县教育局'],
    ['××镇：亮点是……', '××镇'],
    ['王明远同志抓得早', '王明远同志'],
    ['第一组：材料扎实', '第一组'],
    ['王局长抓得早', '王局长'],
    ['向书记汇报', undefined],
    ['云岭镇动手早', '云岭镇'],
    ['推进乡镇建设', undefined],
    ['全县上下', undefined],
    ['各乡镇要抓紧', undefined],
    ['教育局把课后服务办好了', '教育局'],
    ['第三小组的材料扎实', '第三小组'],
    ['三号选手，教态自然', '三号选手'],
    ['先说云岭镇。', '云岭镇'],
    ['对云岭镇来说', '云岭镇'],
    ['优化布局。', undefined],
    ['各镇：要抓紧', undefined],
    ['强化队伍建设', undefined],
    ['狠抓落实', undefined],
    ['统筹城乡，一体推进', undefined],
    ['高标准：', undefined],
    ['第一，抓落实', undefined],
  ])('%s', (text, name) => {
    expect(leadName(text)).toBe(name);
  });
});
