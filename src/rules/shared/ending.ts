/** How a speech ends: on a closing, in mid-sentence, or where a page says that the rest is not shown. */
import { actsIn, textOf } from '../../language/acts/speechActs';
import { isChat } from '../../language/page/chat';
import { findInlineResidue } from '../../language/page/residue/inline';
import { residueKind } from '../../language/page/residue/kinds';
import { weightsIn } from '../../language/signals/sentence';
import {
  appeals,
  asksAtLast,
  calls,
  endsOnCall,
  onlySetsOut,
  takesLeave,
  turnsToAudience,
  withoutTail,
} from '../../language/speechEnds';
import type { Manuscript, Paragraph, Speech } from '../../model/manuscript';
import { rememberLast, rememberPair } from '../../model/remember';

/** So much calls upon all. */
const CALLED = 2;
const ENDED = /[。！？][”’）》]*$/;

/** A closing that lost its last mark looks like a heading; a signature has no comma. --- and what a chat adds are no speech. */
function lastOf({ paragraphs }: Speech): Paragraph | undefined {
  return paragraphs.findLast(
    ({ kind, folded }) =>
      (kind === 'body' && isSpoken(folded)) ||
      (kind === 'heading' && folded.includes('，')) ||
      // 讲评完毕 on a line of its own looks like a name below the text.
      ((kind === 'heading' || kind === 'note') && calls(folded)),
  );
}

function isSpoken(folded: string): boolean {
  return /\p{Script=Han}/u.test(folded) && !isChat(folded);
}

/** What is spoken in a paragraph, without what a page set behind it: 谢谢大家！ — END — */
function spokenIn({ folded }: Paragraph): string {
  const said = findInlineResidue(folded)
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), folded);
  return withoutTail(said).trim();
}

/** 环境更亮了，生态: what breaks off has no end, unless only its last mark is lost: 让我们……再创佳绩 */
export const breaksOff: (speech: Speech) => boolean = rememberLast((speech) => {
  const last = lastOf(speech);
  if (!last) return false;
  const said = spokenIn(last);
  // 一是……；二是希望……，主动做好传帮: a list that breaks off has lost more than its mark.
  return !ENDED.test(said) && (last.inline.length > 0 || !calls(said));
});

/** 一、肯定成绩／……。 and nothing behind it: the other points are not here. */
export function stopsAtFirst(speech: Speech): boolean {
  const { series, children } = speech;
  const closing = lastOf(speech);
  const said = closing ? spokenIn(closing) : '';
  const last = children.at(-1);
  const own = series.find(({ points }) => points.some((point) => point === last));
  return (
    last?.kind === 'point' &&
    last.label.style === 'han' &&
    last.label.number === 1 &&
    own?.points.length === 1 &&
    !asksAtLast(said) &&
    !takesLeave(said)
  );
}

/**
 * True for a speech whose rest is not here: it breaks off, ends on a heading (三要突) or its numeral, or has said no more
 * than half of the points that it announced last. Every list of its last paragraph asks (一是……；二是…… again and again).
 */
export const isUnfinished: (speech: Speech) => boolean = rememberLast((speech) => {
  const last = textOf(speech).at(-1);
  return (
    breaksOff(speech) ||
    stopsAtFirst(speech) ||
    (last?.kind === 'heading' && !calls(last.folded)) ||
    onlySetsOut(speech.paragraphs.at(-1)?.folded ?? '') ||
    speech.promises.some(({ open, count, points }) => open && points.length * 2 <= count)
  );
});

/** True where the page says that it shows a speech in part: （未完，全文共3900字，当前显示530字）, （开头部分已省略318字） */
export const isShownInPart: (manuscript: Manuscript, speech: Speech) => boolean = rememberPair(
  (manuscript, speech) =>
    linesOf(manuscript, speech, 'cutsOff').length > 0 && !takesLeave(lastOf(speech)?.folded ?? ''),
);

/** True where the page says behind the last words that it shows that more follow: whatever they are, they are not the speech's last. */
export function isCutOff(manuscript: Manuscript, speech: Speech): boolean {
  const last = lastOf(speech);
  if (!last || takesLeave(last.folded) || callsAll(last)) return false;
  return linesOf(manuscript, speech, 'leavesOut').some(({ range }) => range.start >= last.range.end);
}

/** 让我们……守好平安！ is the last word, whatever the page hides behind it. */
function callsAll({ label, folded }: Paragraph): boolean {
  return !label && ENDED.test(folded) && weightsIn(folded).close >= CALLED;
}

/** The page's lines in a speech, up to the next one, that are of a kind. */
function linesOf(
  { paragraphs, speeches }: Manuscript,
  speech: Speech,
  kindOf: 'cutsOff' | 'leavesOut',
): Paragraph[] {
  const next = speeches[speeches.indexOf(speech) + 1]?.range.start ?? Number.POSITIVE_INFINITY;
  return paragraphs.filter(
    ({ kind, range, folded }) =>
      kind === 'residue' &&
      range.start >= speech.range.start &&
      range.start < next &&
      residueKind(folded)?.[kindOf] === true,
  );
}

/** So likely does a sentence ask that is an order. */
const ASKS = 0.5;
/** So many orders, in words or in sentences, show that a speech has come to them. */
const ORDERS = 3;

/** True where a speech has come to its orders, and its last paragraph gives one: 各站要抓紧检修，必须按月销号，要把备件配. */
export function endsInOrders(speech: Speech): boolean {
  // 二要抓 only names what is to be done; 四是财政局，补助款按月拨 gives an order, though it has lost its end.
  const orders = [...actsIn(speech)].map(([{ kind, folded }, sentences]) =>
    kind === 'heading' && !folded.includes('，') ? 0 : sentences.filter(({ ask }) => ask > ASKS).length,
  );
  const { ask, hope } = weightsIn(textOf(speech).at(-1)?.folded ?? '');
  const given = orders.reduce((sum, count) => sum + count, 0);
  return orders.at(-1) !== 0 && Math.max(ask + hope, given) >= ORDERS;
}

/** True when the last paragraph turns to the audience or looks ahead. */
export function endsOnClosing(speech: Speech): boolean {
  const last = lastOf(speech);
  if (!last) return false;
  const said = spokenIn(last);
  if (!ENDED.test(said)) return calls(said);
  if (stopsAtFirst(speech)) return false;
  const node = speech.children.findLast(({ range }) => range.start <= last.range.start);
  // A paragraph that stands outside of every list, and neither praises nor blames, rounds the speech off.
  const rounds =
    node?.kind === 'part' &&
    (node.part === 'closing' ||
      (!node.part && last.inline.length === 0 && node.paragraphs[0]!.kind !== 'heading'));
  if (rounds || endsOnCall(said)) return true;
  if (last.label) return false;
  if (appeals(said)) return true;
  return last.inline.length === 0 && (turnsToAudience(said) || (isOutside(speech, last) && asksAtLast(said)));
}

/** Under a heading 各单位要…… is what that section says; behind （2）……, or where there are no headings, it is said to all. */
function isOutside(speech: Speech, last: Paragraph): boolean {
  const said = textOf(speech);
  const before = said[said.indexOf(last) - 1];
  const hasHeadings = said.some(({ kind, label }) => kind === 'heading' && label !== undefined);
  return before !== undefined && before.kind !== 'heading' && (before.label !== undefined || !hasHeadings);
}
