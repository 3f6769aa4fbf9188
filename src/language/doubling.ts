/** 重叠: which repetitions are grammar or emphasis, and which can only be slips. */
import { remember } from '../model/remember';
import { readLabel } from './labels';
import type { CutWord } from './spelling/wordRow';

/** Function words that never stand twice in a row. */
const FUNCTION_WORDS = new Set(
  '的了和在是与及把被对将从着过要由才就也都还又很于并但而且有却仍曾均虽若使或则该此'.split(''),
);

/** Words whose doubling is grammar or emphasis. */
const EMPHATIC =
  /^(?:非常|特别|许多|很多|多少|永远|哈哈|谢谢|常常|往往|仅仅|刚刚|渐渐|天天|人人|个个|挨个|逐.|年年|处处|时时|事事|一点|慢慢|好好|大大|真的|马上)$/;

/** Verbs that people do "a little": 研究研究, 见识见识. A closed class; formal verbs (推进, 落实) are not doubled. */
const TENTATIVE =
  /^(?:应付|研究|核查|核对|清点|盘点|讨论|商量|商议|考虑|琢磨|学习|了解|见识|锻炼|检查|总结|反思|思考|休息|打听|打探|介绍|交流|调查|体会|感受|合计|掂量|梳理|分析|沟通|联系|准备|收拾|整理|坚持|打扫|熟悉|比较|对照|宣传|鼓励|表扬|批评|教育|提醒|关心|照顾|帮助|指导|辅导|走动|活动|放松|体验|观察|观摩|参观|回忆|回顾|议论|评议|评论|点评|盘点|盘算|核对|核实|清点|打磨|磨练|历练|训练|演练|练习|操练|温习|复习|请教|讨教|切磋|探讨|摸索|试验|尝试|享受|欣赏|品味|回味|计算|估计|谋划|策划|规划|协调|调整|调理|改善|打理|修理|修改|润色|收集|汇总|统计|排查|过问|关照|照应|招呼|意思|热闹|高兴|清静|凉快|轻松|舒服|明白|清楚|暖和|亲热|表示|解释|说明|证明|反映|汇报|请示|念叨|唠叨|显摆|认识|接触|走访|座谈|聊天|谈心|动员|发动|组织|安排|布置|考察|考核|督促|敲打|警醒|振作|团结|配合|支持|理解|包涵|担待|通融|周转|运动|运作|操作|实践|消化|吸收|斟酌|推敲|衡量|权衡|掂掇|感谢|庆祝|慰问|说道|归拢|拾掇|鼓捣|倒腾|嘀咕|叨咕|清醒|提振|亮堂|看望|拜访|对比|参考|借鉴|参谋|出力|加油|比划|比画|照看|打量|活络|寻思|嘱咐|叮嘱|告诫)$/;

/** What is answered or called twice on purpose: 他摆摆手，说没事没事。 */
const ANSWER =
  /^(?:没事|不会|好的|可以|快了|行了|知道|是的|没有|不用|不急|别急|慢点|小心|当心|辛苦|恭喜|欢迎|请进|算了|够了|放心|好说|哪里|不行|加油)$/;

/** What makes words of its own behind a noun: 目的|的, 工作|作了, 公路|路缘, 今年|年会, 食品安全|全程. */
const PRODUCTIVE = new Set(
  '的地得了着过以作建年与为在说由到和及中内外全新老大小多市国省县区镇乡村人路站湖河江灾病灯船是件个条项点户次处张名份本家所座台'.split(
    '',
  ),
);

/** 一旦, 一律 and their like are words; 一个, 一片 are counted out. */
const ONE_WORD = '一[律致般贯并旦概共]';
/** 几个几个, 一点一点, 走着走着 */
const OFTEN_DOUBLED = new RegExp(`^(?:[几每半各边很太越又再]|(?!${ONE_WORD})一)|着$`);
const IS_ONE_WORD = new RegExp(`^${ONE_WORD}$`);

/** A repetition that the eye sees; the segmenter decides whether it is one word standing twice. */
const CANDIDATE = /(\p{Script=Han}{1,8})(?=\1)/gu;

/** True where a repetition is more than the everyday 人人 and 一个一个, so that the dictionary has to be asked. */
export const mayHaveSlip = remember(
  (text: string): boolean =>
    standsTwiceIn(text) &&
    [...text.matchAll(CANDIDATE)].some(([, part]) =>
      part!.length === 1
        ? FUNCTION_WORDS.has(part!) || !PRODUCTIVE.has(part!)
        : !EMPHATIC.test(part!) && (part!.length > 2 || !OFTEN_DOUBLED.test(part!)),
    ),
);

