/** What a clause does: it praises, blames, gives a cause, asks, hopes. It proves one thing of a kind at the most. */
import { rare, type Sieve, sieve } from '../patterns/sieve';
import { ASKS_IN_WORDS, ASKS_OR_TOLD, ASKS_THEN } from './asks';
import { BLAME } from './blame';
import { CALLS } from './calls';
import { DOINGS } from './doings';
import { FRAMING, PRESUPPOSED } from './framing';
import { withoutMended } from './mended';
import type { Mood } from './mood';
import { asksForMore, movesUnwanted, withThing } from './moves';
import { PRAISE } from './praise';
import { SCENES } from './scenes';
import { type Hit, row, type Signal, type SignalKind, STRONG, WEAK } from './signal';
import { SOFT } from './soft';
import { asksNobody, isOnPaper } from './voices';

/** Read in every clause that states something; not in one that asks for it. */
const STATEMENTS: readonly Signal[] = [
  ...PRAISE,
  ...BLAME,
  ...FRAMING,
  ...SCENES,
  ...DOINGS,
  ...SOFT,
  // Causes.
  row(
    'cause',
    '究其原因',
    STRONG,
    '(?:究其|分析|剖析|深究|深挖)[^，。]{0,4}(?:原因|根源)|(?:原因|根源|症结)(?:是多方面的|主要有|在于|有|是|主要是|归纳)|归根(?:到底|结底|究底)|说到底|根子(?:在|是|还在)|之所以',
  ),
];

/** A good word that is denied: 成效不明显, 没有取得成效, 缺乏亮点. */
const DENIED = rare(
  /不是(?:处处|样样|人人|个个|家家|事事|每[个样处家次])[^，]{0,4}[都能][^，]{0,4}(?:放心|满意|到位|过硬|合格|达标|清楚|齐|像样)|(?:不|没有?|没能|未|未能|缺乏?|缺少|尚无|难以|谈不上|不敢说)(?!断|少|错|仅|凡|俗|小|菲|负|懈|辞|怕|畏|折)[^，的]{0,8}(?:成绩|成效|突破|进展|亮点|特色|特点|进步|效果|变化|到位|扎实|开门红|改观|改善|好转|增长|起色)|(?:成绩|成效|突破|进展|亮点|特色|特点|效果|变化|进步)[^，]{0,4}(?:不(?!断|少|小|错|凡|俗|菲|易|容易|吹|夸|虚|骄|浮)|有待|欠)/u,
);

/** 平均降雨量只有常年的两成, 今冬降水仍将偏少: what the sky does is nobody's fault. */
const OF_NATURE = rare(
  /^[^，]{0,12}(?:降[雨水]|雨水|来水|气温|水位|旱情|汛情|台风|洪水|极端天气|寒潮|蓝藻|地震)[^，没未不]{0,10}(?:偏[少多高低早晚]|只有|不足|频发|多发|严重|超过|达到|见底|下降|上涨|异常)/u,
);
/** What those above do is no praise of those who listen: 党中央、国务院高度重视. */
const ABOVE = rare(
  /^[^，]{0,8}(?:党中央|国务院|中央|总书记|总理|省委|省政府|市委|县委|区委|党委|上级)[^，]{0,24}(?:重视|关心|支持|强调|指出|要求)|^(?:省|市|部|国家|上)[里级面]?对[^，]{2,16}(?:抓|盯|催|看|管|要求)得?[^，]{0,3}[紧严重高]$/u,
);

/** What others asked for (市委书记多次强调要抓好), and what the speaker is going to say or do himself. */
const REPORTED = rare(
  /(?:总书记|中央|历来|多次|反复|大会|报告|再三)[^，]{0,12}(?:强调|指出|提出|要求|嘱咐)|(?:为什么|之所以|如果|要不要)[^，]{0,4}要|我[^，]{0,6}要(?:对|向|再次|强调|讲|说|谈|把今天)|要给[^，]{2,20}(?:记[一上]?[笔大头]?功|鼓[个掌]|道[个一声]|点个?赞)|要(?:对|向)[^，]{1,40}(?:表示|致以|道)|(?:书记|[省市县区镇部局]长|主任|主席|领导|会议|上级|上面|[省市部]里|国家|中央|[省市县区党]委|政府|国务院|文件)[^，]{0,12}(?:强调|指出|要求|提出|明确|部署)/u,
);

