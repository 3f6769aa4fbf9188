/** What a sentence has said so far of the clauses that follow: it asks, supposes, tells of what was done. */
import { rare } from '../patterns/sieve';
import { revisesRules, unwantedIn } from './moves';
import { isDue } from './orders';
import { OWN_VOICE, plans, turnedBack, type Voice, voiceAfter, voiceOf } from './voices';

/** What a sentence has said so far of the clauses that follow. */
export interface Mood {
  /** It tells what a meeting is for: 主要任务是查找差距，…… */
  readonly purpose: boolean;
  /** It has begun to ask: what it names is wanted and not there. */
  readonly asking: boolean;
  /** It supposes or plans: 一旦发生事故，……, 到明年年底，…… */
  readonly supposing: boolean;
  /** It tells how a standard was changed: what rises is asked for, not reached. */
  readonly ruling: boolean;
  /** It tells of what was done. */
  readonly telling: boolean;
  /** It has named a time to come: 回去以后，…… */
  readonly due: boolean;
  /** What it told of that is not wanted: 违章. */
  readonly unwanted: string;
  /** Whose word it is. */
  readonly voice: Voice;
}

export const PLAIN: Mood = {
  purpose: false,
  asking: false,
  supposing: false,
  ruling: false,
  telling: false,
  due: false,
  unwanted: '',
  voice: OWN_VOICE,
};

/** 今年以来，……: what follows in the sentence was done. */
const TOLD = rare(/(?:以来|年来)$|^(?:截[至止]|(?:去年|前年|过去|上半年)(?![^，]*的$))/u);

/** The purpose of a meeting is neither, to the end of its sentence: 主要任务是查找差距，分析问题. */
const PURPOSE = rare(
  /(?<!(?:达到|达成|实现)[^，]{0,16})目的(?:就|主要|非常)?(?:是|有|在于|明确|$)|(?:^主要|(?:会|活动|演练|观摩|调研|培训|比赛|检查|座谈|次|今天)[^，]{0,10})(?:任务|议题|议程|内容)(?:就|主要)?(?:是|有|$)/u,
);

/** 为了让悲剧不要发生: what something is for is neither done nor asked. */
const PURPOSE_CLAUSE = rare(/^为(?:了|进一步|深入|切实|全面)|(?:主题|宗旨)(?:就)?是/u);
/** 一旦发生事故, 本来想表扬几个: what is supposed is not there; 即使是快的茶园，也未能达标 grants what is. */
const SUPPOSED = rare(
  /^(?:同志们，)?(?:但|而|可是|当然)?(?:(?:我们?|也|都)*[相坚深]信|(?:如果|要是)(?!要?说|讲|从[^，]{1,8}[说讲看])|假如|假设|一旦|倘若|若是|只要|什么时候|等到|谁(?!都|也|能|说|来|家都)|试想|设想|(?:我|也|都)*(?:盼着|期待着?|期盼着?)|我?(?:本来|原本|原先|本)(?:也|还)?(?:是)?(?:想|打算|准备)|即使(?!是[^，]*(?:的|了|过))|哪怕|万一|只有|哪(?:一?个|里|家|条|项)(?![^，]*(?:都|也|还))[^，]{1,12}(?:，|$))/u,
);
/** 孩子们吃得好，我们才安心: what is told is what it takes. */
const CONDITION =
  /，(?:我们?|咱们?|大家)?才(?:会|能)?(?:安心|放心|踏实|算数)|^[^，。]{2,10}了，[^，。]{1,8}才能?[^，。]{2,8}。?$/u;
/** 无论是渠系还是道路，进展都慢, 自己跟自己比，怎么比都有进步: no more than its own clause is left open. */
const WHATEVER = rare(/^(?:无论|不管|不论|怎么[^，]{1,3}[都也])/u);

/** What follows is stated again: 但问题不少. */
const TURNS_BACK = rare(
  /^(?:但|可是?(?!以)|然而|不过|没想到|不料|谁知|哪知|目前|当前|从[^，]{2,20}(?:看|来看)|同时也|(?:今天|这次|昨天|刚才|上次)有[^，]*[了着过]|(?:有的|个别)[^，要须该]*[了着过])/u,
);

/** 进行了集中考核 */
const DONE_THEN = /(?:进行|开展|组织|完成|抽调|召开|举行)了/u;

/** The mood in which a sentence begins: 孩子们吃得好，我们才安心 supposes from its first word. */
export function moodOf(sentence: string, mood: Mood): Mood {
  return CONDITION.test(sentence) ? { ...mood, supposing: true } : mood;
}

/** The mood in which a clause is to be read. */
export function moodBefore(stated: string, mood: Mood): Mood {
  const { purpose, asking, supposing, ruling, telling, due, unwanted, voice } = TURNS_BACK.test(stated)
    ? { ...PLAIN, voice: turnedBack(mood.voice) }
    : mood;
  return {
    purpose: purpose || PURPOSE.test(stated),
    asking,
    supposing: supposing || SUPPOSED.test(stated) || plans(stated),
    ruling: ruling || revisesRules(stated),
    telling: telling || TOLD.test(stated),
    due,
    unwanted: unwantedIn(stated) ?? unwanted,
    voice: voiceOf(stated, voice),
  };
}

/** The mood after a clause. */
export function moodAfter(stated: string, asks: boolean, mood: Mood): Mood {
  return {
    ...mood,
    asking: mood.asking || asks,
    // 从7月1日开始，……进行了考核，查阅资料1900份: what was done then is no order.
    due: (mood.due && !DONE_THEN.test(stated)) || isDue(stated),
    voice: voiceAfter(stated, mood.voice),
  };
}

/** True where a clause tells what something is for, or leaves it open: it praises, blames and asks nothing. */
export function saysNothing(stated: string, { purpose }: Mood): boolean {
  return purpose || PURPOSE_CLAUSE.test(stated) || WHATEVER.test(stated);
}
