/**
 * Does a speech affirm, name problems, say what to do, and end? Told from its sentences, wherever they stand: praise in
 * the opening is praise, and a requirement in a paragraph that begins with 同志们， is one.
 */

import { headingCues, isImperative } from '../../language/headings';
import { isChat } from '../../language/page/chat';
import { findInlineResidue, residueKind } from '../../language/page/residue';
import { factsIn } from '../../language/signals/facts';
import { readingsIn, weightsIn } from '../../language/signals/sentence';
import type { Signal, SignalKind } from '../../language/signals/signal';
import {
  appeals,
  asksAtLast,
  calls,
  endsOnCall,
  onlySetsOut,
  opens,
  takesLeave,
  turns,
  turnsAtOnce,
  turnsToAudience,
  withoutTail,
} from '../../language/speechEnds';
import { isCeremony, isReproof } from '../../language/titles';
import type { Manuscript, Paragraph, Point, Speech } from '../../model/manuscript';

/** The parts that a speech is expected to have. */
export type ExpectedPart = 'praise' | 'critique' | 'requirement' | 'closing';

/** The signals that show a part, and how much each counts. */
const SHOWN: Readonly<
  Record<Exclude<ExpectedPart, 'closing'>, Readonly<Partial<Record<SignalKind, number>>>>
> = {
  praise: { praise: 1 },
  critique: { blame: 1 },
  // 扎实推进…… is as often a report as an order.
  requirement: { ask: 1, hope: 1, urge: 1 / 6 },
};
/** One plain word shows a part, whatever the length. */
const PLAIN_WORD = 2;
const SHOWN_PLAINLY = Number.POSITIVE_INFINITY;
/** So many faint ones do in a breath. */
const FAINT_WORDS = 2;
/** Faint ones add up; the longer a speech, the more of them are said in passing: one will do in a short one, … */
const SHORT = 400;
/** … and in a long one it takes one for so many characters. */
const PASSING = 800;
/** A heading that names its part is a plain word for it. */
const PLAIN_HEADING = 5;
/** A speech that is told in so many facts, and for such a share, is not understood well enough to say what it lacks. */
const MANY_FACTS = 12;
const MOSTLY_FACTS = 0.55;

/** True when the speech has the part, in whatever words. */
export function hasPart(speech: Speech, part: ExpectedPart): boolean {
  if (part === 'closing') return endsOnClosing(speech);
  if (speech.series.some(({ points }) => points.some((point) => isSection(point, part)))) return true;
  let faint = 0;
  let length = 0;
  for (const { kind, label, folded } of textOf(speech)) {
    const shown = kind === 'heading' ? weightOfHeading(folded, part, label) : weightOf(folded, part);
    if (shown === SHOWN_PLAINLY) return true;
    faint += shown;
    length += folded.length;
  }
  return faint >= Math.max(length < SHORT && part !== 'requirement' ? 1 : FAINT_WORDS, length / PASSING);
}

/**
 * True where a speech tells so much without a word of judgement (三楼二十六位老人用了七分四十秒，去年用了十三分钟。) that praise, blame
 * and demands may be in what it tells.
 */
export function isToldInFacts(speech: Speech): boolean {
  let told = 0;
  let sentences = 0;
  for (const { kind, folded } of textOf(speech)) {
    if (kind !== 'body') continue;
    const facts = factsIn(folded);
    told += facts.told;
    sentences += facts.sentences;
  }
  return told >= MANY_FACTS && told >= sentences * MOSTLY_FACTS;
}

/** What shows that a speech has something to say of the other kind: who blames and does not praise is understood. */
const OTHER: Readonly<Record<'praise' | 'critique', SignalKind>> = { praise: 'blame', critique: 'praise' };
/** So much of that, or so many demands for each sentence (the rules of a shift), … */
const JUDGED = 2;
const DEMANDED = 0.7;
/** … in so many of the sentences: the more of it, the fewer will do. */
const UNDERSTOOD: readonly { readonly judged: number; readonly share: number }[] = [
  { judged: 0, share: 0.3 },
  { judged: 3, share: 0.18 },
  { judged: 5, share: 0 },
];

/**
 * True where what a speech says is judged in so many of its sentences that a judgement it lacks would have been seen; who
 * speaks in pictures and asides (钢架封了顶，我给他拧开了一瓶水) may have praised with them.
 */
