/** What is decided of a break: by what the page set between the lines, else by what the lines say. */

import { residueKind } from '../../language/page/residue/kinds';
import type { Joint } from '../../model/manuscript';
import type { Custom } from '../layout/custom';
import type { LineFacts } from '../layout/facts';
import type { Layout } from '../layout/layout';
import { isPageNumber } from '../lines/pageNumbers';
import type { Lower, Run } from './runs';
import { seamOf } from './seam';
import { SENTENCE_ENDED, weigh } from './weigh';

/** What is decided of the break behind a run; `undefined` where no text follows. */
export function jointOf(
  custom: Custom,
  layout: Layout,
  run: Run,
  lower: Lower | undefined,
): Joint | undefined {
  if (!lower) return undefined;
  const between = layout.facts[run.last + 1]?.line;
  if (between?.page)
    return isPageNumber(between.folded) ? cutInStretches(layout.facts[run.last]!) : CUT_BY_PAGE;
  const joint = weigh(seamOf(custom, layout, run, lower));
  if (!lower.adjoins) {
    const own = lower.layout === layout;
    return isParted(layout.facts, run.last + 1)
      ? CUT_BY_CHAT
      : keptApart(joint, own && areNumbers(layout.facts.slice(run.last + 1, lower.at)));
  }
  // A block ends with a sentence that stands by itself, whatever quotation was left open before.
  return joint.joined && lower.layout !== layout ? SENTENCE_ENDED : joint;
}

/** 这很／2、必要: the text goes on behind the number of a page's stretch, which cuts where it may. */
function cutInStretches({ ended, bare }: LineFacts): Joint {
  const evidence = [{ name: '网页在这里切开，编了号', weight: 0 }];
  return { joined: false, score: 0, certain: false, ...(ended || bare ? {} : { across: true }), evidence };
}

/** What a page strewed into a line cuts nothing. */
const CUT_BY_PAGE: Joint = {
  joined: false,
  score: 0,
  certain: false,
  evidence: [{ name: '网页的字夹在这里', weight: 0 }],
};

/** 区里通报表扬了／刘书记 2024/11/06 18:45／差的地方说四条：: another message begins. */
function isParted(facts: readonly LineFacts[], at: number): boolean {
  const next = facts[at];
  return next?.kind === 'residue' && residueKind(next.line.folded)?.parts === true;
}

const CUT_BY_CHAT: Joint = {
  joined: false,
  score: -5,
  certain: false,
  evidence: [{ name: '聊天记录里另起一条', weight: -5 }],
};

/** — 1 —: nothing but the number of a printed page. */
function areNumbers(between: readonly LineFacts[]): boolean {
  return between.every(({ line }) => residueKind(line.folded)?.numbers === true);
}

/** By so much two lines are one sentence, so that a page's number between them changes nothing. */
const SURE = 3;

/**
 * The page's lines stand between two texts: they are left apart, and where they seem to be one nothing is said, unless a
 * page's number cut a sentence.
 */
function keptApart(joint: Joint, byNumber: boolean): Joint {
  if (!joint.joined) return { ...joint, certain: false };
  const evidence = [...joint.evidence, { name: '中间隔着网页残留', weight: -joint.score }];
  const across = byNumber && joint.score >= SURE;
  return { joined: false, score: 0, certain: false, ...(across ? { across } : {}), evidence };
}