/** The longest stretch of `CANDIDATE` and `SHORT`, in code units. */
const LONGEST = 10;

/** True where some short stretch of a text stands twice in a row: most have none, and need not be looked through. */
const standsTwiceIn = remember((text: string): boolean => {
  for (let size = 1; size <= LONGEST; size++)
    for (let at = 0, same = 0; at + size < text.length; at++) {
      same = text.charCodeAt(at) === text.charCodeAt(at + size) ? same + 1 : 0;
      if (same === size) return true;
    }
  return false;
});

/**
 * The words cut so that each can be seen standing twice: 发现异常｜异常 is 发现｜异常｜异常, 问题｜问题导向 is 问题｜问题｜导向;
 * 中华民族｜民族精神 are two names.
 */
export function splitDoubled(cut: readonly CutWord[]): readonly CutWord[] {
  return cut.flatMap((word, i) => {
    const { text } = word;
    const [before, next] = [cut[i - 1], cut[i + 1]];
    if (isIn(next, text) && !word.isNoun && text.endsWith(next.text))
      return [{ text: text.slice(0, -next.text.length) }, next];
    if (isIn(before, text) && text.startsWith(before.text))
      return [before, { text: text.slice(before.text.length) }];
    // 莫怪我的|的话, 心里很|很不是滋味: the second begins a word.
    if (/^(?:的话|很.)$/.test(text) && cut[i - 1]?.text === text[0])
      return [{ text: text[0]! }, { text: text.slice(1) }];
    return word;
  });
}

/** True for a word of some characters that `text` may have within; 俄罗斯 has none. */
function isIn(word: CutWord | undefined, text: string): word is CutWord {
  return word !== undefined && word.text.length > 1 && text.length >= 4 && word.text.length < text.length;
}

/** True when the `size` words from `at` on stand twice, and doubling them is neither grammar nor emphasis. */
export function isSlip(cut: readonly CutWord[], at: number, size: number): boolean {
  if (!standsTwice(cut, at, size)) return false;
  const text = cut
    .slice(at, at + size)
    .map((word) => word.text)
    .join('');
  // 二〇二〇年
  if (!/^\p{Script=Han}+$/u.test(text) || isYear(text)) return false;
  if (isMeant(text, cut, at, at + 2 * size)) return false;
  if (size > 1)
    return (
      !/^(?:一(?![定直])|[几每半各边很太越又再])|[着了过来去又也]/.test(text) &&
      // 项目一个|项目一个专班: one for each.
      !/一[个家户项村镇人座条件]$/.test(text) &&
      (text.length >= 3 || !/[个件项条步次点层]/.test(text))
    );
  if (text.length === 1) return FUNCTION_WORDS.has(text) && !isPaired(cut[at + 2]);
  // 大会大会 is a slip though it begins with 大, 一律一律 too; 大片大片 is not.
  if (/^一|^几|^成|^大|^整|^很|着$/.test(text) && text.length === 2)
    return (cut[at]!.isNoun === true || IS_ONE_WORD.test(text)) && !/^大[块片批把堆团]$/.test(text);
  if (TENTATIVE.test(text)) return !isTentative(cut, at);
  // 一条街一条街地过
  return !EMPHATIC.test(text) && !/^[一几每半]../.test(text);
}

/**
 * True where the last character of a noun stands once more: 库存|存|降到, 运动员|员|210名. What is one character by itself
 * behind it may make a word with it: 车站|站|厅.
 */
export function isHalf(cut: readonly CutWord[], at: number): boolean {
  const [word, half, next] = [cut[at]!, cut[at + 1]?.text ?? '', cut[at + 2]?.text ?? ''];
  if (word.isNoun !== true || word.text.length < 2 || half.length !== 1 || !word.text.endsWith(half))
    return false;
  // 利|利索|索 is one word.
  const isPaired = cut[at - 1]?.text.endsWith(word.text[0]!) === true || word.text[0] === half;
  return !PRODUCTIVE.has(half) && !/^\p{Script=Han}$/u.test(next) && !isPaired;
}

/** 二〇 of 二〇二〇年; 八十 of 八十八十多次 is a slip. */
function isYear(text: string): boolean {
  return /^[一二三四五六七八九十百千万零〇]+$/.test(text) && !/^[二三四五六七八九]十$/.test(text);
}

