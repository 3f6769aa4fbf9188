/**
 * What a sentence of a speech does: it praises, blames, gives a cause, asks, announces, turns, opens, closes.
 * One table, asked by everyone who wants to know: the parts of a speech, the checks for a missing part, the verdict on
 * a reviewee, joining, completion. A new word is one line here.
 *
 * Praise and blame are read clause by clause, for one sentence can do several things: 成绩值得肯定，但问题不少，要抓紧改。
 */
import { remember } from '../model/remember';
import {
  ACHIEVEMENT,
  AUDIENCE,
  COUNT,
  GOOD,
  GOOD_CHAR,
  MERIT,
  NOT_ASKING_AFTER,
  NOT_ASKING_BEFORE,
  SHORTCOMING,
} from './lexicon';
import { clausesIn } from './sentences';

export const SIGNAL_KINDS = [
  'praise', // 值得肯定
  'blame', // 问题不少
  'cause', // 究其原因
  'ask', // 必须抓紧
  'urge', // 扎实推进: an order or a report, as the rest of the section has it
  'hope', // 希望大家
  'assess', // 总的来看
  'open', // 今天召开
  'close', // 让我们
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export interface Signal {
  readonly kind: SignalKind;
  /** What a person calls it. */
  readonly name: string;
  /** How much it proves: 2 by itself, 1 in company. */
  readonly weight: number;
  readonly pattern: RegExp;
}

const STRONG = 2;
const WEAK = 1;

const row = (kind: SignalKind, name: string, weight: number, source: string): Signal => ({
  kind,
  name,
  weight,
  pattern: new RegExp(source, 'u'),
});

/** 很 非常 比较 …: what stands, or may stand, before a quality. */
const DEGREE =
  '(?:都|也|还|就)?(?:很|非常|比较|比拟|较为?|十分|相当|更加?|更为|最|确实|的确|特别|极其|极为|颇为?|真的?|尤其|尤为|高度)(?:的|地)?';
const VERY = `(?:${DEGREE}|都|也)?`;

/** Read in every clause that states something; not in one that asks for it. */
const STATEMENTS: readonly Signal[] = [
  // Praise outright.
  row(
    'praise',
    '说值得肯定',
    STRONG,
    '(?:值得|应当|应该|应|给予|予以|充分|高度|这一点要|也要|都要|^要)(?:大家)?(?:充分|高度|一致)?(?:的)?(?:肯定|认可|赞赏|称赞|点赞|学习借鉴|推广|借鉴)|得到了?[^，]{0,12}(?:肯定|认可|好评|赞誉|表扬)',
  ),
  row(
    'praise',
    '表扬',
    STRONG,
    '(?:值得|提出|予以|给予|要|给|通报|提名|点名|特别)(?:[^，]{0,8})?(?:表扬|表彰|点赞|喝彩|鼓掌)|为[^，]{1,12}点赞',
  ),
  row(
    'praise',
    '好的评语',
    STRONG,
    '可圈可点|有声有色|来之不易|有看头|有目共睹|喜的是|好的(?:方面|做法|经验)(?:：|是|有|$)|亮点(?:纷呈|频出|不少|很多|突出)|精彩纷呈|硕果累累|成绩斐然|功不可没|卓有成效|不负众望|井然有序|名列前茅',
  ),
  row(
    'praise',
    '取得成绩',
    STRONG,
    `(?:取得|收到|呈现|展现|交出|创造|赢得|形成|积累|获得|带来|涌现|实现)(?:了|的|出|到)?[^，；。]{0,22}${ACHIEVEMENT}`,
  ),
  row(
    'praise',
    '成绩怎样',
    STRONG,
    '(?:成绩|成果|成效|效果|变化|亮点|特点|优点|进步|势头)(?:有[一两二三四五六几]|有以下|的取得|可喜|显著|很大|不小|很好|较好|喜人|明显|突出|不少|纷呈|令人|是有目|主要|集中|体现|表现|喜人|值得|非常|良好|十分)',
  ),
  row(
    'praise',
    '有亮点',
    STRONG,
    '(?<!就|才|会)有(?:很多|不少|许多|了|一些|以下|这样|这么|如下|几|[两三四五六七八九])?[^，。；]{0,10}(?:特点|亮点|变化|收获|进步|优点|看点|成效|起色|特色|新意)',
  ),
  row(
    'praise',
    '办得成功',
    STRONG,
    '(?:顺利|安全|圆满|成功|出色)[^，。]{0,8}(?:地|的)?(?:完成|举行|举办|结束|落幕)了|(?:是|很|非常|比较|十分|圆满|办得|开得|组织得|取得)成功的?|成功举办|圆满(?:成功|完成(?!学业)|结束|落幕|达到)',
  ),
  row(
    'praise',
    '令人振奋',
    STRONG,
    '(?:让|令|使|叫)(?:人|我|大家|我们)[^，。]{0,10}(?:振奋|鼓舞|欣慰|一亮|一新|感动|长精神|高兴|难忘|佩服|敬佩|信心|欣喜|受教|受启发)|(?:感到|倍感|深受|备受|很受|颇受)(?:十分|非常|很|由衷的?)?(?:振奋|鼓舞|欣慰|感动|高兴|教育|骄傲|自豪|满意)|催人奋进|鼓舞人心|耳目一新|眼前一亮|受益匪浅|收获很大|很受教育',
  ),
  row(
    'praise',
    '致谢致敬',
    WEAK,
    `(?:表示|致以|向[^，。]{2,30}道|道)(?:一?声)?[^，。]{0,12}(?:感谢|敬意|问候|祝贺|慰问|谢意|辛苦|喜)|(?:大家|同志们|你们|各位)辛苦了|表示[^，]{0,6}祝贺`,
  ),
  row(
    'praise',
    '付出贡献',
    STRONG,
    '(?:付出|洒下|倾注|做出|作出)了[^，。]{0,14}(?:努力|汗水|心血|辛勤|贡献|劳动)',
  ),
  row('praise', '达到目的', WEAK, '达到了?[^，。]{0,24}(?:目的|要求|标准|效果|水平|目标)'),
  row(
    'praise',
    '有新变化',
    WEAK,
    '(?:有|上|开创|迈上|迈出|再上|打开)(?:了)?(?:新|一个新|坚实|可喜|较大|很大)(?:的)?(?:突破|提升|变化|进展|气象|起色|台阶|局面|成效|步伐|一步|进步|提高|改观|改善|跨越)',
  ),
  row(
    'praise',
    '做得好',
    WEAK,
    `(?:做|干|办|抓|表现|完成|组织|开|配合|定|转|用|查|找|写|练|学|管|改|准备|落实|推进|处理|发挥|反映|总结|进行|安排|部署|研究|考虑)得${VERY}(?:${GOOD}|${GOOD_CHAR})`,
  ),
  row(
    'praise',
    '态势好',
    WEAK,
    '稳步(?:向好|提升|增长|推进|上升|前进|发展)|稳中(?:有升|有优|有进|向好|有为|提质)|进展(?:顺利|较快|良好|迅速)|(?:明显|显著|大幅|持续|不断|进一步|逐步|全面|有效|有力|有了|得到了?)(?:的)?(?:提升|改善|提高|增强|好转|加快|改观|优化|巩固|改进|进步|进展|转变|见效|缓解|遏制)(?!的?(?:工作|措施|任务|要求|力度))',
  ),
  row(
    'praise',
    '品质',
    WEAK,
    `(?:领导|思想|认识|组织|准备|工作|作风|态度|措施|纪律|责任|学习|训练|参与|干劲|士气|热情|主题|目标|思路|重点|特色|气氛|氛围|秩序|反应|配合|程序|动作|效果|质量|成效|基础|场面)${VERY}(?:高度)?(?:重视|统一|明确|严密|充分|扎实|端正|有力|严明|踏实|认真|高涨|饱满|浓厚|良好|井然|迅速|默契|规范|到位|过硬|突出|鲜明|清晰|精准|高|强|足|好|实|新|浓|准|齐|活|细致|周密|紧凑|热烈|积极|务实|得力|优良)(?:$|，|的)`,
  ),
  row(
    'praise',
    '很……',
    WEAK,
    `(?<!不|没有|目的|意义|任务|形势|要求|责任|压力|难度|教训|标准)(?!最)${DEGREE}(?:${GOOD}|${GOOD_CHAR})(?:$|、|的[^，]{0,6}$|而|且|又)`,
  ),
  row(
    'praise',
    '是好的',
    STRONG,
    '(?:质量|效果|成效|态度|工作|成绩|主流|总体|整体|情况|表现|反应|方向)[^，]{0,8}(?:都|还|也|总体)?是(?:比较|很|非常|相当|十分)?(?:好|满意|成功|显著|明显|积极|主要|健康|端正)的',
  ),
  row(
    'praise',
    '展现出',
    STRONG,
    `(?:体现|展现|展示|彰显|显示|焕发|诠释|见证|赛|比|练|打|拼|干|演)(?:出了?|了)[^，。要]{0,22}${MERIT}`,
  ),
  row(
    'praise',
    '体现了',
    WEAK,
    '(?:充分|生动|集中|很好地?|较好地?|有力地?)(?:体现|展现|展示|彰显|检验|诠释|印证)了?',
  ),
  row(
    'praise',
    '起了作用',
    WEAK,
    '(?:起到|发挥)了?[^，。要]{0,14}(?:作用|效果)|(?:打下|奠定|夯实)了[^，。]{0,14}基础|(?:提供|积累|创造)了[^，。]{0,20}(?:经验|借鉴|保障|支撑|依据|示范|样板|条件)|树立了[^，。]{0,14}(?:典型|榜样|标杆|形象|样板)|注入了?[^，。]{0,10}(?:活力|动力)|营造了[^，。]{0,14}(?:氛围|环境)|(?:开阔|拓宽|增长|开拓|启发|交流|统一|坚定|鼓舞|锻炼|磨炼|强化|传导|凝聚|汇聚|激发|检验|学到|学会|形成)了[^，。]{2,}|上了[^，。]{0,8}一课',
  ),
  row(
    'praise',
    '开了好局',
    STRONG,
    '首战告捷|开门红|(?:良好|胜利|精彩)开局|旗开得胜|再创佳绩|再谱新篇|[初已渐]见?[显现]?成效|呈现[^，]{0,4}新(?:貌|气象|局面)|圆满的?句号|(?:持续|逐步|稳步|加速|明显)(?:企稳|回暖|回升|向好)|(?:跨越|平稳|健康|较快|快速|长足)发展$|欣欣向荣|蒸蒸日上|如火如荼|日新月异|焕然一新',
  ),
  row(
    'praise',
    '够格的人',
    STRONG,
    '(?:优秀|杰出)(?:代表|学员|选手|同志|干部|党员)|功臣|标兵|楷模|佼佼者|(?:威武|文明|胜利|忠诚)之师|脱颖而出|训练有素|高手如云|各显其能|名副其实|当之无愧|可敬可佩|难能可贵|可歌可泣|妙趣横生|声情并茂|文采飞扬|感人至深|引人入胜|独具匠心|别具一格|循循善诱|深入浅出',
  ),
  row(
    'praise',
    '演练有序',
    WEAK,
    '(?:积极|密切|全力)(?:配合|协作|支持)|服从(?:命令|指挥)|听从指挥|遵守纪律|(?:行动|反应|撤离|处置)(?:迅速|有序|果断|敏捷)|紧张(?:而)?有序|(?:安全|快速|迅速|紧急)(?:而|、)?有序|有条不紊|协同作战|各司其职|(?:没有|未)(?:出现|发生)[^，。]{0,10}(?:拥挤|推搡|踩踏|意外|受伤|掉队)|无一[人例起]?[^，]{0,4}(?:伤亡|失误|受伤)|对号入座|主动认领|见人见事',
  ),
  row(
    'praise',
    '能做到',
    WEAK,
    '(?:都|均|每位[^，]{0,4}|各位[^，]{0,4}|大家|基本上?|较好地?)(?:能够?|做到了?)(?!不能)(?:认真|积极|主动|自觉|严格|按照|按|迅速|及时|有序|针对|紧紧|紧扣|把|直面|结合|迎难|较好|很好|围绕)',
  ),
  row(
    'praise',
    '态度好',
    WEAK,
    '(?:^|[是的都能也])(?:认真|积极|主动|勇于|敢于|善于|踊跃|自觉|克服)[^，。要]{0,14}(?:参与|参加|配合|作为|担当|探索|创新|投入|响应|准备|对待|谋划|开展|组织|落实|完成|履行|工作)了?$|高度重视|精心(?:组织|准备|部署|安排|策划|筹备)|周密(?:部署|组织|安排)|狠抓落实[，了]|迎难而上|真抓实干[，了]|团结(?:一心|协作|拼搏)|埋头苦干|无私奉献|任劳任怨|勤勤恳恳|不辞辛苦|齐心协力',
  ),
  row(
    'praise',
    '早快好',
    WEAK,
    '(?:动手|行动|开工|起步)(?:都|很|较|比较)?早|(?:推进|进度|进展|见效|行动|动作|速度|办理)(?:都|很|较|比较)?快(?:$|、)|\\p{Script=Han}(?<!话说|常言说)得(?:很|较|比较|都)?(?:好|快|实|细|严|紧|早|深|扎实)(?:$|、)|(?:落实|整改|保障|服务|执行)(?:都|很|较|比较)?到位$',
  ),
  // Praise by fact.
  row(
    'praise',
    '数字见好',
    WEAK,
    '(?:同比|比上年|比去年|较去年|较上年|环比|累计|实现|年均)?(?:增长|提高|提升|增加|增幅|上升|翻)[^，。]{0,8}(?:\\d|[xX×]|成|番|百分)[^，。]{0,14}|(?:超额|提前|全面|如期|较好|圆满|出色)(?:地)?(?:完成|实现)|(?:事故|案件|投诉|发案|信访|火灾|伤亡)[^，。]{0,12}(?:下降|减少|少了)',
  ),
  row(
    'praise',
    '位次上升',
    WEAK,
    '(?:位次|排名|名次)[^，。]{0,10}(?:上升|前移|提升|进位|靠前)|(?:居|列|位居|位列|排|进入|走在|处于|跻身)(?:了)?(?![^，]*倒数)(?:全[国省市县区]|同类|同行|周边|前|先进)[^，。]{0,8}(?:第[一二三四五\\d]|前列|前茅|前[一二三四五六七八九十\\d]|先进|首位|行列|前面)|走在(?:了)?[^，。]{0,8}前(?:列|头|面)',
  ),
  row(
    'praise',
    '平安无事',
    WEAK,
    '(?:无|没有|未|杜绝了?)(?:发生|出现)?(?:一起|任何|较大|重特?大|大的|责任|安全|生产)[^，。]{0,10}(?:事故|事件|案件|差错|伤亡|失误)|零(?:事故|失误|上访|投诉|感染|差错)|安全(?:生产)?无事故|守住了?[^，。]{0,12}(?:底线|红线)|保持了?[^，。]{0,12}(?:稳定|势头|态势)|经受(?:住)?了',
  ),
  row(
    'praise',
    '获得荣誉',
    STRONG,
    '(?:荣获|获得|被评为|被授予|荣膺|夺得|捧回|命名为|获评)了?[^，。]{0,24}(?:称号|奖|表彰|荣誉|先进|冠军|第[一二三]|示范|优秀|模范|金牌|红旗)|(?:优胜|先进)(?:单位|集体|个人)(?:和|、|$)',
  ),
  row(
    'praise',
    '建成见效',
    WEAK,
    '(?:建成|开工|竣工|投产|投用|完成|引进|落地|签约|新增|启动|实施|整治|拆除|解决|办结|化解|开展|举办|打造|修建|改造|建立|健全|探索|推出|完善|保证|确保|保障|提高|提升|增强|促进|锻炼)了[^，。]{2,}|(?:建成|竣工|完成|引进|新增|落地|开工)[^，。要]{0,6}(?:\\d|[xX×]{1,3})[^，。]{0,12}(?:个|亿|万|家|户|项|公里|亩|平方)',
  ),
  row(
    'praise',
    '口碑',
    STRONG,
    '感谢信|锦旗|拍手叫好|交口称赞|好评如潮|(?:作了?|给予了?|批示)肯定|被[^，。]{0,10}(?:转发|推广|刊登|报道|采用)|一次比一次(?:好|多|实|快|高)|功劳|叫得应|顶得上|靠得住|信得过|是(?:用了心|拼了|下了功夫|尽了力|有目共睹|看得见|花了心思|动了脑筋|很不容易|不容易)的?(?:$|，)',
  ),
  row(
    'praise',
    '办成了多少',
    WEAK,
    '(?:(?:拆|清|修|引|改|建|破|端|摘|翻|办)(?:下来?|掉|出|通|了|成|来|到|除|理|造)+|(?:追回|收回|清出|销号|关停|走访|整治|化解|查处|抓获|培训|接待|扶持|解决|新增|新建|争取|投入|发放|种植|绿化|硬化|安装)(?:了|下来|完成)?)[^，。要]{0,8}(?:\\d+|[xX×]{1,3}|[一二三四五六七八九十百千万两几]{1,5})(?:多|余)?[万亿]?(?:个|件|处|吨|公里|家|户|元|项|起|名|人|条|座|亩|台|场|口|次|批|组|平方)',
  ),
  row(
    'praise',
    '今昔相比',
    WEAK,
    '从[^，。]{1,14}(?:升|提高|增加|变成|做到|上升|扩大|跃升|增长)(?:到|为|成|至)|更[狠密暖严细实快稳强好亮美多足浓优高及新](?:时|了)(?:$|了)|(?:案|事故|投诉|发案|上访)[^，。]{0,8}(?:少了|降了)|形势(?:总体)?(?:平稳|稳定|向好)|总体(?:平稳|稳定|向好)|按期完[成工]|(?:^|[是、：])[\\p{Script=Han}]{2,4}有(?:增长|温度|提升|突破|创新|起色|变化|办法|想法|活力|韧劲)',
  ),
  row(
    'praise',
    '优点所在',
    WEAK,
    '(?:优点|长处|优势|闪光点|值得[^，]{0,8}的(?:是|地方|方面))(?:是|有|在于|$)|做法(?:是|有|值得|很)|经验(?:是|有|值得|很)|走出了?[^，。]{0,12}(?:路子|新路)|下(?:了|足了|够了)[^，。]{0,6}(?:功夫|力气)|动了(?:脑筋|真格)|见(?:了|到了?|行动|实效|成效|真章)',
  ),

  // Blame outright.
  row(
    'blame',
    '存在问题',
    STRONG,
    `(?:存在|暴露|反映出|面临|看到|正视|指出|发现了|梳理出|还有|仍有|尚有|有(?:一些|不少|许多|以下|如下|很多|诸多|较大|明显|突出|几|[一两二三四五六七八九]|着)|出现|承认|不少|一些|许多|诸多|突出的|明显的)(?:了|着|出)?(?!没有|解决|哪些|的)[^，。；]{0,14}?${SHORTCOMING}(?!意识|导向|的?办法|清单|整改|就[要是]|怎么)|存在的(?:突出|主要|共性|普遍|薄弱)?(?:${SHORTCOMING})(?:和[^，]{2,6})?(?:是|有|主要|突出|在于|还|仍|$)|(?:还|仍|仍然|依然|也)是(?:一个|一种|最大的)?[^，]{0,8}(?:短板|弱项|不足|差距)`,
  ),
  row('blame', '提到存在的问题', WEAK, `存在的[^，。]{0,6}${SHORTCOMING}`),
  row(
    'blame',
    '问题怎样',
    STRONG,
    `${SHORTCOMING}(?:和[\\p{Script=Han}]{2,4})?的?(?:仍|依然|仍然|也|还|都|应该|应当|必须|比较|非常|更|十分|不同程度地?)*(?:主要|集中|突出|不少|较多|较大|很大|不小|明显|表现|体现|在于|不容|正视|存在|严重|凸显|是(?!怎|什|谁|否|在所|不是)|有$|有[：，以三四五六]|很多|多|依旧|归纳|概括)`,
  ),
  row(
    'blame',
    '差距',
    STRONG,
    '(?:与|同|和|跟|离|距|比起)[^，。]{2,24}(?:相比)?[^，。]{0,8}(?:还|仍|尚)?(?:有|存在)[^，。]{0,8}(?:差距|距离|不小)|差距(?:还)?(?:很大|不小|较大|明显|拉大)',
  ),
  row(
    'blame',
    '不容乐观',
    STRONG,
    `忧的是|不容(?:乐观|忽视|回避|小觑|低估)|点名(?:道姓|批评)|提出批评|令人(?:担忧|痛心|不满意|失望)|不尽(?:如)?人意|美中不足|教训(?:深刻|惨痛|十分)|不像话|说不过去|触目惊心|形势${VERY}(?:依然|仍然)?(?:严峻|逼人|不容乐观)|严峻性`,
  ),
  row(
    'blame',
    '有的怎样',
    WEAK,
    '(?:有的(?!放矢)|有些|个别|少数|一些|部分|极少数|相当一部分)[^。；]{0,44}(?:不|没|却|差|慢|少(?!数)|弱|低|难|滞后|脱节|应付|形式|老毛病|平整|缺|欠|松|懒|散|怕|等靠|推诿|扯皮|一般化|落后|浅|空|偏|忙于|只|虚|敷衍|畏难|侥幸)',
  ),
  row(
    'blame',
    '不够',
    WEAK,
    '(?:不够|还不|尚不|仍不|不太|不大|不甚|不尽)[^，。；要]{1,6}(?:$|，|的)|(?:不高|不实|不严|不细|不牢|不强|不深|不快|不平衡|不到位|不规范|不均衡|不协调|不适应|不明显|不扎实|不主动|不及时|不彻底|不健全|不完善|不清楚|不充分|不理想|不足|不力|不浓|不准|不多|不齐|不紧|不稳|不全|不一|不作为|不担当)(?:的)?(?:$|[，。；：、])|有待(?:于)?(?:进一步)?(?:提高|加强|改进|完善|增强|提升|解决|深入)',
  ),
  row(
    'blame',
    '毛病',
    WEAK,
    '滞后|脱节|流于形式|跟不上|走过场|走形式|形式主义|官僚主义|不作为|推诿|扯皮|敷衍|应付(?!自如)|懒散|涣散|松懈|拖拉|拖沓|拖延|畏难|等靠要|侥幸心理|麻痹|老好人|浮在(?:面上|表面)|留(?:着)?情面|隔靴搔痒|蜻蜓点水|避重就轻|浅尝辄止|照搬照抄|千篇一律|虎头蛇尾|开开停停|迟迟|一拖再拖|软弱|乏力|(?:面子|形象)工程|不良(?:风气|现象|习惯)|(?:很|也|都|还|做得|办得|搞得|效果|影响|实在)不(?:好|应该|应当|正常|满意|理想)(?:$|，|的)|短腿|掉队|拖了?[^，。]{0,8}后腿|欠账|缺位|空转|悬空|被动(?:$|，|局面|应付)',
  ),
  row(
    'blame',
    '做不到',
    WEAK,
    '(?:拿不出|顶不上|叫不动|打不开|拉不下|推不动|落不下|沉不下|静不下|说不清|抓不住|管不住|对不上|迈不开|摆不上|挂不上)|没有(?:一个)?人(?:接|管|来|问|站|到|落实|负责)|一[压拖等]就是|(?:短板|差距|问题|欠账)(?:也|就|还)?(?:摆在|躲不过|绕不过|越来越)',
  ),
  row(
    'blame',
    '做得不像样',
    WEAK,
    '打(?:了)?折扣|做做样子|不升反降|时有(?:冒头|发生|出现)|错字连篇|手续(?:后补|不全)|模模糊糊|一阵风|有“?水分|停(?:留)?在口头|互相等|各吹各的号|念稿子|凑合|歇脚|糊弄|马虎|脏乱差?|抓了?现行|(?:受|挨)了?处分|拖沓|松垮|走样|注水|应景|装样子|一般化|老办法|老面孔|不动脑筋|绕着走|各自为政|单打独斗|临时抱佛脚',
  ),
  row(
    'blame',
    '群众不满意',
    WEAK,
    '(?:还没有?|仍未|尚未|没有)(?:破题|分开|见底|清零)|群众(?:意见|反映)(?:不小|很大|强烈|较多|最集中)|这些问题(?:要|必须|不|说明|反映|都)|(?:家底|底子|力量|后劲|储备|基础)(?:太|很|还|比较|相对)?(?:薄|弱|不够|不足|单薄)',
  ),
  row(
    'blame',
    '差慢低少',
    WEAK,
    '(?:进度|进展|推进|速度|力度|动作|行动|反应|意识|能力|素质|水平|基础|质量|效率|标准|氛围|作风|纪律|管理|责任心|积极性|主动性|热情|规模|总量|实力|竞争力|项目)(?:较|比较|还|有点|有些|偏|太|过于|仍|普遍|相对|总体|不)?(?:慢|差|低|少|弱|缓慢|迟缓|落后|松懈|薄弱|偏[低慢少小弱]|不足|不够|欠缺|缺乏|下降|下滑|松散)(?:$|，|的|、)|(?:^|[是的，、])(?:缺乏|缺少|欠缺|忽视|忽略|轻视|淡化)(?!了)[^，]{2,}|重[^，轻]{1,6}轻[^，]{1,6}',
  ),
  // Blame by fact.
  row(
    'blame',
    '数字见差',
    WEAK,
    '(?:下降|下滑|回落|减少|负增长|缺口|相差|只占|仅占|仅为|仅有|只有|低于|落后于|不到|不足)[^，。]{0,8}(?:\\d|[xX×]{1,2}|[一二三四五六七八九]成|百分|个百分点|几个)|(?:倒数第|(?:排[名位]?|位次)(?:比较|相对|仍)?(?:靠后|在?(?:末位|末尾|最后)|落后)|垫底|位次(?:后移|下滑|靠后)|黄牌|黑旗|亮(?:了)?红灯)',
  ),
  row(
    'blame',
    '没有完成',
    WEAK,
    '(?:没有|没能?|未能?|尚未|仍未|还未)(?:及时|按时|按期|如期|按要求|很好地?)\\p{Script=Han}|(?:没有|没|未|尚未|仍未|还未|未能|没能)(?:有效|真正|完全|全面|全部|得到|引起)?(?:完成|开工|落实|到位|跟上|启动|动工|解决|形成|达到|建立|整改|重视|把握|掌握|开展|见效|办结|突破|破题|做到|进入|体现|发挥|树立|入库|配齐)',
  ),
  row(
    'blame',
    '叫人着急',
    STRONG,
    '(?:让|令|使)(?:人|我)[^，。]{0,8}(?:着急|担忧|担心|揪心|不安|心痛|焦虑|惋惜|遗憾|吃惊|汗颜|不解)|难以(?:交差|令人满意)|无人问津|依然如故|老样子|(?:还|尚|仍)?(?:有|存在)[^，。]{0,8}提升空间|严重(?:短缺|不足|滞后|脱节|缺乏)|敲响了?[^，。]{0,8}警钟',
  ),
  row(
    'blame',
    '势头不好',
    WEAK,
    '却(?:很|太|还|又|依然)?[^，。]{0,4}[空虚浅慢差少弱乱散低没不]|(?:压力|难度|风险|矛盾|隐患)[^，。]{0,4}(?:加大|增大|增多|凸显|突出|叠加)|(?:上访|非访|信访量?|投诉|事故|案件)[^，。]{0,6}(?:不断|频发|居高不下|增多|反弹)|^(?:同志们|大家|我们)?[^，。]{0,10}(?:是不是|难道|何谈)|(?:增速|增幅|投资|收入|价格|需求|出口|指标)[^，。]{0,8}(?:回落|下滑|疲软|低迷|偏弱|下行|放缓|收窄|负增长)|(?:情绪|苗头|现象|风气)[^，。]{0,6}(?:抬头|滋生|蔓延|反弹|回潮)|(?<!不)(?:缺乏|缺少|欠缺|短缺)(?!了)[^，。]{2,}|不相?匹配|制约了|(?:就是|处于|居于|属于)[^，]{0,4}(?:落后|下游|末位|倒数|垫底)|后[三五]名|挂末|排[^，]{0,4}末位|(?:分别)?低了\\d',
  ),
  row(
    'blame',
    '出了事故',
    WEAK,
    '(?:发生|引发)了?[^，。]{0,20}(?:事故|火灾|爆炸|坍塌|坠落|窒息|溺水|触电)|(?:造成|致)[^，。]{0,6}(?:\\d+|[xX×]+|[一二三四五六七八九十数多])[ ]?(?:多)?(?:人|名)[^，。]{0,6}(?:死亡|受伤|遇难|失踪|伤亡)',
  ),
  row(
    'blame',
    '误事',
    WEAK,
    '(?:延误|贻误|耽误|迟滞|错失|错过)了|(?:降低|影响|削弱|损害)了[^，。]{0,8}(?:效率|质量|进度|进程|效果|形象|声誉|公信力)',
  ),
  row(
    'blame',
    '接连出事',
    WEAK,
    '(?:接连|连续|先后|相继|多次|频繁|又|仍|时有|屡屡|屡次|多起)(?:发生|出现)(?:了|过)?[^，。]{0,16}(?:事故|事件|案件|问题|伤亡|火灾|溺水|投诉)|(?:事故|案件|投诉|上访|违规|违法)[^，。]{0,8}(?:多发|频发|高发|上升|增加|反弹|屡禁)|被(?:[^，。]{0,10})?(?:通报|问责|约谈|曝光|处分|投诉|点名|挂牌)|(?:没有|没)几个?(?:人|家|户)|看不见人|冷冷清清|停工|停摆|烂尾',
  ),

  // Causes.
  row(
    'cause',
    '究其原因',
    STRONG,
    '(?:究其|分析|剖析|深究|深挖)[^，。]{0,4}(?:原因|根源)|(?:原因|根源|症结)(?:是多方面的|主要有|在于|有|是|主要是|归纳)|归根(?:到底|结底|究底)|说到底|根子(?:在|是|还在)|之所以',
  ),
];

/** Turns a clause into something that is wanted: what it names is not there yet. */
const ASKS: readonly Signal[] = [
  row(
    'ask',
    '要……',
    STRONG,
    `(?<!${NOT_ASKING_BEFORE}|原来|还)要(?!${NOT_ASKING_AFTER}|(?:清醒地?|充分|同时|也|更)*(?:看到|认识到|正视|承认|肯定|表扬|讲的|说的|指出|(?:特别|着重|重点|先)?(?:表扬|感谢|说|讲|提一|点名)))`,
  ),
  row(
    'ask',
    '必须务必',
    STRONG,
    `必须|务必|应当(?!充分|肯定|说|承认|看到|正视)|须(?=[\\p{Script=Han}])(?!眉|知|臾)(?<!必|无|胡)|应(?:该|当)?(?:进一步|加强|注意|把|抓|立足|着力|从|在|以|坚持|做到|继续|认真|更加)|(?<!${SHORTCOMING}[^，]{0,5})需(?:要)?(?:进一步|加强|注意|把|抓|继续|在|改进|努力)`,
  ),
  row(
    'ask',
    '不许',
    STRONG,
    '严禁|不得(?!不)(?=[\\p{Script=Han}])|不准|绝不能|决不能|不能再|绝不允许|决不允许|一律(?:不|要|重|按|严)|谁也不(?:许|能|准)|切勿|切忌|不允许|严肃(?:查处|追责|处理|问责)',
  ),
  row(
    'ask',
    '下一步',
    WEAK,
    '^(?:在)?(?:(?:下一?步|下一阶段|接下来|今后|会后|后期|后续)(?![^，]{0,6}(?:有|是|措施提|工作提))|(?:下半年|[一二三四]季度|明年)[^，]{0,8}(?:要|工作(?:重点|任务|打算|的)|力争|争取|确保))',
  ),
  row(
    'ask',
    '建议',
    STRONG,
    '^(?:我|在此|另外|最后|因此|同时)?(?:还)?建议|提(?:出(?!了)|点|一点|几点|[一两二三四五六几]点|以下|如下)[^，。了]{0,8}(?:建议|要求|希望|意见)',
  ),
  row('ask', '还要', WEAK, '还要'),
  row('ask', '不能松', WEAK, '(?:不能|不可|不要)(?:松|减|少(?!数)|断|停|丢|放|忘|等|掉|只|光|再)'),
  row(
    'ask',
    '请抓落实',
    STRONG,
    '^请(?:大家|各[^，]{0,12}|同志们)?[^，]{0,8}(?:抓好|抓紧|贯彻|领会|落实|遵照|报送|按照|务必)',
  ),
  row(
    'urge',
    '动作',
    WEAK,
    '^(?![^，]*[了过着])(?:[^，]{0,10}(?:上|中|方面|环节))?(?:切实|坚决|着力|大力|全力(?:以赴)?|进一步|持续|不断|努力|确保|力争|争取|严格|全面|认真|扎实|深入|积极|牢固|狠抓|紧盯|抓好|抓紧|抓住|抓实|做好|做到|强化|加强|加快|加大|压实|夯实|落实|推进|推动|深化|细化|优化|完善|健全|建立|提升|提高|增强|坚持|树立|树牢|围绕|聚焦|突出|紧扣|瞄准|对照|对标|把[^，]{1,20}|将[^，]{1,20}|以[^，]{1,20}|多|再|尽快|迅速|立即|马上|限期|统筹|巩固|注重|转变|改进|克服|防止|避免|杜绝|发挥|营造|引导|鼓励|组织|开展|明确|严守|守住|筑牢|绷紧)',
  ),
];

/** Read in every clause, whatever its mood. */
const MOODLESS: readonly Signal[] = [
  row(
    'close',
    '号召',
    STRONG,
    // 演练让我们看到了…… tells what it did to us.
    '(?:^|同志们|最后|现在|就)让我们(?![^，。]{0,8}(?:看到|感受|认识|体会|懂得|明白|意识))|为[^，]{2,40}(?:而|努力|不懈)*奋斗|作出新的更大|(?:向|交出)[^，]{0,16}满意的答卷',
  ),
  row(
    'hope',
    '祝愿',
    WEAK,
    `(?:希望|期望|期待|盼望|祝愿)[^，]{0,8}(?:再接再厉|再创佳绩|百尺竿头|更上[一层]|取得更[大好]|越来越|更加美好|工作顺利|身体健康|学习进步|不断进步|马到成功)`,
  ),
  row(
    'hope',
    '希望',
    STRONG,
    `(?:^|[，也还更我])(?:衷心|殷切)?(?:希望|期望|期待|盼望)(?:大家|同志们|各|全|你们|我们|在座|${AUDIENCE})?`,
  ),
];

/** Turns of speech that neither affirm nor ask: 在肯定成绩的同时 … 要清醒地看到. */
const TURN =
  /(?:在)?(?:充分|客观)?(?:肯定|看到|总结)(?:了|这些|大家)?(?:成绩|成绩和进步|成效)的同时|(?:但是?|同时|当然|也|还|更|必须|应当|应该|，)*要(?:清醒地?|充分|客观地?|也)?(?:看到|认识到|正视|承认)|应当(?:看到|说|承认)/gu;

/** What was mended, sought or guarded against is no blame: 解决了问题, 问题意识, 查找差距. */
const MENDED = new RegExp(
  `(?:解决|破解|化解|消除|补齐|整改|查找|查摆|排查|剖析|聚焦|针对|直面|反思|研究|处理|找准|找出)(?!得)[了好完]?(?:[^，。]{0,14}存在的)?[^，。有在]{0,10}?(?:${SHORTCOMING}(?:和|、|与)?){1,3}|(?:找|查|摆|讲|谈|提|补|看|带着|回答)[准真透清]?(?:自己的|自身的?|己之)?(?:${SHORTCOMING}){1,2}|没有(?:什么|大的)?(?:问题|隐患|缺项)|(?:没有|无)一(?:人|个|起|例|次)[^，]*|(?:没有|未)(?:出现|发生)[^，]*|(?:发现|遇到|出现|碰到)(?:了)?[^，]{0,6}(?:问题|毛病|困难|隐患)(?:就|立即|要|及时|马上|第一时间)|(?:问题|隐患|不足)(?:意识|导向|清单|整改|排查|台账)|(?:问题|隐患|不足)(?:和[^，]{2,6})?(?:查摆|剖析|梳理|反馈|整改|进行了)|梳理(?:出)?问题|(?:战胜|克服|面对|不惧|迎着)[^，]{0,8}困难|不存在[^，]{0,14}|(?:不|没有|毫不|绝不)(?:有意)?(?:遮遮掩掩|避重就轻|避实就虚|推诿|走过场|敷衍|应付|回避)|(?<char>[\\p{Script=Han}])不\\k<char>|没有(?:完成|休止)[时符]|不等不靠|不讲条件|不怕困难|不畏(?:艰|难)|有问题(?:就|及时|随时)`,
  'gu',
);

/** A clause without what it mends, seeks or guards against. */
export function withoutMended(clause: string): string {
  return clause.replace(MENDED, '');
}

/** A good word that is denied: 成效不明显, 没有取得成效, 缺乏亮点. */
const DENIED =
  /(?:不|没有?|没能|未|未能|缺乏?|缺少|尚无|难以|谈不上|不敢说)(?!断|少|错|仅|凡|俗|小|菲|负|懈|辞|怕|畏|折)[^，的]{0,8}(?:成绩|成效|突破|进展|亮点|特色|特点|进步|效果|变化|到位|扎实|开门红|改观|改善|好转|增长|起色)|(?:成绩|成效|突破|进展|亮点|特色|特点|效果|变化|进步)[^，]{0,4}(?:不(?!断|少|小|错|凡|俗|菲|易|容易)|有待|欠)/u;

/** The purpose of a meeting is neither, to the end of its sentence: 主要任务是查找差距，分析问题. */
const PURPOSE =
  /目的(?:就|主要|非常)?(?:是|有|在于|明确|$)|(?:^主要|(?:会|活动|演练|观摩|调研|培训|比赛|检查|座谈|次|今天)[^，]{0,10})(?:任务|议题|议程|内容)(?:就|主要)?(?:是|有|$)/u;

/** 为了让悲剧不要发生: what something is for is neither done nor asked. */
const PURPOSE_CLAUSE = /^为(?:了|进一步|深入|切实|全面)|(?:主题|宗旨)(?:就)?是/u;
/** 一旦发生事故: what is supposed is not there. */
const SUPPOSED =
  /^(?:同志们，)?(?:但|而|可是)?(?:如果|假如|假设|一旦|倘若|要是|试想|设想|即使|哪怕|万一|无论|不管|只有)/u;
/** What those above do is no praise of those who listen: 党中央、国务院高度重视. */
const ABOVE =
  /^[^，]{0,8}(?:党中央|国务院|中央|总书记|总理|省委|省政府|市委|县委|区委|党委|上级)[^，]{0,24}(?:重视|关心|支持|强调|指出|要求)/u;

/** What others asked for: 市委书记多次强调要抓好. */
const REPORTED =
  /(?:书记|[省市县区镇部局]长|主任|主席|领导|会议|上级|中央|[省市县区党]委|政府|国务院|文件)[^，]{0,12}(?:强调|指出|要求|提出|明确|部署)/u;

/** What follows is stated again: 但问题不少. */
const TURNS_BACK = /^(?:但|可是?(?!以)|然而|不过|目前|当前|从[^，]{2,20}(?:看|来看)|同时也)/u;

/** 有的报告找问题很准，开的方子却空: it comes to blame. */
const CONTRAST = /^(?:有的|有些|个别|一些)[^。]*(?:却|但)/u;

/** Who spoke before is agreed with; that praises no work: 县长讲得很具体，我完全赞同. */
const AGREES = /我[^，]{0,6}(?:同意|赞成|赞同)/u;

/** A whole sentence that only runs the meeting: 请大家鼓掌, 下面请……发言. */
const PROCEDURE =
  /^(?:下面|现在|首先|接下来|最后)?[，]?(?:有?请|让我们以)(?:[^，。]{0,24})(?:作|做|讲话|发言|点评|讲评|宣读|通报|汇报|欢迎|鼓掌|掌声|颁奖|批评指正|参考|指正|安静|起立|入座|落座)|(?:请|供)[^，]{0,8}(?:批评指正|参考|指正|谅解|斧正)/u;

/** A signal found, and in which clause of the sentence. */
export interface Hit extends Signal {
  readonly clause: string;
}

/** What a sentence has said so far of the clauses that follow. */
interface Mood {
  /** It tells what a meeting is for: 主要任务是查找差距，…… */
  readonly purpose: boolean;
  /** It has begun to ask: what it names is wanted and not there. */
  readonly asking: boolean;
  /** It supposes: 一旦发生事故，…… */
  readonly supposing: boolean;
}

const PLAIN: Mood = { purpose: false, asking: false, supposing: false };

/** What a sentence does, clause by clause; a clause proves one thing of a kind at the most. Shared: not to be changed. */
export const signalsIn: (sentence: string) => readonly Hit[] = remember((sentence: string) => {
  if (PROCEDURE.test(sentence)) return [];
  const hits: Hit[] = [];
  let mood = PLAIN;
  for (const clause of clausesIn(sentence)) {
    const stated = clause.trim().replace(TURN, '');
    mood = moodBefore(stated, mood);
    if (mood.purpose || PURPOSE_CLAUSE.test(stated)) continue;
    const found = clauseSignals(clause, stated, mood);
    hits.push(...found.hits);
    mood = { ...mood, asking: mood.asking || found.asks };
  }
  const own =
    AGREES.test(sentence) || CONTRAST.test(sentence) ? hits.filter(({ kind }) => kind !== 'praise') : hits;
  return mood.asking ? own : withoutOrders(own);
});

function moodBefore(stated: string, mood: Mood): Mood {
  const { purpose, asking, supposing } = TURNS_BACK.test(stated) ? PLAIN : mood;
  return {
    purpose: purpose || PURPOSE.test(stated),
    asking,
    supposing: supposing || SUPPOSED.test(stated),
  };
}

/** What a clause does; where the sentence asks or supposes, what the clause names is not there. */
function clauseSignals(
  clause: string,
  stated: string,
  { asking, supposing }: Mood,
): { readonly hits: Hit[]; readonly asks: boolean } {
  const ask = REPORTED.test(stated) ? undefined : first(ASKS, stated);
  const hope = first(MOODLESS, stated);
  // 问题不少必须改: what a clause says before it asks is there.
  const said =
    asking || supposing ? '' : stated.slice(0, Math.min(ask?.at ?? Infinity, hope?.at ?? Infinity));
  const calls = [ask, hope].flatMap((found) => (found ? [{ ...found.signal, clause }] : []));
  return {
    hits: [...statedIn(said, clause), ...calls],
    asks: ask?.signal.weight === STRONG || hope !== undefined,
  };
}

/** 扎实推进项目建设，取得明显成效: what was done is no order. */
function withoutOrders(hits: Hit[]): Hit[] {
  const told = hits.some(({ kind, weight }) => (kind === 'praise' || kind === 'blame') && weight === STRONG);
  return told ? hits.filter(({ kind }) => kind !== 'ask' && kind !== 'urge') : hits;
}

/** Praise, blame and cause in what a clause states. */
function statedIn(said: string, clause: string): Hit[] {
  if (said.length < 2) return [];
  const plain = withoutMended(said);
  const denied = DENIED.test(plain);
  const best = new Map<SignalKind, Hit>();
  for (const signal of STATEMENTS) {
    if (!signal.pattern.test(signal.kind === 'blame' ? plain : said)) continue;
    const kind = best.get(signal.kind);
    if (!kind || kind.weight < signal.weight) best.set(signal.kind, { ...signal, clause });
  }
  if (ABOVE.test(said)) best.delete('praise');
  if (denied) {
    best.delete('praise');
    if (!best.has('blame')) best.set('blame', { ...DENIAL, clause });
  }
  return [...best.values()];
}

const DENIAL = row('blame', '好处不足', WEAK, DENIED.source);

function first(
  signals: readonly Signal[],
  clause: string,
): { readonly signal: Signal; readonly at: number } | undefined {
  for (const signal of signals) {
    const at = clause.search(signal.pattern);
    if (at >= 0) return { signal, at };
  }
  return undefined;
}

/** How much of each kind a folded text says: the weights of its sentences, added up. */
export const weightsIn: (folded: string) => Readonly<Record<SignalKind, number>> = remember(
  (folded: string) => {
    const weights = Object.fromEntries(SIGNAL_KINDS.map((kind) => [kind, 0])) as Record<SignalKind, number>;
    for (const sentence of folded.match(/[^。！？；]+[。！？；]?/g) ?? [])
      for (const { kind, weight } of signalsIn(sentence.trim())) weights[kind] += weight;
    return weights;
  },
);

/** How a speech sets out: the occasion, who spoke before. */
const OPENING =
  /^(?:今天|刚才|方才|刚刚|前面|这次|本次|此次|根据|按照|受.{2,16}委托|经.{2,8}(?:研究|同意)|为(?:了|深入|全面|进一步|贯彻)|会前|从.{1,12}[日号]|这一次|上午|下午|昨天|听了|看了|听取|一路走|近日|日前|非常高兴|很高兴|通过(?:刚才|今天)|首先，?(?:我|请允许|感谢|对|热烈|向|祝贺)|在[^，。]{2,24}(?:之际|时刻|之后|期间)|(?:这|今天)是|大家(?:好|下午|上午|晚上)|(?:上午|下午|晚上|早上)好|利用)/u;
/** How it ends: a call, a hope, a thanks, a word on the agenda. */
const CLOSING = new RegExp(
  `^(?:[^。；：！？，]{0,14}${AUDIENCE}们?[，！]|各位(?:同志|代表|领导)?[，！]|让我们|总之|谢谢|最后，?(?:祝|预祝|祝愿|我代表|让|希望|感谢|再次)|我(?:们)?(?:相信|坚信)|(?:今天)?会议(?:的)?(?:全部|各项)?(?:议程|到此)|我的(?:点评|讲话|发言|讲评)|我(?:今天)?就(?:讲|说|点评|讲评)(?:这些|这么多|到这)|以上(?:点评|意见|讲评|就是|是我|几点|这些|所)|散会|完毕|今天的(?:点评|讲评|会|会议)(?:就)?(?:到|开到)|(?:讲|说)得?(?:不当|不对|不妥|不好)|祝(?:愿|福|大家|各位|同志)|预祝|衷心|再次|希望(?:大家|同志们|各|全|你们|同学们|我们))`,
  'u',
);
/** Words with which a closing turns to the audience. */
const TO_THE_AUDIENCE = /^(?:[^。；：！？]{0,16}们，|各位|让我们|谢谢|总之|最后，|(?:今天)?会议)/;

/** True when a text begins by turning to the audience, or to the meeting's end. */
export function turnsToAudience(folded: string): boolean {
  return TO_THE_AUDIENCE.test(folded);
}

/** Words in which the last sentences of a speech look ahead or take leave. */
const ENDS =
  /让我们|希望|期待|盼望|祝(?:愿|福|贺|各位|大家|同志|你|我)|预祝|相信|坚信|谢谢|感谢|议程|散会|完毕|到此|就到这里|就讲这些|就说这些|讲完了|汇报完|携手|再见|(?:作出|做出)[^。；]{0,30}(?:贡献|努力|成绩|业绩|表率)[。！]?$|(?:谱写|创造|贡献|迎接|献礼|奋斗|前进|夺取|开创|交出|推向|迈进|迈上|建设)[^。；]{0,60}[。！]?$|！$|供[^，。]{0,8}参考|批评指正|我就讲|我就说/u;

/** True when a paragraph tells of the occasion or of who spoke before. */
export function opens(folded: string): boolean {
  return OPENING.test(folded);
}

/** True when a paragraph turns to the audience or takes leave. */
export function closes(folded: string): boolean {
  return CLOSING.test(folded);
}

/** True when a text's last two sentences call, hope, thank or take leave. */
export function endsOnCall(folded: string): boolean {
  const sentences = folded.match(/[^。！？]+[。！？]*[”’）]*/g) ?? [];
  return sentences.slice(-2).some((sentence) => ENDS.test(sentence.trim()));
}

const CALL =
  /让我们[^。]{6,}$|(?:谢谢|感谢)(?:大家)?[，]?$|散会[，]?$|完毕[，]?$|(?:作出|做出)[^。]{0,20}贡献[，]?$|(?:交出|夺取|开创|再创|谱写)[^。]{2,30}(?:答卷|胜利|局面|佳绩|篇章|成绩单|答案)[，]?$|更好的[^。，]{2,8}[，]?$|努力奋斗[，]?$/u;

/** True when a text that lost its last mark ends on a call all the same. */
export function calls(folded: string): boolean {
  return CALL.test(folded);
}

const ANNOUNCES = new RegExp(
  `(?:讲|谈|提出?|强调|明确|部署|说|补充|重申|点评|安排)(?:一下|以下|下面|这么|如下|好)?(${COUNT})(?:点|个|条|句|层|方面|项)(?!感受|感想|体会|印象|看法|变化|特点|想法|收获|亮点)[^。！？；]{0,14}[。：:]?$`,
  'u',
);

/** True when a text ends by announcing what the speaker is going to say: 下面，我再强调四点。 */
export function announces(folded: string): boolean {
  return ANNOUNCES.test(folded);
}
