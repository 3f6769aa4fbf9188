/**
 * What a sentence of a speech does: it praises (and thanks), blames, gives a cause, asks, hopes, calls.
 * Asked by everyone who wants to know: the parts of a speech, the checks for a missing part, the verdict on
 * a reviewee. A new word is one line in one of the tables beside it.
 *
 * Praise and blame are read clause by clause, for one sentence can do several things: 成绩值得肯定，但问题不少，要抓紧改。
 */

import { remember } from '../../model/remember';
import { clausesIn, sentencesIn } from '../sentences';
import { clauseSignals } from './clause';
import { type Mood, moodAfter, moodBefore, moodOf, PLAIN, saysNothing } from './mood';
import { type Hit, SIGNAL_KINDS, type SignalKind, STRONG } from './signal';
import {
  comesBack,
  excuses,
  OWN_VOICE,
  staysElsewhere,
  takesBack,
  turnedAway,
  withoutQuoted,
} from './voices';
import { saidAsAWhole } from './wholes';

/** Turns of speech that neither affirm nor ask: 在肯定成绩的同时 … 要清醒地看到. */
const TURN =
  /(?:在)?(?:充分|客观)?(?:肯定|看到|总结)(?:了|这些|大家)?(?:成绩|成绩和进步|成效)的同时|(?:但是?|同时|当然|也|还|更|，){0,4}(?:必须|应当|应该|要){1,2}(?:清醒地?|充分|客观地?|也){0,3}(?:看到|认识到|正视|承认|[看认]清(?=[^，]{0,6}(?:问题|不足|差距|短板)))|应当说/gu;

/** 有的报告找问题很准，开的方子却空: it comes to blame. */
const CONTRAST = /^(?:有的|有些|个别|一些)[^。]*(?:却|但|，可(?![以能]))/u;

/** Who spoke before is agreed with; that praises no work: 县长讲得很具体，我完全赞同. */
const AGREES = /我[^，]{0,6}(?:同意|赞成|赞同)/u;

/** A whole sentence that only runs the meeting: 请大家鼓掌, 下面请……发言, 现在，进行第一项议程，请……通报. */
const PROCEDURE =
  /^(?![^。]*表示[^。]{0,10}(?:感谢|祝贺|敬意))(?:下面|现在|首先|接下来|最后)?[，]?(?:进行(?:会议)?第[一二三四五六七八九十]项(?:议程|议题|内容)?[，：])?(?:有?请|让我们以)(?:[^，。]{0,24})(?:作|做(?!好|到|完|[一两二三四五几][件点])|讲话|发言|点评|讲评|宣读|通报|汇报|部署|欢迎|鼓掌|掌声|颁奖|批评指正|参考|指正|安静|起立|入座|落座)|^(?![^。]*[提给送有][^，]{0,6}(?:建议|意见|要求))[^。]*(?:请|供)[^，]{0,8}(?:批评指正|参考|指正|谅解|斧正|包涵|海涵|见谅)/u;

/** What a sentence does, whether a clause of it tells of others than those who listen, and the mood in which it ends. */
interface Reading {
  readonly hits: readonly Hit[];
  readonly ofOthers: boolean;
  readonly mood: Mood;
}

/** A sentence as its paragraph has it read. */
export interface SentenceReading {
  readonly text: string;
  readonly hits: readonly Hit[];
  /** It tells of others than those who listen: 上个月邻县也办了一场. */
  readonly ofOthers: boolean;
  /** It stands behind such a sentence, and nothing has come back: 后来一查，备用电源半年没人动过. */
  readonly afterOthers: boolean;
}

/** What a sentence does, clause by clause; a clause proves one thing of a kind at the most. Shared: not to be changed. */
export function signalsIn(sentence: string): readonly Hit[] {
  return readingOf(sentence).hits;
}

const readingOf: (sentence: string) => Reading = remember((sentence) => readIn(PLAIN, sentence));
/** What follows 主要目的是：一是……；, up to the 。 */
const readForPurpose = remember((sentence) => readIn({ ...PLAIN, purpose: true }, sentence));
/** What follows 主要有三方面考虑：一是……；. */
const readExplaining = remember((sentence) =>
  readIn({ ...PLAIN, voice: { ...OWN_VOICE, explaining: true } }, sentence),
);