/** 和和|美美; 与客户对|对|账单: the second belongs to what follows. */
function isPaired(next: CutWord | undefined): boolean {
  return /^(\p{Script=Han})\1$|^账/u.test(next?.text ?? '');
}

/** True where what stands around shows that the word is said twice on purpose. */
function isMeant(text: string, cut: readonly CutWord[], at: number, after: number): boolean {
  const [before, next] = [cut[at - 1], cut[after]];
  return (
    isTopic(cut, at, after) ||
    isOfBody(text, next) ||
    isLedIn(text, before, next) ||
    recurs(text, cut, at, after) ||
    isAnswered(text, before, next)
  );
}

/** 三个从严从严审核、从严执法; 每天公布，公布公布大家就自觉了: the word is the thread of what is said. */
function recurs(text: string, cut: readonly CutWord[], at: number, after: number): boolean {
  const resumes = /^[，,]$/.test(cut[at - 1]?.text ?? '') && cut[at - 2]?.text === text;
  const near = cut.slice(after, after + NEAR);
  return resumes || near.some((word, i) => word.text === '、' && near[i + 1]?.text === text);
}

/** Words that are looked at behind it. */
const NEAR = 8;

/** 该停产停产，该关闭关闭; 能收现钱收现钱; 等不了了; 上一年度年度报告. */
function isLedIn(text: string, before: CutWord | undefined, next: CutWord | undefined): boolean {
  const word = before?.text ?? '';
  const isWhole = !/^\p{Script=Han}/u.test(next?.text ?? '');
  return (
    (/^[该能]$/.test(word) && isWhole) ||
    (text === '了' && isSettled(word, next)) ||
    // 打的|的人都到了
    (text === '的' && /打$/.test(word)) ||
    (text === '年度' && /[上下本一]$/.test(word))
  );
}

/** 等不了了; 这件事终于了了, 草草了了, 也了了一桩心事: 了 is a verb, with 了 behind it. */
function isSettled(before: string, next: CutWord | undefined): boolean {
  return (
    /(?:不|(?<![取获赢博])得|[也就都才算还没]|终于|已经?|总算|草草|[事愿账债案件桩情务]|司|念想)$/.test(
      before,
    ) ||
    !/\p{Script=Han}$/u.test(before) ||
    /^(?:[心夙宿旧这那]|一[桩件笔段场])/.test(next?.text ?? '')
  );
}

/** 说没事没事，接着干: all that is said; 说好的好的制度 is none. */
function isAnswered(text: string, before: CutWord | undefined, after: CutWord | undefined): boolean {
  return (
    ANSWER.test(text) &&
    /^(?!\p{Script=Han})|[说道讲喊叫答应声]$/u.test(before?.text ?? '') &&
    !/^\p{Script=Han}/u.test(after?.text ?? '')
  );
}

/** What has a head, and a seat: 支队支队长, 大队大队部. */
const BODY = /(?:[大中支总分小]队|[科处厅局校院所站团组班室]|委员?会)$/;

/** Nouns that are never verbs: 要整治整治 may be meant. */
const ONLY_NOUN =
  /^(?:问题|安全|会议|大会|情况|干部|群众|同志|党员|项目|企业|公司|单位|部门|班子|成绩|成效|责任|机制|方案|任务|能力|水平|质量|环境|资金|经济|社会|农村|农业|产业|作风|精神|意见|目标|数据|材料|资料|台账|清单|短板|时间|现场|工程|系统|标准|措施|氛围|效果|原因|思想|队伍)$/;
/** What makes a name of the word before it: 要管理|管理人员, 成立领导|领导小组, 这项工作|工作人员, 建了评价|评价体系. */
const NAMED = /^(?:[员办室组站]|人员|小组|专班|办公室|机构|部门|中心|体系|平台|系统|标准|制度)$/;

/** 交警大队|大队长; 带班工序|工序长, 收取培训|培训费, 管理出版|出版物; 本规定|规定的. */
function isOfBody(text: string, next: CutWord | undefined): boolean {
  const word = next?.text ?? '';
  return (
    (BODY.test(text) && /^[长部员]/.test(word)) ||
    /^[长者物费率机仪器]$/.test(word) ||
    (NAMED.test(word) && !ONLY_NOUN.test(text)) ||
    (text === '规定' && /^(?:的|应当)$/.test(word))
  );
}

