import type { Damager } from '../damage';
import { added } from './figureSum';

/** A rank that cannot be; `[ ]` marks it. */
function wrong(variant: string, sentence: string): Damager {
  return { check: 'rank-conflict', variant, damage: (source, random) => added(source, random, sentence) };
}

export const rankConflictDamages: readonly Damager[] = [
  wrong('一句里重了', '月度考核中，云岭镇排名第一，清河镇排名第二，石桥镇排名[第二]。'),
  wrong('分别排名', '云岭镇、清河镇、石桥镇分别排名第一、第二、[第二]。'),
  wrong('前后重了', '云岭镇信访积案化解位居全县第二。清河镇信访积案化解位居全县[第二]。'),
  wrong('超出家数', '全县9个乡镇中，石桥镇综合得分排[第11位]。'),
  wrong('超出参评家数', '参评的8个单位里，县教育局排名[第9]。'),
  wrong('家数在前', '全镇十七个村，石井村的考核得分排在[第19位]。'),
];
