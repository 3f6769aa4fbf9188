/** Is a speech understood so well that one may say what it lacks? */
import { factsIn } from '../../language/signals/facts';
import { readingsIn, weightsIn } from '../../language/signals/sentence';
import { opens, turns, turnsAtOnce } from '../../language/speechEnds';
import { isCeremony, isReproof } from '../../language/titles';
import type { Speech } from '../../model/manuscript';
import { type ExpectedPart, isSection, OTHER } from './hasPart';
import { isOrder, sumOf, textOf } from './spoken';

/** A speech that is told in so many facts, and for such a share, is not understood well enough to say what it lacks. */
const MANY_FACTS = 12;
const MOSTLY_FACTS = 0.55;

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
