/** How text begins after a heading that a page glued to it: one table of evidence for the seam. */

interface Evidence {
  readonly name: string;
  readonly weight: number;
  readonly pattern: RegExp;
}

const after = (name: string, weight: number, source: string): Evidence => ({
  name,
  weight,
  pattern: new RegExp(source, 'uy'),
});
const before = (name: string, weight: number, source: string): Evidence => ({
  name,
  weight,
  pattern: new RegExp(`(?:${source})$`, 'u'),
});

/** 县 市 … or a placeholder: whose work is spoken of. */
const OURS =
  '(?:全[国省市县区镇乡校院系]|[我各本][市县区镇乡校单公部院级地]|市委|县委|区委|镇党委|各乡镇|大家|[xX×]{1,4}[县市区])';

/** What begins a sentence and hardly ever goes on with a heading's words. The marks in it make it sure. */
const AFTER: readonly Evidence[] = [
  after(
    '时间',
    4,
    '(?:今年|开年|入[春夏秋冬汛]|近年|近[几两三]年|一年|半年|几年|[去前]年|一个时期|多年|建[党国县市校]|党的[一二三四五六七八九十]+大|[一二三四]季度)(?:来|以来)，?',
  ),
  after(
    '时间',
    4,
    '(?:今年|去年|当前|目前|眼下|近期|最近|现在|近年来|近日|同时|此外|首先|其次|最后|刚才|今天|前不久|上半年|下半年|一季度|这次|本次|此次|过去的?(?:这|的)?[一几两三四五六七八九十]{1,2}年|这[几两三四五六七八九十]{1,2}年|[一几两三四五六七八九十]{1,2}年(?:来|间)|春节(?:前|后)?|年初|年底|去年底|前段时间|前一?阶段|这段时间|一段时间(?:以)?来)，',
  ),
  after(
    '时间',
    3,
    `(?:今年|去年|当前|目前|眼下|近期|最近|现在|刚才|刚刚|今天|前不久|过去一年|上半年|这次|本次|此次)(?:我们|${OURS}|[xX×\\d]{1,4}月|是|对|受|既)`,
  ),
  after(
    '我们',
    3,
    `(?:我们|大家|${OURS}(?:上下)?)(?:要|必须|应当|都|在|都要|一定要|有|将|是|也|已|已经|始终|坚持|认真|先后|按照|围绕|各级|上下)`,
  ),
  // 拖了全省的后腿, 我们的工作……: whose it is may stand in either.
  after('我们的', 1, `(?:我们|大家|${OURS})的`),
  after(
    '各级',
    3,
    '各级(?:各部门|各有关部门|党组织|党委|领导|干部|部门|领导干部|党政)?(?:和|、|，|要|必须|都|务必|一定)',
  ),
  after(
    '各',
    2,
    '各(?:乡镇|镇|乡|村|街道|单位|部门|地|县区|责任单位|成员单位)[^，。]{0,10}(?:要|必须|务必|一定)',
  ),
  after('序号', 4, '(?:一是|一要|首先|第一，|（一）|其一，|1[.、．]|①|（1）|一方面)'),
  after(
    '说到',
    3,
    '(?:同志们|应该说|可以说|总的(?:来)?看|总体(?:上|来)?看|从(?:刚才|当前|目前|总体|全[市县区]|汇报|检查|这次)|通过(?:刚才|这次|近期|前一|检查|观摩)|事实证明|实践证明|众所周知|大家(?:都)?知道|俗话说|古人云|常言道|习近平|总书记)',
  ),
  after('时间', 3, '时间(?:紧|不等人|迫|很紧|有限)'),
  after('因果', 3, '(?:因为|之所以|为此|由于|随着|无论|尽管|虽然|所谓)'),
  after('因果', 2, '(?:作为|面对|只有|为了)[^。；]{2,40}，'),
  after('因果', 1, '(?:围绕|根据|按照|对照|针对)[^。；]{2,40}，'),
  after('接着说', -6, '[和与及或的之等、，]'),
  // 长120米、宽|1.5米的步道
  after('小数', -6, '\\d{1,3}[.．]\\d'),
  after('要', 1, '(?:要|必须|务必|一定要|坚持|继续|进一步|切实|对)'),
];