/** 有人说成绩是主要的: what some claim is not what the speaker says. */
const CLAIMED = rare(/^(?:有人|有的(?:同志|人)?|有些(?:同志|人))[^，]{0,4}(?:说|讲|认为|觉得|以为)/u);

/** A clause as it stands; what it states, turns of speech aside; and that with its quotations made dumb. */
export interface Clause {
  readonly clause: string;
  readonly stated: string;
  readonly asked: string;
}

/** What a clause does; where the sentence asks or supposes, what the clause names is not there. */
export function clauseSignals(
  { clause, stated, asked }: Clause,
  { asking, supposing, ruling, telling, due, unwanted, voice }: Mood,
): { readonly hits: Hit[]; readonly asks: boolean } {
  const ask =
    REPORTED.test(stated) || asksNobody(stated, voice) ? undefined : first(asksAfter(telling, due), asked);
  const hope = first(CALLING, stated);
  // 问题不少必须改: what a clause says before it asks is there.
  const said =
    asking || supposing || voice.elsewhere !== ''
      ? ''
      : stated.slice(0, Math.min(ask?.at ?? Infinity, hope?.at ?? Infinity));
  const calls = [ask, hope].flatMap((found) => (found ? [{ ...found.signal, clause }] : []));
  const granted = supposing ? [] : GRANTING(stated).filter(({ pattern }) => pattern.test(stated));
  return {
    hits: [
      ...statedIn(withThing(said, unwanted), clause, ruling),
      ...granted.map((signal) => ({ ...signal, clause })),
      ...calls,
    ],
    asks: ask?.signal.weight === STRONG || hope !== undefined,
  };
}

const STATING = sieve(STATEMENTS);
const GRANTING = sieve(PRESUPPOSED);
const CALLING = sieve(CALLS);
const ASKING = sieve(ASKS_IN_WORDS);
const ASKING_OR_TOLD = sieve(ASKS_OR_TOLD);
const ASKING_THEN = sieve(ASKS_THEN);

function asksAfter(telling: boolean, due: boolean): Sieve<Signal> {
  if (telling) return ASKING;
  return due ? ASKING_THEN : ASKING_OR_TOLD;
}

/** Praise, blame and cause in what a clause states. */
function statedIn(said: string, clause: string, ruling: boolean): Hit[] {
  if (said.length < 2) return [];
  const plain = withoutMended(said);
  const denied = DENIED.test(plain);
  const raised = ruling || asksForMore(said);
  const best = strongestOf(said, plain, raised || movesUnwanted(said));
  const faint = raised && (best.get('praise')?.weight ?? STRONG) < STRONG;
  if (faint || denied || [ABOVE, CLAIMED].some((pattern) => pattern.test(said)) || isOnPaper(said))
    best.delete('praise');
  if (denied && !best.has('blame')) best.set('blame', DENIAL);
  if ((best.get('blame')?.weight ?? STRONG) < STRONG && OF_NATURE.test(said)) best.delete('blame');
  return [...best.values()].map((signal) => ({ ...signal, clause }));
}

/**
 * The strongest signal of each kind in what a clause states.
 * @param plain the clause without what it mends: that is no blame
 * @param unmoved true where what moves in it is no news of the work
 */
function strongestOf(said: string, plain: string, unmoved: boolean): Map<SignalKind, Signal> {
  const best = new Map<SignalKind, Signal>();
  // What was taken out of it may have brought two characters together.
  for (const signal of STATING(plain === said ? said : `${said}　${plain}`)) {
    if (signal.moves && unmoved) continue;
    // No weaker one is looked for where there is one already.
    if ((best.get(signal.kind)?.weight ?? 0) >= signal.weight) continue;
    if (signal.pattern.test(signal.kind === 'blame' ? plain : said)) best.set(signal.kind, signal);
  }
  return best;
}

const DENIAL = row('blame', '好处不足', WEAK, DENIED.source);

function first(
  signals: Sieve<Signal>,
  clause: string,
): { readonly signal: Signal; readonly at: number } | undefined {
  for (const signal of signals(clause)) {
    const at = clause.search(signal.pattern);
    if (at >= 0) return { signal, at };
  }
  return undefined;
}
