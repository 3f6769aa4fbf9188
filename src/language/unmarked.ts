/** 丢了标点的序号: 第一充分展现了……, 一提高认识, 1加强领导. Each by itself may be any word; a row of them is a list. */
import { remember } from '../model/remember';
import type { LabelMatch } from './labels';
import { writeLabel } from './numbering';
import { HAN_NUMERAL, readNumeral } from './numerals';
import { firstWord } from './seams';

const N = `(${HAN_NUMERAL})`;
/** What numbers count and units are called by: 一季度, 第二小组, 三月份, 第一书记, 1号线. */
const COUNTED =
  '(?:大队|支[队部]|中队|小组|车间|项目|标段|工区|网格|片区|村民|[中小大]学|医院|幼儿|实验|产业|书记|责任|时间|集团|分[局公]|管理|派出|督[导查促]|检查|调研|考核|观摩|巡察|党[支总委]|要[务义素点件领害]|议[题程]|[市县省]|[个些次天年月季周期届批轮场回点条件步章节页例站处家户组队班连排营线阶类种级等号关道课层句部段张份本幅眼遍版卷册名位人口手把梯方代路车辆台套元米亩吨斤公毫升万亿千百十几多两楼排座棵眼根支届月日时分秒岁后来切定直旦般起同样共体带面度生心意群系律概致半旁再])';

/** First match wins. */
const SHAPES = [
  { style: 'di', pattern: new RegExp(`^第${N}(?!${COUNTED})(?=\\p{Script=Han})`, 'u') },
  { style: 'han', pattern: new RegExp(`^${N}(?!${COUNTED}|[是要])(?=\\p{Script=Han})`, 'u') },
  { style: 'arabic', pattern: new RegExp(`^(\\d{1,2})(?!${COUNTED}|[是要])(?=\\p{Script=Han})`, 'u') },
] as const;

/** Reads what may be a label without its mark at the start of a folded text; `undefined` where nothing is like one. */
export const readUnmarked = remember((folded: string): LabelMatch | undefined => {
  for (const { style, pattern } of SHAPES) {
    const match = pattern.exec(folded);
    const number = match && readNumeral(match[1]!);
    if (match && number)
      return { style, number, start: 0, end: match[0].length, mend: writeLabel(style, number) };
  }
  return undefined;
});

/** 一查责任, 二看进度: a verb of one character is counted by the numeral before it, and no label has lost its mark. */
export function countsVerb(folded: string, { style, end }: LabelMatch): boolean {
  return style === 'han' && firstWord(folded.slice(end)).length === 1;
}