/** How a heading ends. */
const BEFORE: readonly Evidence[] = [
  before('感', 3, '(?:责任|使命|紧迫|危机|荣誉|自豪|获得|幸福|认同)感(?:和(?:责任|使命|紧迫|危机)感)?'),
  before(
    '不……',
    2,
    '不(?:动摇|放松|松劲|手软|含糊|懈怠|停步|打折|走样|落空|放过|罢休|止步|缺位|放手|停歇|留情|留死角|走过场)',
  ),
  before(
    '名词',
    1,
    '(?:信心|决心|合力|实效|成效|水平|能力|局面|格局|底线|防线|关口|目标|任务|工作|保障|基础|质量|效率|作风|担当|大局|成绩|问题|短板|落实|上来|下功夫|到位|到底|见效|战|仗|本职|失职|意识|认识|方向|步伐|突破|态势|氛围|环境|形势|机制|责任|要求|差距|建设|发展|提升)',
  ),
  before(
    '没完',
    -6,
    '[的了过和与及或把被将以对从在向为是更要做抓增推加提实促保强深着，、（《“‘0-9]|进一步|不断|切实|全面|认真|着力|坚决|坚持|继续|各项|有关|根据|做好|抓好|认清|(?:充分|深刻|清醒|准确|正确|全面|客观)(?:地)?(?:认识|把握|分析|研判)|看清|看到|正视|应对|研判|聚焦|立足|适应|贯彻|落实好',
  ),
];

/** How much speaks for a sentence's beginning at `at`, by the words after it and before it. */
export function seamWeight(folded: string, from: number, at: number): number {
  let opens = 0;
  for (const { pattern, weight } of AFTER) {
    pattern.lastIndex = at;
    if ((weight > opens || weight < 0) && pattern.test(folded)) opens = weight;
  }
  const head = folded.slice(Math.max(from, at - 12), at);
  let ends = 0;
  for (const { pattern, weight } of BEFORE) if (pattern.test(head)) ends += weight;
  return opens + ends;
}

/** 要把责任压实 谁包的片谁负责: what is done to a thing wants none behind it, and a blank says that none comes. */
const DONE = /[压落做抓夯筑]实$/;

/** True for a heading's words that may go on with a thing, or end: 压实｜责任, 把责任压实. */
export function endsDone(words: string): boolean {
  return DONE.test(words);
}

/** How a speech's first sentence begins after a title that a page glued to it. */
const FIRST_WORDS =
  /(?:今天|刚才|方才|刚刚|昨天|现在|为了|同志们|同学们|大家好|各位|按照|根据|最近|近期|今年|首先|这次|本次|此次|我|在[^，。]{2,24}(?:之际|时候|时刻|情况下))/uy;

/** True when a speech's first sentence may begin at `at`. */
export function beginsSpeech(folded: string, at: number): boolean {
  FIRST_WORDS.lastIndex = at;
  return FIRST_WORDS.test(folded);
}

/** Where a written label may begin a line that a page glued to the one before. */
export const GLUED_LABEL =
  /(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、．](?!\d))/gu;

/** ……落实。同志们，让我们……: the speaker turns to all of them again. */
export const ADDRESS =
  /(?=[同老战各])(?<=[。！？][”’]?[ 　]*)(?:同志们|同学们|老师们|战友们|各位[^，。]{0,8})(?=[，！])/gu;
/** A blank where a line ended. */
export const BLANK_AFTER_END = /(?<=[。！？：])[ 　]+(?=[\p{Script=Han}“（])/gu;

/** 对于这个问题我们要……: a sentence, not a heading. */
const LEADS = /^(?:对于|关于|对|在|从|随着|为了|如果|当|通过|以)/;

/** True when a heading's words lead into a sentence. */
export function leadsIn(words: string): boolean {
  return LEADS.test(words);
}

/** No words with which a host gives the floor are longer, in UTF-16 code units. */
const HANDOVER = 60;

/** 下面有请教研室的老师作点评，大家欢迎。: the host gives the floor. */
export function givesFloor(folded: string): boolean {
  return (
    folded.length <= HANDOVER &&
    /请[^。！？]{1,30}(?:讲话|点评|讲评|发言|致辞|总结)[^。！？]{0,12}(?:欢迎|掌声)[^。！？]{0,8}[。！]$/u.test(
      folded,
    )
  );
}
