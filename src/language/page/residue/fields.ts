/** What a page glued to a line of the text: its menu, its notes, its foot; and what it calls what follows. */
import type { Range } from '../../../model/manuscript';
import { LONGEST_SENTENCE, residueKind } from './kinds';
import { FIELD, FIELD_OR_NOTE, MENU } from './pageWords';

/** How a page's foot begins that was glued to the speech's last sentence: ……谢谢大家！本文内容由互联网用户…… */
const FOOT_WORDS =
  /(?<=[。！？…”）][ 　]?)(?:本文(?:内容)?(?:由|标题|链接|地址|来源)|本站(?:仅|内容|所有)|如若转载|版权(?:声明|所有)|免责声明|声明：本|[上下]一[篇页]|相关(?:推荐|文章|阅读)|推荐阅读|未经(?:授权|许可)|[【［[]?责任编辑|转载请注明|阅读全文|试读结束)/gu;

/** Where what a page glued to a folded line's end begins, its foot or a site's sign; `undefined` where it glued nothing. */
export function tailAt(folded: string): number | undefined {
  return footAt(folded) ?? signAt(folded);
}

function footAt(folded: string): number | undefined {
  const from = Math.max(0, folded.length - LONGEST_SENTENCE);
  const tail = folded.slice(from);
  const foot = [...tail.matchAll(FOOT_WORDS)].find(({ index }) => residueKind(tail.slice(index))?.foot);
  return foot && from + foot.index;
}

/** A site's name and what it says of itself, or its address. */
const LONGEST_SIGN = 50;
/** 报名请登录 清河政务网 www.…: the speaker's own. */
const NAMED =
  /(?:网[址站]|地址|链接|邮箱|官网|入口|登[录陆]|访问|关注|打开|进入|点开|浏览|[详请参可]见|查[看询阅]|咨询|报名|下载|填报|报送|投稿|平台|系统)[^。！？]{0,16}[。！？：；]?[ 　]*$/u;

/** ……我讲两点意见： 稿子屋 www.example.com: a site's sign behind a blank. */
function signAt(folded: string): number | undefined {
  const from = Math.max(0, folded.length - LONGEST_SIGN);
  return [...folded.slice(from).matchAll(/(?<=[^ 　][ 　]{1,50})[^ 　]/gu)]
    .map(({ index }) => from + index)
    .find((at) => residueKind(folded.slice(at))?.sign && !NAMED.test(folded.slice(0, at)));
}

const APART = '[\\s|｜·>»/]+';
/** 首页 公文 范文 登录: the words of a menu, and the columns between them. */
const MENU_HEAD = new RegExp(
  `^(?:${MENU})${APART}(?:(?:${MENU}|公文|范文|讲话稿?|发言稿?|演讲稿?|总结|材料|文库|资料|作文|论文|报告|心得体会|工作总结|领导讲话)${APART})+`,
  'u',
);

/** The length of a page's menu before the text of a line; 0 where there is none. */
export function menuLength(folded: string): number {
  return MENU_HEAD.exec(folded)?.[0].length ?? 0;
}

/** 文章标题：在……的讲话: what a page calls the title that follows. */
const TITLE_FIELD =
  /(?<=^|[ 　])(?:文章|文稿|材料|讲话)?(?:标题|题目|题名)：[ 　]?(?=[^。；！？：]{4,60}(?:讲话|点评|讲评|总结|发言|致辞|演讲|主持词))/u;

/** Where a page says 标题： before a title, and where that begins; `undefined` where it does not. */
export function titleFieldIn(head: string): Range | undefined {
  const field = TITLE_FIELD.exec(head);
  return field ? { start: field.index, end: field.index + field[0].length } : undefined;
}

/** 来源：某某文库 时间：2022-06-18: what a page notes between a title and the text. */
const FIELDS = new RegExp(
  `(?<=[\\s）」])(?:(?:${FIELD}|${FIELD_OR_NOTE})\\s?[：:]\\s?(?:[^：:。！？ ]{0,20}(?: \\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?)\\s*)+$`,
  'u',
);

/** Where a page's notes begin at the end of the words over a salutation, or `undefined`. */
export function fieldsAt(head: string): number | undefined {
  return FIELDS.exec(head)?.index;
}

/** ……: a line of dots alone. */
export function isDots(folded: string): boolean {
  return /^[….·]+$/.test(folded);
}

/** 目录/提纲：……: the headings that follow are the contents. */
export function isContentsHead(folded: string): boolean {
  return /^【?(?:文章|本文)?(?:目[ 　]{0,4}录|提纲|目录[/／]提纲)】?(?:：[….·]*)?$/u.test(folded);
}