function standsTwice(cut: readonly CutWord[], at: number, size: number): boolean {
  if (at + 2 * size > cut.length) return false;
  for (let k = 0; k < size; k++) if (cut[at + k]!.text !== cut[at + size + k]!.text) return false;
  return true;
}

/** 主要任务任务是通报情况: what says which one is no clause of its own either. */
const ATTRIBUTE =
  /^(?:其|今[天年]|[这本]次|会议|当前|目前|眼下)?的?(?:主要|首要|重点|中心|核心|突出|关键|根本|最大|共同)的?$/;

/** 扩大共识共识，是团结的基础: a page lost the 。 between two sentences; 谈心交心交得深: the verb stands again before 得. */
function isTopic(cut: readonly CutWord[], at: number, after: number): boolean {
  const next = cut
    .slice(after, after + 2)
    .map(({ text }) => text)
    .join('');
  // 好口碑|口碑就是这样攒下来的: one word before it is no clause of its own.
  const led = clauseTo(cut, at);
  if ((led.length === 1 && /^\p{Script=Han}$/u.test(led)) || ATTRIBUTE.test(led)) return false;
  // 探访探访，不进屋探什么？
  const begins = !/^\p{Script=Han}/u.test(cut[at - 1]?.text ?? '') && !/^[我你他]/.test(cut[at]!.text);
  const plays = /^[，,]$/.test(cut[after]?.text ?? '') && begins;
  return plays || /^[，,]?(?:是|得|就是|既是|也是|不是)/.test(next);
}

/** 大家研究研究。 要好好琢磨琢磨 — nothing is worked upon at length after it. 训练训练没有一人叫苦 is a slip. */
function isTentative(cut: readonly CutWord[], at: number): boolean {
  const before = cut[at - 1]?.text ?? '';
  const after = cut[at + 2]?.text ?? '';
  if (TAKES_NOUN.test(before)) return false;
  return (
    !/^\p{Script=Han}/u.test(after) ||
    /^(?:了|吧|呢|啊|一下|看|再|就|才)/.test(after) ||
    ASKS.test(clauseFrom(cut, at + 2)) ||
    /^(?:要|去|来|再|多|先|得|想|能|该|请|帮|好好|可以|应该|认真|一起|大家|共同|回去|仔细|经常|坐下来)$/.test(
      before,
    )
  );
}

/** 失去联系|联系, 进行讨论|讨论: what these take is a noun, and nobody does it a little. */
const TAKES_NOUN = /^(?:失去|取得|保持|建立|中断|恢复|缺乏|缺少|进行|予以|给予|得到|受到|接受)$/;

/** 商量商量明年怎么干: what is to be found out stands behind it. */
const ASKS = /怎么|怎样|如何|什么|哪|谁|多少|为何|是不是|能不能|够不够|行不行|该不该/;

/** Words before a place that are looked at: what says which one (今天的主要) has no more. */
const FARTHEST_BEFORE = 8;
/** Words behind a place that are looked at: a clause of more has lost its marks. */
const FARTHEST_BEHIND = 60;

/** The Chinese that goes before, since a mark. */
function clauseTo(cut: readonly CutWord[], at: number): string {
  const near = cut.slice(Math.max(0, at - FARTHEST_BEFORE), at);
  return joined(near.slice(near.findLastIndex(isNoHan) + 1));
}

/** The Chinese that follows, up to a mark. */
function clauseFrom(cut: readonly CutWord[], from: number): string {
  const near = cut.slice(from, from + FARTHEST_BEHIND);
  const end = near.findIndex(isNoHan);
  return joined(end < 0 ? near : near.slice(0, end));
}

function isNoHan({ text }: CutWord): boolean {
  return !/^\p{Script=Han}/u.test(text);
}

function joined(cut: readonly CutWord[]): string {
  return cut.map(({ text }) => text).join('');
}

/** What makes no name of the noun before it. 问题问题不解决 may be the topic and what is said of it. */
const AFTER_NOUN = /^(?:和|与|及|以及|要|应|应当|必须|上|中|里|在|将|已|已经|较|比较|还)$/;
/** What takes 了 and an object behind it. */
const DOES = /^(?:做|办|开|讲|看|建|抓|搞|走|去|开展|完成|进行|取得|召开|实现|形成|解决|组织|发现)$/;

