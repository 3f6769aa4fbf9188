import type { Check } from '../checks/check';
import { rangeIn } from '../model/paragraph';
import { remember } from '../model/remember';

/** What a bracket names when it is a slot. 【案例二】 and 【主要问题】 are headings. */
const SLOT =
  '单位|部门|姓名|名字|时间|日期|地点|地名|职务|职称|名称|人名|数字|数据|金额|年份|年度|主持人|讲话人|点评人|联系人|电话|填写处|待填|待定|待补充';

/** What is left to fill in. Each alternative is kept narrow: 某些, X光, 3×4, GDP and 【案例二】 are none. */
const PLACEHOLDERS: readonly RegExp[] = [
  // ××, ×县, ×月×日, 20×× — but not 3×4
  /(?<!\d)×+(?!\d)|(?<=\d)×{2,}|(?<=\d)×(?=\p{Script=Han})|×(?=\d+(?:年|月|日|号))/gu,
  // X同志, X年, XX县, 第 X 位 — no letters beside it, and not X光, X轴, X+Y
  /(?<![A-Za-z+＋\-—\d][ ]?)[XxＸｘ]{1,4}(?![A-Za-z+＋\-—])(?=[ 　]?(?:\p{Script=Han}|[，。；：、！？,.;:!?）)”》]|$))(?![ 　]?(?:光|射线|轴|染色体|片|线|型|形|级))/gu,
  /(?<![A-Za-z\d])(?:19|20)\d?[XxＸｘ×*]{1,3}(?=[ 　]?(?:年|届|—|-|至|学|财))/g,
  // 2024年　月　日
  /(?<=年)[ 　]{1,8}月(?:[ 　]{1,8}日)?|(?<![\d\p{Script=Han}])[ 　]{1,8}月[ 　]{1,8}日/gu,
  // **, *同志, 区长*同志
  /\*{2,}|(?<=\p{Script=Han})\*(?=\p{Script=Han})|\*(?=同志|市|县|区|镇|乡|村|局|年|月|日|个)/gu,
  /_{2,}|＿{2,}|(?<=[。，：；、\p{Script=Han}])…{0}\.{0}□+/gu,
  /某某+|某(?=县|市|区|镇|乡|村|局|厅|处|科|部|单位|公司|企业|集团|学校|医院|街道|社区|同志|主任|书记|局长|县长|市长|年某?月?|月某?日|日)/g,
  /(?<!\p{Script=Han})多少(?=[个名家亿万项](?:[。，；、]|$))/gu,
  // Empty brackets, and brackets that name their slot
  /（[ 　]*）|\([ 　]*\)|【[ 　]*】|《[ 　]*》|“[ 　]*”|〔[ 　]*〕|「[ 　]*」/g,
  new RegExp(
    `[【［\\[〔{｛](?:请?(?:填写|填入|输入|插入))?[\\p{Script=Han}]{0,4}(?:${SLOT})[一二三四五1-9A-Z]?[】］\\]〕}｝]`,
    'gu',
  ),
  /[（(](?:单位|会议|活动|领导|具体)?(?:单位名称|会议名称|活动名称|名称|姓名|职务|时间|地点)[）)]/g,
  /[（(](?:此处|请)(?:填写|填入|插入|补充|输入)[^（）()]{0,16}[）)]/g,
];

/** 待填内容: nothing is left to fill in. */
export const placeholder: Check = {
  id: 'placeholder',
  title: '待填内容',
  description: '没有留下 ×、XX、**、某某、20××、空括号、【单位】一类待填的内容。',
  severity: 'information',
  run: ({ manuscript }) =>
    manuscript.paragraphs
      .filter(({ kind }) => kind !== 'residue')
      .flatMap((paragraph) =>
        findPlaceholders(paragraph.text).map(({ start, end }) => ({
          range: rangeIn(paragraph, start, end),
          message: `“${paragraph.text.slice(start, end)}”还没有填写`,
        })),
      ),
};

/** Placeholders in a paragraph's text, in order, none overlapping another. */
const findPlaceholders = remember((text: string): { start: number; end: number }[] => {
  const found = PLACEHOLDERS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: hit, index }) => ({ start: index, end: index + hit.length })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
});
