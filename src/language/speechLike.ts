/** Whether a text that nobody has called a speech is one, by a glance at its beginning. */
import { isSalutationLine } from './salutation';

/** UTF-16 code units that are looked at. */
const GLANCE = 20_000;
/** Lines with something on them among which title and salutation stand. */
const HEAD = 8;
const TITLE = /^[^。；]{2,60}(?:点评|讲评|讲话|致辞|发言|动员|述评)[^。；]{0,20}$/;
/** What addresses people, too, and is read, not said. */
const LETTER = /(?:通知|通告|公告|告知书|公开信|一封信|倡议书|邀请函|承诺书|邮件)/;
const LABELLED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[，、]|[一二三四五六七八九][是要])/;

/** True when a text has a salutation near its top, and a speech's title over it or labels under it. */
export function looksLikeSpeech(text: string): boolean {
  const lines = text
    .slice(0, GLANCE)
    .split(/[\r\n]+/)
    .map((line) =>
      line.trim().replaceAll(':', '：').replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，'),
    )
    .filter((line) => line !== '');
  const head = lines.slice(0, HEAD);
  const salutation = head.findIndex((line) => /[：！]$/.test(line) && isSalutationLine(line));
  if (salutation < 0 || head.slice(0, salutation).some((line) => LETTER.test(line))) return false;
  const titled = head.slice(0, salutation).some((line) => TITLE.test(line));
  return titled || lines.filter((line) => LABELLED.test(line)).length >= 2;
}
