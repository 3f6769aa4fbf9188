/**
 * The words of the genre, each spelled once. Every entry is the source of a part of a pattern; the tables of signals,
 * headings and seams are built from them.
 */

/** Joins alternatives, each of them the source of a pattern. */
const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** 一 … 十, 两, 几, or digits: what stands before a measure word. */
export const COUNT = '(?:[一两二三四五六七八九十几]{1,3}|\\d{1,2}|[×xX＊*]{1,2})';

/** The people whom a speaker turns to. */
export const AUDIENCE = any(
  ...'同志 老师 同学 战友 代表 朋友 同仁 同事 来宾 学员 女士 先生 队员 官兵 家长 选手 评委 领导 嘉宾 伙伴 家人 职工 委员'.split(
    ' ',
  ),
);

/** Words that name the work well done. */
export const ACHIEVEMENT = any(
  ...'成绩 成效 成就 成果 实效 进展 突破 效果 进步 胜利 亮点 佳绩 实绩 业绩 局面 态势 答卷 收获 经验 优势 气象 荣誉 喜人变化 可喜变化 新变化 较大变化 明显变化 很大变化 巨大变化 新提升'.split(
    ' ',
  ),
);

/** Words that name what is amiss. */
export const SHORTCOMING = any(
  ...'问题 不足 差距 短板 弱项 隐患 薄弱环节 毛病 缺点 缺憾 欠缺 漏洞 欠账 误区 通病 弊病 顽疾 偏差 盲区 死角 瓶颈 制约'.split(
    ' ',
  ),
);

/** What does not add up to a demand though it has the character 要: 需要, 主要, 重要, 要求, 要是. */
export const NOT_ASKING_BEFORE = '[主需重只首次概摘纪就想快紧将扼机简必提索若]';
export const NOT_ASKING_AFTER =
  '[求点素闻么害道紧件塞职员旨义领目是因好命价账挟强结]|用的|不是|不要紧|不然|不得|说的是|讲的是|知道的';

/** How a speaker sets a new paragraph going: no line in mid-sentence begins so. */
export const PARAGRAPH_OPENER = any(
  `[^，。；：]{0,12}${AUDIENCE}们，`,
  ...'同志们 各位 今天 刚才 方才 下面 会后 近期 当前 目前 总的 总体 从总体 总之 同时[，也] 此外 另外 但是?， 但要 但也 然而 最后， 下一?步 接下来 借此机会 在肯定 在充分肯定 在看到 与此同时 当然， 为此， 因此， 所以， 对此， 希望 让我们 我相信 会前 以上 谢谢 一年来 今年以来 近年来 去年 今年 这次 本次 此次 首先， 其次， 再次， 第[一二三四五六七八九十]，'.split(
    ' ',
  ),
);
