/** Where a title may be broken over two lines (标题回行): by sense, never in a word. */

interface Seam {
  readonly name: string;
  /** 0 is a good place, 10 a bad one. */
  readonly cost: number;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** The first that fits tells; `before` is what stands above the break, `after` below it. */
const SEAMS: readonly Seam[] = [
  { name: '“的”不起行', cost: 9, after: /^[的地得之]/ },
  { name: '“上、中、时”不离前面的词', cost: 8, after: /^(?:[上中下时内外间里后前]|期间)(?=的|$)/ },
  { name: '连词、介词不收行', cost: 7, before: /(?:[和与及暨或在就为对把将向从]|关于|以及)$/ },
  {
    name: '文种不拆',
    cost: 7,
    before: /(?:点评|讲评|总结|动员|重要|主持|表态)$/,
    after: /^(?:讲话|发言|致辞|词)/,
  },
  { name: '讲话之前', cost: 0, before: /(?:上|中|时|会|后|期间)的$/ },
  { name: '“的”之后', cost: 1, before: /[的之]$/ },
  { name: '标点之后', cost: 0, before: /[，、：；—！？]$/ },
  { name: '空格', cost: 0, before: /\s$/ },
  { name: '会议名称之前', cost: 1, after: /^(?:暨|和|与|及|以及)/ },
  { name: '会名之后', cost: 2, before: /(?:会|会议|大会|活动|工作|县|市|区|镇|省)$/ },
];
/** Between two words of which nothing is known. */
const PLAIN = 3;

/** How bad a break between two words of a title is, from 0 to 10. */
export function titleBreakCost(above: string, below: string): number {
  const seam = SEAMS.find(
    ({ before, after }) => (before?.test(above) ?? true) && (after?.test(below) ?? true),
  );
  return seam?.cost ?? PLAIN;
}

/** 《…》 “…” （…）: what stands in a title's marks is not broken. */
export const TITLE_ENCLOSED = /《[^《》]*》|“[^“”]*”|（[^（）]*）|\([^()]*\)/g;