/** What follows 兄弟学校这次四科第一。 and goes on about it: 他们的集体备课雷打不动。 */
const readElsewhere = remember((sentence) =>
  readIn({ ...PLAIN, voice: { ...OWN_VOICE, elsewhere: '他们' } }, sentence),
);

/** The sentences of a folded text with what they do: what a 目的 or a 考虑 holds goes on over a ；. */
export function* readingsIn(folded: string): Generator<SentenceReading> {
  let before = PLAIN;
  let afterOthers = false;
  const texts = sentencesIn(folded).map(({ text }) => text);
  for (const [at, text] of texts.entries()) {
    const { hits, ofOthers, mood } = readerAfter(before, text)(text);
    if (!ofOthers && comesBack(text)) afterOthers = false;
    const isHeld: Readonly<Partial<Record<SignalKind, boolean>>> = {
      praise: !isTakenBack(texts, at),
      blame: !(isOfOld(text) || texts.slice(at, at + 2).some(excuses) || isMended(text, texts[at + 1] ?? '')),
    };
    yield { text, hits: hits.filter(({ kind }) => isHeld[kind] ?? true), ofOthers, afterOthers };
    afterOthers ||= ofOthers;
    before = text.endsWith('；') ? mood : { ...PLAIN, voice: turnedAway(mood.voice) };
  }
}

/** 那时候有的站长连林子都报不准: nobody's fault today; 那时候欠下的账，到现在还没还 is. */
function isOfOld(sentence: string): boolean {
  return /^(?:那时候?|那会儿|那几年|当年|早[几些]年|前些年|过去那?几年)(?![^。]*(?:现在|如今|今[年天]|至今|眼下|还是|仍|一直))/u.test(
    sentence,
  );
}

/** 前年那场火，教训不小。两年来补上了隔离带: what was amiss once, and is well now. */
const ONCE = /^(?:可|但)?(?:去年|前年|往年|前几年|上一?[次回届]|过去|以前|从前|[^，。]{0,4}头几[天年个])/u;
const SINCE = /今年|现在|如今|这一?[次回]|后来|眼下|[两三几]年来|打那以后/u;

function isMended(sentence: string, next: string): boolean {
  if (!ONCE.test(sentence) || !SINCE.test(next)) return false;
  const does = (wanted: SignalKind) => readingOf(next).hits.some(({ kind }) => kind === wanted);
  return does('praise') && !does('blame');
}

function isTakenBack(sentences: readonly string[], at: number): boolean {
  return sentences.slice(at, at + 2).some(takesBack) || fellBack(sentences[at]!, sentences[at + 1] ?? '');
}

/** 去年一季度 */
const LAST_YEAR =
  /^(?:去年|上年)(?:同期|(?:[一二三四]|前[两三])季度|[上下]半年|(?:前)?[一二三四五六七八九十\d]{1,3}个?月份?|(?:咱们|我们)可是)/u;
const THIS_YEAR = /^(?:[^，。]{1,8}，)?(?:而|但|可|可是|但是|到了)?今年/u;

/** 去年一季度增长7.2%，排在全市第二位。今年一季度增长3.1%，排第八位: what is told of last year shows how far one has come down. */
function fellBack(sentence: string, next: string): boolean {
  if (!LAST_YEAR.test(sentence) || !THIS_YEAR.test(next)) return false;
  const does = (wanted: SignalKind) => readingOf(next).hits.some(({ kind }) => kind === wanted);
  return does('blame') && !does('praise');
}

function readerAfter({ purpose, voice }: Mood, sentence: string): (sentence: string) => Reading {
  if (purpose) return readForPurpose;
  if (staysElsewhere(voice, sentence)) return readElsewhere;
  return voice.explaining ? readExplaining : readingOf;
}