/** A noun twice in a row, or a function word, can only be a slip where nothing around makes another word of either. */
export function isCertain(cut: readonly CutWord[], at: number, size: number): boolean {
  const { text } = cut[at]!;
  if (size > 1) return false;
  const [before, next] = [cut[at - 1]?.text ?? '', cut[at + 2]?.text ?? ''];
  // 目的的, 标的的, 命中的的: 的 may be what is aimed at.
  if (text === '的') return !/[打目标中之]$/.test(before);
  if (text === '了') return DOES.test(before) && /^\p{Script=Han}/u.test(next);
  return ONLY_NOUN.test(text) && (!/^\p{Script=Han}/u.test(next) || AFTER_NOUN.test(next));
}

/**
 * Several words that stand twice in a row, from where a clause begins: 新开工的是哪些？新开工的是哪些？ A whole sentence
 * is none of them (language/alike.ts).
 */
const STRETCH = /(?<=^|[，。；：！？、\s])(\p{Script=Han}[^\r\n]{7,40}?)\1/gu;
/**
 * What a cut into words does not show: 账上账上 may be 账｜上账｜上, 不会不会 不｜会不会. Not 这里这里, 马上马上, and no
 * answer: 不会不会，你放心.
 */
const SHORT = [
  /(?<![一每])((?![哪这那马晚早以集])\p{Script=Han}[上里中内])\1(?=\p{Script=Han})(?![是得都也外下])/gu,
  /(不[会能要敢肯])\1(?=\p{Script=Han})(?!的|吧|啊|呢|了)/gu,
  // 也要也要提前找好; 没有有一人叫苦; 比去年年提高; 才才能, but not 人才才能
  /((?:[也都还就才又更只](?:要|是|能|会|得|应))|[务必]须要?)\1(?=\p{Script=Han})/gu,
  /(?<=(?<!有)没)(有)\1(?=一[个名人起件处户家例次丝点项]|任何|什么|哪|出现|发生|发现)/gu,
  /(?<=[比较与同于到从在由](?:[去今前]))(年)\1(?![底初末中均度产轻关货会报级终份间限景头味龄审检薪金画鉴少华代])(?=\p{Script=Han})/gu,
  /(?<![人天英奇贤育才])(才)\1(?=[能会有是])/gu,
  // 在座的各位各位都是骨干; 强化化督查, 更加加紧密, but not 强化化工监管, 更加加强; 压压到人头上
  /(各位|各级|各单位|各部门)\1(?=\p{Script=Han})/gu,
  /(?<=[强深细优固量净美亮绿弱淡简转活硬])(化)\1(?![学工肥验妆疗解石装名险身为])(?=\p{Script=Han})/gu,
  /(?<=更)(加)\1(?=紧密|[^强快大速深紧重倍班密固压剧以入])(?=\p{Script=Han})/gu,
  /(?<=进一)(步)\1(?![调伐行入骤履])(?=\p{Script=Han})/gu,
  /(?<=[^上]上)(下)\1(?=[一齐同])/gu,
  /([压落拿传派建])\1(?=到(?!底)|成(?![绩本果效人])|进(?!度))/gu,
  // 问起来问起来谁都说不清
  /(\p{Script=Han}起来)\1(?=\p{Script=Han})/gu,
  // 发现了发现了没有上报; 知道了知道了 is an answer.
  /((?!知道|明白|晓得|清楚|够|好|对)\p{Script=Han}{2}了)\1(?=\p{Script=Han})(?![吧啊呢])/gu,
  // 收了收了168个实例; not 好了好了两个
  /(?<!\p{Script=Han}了)((?![够好对行算完没罢])\p{Script=Han}了)\1(?=\d|[一二两三四五六七八九十几]\p{Script=Han})/gu,
  // 打不着着火
  /(?<=\p{Script=Han}[不得])(着)\1(?=火[，。；、的]|边|人[，。；、])/gu,
  // 抢救工作做得得及时; not 觉得得去
  /(?<=[做办抓干学练写管修讲说走跑想看唱跳打弹吹查改抢理排摆放收养种])(得)\1(?=及时|扎实|认真|仔细|清楚|整齐|规范|很|比较|非常|十分|更|太|最|特别|[好快慢早晚细实深透准稳紧严狠牢净][，。；、])/gu,
  // 帮1260户1260户企业; not 1个1个地过
  /(?<!\d)(\d{2,8}\p{Script=Han}{1,2})\1(?=\p{Script=Han})/gu,
  // 每天每天倒掉
  /(每[天月周年人户次村])\1(?=\p{Script=Han})(?![都地的])/gu,
  // 跑了两趟趟，; not 一个个
  /(?<=[两二三四五六七八九十百千几])([趟次个户名家遍条项天])\1(?=[，。；、！？])/gu,
  // 锁在柜子里里舍不得用; 个别地地方
  /(?<=\p{Script=Han})(?<!里)(里)\1(?![里外屋面间程弄])/gu,
  /(?<=个别|有的|有些|一些|少数|部分|多数|不少)(地)\1(?=[方区])/gu,
  // 准点率率要达到; not 效率率先
  /(?<=\p{Script=Han}{2})(率)\1(?![先领])/gu,
  // 烘灶空着空着两副; not 走着走着
  /([空闲堆挂摆搁锁晾存]着)\1(?=[两二三四五六七八九十几\d]|一[半堆直])/gu,
  // 账算算不清，, 有人盯盯得紧; not 说说不清楚的地方
  /([算说讲理搬推拉跑跟赶对])\1(?=不[清完动上](?:楚|来)?[了，。；、])/gu,
  /([盯抓管守把站走跑])\1(?=得(?:[住紧牢稳]|清楚?))/gu,
  // 每个岗都能能顶上去; not 也能能者多劳
  /(?<=[都才就也只还])(能)\1(?![力量手源人干够者])(?=\p{Script=Han})/gu,
  // 一停了之了之
  /(了之|为止|之[内外间中前后上下])\1/gu,
  // 责任落实到到人; not 看到|到处, 签到|到位
  /(?<=[^报签迟周独遇直感碰等])(到)\1(?![处达来时期场会岗家底头点])(?=\p{Script=Han})/gu,
  // 用用舌头一尝, but not 费用|用水
  /(?<![信费使利公常试专采运作应套实启耐引占租服食饮雇聘民军商家日自农工药沿选挪借惯通管代效])(用)\1(?=[舌手脚眼嘴心笔尺耳鼻肩汗泥实真行]|[一两几]\p{Script=Han})/gu,
  // 验收组组对现场; not 工作组|组长
  /(?<=验收|工作|检查|督查|专家|调研|考核|评审|领导小|督导|巡查|巡察|攻坚|宣讲|评委)(组)\1(?![长员织成建合团装])(?=\p{Script=Han})/gu,
  // 满意度度提高
  /(?<=满意|知晓|认可|参与|关注|透明|融合|集中|熟练|精准|美誉|知名|活跃|贡献|信任|配合)(度)\1(?=\p{Script=Han})/gu,
  // 值得得肯定; not 获得|得分
  /(?<=[值使])(得)\1(?![分票奖到主出])(?=\p{Script=Han})/gu,
  // 只有31分分，; not 31分分别, 2024年年底
  /(?<=\d)([年月日天元分个家次人名项件户亩岁米]|\p{Script=Han}元)\1(?=[，。；、！？：])/gu,
];

