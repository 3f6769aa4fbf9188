/**
 * Remains of a web page: what a copy brings along and is no part of a speech. The tables beside this file have its lines,
 * by what a person sees of them; a line is read by itself here, its place among the other lines in reading/page.
 */
import { remember } from '../../../model/remember';
import { sieve } from '../../patterns/sieve';
import { isChat } from '../chat';
import { isTagged } from '../markup';
import { COUNT_LINES } from './counts';
import { CUT_OFF_LINES } from './cutOff';
import { EDITOR_LINES } from './editors';
import { FORUM_LINES } from './forum';
import { MENU_LINES } from './menus';
import { MESSAGE_LINES } from './messages';
import { PLATFORM_LINES } from './platforms';
import { PRINTED_LINES } from './printed';
import { isProgram, LONG_LINES, PROGRAM_LINES } from './programs';
import { RELATED_LINES } from './related';
import { RIGHTS_LINES } from './rights';
import type { ResidueKind, Row } from './row';
import { SHELF_LINES } from './shelves';
import { SITE_LINES } from './sites';

/** Of two rows that a line fits the first counts: what cuts the text off or stands under it before what it is called. */
const KINDS: readonly Row[] = [
  ...CUT_OFF_LINES,
  ...RIGHTS_LINES,
  ...RELATED_LINES,
  ...MESSAGE_LINES,
  ...PROGRAM_LINES,
  ...MENU_LINES,
  ...COUNT_LINES,
  ...EDITOR_LINES,
  ...PRINTED_LINES,
  ...FORUM_LINES,
  ...SHELF_LINES,
  ...SITE_LINES,
  ...PLATFORM_LINES,
];

const LONGEST = 90;
/** A foot's sentence is longer than a menu's line: 本站内容均来自互联网……。 */
export const LONGEST_SENTENCE = 200;

/** What a chat assistant said is read past like a page's line; `chat-residue` tells it. */
const CHAT: ResidueKind = { name: '智能助手的话', where: 'any' };

/** Kinds that are certain wherever they stand come first. */
const ORDERED = [
  ...KINDS.filter(({ where }) => where === 'any'),
  ...KINDS.filter(({ where }) => where !== 'any'),
];

const rowsIn = sieve(ORDERED);
/** Of a sentence, and of what is as long as one. */
const sentenceRowsIn = sieve(ORDERED.filter(({ sentence }) => sentence));

/** What a site says of itself and its files: 若认为本文档侵害了您的合法权益，请与客服联系. Words that only sites use come first. */
const OF_SITES = /上传用户|用户上传|文档|本站|下载|转载|客服|付费|预览|解压|压缩(?:包|软件)/;
const SITE_WORDS =
  /文档|本站|网站|平台|上传|下载|客服|会员|积分|版权|著作权|侵权|侵[犯害][^，]{0,8}权益|权益归|转载|付费|退款|预览|解压|压缩(?:包|软件)|浏览器|网友/g;
/** So many different ones no sentence of a speech has, one of them a site's own. */
const SITE_WORDS_WANTED = 2;
const OF_A_SITE: ResidueKind = { name: '平台声明', where: 'edge' };

function isSiteLine(folded: string): boolean {
  return OF_SITES.test(folded) && new Set(folded.match(SITE_WORDS)).size >= SITE_WORDS_WANTED;
}

/** The kind of page line that a folded line is, or `undefined`. A whole sentence of the speech is none. */
export const residueKind: (folded: string) => ResidueKind | undefined = remember((written) => {
  const folded = written.includes('&nbsp') ? written.replace(/&nbsp[；;]?/g, ' ').trim() : written;
  if (isChat(folded)) return CHAT;
  const long =
    folded.length > LONGEST || isProgram(folded)
      ? LONG_LINES.find(({ pattern }) => pattern.test(folded))
      : undefined;
  if (long || folded.length > LONGEST_SENTENCE) return long;
  if (isTagged(folded)) return programIn(folded);
  const isSentence = folded.length > LONGEST || /[。！？；，]$/.test(folded);
  const kind = (isSentence ? sentenceRowsIn : rowsIn)(folded).find(({ editors, pattern }) =>
    editors ? pattern.test(folded) : isAlone(folded, pattern),
  );
  return kind ?? twoNotes(folded) ?? unmarked(folded) ?? (isSiteLine(folded) ? OF_A_SITE : undefined);
});

/**
 * True where a row's words are the line's only ones: neither 各镇要抓整改。登录后可继续阅读, nor a sentence behind them that
 * no page says, 会员登录后可查看全文。各镇要抓整改。
 */
function isAlone(folded: string, pattern: RegExp): boolean {
  const hit = pattern.exec(folded);
  if (!hit || SENTENCE_END.test(folded.slice(0, hit.index))) return false;
  const [, behind = ''] =
    /[。！？]([^。！？）】]{4,}[。！？].*)$/u.exec(folded.slice(hit.index + hit[0].length)) ?? [];
  return behind === '' || residueKind(behind) !== undefined || OF_SITES.test(behind);
}

const SENTENCE_END = /[。？]/;

/** <style type="text/css"> by itself; <b>要抓</b>落实<a href="x">链接</a> is no page's line, though its words may be. */
function programIn(folded: string): ResidueKind | undefined {
  return PROGRAM_LINES.find(({ pattern }) => pattern.test(folded));
}

/** 下面是小编整理的……，希望对大家有所帮助。 */
export function isEditors(folded: string): boolean {
  return residueKind(folded)?.editors === true;
}

/** • 13页, zdfb |: the same between a page's own marks. */
function unmarked(folded: string): ResidueKind | undefined {
  const bare = folded.replace(/^[•·▪●|｜]|[|｜]$/gu, '').trim();
  return bare === folded || bare === '' ? undefined : residueKind(bare);
}

/** 来源：网络整理 免责声明：本文仅限……: a page's note, and behind a blank another. */
function twoNotes(folded: string): ResidueKind | undefined {
  const [first = '', second] = folded.split(/[ 　]+(.+)/u);
  const kind = second === undefined ? undefined : residueKind(first);
  return kind?.where === 'any' && residueKind(second!)?.foot ? kind : undefined;
}