function readIn(from: Mood, sentence: string): Reading {
  if (PROCEDURE.test(sentence)) return { hits: [], ofOthers: false, mood: from };
  const hits: Hit[] = [];
  let ofOthers = false;
  let mood = moodOf(sentence, from);
  const unquoted = clausesIn(withoutQuoted(sentence));
  for (const [i, clause] of clausesIn(sentence).entries()) {
    const stated = clause.trim().replace(TURN, '');
    mood = moodBefore(stated, mood);
    ofOthers ||= mood.voice.elsewhere !== '';
    if (saysNothing(stated, mood)) continue;
    const asked = unquoted[i]!.trim().replace(TURN, '');
    const found = clauseSignals({ clause, stated, asked }, mood);
    hits.push(...found.hits);
    mood = moodAfter(stated, found.asks, mood);
  }
  hits.push(...saidAsAWhole(sentence, hits));
  const own =
    AGREES.test(sentence) || CONTRAST.test(sentence) ? hits.filter(({ kind }) => kind !== 'praise') : hits;
  const kept =
    HAS_BECOME.test(sentence) || SETTLED.test(sentence) ? own.filter(({ kind }) => kind !== 'blame') : own;
  return { hits: withoutAnnulled(sentence, mood.asking ? kept : withoutOrders(kept)), ofOthers, mood };
}

/** 开营那天，有的小朋友拽着妈妈不松手，今天你们自己叠被子: what was amiss at first. */
const HAS_BECOME =
  /^(?:[^，。]{0,8}那天|第一天|刚来|[^，。]{0,3}来的时候|开[营训学]|当初|起初)[^。]*，(?:今天|昨天|现在|如今)|头一天[^，。]*，(?:今天|现在)|^(?:过去|以前|从前|原来|原先|前几年|早些年|往年)[^。]*(?:曾|出现过|有过|发生过)[^。]*，(?:今年|这一?[次回]|现在|如今)(?![^。]*[又还仍再])|^(?:去年|上[次回届])[^，。]*[提指点说][到出]?的[^。]*，(?:今年|这一?[次回]|现在)/u;

/** 还有停车位不足的问题，经过协商，也得到了圆满解决。 what was amiss is well, unless something is left. */
const SETTLED =
  /^(?![^。]*(?:但|可是|却|不过|仍|还有[^。]*还有|还没|个别|有的))(?:[^。]*，[^，。没未不待需应要能望]*(?:(?:得到|获得|得以|都|已经?|全部|一一)了?(?:圆满|妥善|彻底|有效|及时|顺利)?(?:解决|化解|消除|销号|整改到位|整改完毕|修复))了?[。；]?$|[^。]*(?:毛病|问题|难题|短板)[^，。]{0,8}(?:今年|这一?次|现在|终于|已经?)(?:治好|解决|补上|改好|破解)了)/u;

/** 进度快，但质量差: what stands beside the other, and both hold. */
const BOTH_HOLD = /但|可|却|不过|而|只是|不足|有的|有些|个别|；/;

/**
 * 当班的只有五个人，床头卡一张不差: without a turn the last word counts, and what sounded like the other was what it was
 * done in spite of; 灭火器摆得整整齐齐，拎起来一看，空了四个 likewise.
 */
function withoutAnnulled(sentence: string, hits: Hit[]): Hit[] {
  if (BOTH_HOLD.test(sentence)) return hits;
  const lastOf = (kind: SignalKind) => hits.findLastIndex((hit) => hit.kind === kind);
  const last = { praise: lastOf('praise'), blame: lastOf('blame') };
  const loser = last.praise > last.blame ? 'blame' : 'praise';
  if (Math.min(last.praise, last.blame) < 0) return hits;
  return hits.filter(({ kind, weight }) => kind !== loser || weight >= STRONG);
}

/** 扎实推进项目建设，取得明显成效: what was done is no order. */
function withoutOrders(hits: Hit[]): Hit[] {
  const told = hits.some(({ kind, weight }) => (kind === 'praise' || kind === 'blame') && weight === STRONG);
  return told ? hits.filter(({ kind }) => kind !== 'ask' && kind !== 'urge') : hits;
}

/** How much of each kind a folded text says: the weights of its sentences, added up. */
export const weightsIn: (folded: string) => Readonly<Record<SignalKind, number>> = remember(
  (folded: string) => {
    const weights = Object.fromEntries(SIGNAL_KINDS.map((kind) => [kind, 0])) as Record<SignalKind, number>;
    for (const { hits } of readingsIn(folded)) for (const { kind, weight } of hits) weights[kind] += weight;
    return weights;
  },
);
