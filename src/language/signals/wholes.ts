/** What a sentence says as a whole, and none of its clauses by itself: 可一进加工棚，氧气瓶挨着乙炔瓶. Rows of the table of signals. */
import { BUT } from '../lexicon';
import { clausesIn } from '../sentences';
import { COURTESY, type Hit, row, type Signal, type SignalKind, STRONG, WEAK } from './signal';
import { tallied } from './tallied';

/**
 * A turn from what is well: 但也要清醒地看到，……, 在看到成绩的同时，更要正视差距. What follows is blame, in whatever words; a
 * chance or a call is none.
 */
const TURNS_TO_FAULTS = row(
  'blame',
  '话锋一转',
  WEAK,
  '^(?:但是?|然而|不过|可是|当然)，?(?:也|还|我们|我|大家|同时|更|必须|应当|应该|要)*(?:清醒|充分|客观|冷静|实事求是)?地?(?:看到|认识到|正视|承认|看清|注意到)(?![^。]*(?:机遇|机会|信心|优势))|(?:肯定|看到|总结)[^，]{0,4}(?:成绩|成效)[^，]{0,6}的?同时，[^。]{0,12}(?:清醒|正视|看到[^。]{0,12}(?:不足|差距|问题))|^(?:但是?|然而|不过|可是|反过来)，?(?:也|还|仍|依然)*(?:有的|有些(?!亮)|个别|少数|有(?:少数|个别|一些|不少)(?!亮点|进步|好))',
);

/** 但是我也看到，个别班长……: some of those who listen do what is not well. */
const SEES_SOME = row(
  'blame',
  '看到个别人',
  STRONG,
  '^(?:但是?|然而|不过|可是?|当然|同时)，?(?:也|还|要|必须|应当?|应该|清醒地?|我们|我)*(?:看[到见]|注意到|发现|听到)了?(?:一[件个]事)?[，：]?(?:个别|有的|有些|少数|还有的)(?!亮点|进步)',
);

/** 可一进加工棚，氧气瓶挨着乙炔瓶: who turns round and neither praises nor asks has come to what is amiss. */
const TURNS_ROUND = row('blame', '话锋一转', WEAK, `^(?![^。]*就(?:知道|明白|懂|晓得)了)${BUT}`);
/** 也有人嫌麻烦，口子丢了七分钟: some do otherwise than is well, as a rule. */
const SOME_DO = row(
  'blame',
  '也有人',
  COURTESY,
  '^(?:也有|还有的|有的|有些|个别|少数)(?!亮点|进步|收获|[^，]{0,3}(?:断定|料定|预言|打赌|劝|问|说|讲))',
);

/** 总体来看，常规工作比上学期扎实, 应该说，厂建得是好的: what is well in a verdict on the whole is said plainly. */
const ALL_IN_ALL = row(
  'praise',
  '总的来看',
  STRONG,
  '^(?:从?总体上?|总的|整体上?|从全[市县区镇乡校厂局]情况|公道地?|平心而论|应[该当]|总的(?:印象|感觉|评价)|基本的?判断)(?:来?[看说讲]|是)?，',
);

/** 讲自己的多，讲问题的少, 再多留一点时间就更好了, 墙上写着“已检查”，可井盖没了: faults told by what stands beside what. */
const FALLS_SHORT: readonly Signal[] = [
  row('blame', '再紧一点更好', WEAK, '再[^，。]{1,6}一?[些点]，?[^，。]{0,4}[会就]更[^，。]{1,4}[。；]'),
  row(
    'blame',
    '这个多那个少',
    WEAK,
    '^(?![^。]*[干做]得多，(?:说|讲|喊)得少)[^。]*[得的](?:偏|比较|有些)?多，[^，。错怨]{1,8}(?<!事故|空话|套话|闲话|纠纷|投诉|抱怨)[得的](?:偏|比较|有些|就|却)?少[，。；]',
  ),
  row(
    'blame',
    '再……就好了',
    WEAK,
    '^(?![^。]*(?:过去|当年|以前|大家|往后))[^。]*(?:再|如果能?|要是能?)[^。，]{1,16}，?[^。，]{0,2}就(?:更)?好了[。；]',
  ),
  row(
    'blame',
    '要挑毛病',
    STRONG,
    '^(?:但|不过)?(?:要|如果|硬|真|非)[^，。]{0,3}(?:挑毛病|挑刺|说不足|说不满足)(?:的话)?(?:，|的)',
  ),
  row('blame', '纸上写着', WEAK, '[写记填报标挂]着“[^”]{1,16}”，(?:可(?!以|能)|但|却)'),
  row(
    'blame',
    '还在',
    WEAK,
    '(?:开始|[铃警哨]响?)了?[^，。没不]{0,4}(?:秒|分钟|小时|天|周|个月)了，[^。]*还[在没]',
  ),
];

/** 这样的作风，对得起群众？ */
const ASKS_BACK = row('blame', '反问', WEAK, '对得[起住][^，。？]{1,12}？');

/** 过去排队排到门外，现在随到随办: what changed, changed for the better where nothing is blamed. */
const THEN_AND_NOW = row(
  'praise',
  '今非昔比',
  WEAK,
  '^(?:[^。，]{0,20}，)?(?:[^。，]{0,12})(?:原来|以前|过去|从前|往年|(?:去年|前年|年初|上次)还是)[^。]{2,40}，(?:可|而)?(?:如今|现在|今年|眼下|今天)(?![^。]*(?:怎么|要|还|却|反而|仍|没|不))',
);

/** What no clause says by itself. */
export function saidAsAWhole(sentence: string, hits: readonly Hit[]): Hit[] {
  const does = (...kinds: readonly SignalKind[]) => hits.some(({ kind }) => kinds.includes(kind));
  const signals = [
    SEES_SOME,
    TURNS_TO_FAULTS,
    ASKS_BACK,
    ...FALLS_SHORT,
    ...(does('praise') && !does('blame') ? [ALL_IN_ALL] : []),
    ...(does('blame') ? [] : [THEN_AND_NOW]),
    ...(does('blame', 'praise', 'ask', 'urge', 'hope') ? [] : [TURNS_ROUND, SOME_DO]),
  ];
  return [
    ...signals.filter(({ pattern }) => pattern.test(sentence)),
    ...(does('ask', 'hope') ? [] : tallied(sentence)),
  ].map((signal) => ({ ...signal, clause: clausesIn(sentence)[0]! }));
}
