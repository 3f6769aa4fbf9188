/** Remains of a page inside a paragraph. */

import type { Range } from '../../../model/manuscript';
import { remember } from '../../../model/remember';
import { sieve } from '../../patterns/sieve';
import { TRADE } from './pageWords';
import { STYLE_SHEET } from './programs';

const ADDRESS = '(?:https?:\\/\\/|www\\.)[\\w.\\-/%?=&#]+';
/** Remains inside a paragraph: a site's name with its address, a page number, a word of a page's program. */
const INLINE = [
  new RegExp(`[（(【]\\s*(?:\\p{Script=Han}{2,8})?\\s*${ADDRESS}[^（）()【】。]{0,30}[）)】]`, 'gu'),
  new RegExp(`(?:\\p{Script=Han}{1,16}(?:网|汇|库|站|宝典|大全|家园)[：\\s]*)?${ADDRESS}`, 'gu'),
  /第\s?\d{1,3}\s?页\s?[，,]?\s?共\s?\d{1,3}\s?页/gu,
  /(?:本文格式为)?Word版[，]?下载后?可任意(?:编辑|复制|修改)(?:[和、与](?:编辑|复制|修改|打印))*/giu,
  // 在教学比武总结会上的点评 [复制链接]
  /(?<=\S)[ 　]*[[［【]复制链接[\]］】]/gu,
  // 在农机安全反馈会上的讲话（2549字）
  /(?<=(?:讲话|点评|讲评|发言|致辞|总结)稿?)[ 　]?[（(]\d{3,6}字[）)]$/gu,
  // 在统计工作会上的讲话_澄江统计网
  /(?<=(?:讲话|点评|讲评|发言|致辞)稿?)(?:_\p{Script=Han}{2,10}网|\.(?:docx?|pdf|wps|txt))$/giu,
  /##\w{4,20}##/gu,
  // 微信添加【……】海量公文范文，朋友圈每天更新; 公众号【……】防丢失QQ【……】
  /(?:微信(?:添加|号)?|公众号|QQ)[：:]?【[^【】]{1,16}】(?:[^。【】！？]{0,6}(?:QQ|微信)【[^【】]{1,16}】)?(?:海量[^。【】！？]{0,8}[，,]朋友圈每天更新)?/gu,
  // 【更多公文素材，微信：gwsc k08】
  /[【（([](?:更多|获取|海量|免费|定制)[^【】（）()[\]。]{0,20}(?:微信|QQ|公众号|VX|wx)[：:]?[ ]?[\w -]{2,24}[】）)\]]/giu,
  // Told as markup, and read past like a page's words.
  new RegExp(STYLE_SHEET, 'gu'),
  /[-—–]{1,3}\s?END\s?[-—–]{1,3}/gu,
  /(?:范文|本文|内容)?仅供参考，自行编辑使用/gu,
  /精选优质文档[-—]{1,4}倾情为你奉上/gu,
  /[.…]{0,6}此处(?:隐藏|省略)\d{1,6}个?字[^。….]{0,20}[.…]{0,6}/gu,
  // （未完，全文共3000字，当前显示500字）
  /[（(][^（）()。]{0,30}(?:省略|隐藏|全文共约?|当前(?:仅)?显示)\s?\d+\s?字[^（）()]{0,30}[）)]/gu,
].map((pattern) => ({ pattern }));
const inlineIn = sieve(INLINE);
/** A sentence names the address that follows: 申报网址是http://…, 登录www.… */
const NAMES_ADDRESS =
  /(?:网址|地址|链接|邮箱|官网|入口|登[录陆]|访问|打开|进入|点开|浏览|上|到|在|是|为|：|:)[^。，,；;！？]{0,10}$/u;
/** A site's own sentence: its goods and its address. */
const INLINE_SENTENCE = new RegExp(`${TRADE}|(?:下载|本站)(?:网址|地址)`, 'u');

/** Page remains inside a paragraph's text; offsets into it. An address that a sentence names is none. */
export const findInlineResidue = remember((text: string): readonly Range[] => {
  const places = inlineIn(text).flatMap(({ pattern }) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: hit, index }) => !isNamed(text, hit, index))
      .map(({ 0: hit, index }) => ({ start: index, end: index + hit.length })),
  );
  if (/:\/\/|www\./.test(text)) places.push(...siteSentences(text));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return places.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
});

function isNamed(text: string, hit: string, at: number): boolean {
  return /:\/\/|www\./.test(hit) && NAMES_ADDRESS.test(text.slice(Math.max(0, at - 16), at));
}

function siteSentences(text: string): Range[] {
  return [...text.matchAll(/[^。！？]+[。！？]?/g)]
    .filter(({ 0: hit }) => hit.length <= 120 && /:\/\/|www\./.test(hit) && INLINE_SENTENCE.test(hit))
    .map(({ 0: hit, index }) => ({
      start: index + hit.length - hit.trimStart().length,
      end: index + hit.length,
    }));
}
