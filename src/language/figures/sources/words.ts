/** Words of reports and of what is said of them: what is the same by two names, and what says nothing of a thing. */

/** One thing by several names; the plain one behind. */
export const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/规模以上/g, '规上'],
  [/限额以上/g, '限上'],
  [/地区生产总值|国内生产总值|GDP/g, '生产总值'],
  [/固投(?!资)|固定资产投资额/g, '固定资产投资'],
  [/社会消费品零售总额/g, '社零总额'],
  [/没有|尚未|仍未|还未|未能|没(?=[开落办整完建达引])/g, '未'],
  [/每户|平均每户/g, '户均'],
  [/每人|平均每人/g, '人均'],
  [/每村|平均每村/g, '村均'],
  [/违法建设|违章建筑|违法建筑/g, '违建'],
  [/停车泊位|泊位/g, '停车位'],
  [/小额信贷/g, '小额贷款'],
  [/[信水电路网]?管网/g, '水管'],
  [/修建|新修|兴建|建设|建成/g, '新建'],
  [/招引|引入/g, '引进'],
  [/组织|举办|召开/g, '开展'],
  [/清运|清除|清扫/g, '清理'],
  [/投放/g, '发放'],
  [/扶持|帮扶/g, '支持'],
  [/下派|派出/g, '选派'],
  [/缺少|缺乏/g, '缺'],
  [/检出|筛查出|筛出/g, '查出'],
  [/脱贫人口/g, '脱贫户'],
  [/筹措资金|筹集资金/g, '筹资'],
  [/不(?=达标|合格)/g, '未'],
];

/** What says of a figure that it came about or how many there are, and names nothing. */
export const SAYS_NOTHING =
  /^(?:街道|[镇乡村局县区][里上])(?=\p{Script=Han}{2})|(?<![竣未])完成|实现|达成|达到|已经|截至|安排(?!工)|预计|计划|任务|目标|力争|争取(?=达|实|完)|确保|总共|共计|合计|累计|共有|现有|拥有|还有|又有|只有|仅有|只|仅|仍|还|再|又|已|共(?!同|享|建|富)|惠及|覆盖(?!率)|受益|让|使|给|把|将|被|为|了|的|地(?=[开推])|并|各类|各种|进一步|经测算|预期|左右|上下|以来|期间|超过|突破|接近|近(?=$)|约(?=$)|达(?![标产])|至(?=$)|到(?=$)|有(?=$)|是(?=$)|得(?=$)|要(?!素)|个百分点|^占|[中里]$|\s/gu;

/** Deeds and things of every report: alone they do not tell one figure from another. */
export const COMMON =
  /开工|竣工|投产|完工|落地|达产|验收|新建|改造|新增|引进|投入|发放|整治|建成|开展|推进|落实|实施|培训|建设|处理|办理|排查|整改|改建|项目|资金|企业|群众|面积|工作|问题|总数|数量|人员|人口|居民|农村|全年|全县|率|投资|收入|总|村|户|处/g;

/** What a figure goes down by, and what it rises by: the last of them before the number tells. */
export const FALLS =
  /下降|降低|减少|回落|收窄|下滑|压减|压降|压缩|缩短|净减|降幅|下跌|跌幅|负增长|减幅|低于|低(?=了?$)|少(?=了?$)|减(?=了?$)|降(?=了?$)|慢(?=了?$)/g;
export const RISES =
  /(?<!负)增长|增加|增幅|增速|涨幅|提高|提升|上升|上涨|扩大|净增|高于|高(?=出?了?$)|多(?=了?$)|增(?=了?$)|升(?=了?$)|涨(?=了?$)|快(?=了?$)/g;
/** 增长|-3.5% */
export const BELOW_NOUGHT = /[-－−]$/;

/** 镇党委, 乡政府, 局党组: whoever was named before. */
export const OFFICE_OF_UNIT =
  /^(?:[本该我]?(?:省|市|县|区|镇|乡|街道|村|局|校|院))?(?:党委|党工委|党组|党支部|党总支|政府|办事处|两委|班子|党政班子|党委政府|党委、政府)$|^(?:镇|乡|街道|村|局|区|县|市|校|院)[里上]$/;
/** 高于全市, 增速居全市: no name. */
export const LEVEL_BESIDE = /\p{Script=Han}全(?:国|省|市|县|区|镇|乡|街道)$/u;

/** What stands before whose a report is: 关于|云岭镇…的报告, 2026年|云岭镇工作总结, 中共|云岭镇委员会. */
export const BEFORE_OWNER =
  /^(?:关于|中共|中国共产党|附件\d*[：:．.]?|材料[一二三四五六七八九十\d]*[：:．.]?|\d{1,2}[.、．_-]+)+/;
/** 县农业农村|局: where a name goes on. */
export const GOES_ON_AS_OFFICE = /^\p{Script=Han}{0,6}?(?:局|委员会)/u;
/** A title or a signature, and no sentence. */
export const NO_SENTENCE = /^[^。，；！？]{2,40}$/;
/** An office that speaks of the whole it belongs to: 县水务局 of 全县. */
export const BUREAU = /(?:局|委|办|部|院|中心|公司|集团|法院|大队|支队)$/;
/** How large the whole is that an office is of. */
export const LEVEL_OF = /^(?:[^省市县区]{0,6}?)([省市县区])(?=\p{Script=Han}{2,})/u;

