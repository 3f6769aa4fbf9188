/** 题注, signature and other lines that are neither title nor text. */

import { namesComrade } from '../salutation';

const NUMBER = '[\\d〇○零一二三四五六七八九十×xX*]';
const DATE = `${NUMBER}{2,4}年${NUMBER}{1,3}月(?:${NUMBER}{1,3}日)?`;

/** （2024年9月12日） · 2024年9月12日，县政府礼堂 */
const DATE_NOTE = new RegExp(
  `^[（(]?(?:${DATE}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?:19|20)\\d{4,6})(?:[，、 　].{0,24})?[）)]?$`,
);

/** 讲评时间：9月12日, 值 班 员：某连司务长 */
const SPEAKER_NOTE =
  /^(?:主[ 　]?讲|讲[ 　]?话|点[ 　]?评|讲[ 　]?评|发[ 　]?言|主[ 　]?持|值[ 　]?班|报[ 　]?告|汇[ 　]?报)[ 　]?(?:人|员|领导|时间|地点|单位|日期)：/;

const NOTES: readonly RegExp[] = [
  DATE_NOTE,
  /^（(?:根据|按照)?(?:录音|记录|现场)?.{0,16}(?:整理|审阅|记录|摘要|节选|要点|讲话稿|代拟稿|征求意见稿|送审稿)）$/,
  // （本报通讯员整理）, （全文根据录音整理，未经本人审阅，如有出入以纪要为准）
  /^（[^（）。]{0,16}(?:根据|按照?)?(?:录音|记录|现场|速记|通讯员|记者|办公室)[^（）。]{0,4}整理(?:，[^（）。]{2,16}){0,3}）$/,
  /^（.{2,16}电）$/,
  // Who speaks: 县委书记　×××
  /^[^。，；：！？、\d]{1,20}(?:书记|长|主任|主席|经理|总裁|董事|员|政委|代表)[ 　]+(?:[\p{Script=Han}×xX*○]{1,4}|[×xX*]{2,3})$/u,
  // 王 某 某: a name set apart by blanks.
  /^(?!讲|点|总|发|致)[\p{Script=Han}×○]{1,2}(?:[ 　]+[\p{Script=Han}×○]{1,2}){1,3}$/u,
  /^[×xX*○]{2,3}$/,
  // ____医院护理部: who signs
  /^[_＿×xX*○]{2,12}[\p{Script=Han}]{2,14}(?:[局委办部科处院校所站]|中心|公司|支部|党组|集团)$/u,
  SPEAKER_NOTE,
  /^(?:时间|地点|会议名称|参会人员|参加人员|日期)：/,
];

/** 以下是讲话录音整理全文。: what an editor set over a speech. */
const EDITOR =
  /(?:以下|下面)(?:是|为).{0,16}(?:讲话|发言|点评|讲评|会上).{0,12}(?:全文|整理|实录|摘要|内容|要点)[。：]?$/;

/** True when a folded line is a date, a speaker, or says how the text was taken down. */
export function isNote(folded: string): boolean {
  return (
    (folded.length <= 50 && (namesComrade(folded) || NOTES.some((pattern) => pattern.test(folded)))) ||
    (folded.length <= 120 && EDITOR.test(folded))
  );
}

/** True for a note of who speaks, or when it was said: what stands right over it is the title. */
export function isSpeakerNote(folded: string): boolean {
  return folded.length <= 50 && SPEAKER_NOTE.test(folded);
}

/** True when a folded note is the day on which the speech was given. */
export function isDateNote(folded: string): boolean {
  return folded.length <= 50 && DATE_NOTE.test(folded);
}

/** True for a line that is one bracketed remark: （热烈掌声） */
export function isBracketed(folded: string): boolean {
  return /^（[^（）]*）$/.test(folded);
}