/** 写名字、写电话、写电话，; 落实、落实、落实 is emphasis, 第一、第二、第二 are ranks. */
const LISTED = /、(?<=([^，。；：、\s]{1,12})、)(?!第)(\p{Script=Han}{2,8})、\2(?=[，。；])/gu;

const SENTENCE_BEGINS = /(?:^|[。！？])\s*$/;
const SENTENCE_ENDS = /[。！？]$/;

/** Offsets in the text: where such a stretch begins, begins again and ends. */
export function doubledStretches(text: string): Doubled[] {
  return [
    ...longStretches(text),
    ...(standsTwiceIn(text) ? SHORT.flatMap((pattern) => [...text.matchAll(pattern)].map(twice)) : []),
    ...[...text.matchAll(LISTED)].filter(({ 1: before, 2: one }) => before !== one).map(lastTwice),
  ];
}

interface Doubled {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function twice({ 0: both, 1: one, index: start }: RegExpExecArray): Doubled {
  return { start, middle: start + one!.length, end: start + both.length };
}

function lastTwice({ 0: list, 2: one, index }: RegExpExecArray): Doubled {
  const start = index + 1;
  return { start, middle: start + one!.length, end: index + list.length };
}

function longStretches(text: string): Doubled[] {
  return [...text.matchAll(STRETCH)].flatMap(({ 0: both, 1: one, index: start }) => {
    const isSentence = SENTENCE_ENDS.test(one!) && SENTENCE_BEGINS.test(text.slice(0, start));
    // 二要练好协同；二要练好协同；: a point pasted twice, which its number tells.
    return isSentence || readLabel(one!)
      ? []
      : [{ start, middle: start + one!.length, end: start + both.length }];
  });
}