export function isUnderstood(speech: Speech, part: Exclude<ExpectedPart, 'closing'>): boolean {
  const readings = textOf(speech).flatMap(({ folded }) => [...readingsIn(folded)]);
  const hits = readings.flatMap((reading) => reading.hits);
  if (part === 'praise' && turnsFromGood(speech)) return false;
  if (onlyOrders(speech) || (part !== 'requirement' && isOneSided(speech, part))) return true;
  // What is asked for in pictures (电池谁领谁充) is known by what is said in them besides.
  if (part === 'requirement') return sumOf(hits, 'praise') + sumOf(hits, 'blame') >= JUDGED;
  const judged = readings.filter((reading) => reading.hits.some(({ kind }) => kind !== 'urge')).length;
  const other = sumOf(hits, OTHER[part]);
  const isJudged = other >= JUDGED || sumOf(hits, 'ask') >= DEMANDED * readings.length;
  return (
    isJudged && UNDERSTOOD.some((least) => other >= least.judged && judged >= least.share * readings.length)
  );
}

/** So many facts are told before one turns from them. */
const TOLD_BEFORE = 2;

/** ……剪的鱼像在水里。不过有两位老师，……: what a paragraph turns from was good, if something was told and nothing blamed. */
function turnsFromGood(speech: Speech): boolean {
  const said = textOf(speech);
  const at = said.findIndex(({ folded }, i) => i > 0 && turnsAtOnce(folded));
  // 为期十天的培训班，今天就要结业了。刚才，……: of the occasion.
  const isOpening = (folded: string) => [...readingsIn(folded)].some(({ text }) => opens(text));
  const before = said.slice(0, Math.max(0, at)).filter(({ folded }) => !isOpening(folded));
  const sum = (of: (folded: string) => number) => before.reduce((all, { folded }) => all + of(folded), 0);
  return (
    sum((folded) => factsIn(folded).told) >= TOLD_BEFORE && sum((folded) => weightsIn(folded).blame) < JUDGED
  );
}

/** 可一进仓库, 也有做得不细的, 再说另外七家: the other side may begin. */
function isOneSided(speech: Speech, part: 'praise' | 'critique'): boolean {
  const said = textOf(speech);
  const other = said.reduce((sum, { folded }) => sum + weightsIn(folded)[OTHER[part]], 0);
  const expected = part === 'praise' ? isReproof(speech.title) : isCeremony(speech.title);
  const isNamed = speech.series.some(({ points }) =>
    points.some((point) => isSection(point, part === 'praise' ? 'critique' : 'praise')),
  );
  return (isNamed || other >= (expected ? 1 : JUDGED)) && !said.some(({ folded }) => turns(folded));
}

/** So few of the sentences of a speech that only gives orders tell what was. */
const HARDLY = 0.2;

/** True for a speech of orders (第一，机械先上。第二，……): it judges nothing, and tells hardly anything. */
function onlyOrders(speech: Speech): boolean {
  const said = textOf(speech);
  const facts = said.map(({ folded }) => factsIn(folded));
  const past = facts.reduce((sum, next) => sum + next.past, 0);
  const sentences = facts.reduce((sum, next) => sum + next.sentences, 0);
  return said.some(({ folded }) => isOrder(folded)) && past <= HARDLY * sentences;
}

/** 一、肯定成绩、正视差距 says what is going to be said; an order is one wherever it stands. */
function weightOfHeading(
  folded: string,
  part: Exclude<ExpectedPart, 'closing'>,
  label: Paragraph['label'],
): number {
  if (!label && namesPart(folded, part)) return SHOWN_PLAINLY;
  return part === 'requirement' ? weightOf(folded, part) : 0;
}

/** So much is asked for in a paragraph of orders. */
const ORDERED = 4;

/** 整改到位、复查合格以后再开工，…必须…: in a paragraph of orders a faint word names what is wanted or forbidden. */
function isOrder(folded: string): boolean {
  const { ask, hope, praise, blame } = weightsIn(folded);
  return ask + hope >= ORDERED && ask + hope > praise + blame;
}

function sumOf(hits: readonly Signal[], of: SignalKind): number {
  return hits.reduce((sum, { kind, weight }) => (kind === of ? sum + weight : sum), 0);
}

/** How much a text shows of a part: plainly, or what its faint words add up to. */
function weightOf(folded: string, part: Exclude<ExpectedPart, 'closing'>): number {
  let faint = 0;
  for (const { plain, weight } of part === 'requirement' ? asked(folded) : judged(folded, part)) {
    if (plain) return SHOWN_PLAINLY;
    faint += weight;
  }
  return faint;
}

