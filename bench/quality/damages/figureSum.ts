import type { Paragraph } from '../../../src/model/manuscript';
import { type Damager, insert } from '../damage';
import type { Random } from '../random';
import { bodies, inWidth, type Source } from '../source';

/** A sum that is wrong, put behind a paragraph; `[ ]` marks where the finding is expected. */
function wrong(variant: string, write: (random: Random) => string): Damager {
  return {
    check: 'figure-sum',
    variant,
    damage: (source, random) => added(source, random, write(random)),
  };
}

/** A sentence behind a paragraph's last mark, with the place that it marks. */
export function added(source: Source, random: Random, marked: string) {
  const paragraph = random.pick(
    bodies(source, 40).filter((body) => /。$/.test(body.text) && !isLast(source, body)),
  );
  if (!paragraph) return undefined;
  const at = paragraph.range.end;
  return {
    edits: [insert(at, inWidth(source, marked.replace(/[[\]]/g, '')))],
    places: /\[/.test(marked) ? [{ start: at, end: at }] : [],
  };
}

/** How far off: never nothing. */
function off(random: Random): number {
  return random.int(1, 9) * (random.chance(0.5) ? 1 : -1);
}

export const figureSumDamages: readonly Damager[] = [
  wrong('合计与分列', (random) => {
    const parts = [random.int(20, 80), random.int(20, 80), random.int(20, 80)];
    return `三个镇合计拆除违建[${sum(parts) + off(random)}处]，分列${parts.join('、')}。`;
  }),
  wrong('其中，凑成整体', (random) => {
    const parts = [random.int(20, 80), random.int(20, 80)];
    return `这批项目共[${sum(parts) + off(random)}个]，其中新建项目${parts[0]}个、续建项目${parts[1]}个。`;
  }),
  wrong('其中，加起来超过', (random) => {
    const parts = [random.int(20, 80), random.int(20, 80), random.int(20, 80)];
    const names = ['云岭镇', '清河镇', '石桥镇'];
    const list = parts.map((part, i) => `${names[i]}${part}万元`).join('、');
    return `安排补助资金[${sum(parts) - random.int(5, 15)}万元]，其中${list}。`;
  }),
  wrong('先分列，后合计', (random) => {
    const parts = [random.int(20, 80), random.int(20, 80), random.int(20, 80)];
    return `其间云岭镇排查${parts[0]}处、清河镇排查${parts[1]}处、石桥镇排查${parts[2]}处，合计[${sum(parts) + off(random)}处]。`;
  }),
  wrong('冒号后列出', (random) => {
    const parts = [random.int(20, 80), random.int(20, 80), random.int(20, 80)];
    return `检查企业[${sum(parts) + off(random)}家]：云岭镇${parts[0]}家、清河镇${parts[1]}家、石桥镇${parts[2]}家。`;
  }),
  wrong('比重', (random) => {
    const first = random.int(10, 20);
    const second = random.int(35, 45);
    const third = 100 - first - second + random.int(3, 9);
    return `一、二、三产业占比分别为[${first}%、${second}%、${third}%]。`;
  }),
  wrong('已和未', (random) => {
    const [done, not] = [random.int(20, 80), random.int(10, 40)];
    return `这批小区共[${done + not + off(random)}个]，已达标的${done}个，未达标的${not}个。`;
  }),
  wrong('应到实到', (random) => {
    const [here, absent] = [random.int(200, 400), random.int(10, 40)];
    return `应到培训[${here + absent + off(random)}人]，实到${here}人，缺席${absent}人。`;
  }),
  wrong('增幅', (random) => {
    const old = random.int(20, 60) * 10;
    const percent = random.int(10, 40);
    return `去年办件${old}件，今年${Math.round(old * (1 + percent / 100))}件，增长[${percent + random.int(5, 9)}%]。`;
  }),
  wrong('比率', (random) => {
    const all = random.int(20, 60) * 10;
    const percent = random.int(50, 85);
    return `抽查餐馆${all}家，达标${Math.round((all * percent) / 100)}家，达标率[${percent + random.int(4, 9)}%]。`;
  }),
  wrong('平均', (random) => {
    const [villages, each] = [random.int(8, 20), random.int(3, 6)];
    return `${villages}个乡镇共配网格员${villages * each}名，平均每个乡镇[${each + 1}名]。`;
  }),
  wrong('点名', () => '云岭镇、清河镇、石桥镇、东湖镇[三个]镇按时交了材料。'),
];

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

/** True for the paragraph that ends its speech: what is added there would be how the speech ends. */
function isLast({ manuscript }: Source, { range }: Paragraph): boolean {
  return manuscript.speeches.some(
    ({ paragraphs }) => paragraphs.findLast(({ kind }) => kind === 'body')?.range.start === range.start,
  );
}
