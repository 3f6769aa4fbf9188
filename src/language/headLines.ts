/** Headings by their wording: what a line says that stands over text, and what only running text says. */

/** Words with which unnumbered headings end: a part of the speech, or a unit that is commented on. */
const HEAD_END =
  /(?:成绩|亮点|特点|成效|问题|不足|差距|短板|原因|要求|建议|意见|点评|讲评|情况|体会|部署|措施|目标|任务|安排|要点|方面|希望|评价|[镇乡局村组]|街道|社区|公司|学校|中心|委员会|办公室|单位)$/;
const CLAUSE = /^(?:对|要|把|将|各|全[县市区镇校省]|按|以|我|必须|从|在|为|这|今|本|会|请|凡|严禁|不得)/;
/** What is kept of a line's pattern: 转移要落到人头, 物资要备到手头 → __要_到__ */
const VARIABLE = /[^要就是到在上不有把让靠能，、]/g;

/** True when a folded line ends as unnumbered headings do. */
export function endsLikeHeading(folded: string): boolean {
  return HEAD_END.test(folded);
}

/** True for a folded line that begins a clause of its own. */
export function beginsClause(folded: string): boolean {
  return CLAUSE.test(folded);
}

/** The pattern that headings of one set share, or `undefined` where there is none to share. */
export function headPattern(folded: string): string | undefined {
  const pattern = folded.replace(VARIABLE, '_');
  return /[^_]/.test(pattern) && folded.length <= 24 ? pattern : undefined;
}

/** A line that would be a heading but for the mark at its end. */
export const MARKED_HEAD = /^[^。！？；]{2,24}[。；：]$/;
/** The same for an unlabelled one, which is shorter and has one clause. */
export const MARKED_SUBHEAD = /^[^。！？；，：]{4,16}[。；]$/;

/** A sentence on a line of its own, and no heading: 下面，我讲三点意见; 演讲比赛点评 is a title. */
const SENTENCE =
  /^(?:同志们，|各位.{0,8}，|今天|昨[天晚夜]|刚才|下面，|会后，|近期|当前，|总的|总体|在此，|同时，|此外|最后，|接下来|借此机会|为此，|因此，|希望|让我们|我们?|谢谢|这里|请|要|以上)|我们|大家|(?:(?<!演)讲|谈|提|强调).{0,4}(?:点(?!评)|个|条)|[讲说][一两几]句/;

/** True for a folded line that reads as a sentence and no heading. */
export function readsAsSentence(folded: string): boolean {
  return SENTENCE.test(folded) || (folded.match(/，/g)?.length ?? 0) >= 2;
}

/** True for what a sentence has and a heading seldom: 报数报了两遍才对上, 后勤处今天修好. */
export function tells(folded: string): boolean {
  return /[了过着]|[今昨明]天/.test(folded);
}

/** True for a folded line without a mark but commas inside, and one at its end: a heading with a mark, or a sentence. */
export function isMarkedLine(folded: string): boolean {
  return /^[^。；：！？]{2,40}[。；，：]$/.test(folded);
}

/** True when a folded line ends in 。 as sentences do. */
export function endsInSentenceMark(folded: string): boolean {
  return folded.endsWith('。');
}

/** How many clauses a folded line has. */
export function clauseCount(folded: string): number {
  return folded.split('，').filter((clause) => clause !== '').length;
}

/** Characters of a clause of a slogan, at most: 组织发动到位 */
const SLOGAN_CLAUSE = 7;

/** True for a folded line of nothing but short clauses: 领导重视，靠前指挥，组织发动到位 */
export function isSlogan(folded: string): boolean {
  return folded.split('，').every(({ length }) => length > 0 && length <= SLOGAN_CLAUSE);
}

/** 下一步要办三件事: it says how many follow. */
export function namesCount(title: string): boolean {
  return /[两二三四五六七八九几\d]/.test(title);
}
