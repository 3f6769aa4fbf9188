/** 标题: what says that a line is a speech's title. One table of evidence. */

interface Evidence {
  readonly name: string;
  readonly weight: number;
  readonly pattern: RegExp;
}

/** What a speech calls itself, as its title ends. */
const SPEECH =
  '(?:讲话|点评|讲评|总结|发言|致辞|致词|主持词|点评词|评语|意见|述评|講話|點評|講評|發言|致辭|總結)';
const COPY = '(?:稿|提纲|材料|总结|要点|范文|文稿|摘要|实录|全文|节选|（[^（）]{1,16}）|[ 　]?[篇（]?[一二三四五六七八九十\\d]{1,2}）?){0,3}';
/** Where such a speech is held. */
const OCCASION =
  '(?:会|会议|大会|活动|仪式|现场|班|演练|典礼|工作|比赛|竞赛|决赛|训练|检查|观摩|调研|座谈|期间|會|會議|大會|活動|儀式|演練)';

const row = (name: string, weight: number, source: string): Evidence => ({
  name,
  weight,
  pattern: new RegExp(source, 'u'),
});

const EVIDENCE: readonly Evidence[] = [
  row('以讲话结尾', 3, `${SPEECH}${COPY}$`),
  row('在……会上', 2, `(?:在|就).{2,40}${OCCASION}(?:议)?(?:上|时|中|期间|后|後)?的?`),
  row('讲话人在前', 1, '^[^，。]{2,14}(?:书记|长|主任|主席|经理|代表|同志)在'),
  row('关于', 1, '^关于.{2,40}的'),
  row('副标题', 2, '^(?:——|—|--|－－|──)[ 　]?.'),
  row('书名号', -1, '^《.*》$'),
  row('有序号', -4, '^(?:[一二三四五六七八九十]{1,3}[、，]|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.、])'),
  row('句子', -5, '[。；！？，：]$|。.'),
  row('话的开头', -3, '^(?:刚才|今天|下面|同志们|现在|我|请|各位|根据|按照|大家)'),
  row('栏目', -3, '：|[|｜>»]'),
  row('太长', -3, '.{61}'),
];

/** How much speaks for a folded line's being a title; 0 for a line of which nothing is known. */
export function titleWeight(folded: string): number {
  let weight = 0;
  for (const { pattern, weight: own } of EVIDENCE) if (pattern.test(folded)) weight += own;
  return weight;
}

const CERTAIN = 3;

/** True when a folded line is a title beyond doubt, wherever it stands. */
export function isTitle(folded: string): boolean {
  return titleWeight(folded) >= CERTAIN;
}