interface Shown {
  readonly plain: boolean;
  readonly weight: number;
}

function asked(folded: string): Shown[] {
  return [...readingsIn(folded)].map(({ hits }) => shownBy(hits, 'requirement'));
}

/** So many sentences a paragraph of orders has at most: a longer one is a whole speech, which blames before it orders. */
const OF_ORDERS = 12;

/** 小广告清掉了，可污水没有人冲。通道画了线: among blame a faint word of praise is said in passing; among orders any is. */
function judged(folded: string, part: 'praise' | 'critique'): Shown[] {
  const kind = part === 'praise' ? 'praise' : 'blame';
  const readings = [...readingsIn(folded)];
  let counts = (part === 'critique' && readings.length > OF_ORDERS) || !isOrder(folded);
  return readings.map(({ hits }) => {
    const { plain, weight } = shownBy(hits, part);
    const other = sumOf(hits, OTHER[part]);
    counts &&= part !== 'praise' || other === 0;
    if (!counts || other > sumOf(hits, kind)) return { plain, weight: 0 };
    // 大项目少，在建项目不够快: what is said in two ways in one breath is said plainly.
    return { plain: plain || namesOf(hits, part).size >= FAINT_WORDS, weight };
  });
}

/** What a sentence shows of a part, and whether one of its words does so by itself. */
function shownBy(hits: readonly Signal[], part: Exclude<ExpectedPart, 'closing'>): Shown {
  const shown = hits.map(({ kind, weight, unsure }) => (SHOWN[part][kind] ?? 0) * (unsure ? 1 : weight));
  return {
    plain: shown.some((weight) => weight >= PLAIN_WORD),
    weight: shown.reduce((sum, weight) => sum + weight, 0),
  };
}

function namesOf(hits: readonly Signal[], part: Exclude<ExpectedPart, 'closing'>): ReadonlySet<string> {
  return new Set(hits.filter(({ kind }) => SHOWN[part][kind] !== undefined).map(({ name }) => name));
}

const ENDED = /[。！？][”’）》]*$/;

function textOf({ paragraphs }: Speech): Paragraph[] {
  return paragraphs.filter(({ kind }) => kind === 'body' || kind === 'heading');
}

/** True for a point that does this by all that it says, and whose heading says so, if only as an order (把作风抓实). */
function isSection({ title, part: own }: Point, part: ExpectedPart): boolean {
  return own === part && (namesPart(title, part) || (part === 'requirement' && isImperative(title)));
}

function namesPart(title: string, part: ExpectedPart): boolean {
  return headingCues(title).some((cue) => cue.part === part && cue.weight >= PLAIN_HEADING);
}

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
export function breaksOff(speech: Speech): boolean {
  const last = lastOf(speech);
  if (!last) return false;
  const said = spokenIn(last);
  // 一是……；二是希望……，主动做好传帮: a list that breaks off has lost more than its mark.
  return !ENDED.test(said) && (last.inline.length > 0 || !calls(said));
}

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
 * than half of the points that it announced last.
 */
export function isUnfinished(speech: Speech): boolean {
  const last = textOf(speech).at(-1);
  return (
    breaksOff(speech) ||
    stopsAtFirst(speech) ||
    (last?.kind === 'heading' && !calls(last.folded)) ||
    onlySetsOut(speech.paragraphs.at(-1)?.folded ?? '') ||
    speech.promises.some(({ open, count, points }) => open && points.length * 2 <= count)
  );
}

/** True where the page says that it shows a speech in part: （未完，全文共3900字，当前显示530字）, （开头部分已省略318字） */
export function isShownInPart(manuscript: Manuscript, speech: Speech): boolean {
  return !takesLeave(lastOf(speech)?.folded ?? '') && linesOf(manuscript, speech, 'cutsOff').length > 0;
}

/** True where the page says behind the last words that it shows that more follow: whatever they are, they are not the speech's last. */
export function isCutOff(manuscript: Manuscript, speech: Speech): boolean {
  const last = lastOf(speech);
  if (!last || takesLeave(last.folded)) return false;
  return linesOf(manuscript, speech, 'leavesOut').some(({ range }) => range.start >= last.range.end);
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

/** True where its last paragraph gives orders. */
export function endsInOrders(speech: Speech): boolean {
  return isOrder(textOf(speech).at(-1)?.folded ?? '');
}

/** True when the last paragraph turns to the audience or looks ahead. */
function endsOnClosing(speech: Speech): boolean {
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