/** 下一步, 明年打算: a section of what is to be done. */
export const NEXT_STEPS =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．，：]?(?:是|要)?)?(?:关于)?(?:下一?步|明年|今后|(?:下一?阶段|下半年|20\d\d年|[二三四]季度|全年)\p{Script=Han}{0,6}?(?:打算|安排|计划|思路|目标|措施|重点))/u;

/** What is to be done, in the clause of a figure; 争取上级资金 is done. */
export const TO_BE_DONE =
  /(?<![主重必需])要(?![求素点事闻])|确保|力争|争取(?=达|实|完|到)|目标|任务|计划|预算(?!收入|支出)|拟|将(?!近)|明年|[年月]底前|控制在|压减到/;

/** 下半年 in a report of 上半年. */
export const AHEAD = /^(?:今年)?下半年$|^明年/;

/** What one number is counted in, and another of the same: 9个中心, 9所中心. */
export const SAME_COUNT: readonly (readonly string[])[] = [
  ['个', '家', '所', '项', '处', '座', '间'],
  ['人', '人次'],
  ['件', '起', '宗', '例', '条'],
  ['台', '部', '辆', '套', '架'],
  ['户', '户次'],
  ['场', '次', '期', '场次'],
];

/** 新|签约项目, 公开|招聘教师: how it was done, and no other thing. */
export const HOW_IT_WAS_DONE = /新|公开|全面|成功|顺利|有效|累计|组织|安全|群众|现有|既有|总量/g;
/** 19个|村的三成: of which a share is told. */
export const SHARE_OF_IT = /的?(?:[一二三四五六七八九]成|[\d一二三四五六七八九十百]+分之|近?\d).*$/s;
/** 截至6月底, 到8月末. */
export const UNTIL = /(?:截至|截止|到|至|在)?\d{1,2}月[底末份]前?/g;
/** Whom a sentence is about, without doubt: not 事情最难办. */
export const SURELY_UNIT = /(?:镇|乡|街道|局|县|市|集团|公司|中心|医院|(?<![小社园])区)$/;
/** What is a unit, and no thing that is counted: not 梳理全程网办|事项. */
export const OFFICE =
  /(?:镇|乡|街道|局|县|市|州|盟|旗|集团|公司|(?<![农乡山])村|(?<![小社园])区|(?:党|管|工|纪|政法|发改|卫健|教|监)委|(?:街道|政府|党|管|信访|网信|文明)办|党组)$/;
/** 实验小学, 三河社区; but not 新开工学校, 老旧小区, 普惠性幼儿园. */
export const OTHER_UNIT =
  /^(?!.*(?:新|旧|普惠|公办|民办|重点|示范|义务|农村|城区|基层|各|所有|参|[初高]中学$))\p{Script=Han}+(?:学校|小学|中学|学院|幼儿园|医院|卫生院|社区|中心|支行|银行|大队|支队|中队|车间|所|站|法院|检察院|项目部|林场|农场|开发区|产业园|园区)$/u;

/** 以下的村还有|23个: the number before it belongs to the name. */
export const GOES_ON_FROM_NUMBER = /^(?:及?以[上下内外]|之[上下内])/;
/** A time that is the time of the speech: 今年, 目前, 截至6月底. */
export const NO_TIME = /^(?:今年|本年|当年|全年|一年|年底|年末|目前|同期|\d{1,2}月)$|以来$|^截/;
export const YEAR_NAMED = /(20\d\d)年|去年|上年|前年|明年/;
export const OF_A_MONTH_END = /[底末前]/;
/** 比去年同期|多21处: a time that the figure is held against. */
export const HELD_AGAINST = /(?:比|较|同比)[^，。；]*$/;

const CHANGES = {
  growth: { up: '增长', down: '下降' },
  difference: { up: '多', down: '少' },
} as const;

/** Which way a change goes, in Chinese; empty where it does not say, and of what is no change. */
export function changeText({
  role,
  direction,
}: {
  readonly role: string;
  readonly direction?: 'up' | 'down';
}): string {
  return direction && (role === 'growth' || role === 'difference') ? CHANGES[role][direction] : '';
}

/** 在全市9个县（市、区）中|排第8位: among how many. */
export const AMONG_OTHERS =
  /在?(?:全\p{Script=Han}{1,2})?[\d一二三四五六七八九十]{1,4}[个家支名](?:[^，。；（）]|（[^（）]*）){1,12}?(?:中|里|当中)\p{Script=Han}{0,3}$/u;

/** A meeting about 三季度 speaks of what came about until its end as well. */
export const UNTIL_ITS_END: Readonly<Record<string, string>> = {
  二季度: '上半年',
  三季度: '前三季度',
  四季度: '',
};

/** 年终讲评, 2025年度工作总结. */
export const OF_A_YEAR = /年度|全年|年终/;

/** How long something takes. */
export const LASTING: ReadonlySet<string> = new Set(['年', '天', '个月', '周', '小时', '个工作日']);
