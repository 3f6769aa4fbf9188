/** Characters that say whether two of them side by side are one word or two. */

/** Characters by their code units: a text is asked for one of them at nearly every place. */
export function units(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (char) => char.charCodeAt(0)));
}

const DIGITS = '0123456789';
const NUMERALS = '一二两三四五六七八九十百千万';
const NUMBERS = `${NUMERALS}几${DIGITS}`;
export const DIGIT = units(DIGITS);
export const NUMERAL = units(NUMERALS);
/** 23节|留出了, 退|修一百件: how many there are. */
export const NUMBER = units(NUMBERS);

/** What stands by itself everywhere: with such a character two of them are no evidence. */
export const FREE = units(
  '的了在是有要将把对从到和与及着过地得不没很更最都也就还再又来去上下中里内外前后大小多少好新老一二三四五六七八九十百千万亿两几半这那哪我你他她它们人各每某甲乙丙丁第年月日时分个次条项家户村镇县市区省数率额量居占达列排先暨较棵颗子逐等为继亦系之其所以按连却刚才只仍曾均皆便请该被让',
);
/** What stands behind any verb: 盛入, 弯成, 建美, 把会|开实. */
export const FREE_BEHIND = units('成入进掉住完开起美实细透稳牢久齐');
/** What a verb is finished by: 补上, 学完. */
export const DONE = units('上下出到成完掉好住');
/** What stands behind deeds alone: 占到, 占了; a thing has 上 and 下 as well (绳上). */
export const OUTCOME = units('到了');
/** What a unit's name ends with. */
export const UNIT = units('局办委院校所站队部厅科股');
/** What the short name of a desk ends with. */
export const DESK = units('部科股站室');

/** 教案要真|写, 别浅|查, 放得偏|响: how, or for whom, something is done. */
export const HOW = units('真常勤莫曾帮替陪互早全净光浅偏现');
/** 一堂课|能补上. */
export const MAY = units('能会应');
/** What stands behind an act: 问了, 修一百件, 浇完. */
export const AFTER_ACT = units('了过着上下出回起完掉好住牢实稳严错');

/** What says that something is done, or being done: 聊了天. */
export const ASPECT = units('了过着');
/** What a verb carries: 布得密. */
export const CARRIED = units('得着过了地的');

/** 每|堂课: what counts goes before a noun; 把|河|巡到位, 把|账|晒出来: what is done to it stands behind a thing. */
export const BEFORE_THING = units(`${NUMBERS}每这那各多把将`);
/** 三|枪救, 各|枪救: what counts stands before the first of them. */
export const COUNTS = units(`${NUMBERS}每这那各多`);

/** 处境很难 is none of 处境艰难. */
export const ADVERB = units('很更最也都就还又');
/** 实行按|件登记 is none of 案件登记, 堆到|路中间 none of 道路中间. */
export const LEADS_ON = units('按以将被把对向从由与给替到在往');
/** 逐栋|测线路: what stands behind them counts. */
export const BEFORE_VERBS = units('刚才只仍曾均皆便却屡频渐');
export const BEFORE_COUNTED = units('逐每各');
/** What stands between two things. */
export const JOINS = units('暨与及和');
