import { describe, expect, it } from 'vitest';
import { namesLine } from '../../../src/extension/reviewees/names';
import { revieweeRows, unevenText } from '../../../src/extension/reviewees/rows';
import type { RevieweeNode } from '../../../src/server/protocol/overview';

const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
const node = (name: string, more: Partial<RevieweeNode> = {}): RevieweeNode => ({
  name,
  range: range(1),
  places: [],
  listed: true,
  characters: 0,
  praise: 0,
  blame: 0,
  advice: 0,
  praised: false,
  criticised: false,
  ...more,
});

describe('revieweeRows', () => {
  it('tells what was said, how much and where', () => {
    const [row] = revieweeRows(
      [
        node('云岭镇', {
          places: [
            { range: range(5), title: '云岭的干部动手早', part: 'praise' },
            { range: range(8), title: '云岭的手续办得慢' },
          ],
          characters: 1320,
          praise: 900,
          blame: 300,
          praised: true,
          criticised: true,
        }),
      ],
      'a',
    );
    expect(row).toMatchObject({
      kind: 'reviewee',
      label: '云岭镇',
      description: '1,320 字 · 肯定900 问题300',
      tooltip: '云岭镇\n肯定：900 字\n问题：300 字\n建议：没有\n共 1,320 字，2 处',
      range: range(5),
    });
    expect(row!.children.map(({ label, description }) => [label, description])).toEqual([
      ['云岭的干部动手早', '肯定成绩'],
      ['云岭的手续办得慢', ''],
    ]);
  });

  it('sets those whom a speech goes through side by side, and the listed ones that it leaves out', () => {
    const place = { range: range(5), title: '推进快' };
    const told = (name: string, characters: number, more: Partial<RevieweeNode>) =>
      node(name, { places: [place], characters, listed: false, section: '一、逐个讲', ...more });
    const reviewees = [
      told('云岭镇', 200, { praise: 150, blame: 50 }),
      told('石桥镇', 40, { blame: 40 }),
      told('县教育局', 190, { praise: 190 }),
      node('东湖街道'),
    ];
    const [section, missing, ...rest] = revieweeRows(reviewees, 'a');
    expect(section).toMatchObject({
      kind: 'section',
      label: '一、逐个讲',
      description: '3 个 · 平均 143 字',
    });
    expect(section!.children.map(({ label, description, icon }) => [label, description, icon.id])).toEqual([
      ['云岭镇', '200 字 · 肯定150 问题50', 'check'],
      ['石桥镇', '40 字 · 偏短 · 问题40', 'thumbsdown'],
      ['县教育局', '190 字 · 肯定190', 'thumbsup'],
    ]);
    expect(missing).toMatchObject({ kind: 'missing', label: '东湖街道' });
    expect(rest).toEqual([]);
    expect(unevenText(reviewees)).toBe('1 个没有点评，1 个只讲了问题');
  });

  it('shows who is missing, and goes to the name', () => {
    expect(revieweeRows([node('云岭镇')], 'a')).toMatchObject([
      { kind: 'missing', description: '还没有点评', range: range(1), children: [] },
    ]);
  });

  it('has an id for each, also where a name stands twice', () => {
    const ids = revieweeRows([node('云岭镇'), node('云岭镇')], 'a').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('namesLine', () => {
  it('reads what people put between names', () => {
    const line = namesLine(['云岭镇', '县教育局']);
    expect(line.text).toBe('云岭镇、县教育局');
    expect(line.read(' 云岭镇，县教育局;东湖街道、 、云岭镇 ')).toEqual(['云岭镇', '县教育局', '东湖街道']);
    expect(line.read(line.text)).toEqual(['云岭镇', '县教育局']);
    expect(line.read(' ')).toEqual([]);
  });

  it('keeps a name whole that holds such a mark', () => {
    const line = namesLine(['县委、县政府', '云岭镇']);
    expect(line.text).toBe('县委、县政府；云岭镇');
    expect(line.read(line.text)).toEqual(['县委、县政府', '云岭镇']);
  });
});
