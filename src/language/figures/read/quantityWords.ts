/** Words around quantities: periods, links, what is compared, aimed at, or came about; names of units. */

const YEAR = '20\\d\\d年|二〇[〇一二三四五六七八九]{2}年|今年|去年|前年|上年|明年|本年|当年';
const MONTH_DAY = '\\d{1,2}月\\d{1,2}日';
/** Each with all that belongs to it; the longer ones first. */
const PERIODS = [
  // 6月底前, 年底前, 8月10日前, 明年汛期前, 年内: by when.
  `(?:${YEAR})?(?:\\d{1,2}月(?:份|[底末]|\\d{1,2}日)?|(?<![\\d一二三四五六七八九十两几])年[底末]|[一二三四]季度|上半年)(?:以|之)?前(?![期列头])`,
  '(?:今年|明年)?(?:主?汛期?|春节|国庆节?|元旦|五一|入[冬夏汛]|开春)前(?!期)',
  '(?<![\\d一二三四五六七八九十两几])年内',
  `${MONTH_DAY}[—～~至到-](?:\\d{1,2}月)?\\d{1,2}日`,
  '(?:改革开放|建[国党县市州]|(?:党的)?(?:十[八九]|二十)大|入[春夏秋冬汛伏]|开[春年学]|换届)以来',
  `(?:${YEAR}|\\d{1,2}月份?)以来`,
  '截?[至到]\\d{1,2}月[底末]',
  `(?:${YEAR})?(?:[前头][一二两三四五六七八九十\\d]{1,2}个?(?:季度|月)|[一二三四]季度|第[一二三四]季度|上半年|下半年|[1-9一二三四五六七八九十]{1,3}[—～至到-][\\d一二三四五六七八九十]{1,3}月份?|\\d{1,2}月份?[—～至到-]\\d{1,2}月份?(?!\\d|日)|\\d{1,2}月份?(?!\\d|日)|全年|年底|年末)`,
  '20\\d\\d年|“?十[一二三四五六]五”?(?:期间|时期)?|今年|去年|前年|上年|明年|后年|上月|本月|当月|上个月|[上本]季度|近[一二两三四五六七八九十\\d]{1,2}年|过去[一二两三四五六七八九十\\d]{1,2}年|[一二两三四五六七八九十\\d]{1,2}年[来间]|去冬今春|今冬明春|[今去][春夏秋冬]|(?:[春秋]季|[上下本])学期|(?:“?(?:春节|国庆|元旦|清明|五一|十一|端午|中秋|双节)”?)?(?:假期|小?长假|黄金周)(?:期间|[三四五六七八九十\\d]{1,2}天)?|同期|截至目前|目前',
];
/** A stretch of time, or the time by when, as it is written. */
export const PERIOD = new RegExp(PERIODS.join('|'));
/** What is to be done by then, or is said in passing of a long time: it is of its own clause. */
export const PASSING_TIME = /前$|年内$|(?:开放|建[国党县市州]|大)以来$/;

/** What ends a lead: 投资完成 → 投资. */
export const LEAD_TAIL =
  /(?:[共已仅只均近超逾达为是到至了得就又也还各在的]|(?<![人英干天贤])才|(?<![国公所])有|(?<![统审会设估])计|(?<![签预条公节履])约|达到|达成|完成|实现|合计|总计|共计|一共|总共|累计|超过|突破|接近|将近|大约|不少于|不低于|不超过|至少|分别|分列|依次|增加到|增长到|提高到|下降到|降到|增至|升至|降至|上升到|就有|拥有|现有|共有|多达|高达|\s)+$/;

/** 比|去年同期的700件, 由|去年同期的240起减少到180起: a time that only the one beside is of. */
export const BESIDE = /(?:[比较由]|[高低多少快慢好]于|超过?)$/;

/** What a lead begins with before it names the thing: 全县累计完成固定资产投资 → 固定资产投资. */
export const LEAD_HEAD =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|其中|同时|另外|此外|而且|但是?|可是|目前|先后|累计|共|总共|一共|合计|已经|已|全部|再|又|还|也|均|分别|完成|实现|达成|做到|达到|并|是|有|为|从|在(?![校建册岗编职园]|外务)|把|将|对|的|了|，|、|\s)+/;

/** Change as it stands right before its measure. */
export const CHANGE =
  /(?:增长|增加|增幅|增速|涨幅|降幅|提高|提升|上升|上涨|下降|降低|减少|回落|收窄|扩大|下滑|压减|压降|净增|净减|多|少|翻|缩短)(?:率|速度|幅度)?(?:了|约|近|超过?|为|达到?|到达|整整|将近|仅|只有|是|\s)*$/;
/** 多收了|1.4万吨, 净增|8.5亿元, 少花了|270元: by how much, whatever was done; but not 增加到, 许多企业, 高新企业. */
export const MORE_BY =
  /(?:(?<![最较更许很众繁])多(?![次个家名项年层种方数元边])(?!\p{Script=Han}{0,2}[到至成为的]$)\p{Script=Han}{0,3}|(?:(?<![最较更提])高出?|快|增加?|净增加?|增长|提高|提升|上升|上涨|涨)[了出]?)$/u;
export const LESS_BY =
  /(?:(?<![最较更很不多至])少(?![年数先儿女])(?!\p{Script=Han}{0,2}[到至成为的]$)\p{Script=Han}{0,3}|(?:(?<![最较更])低|慢|减少?|净减少?|下降|降低?|压[缩减]|缩短|回落)了?)$/u;
/** One beside another. */
export const COMPARED =
  /(?:高于|低于|快于|慢于|高出|(?<!最)低(?![保碳空温产压效龄价洼端俗收分年处楼段位频])|(?<![普职较最提升拔增走新创])高(?![新校中速等考标质技铁压温原级层端龄山产效血价峰度职素分空处楼架杆塔坡位频清热烧难风危台墙海密浓耗污附学知一二三]|大(?![约概致]))|超出|相差|(?<![超误偏温落时公色反级价较])差(?![旅异额距生评错别]))[^，；。]{0,14}$|(?<!占)比[^，；。]{1,14}(?:多|少|高|低|快|慢|增|减)[^，；。]{0,6}$/;
/** 占比45%, 占全县的三分之一. */
export const SHARE = /占(?!地|用|道|领)[^，；。]{0,24}$|(?:比重|比例|份额)[^，；。]{0,6}$/;
/** 同比 and 环比 are two growths of one thing. */
export const BASES = /同比|环比|比年初|较年初|比上月|较上月|年均|同口径|实际|名义/;

export const TARGET =
  /目标|计划|任务|力争|(?<!向上)争取(?![了到]|上级|中央|省|国家|资金|专项|补助|债券|各类|项目)|确保|预算(?!收入|支出)|预计|预期|(?<![模虚比])拟|指标|应完成|应达|要求|须|需(?!求)|将(?!近)|规划|不低于|不少于|考核(?:目标|指标|任务|值|线|标准|要求)/;
/** 要新建9所, 年底前达到90%: what is ahead, and what follows with it. */
export const AHEAD =
  /力争|确保|(?<![主重只不首次简纪摘若想都必提概扼])要(?![求素闻点件害么说看数想是领紧]|.{0,3}(?:认识|清醒|正视|承认|注意|知道|明白|[高低多少快慢]))|(?<!去年)(?:[月年][底末]|\d日|汛期?)(?:以|之)?前(?!.*[已了])|年内(?!已)|明年/;
export const RESULT = /完成了?|实现了?|达到了?|累计|已|实际|到位|取得|同比|环比|共[排检查发收办化拆建]/;
/** What has come about whatever stands before it. */
export const DONE_ALREADY = /已|了(?!解)|实际|取得|同比|环比|去年|上年|同期|目前|现[有在]|只有/;
/** Not the sum of anything: 人均, 平均. */
export const AVERAGED = /平均|人均|户均|亩均|均价|每|单价|最高|最低|最多|最少|中位|比例|得分|评分/;

/** What the whole says that it is one. */
export const TOTAL = /合计|总计|共计|一共|总共|全部|总量|总额|总数|总投资|共(?!同|享|建|有产|识|性|赢|治)/;
/** 占年度计划5亿元的92%, 超年度计划0.2亿元: what a figure is held against in passing. */
export const ASIDE_CLAUSE =
  /^(?:只|仅|已)?(?:占|完成|达到|为)[^，]{0,14}(?:目标|任务|计划|预算)[^，]{0,14}的\d{1,3}(?:\.\d{1,2})?%$|^超(?:额|出)?(?:完成)?[^，]{0,6}(?:目标|任务|计划|预算)/;
/** Of such: 5亿元|的92%; |超年度计划0.2亿元. */
export const RATE_OF_IT = /^的近?\d{1,3}(?:\.\d{1,2})?%/;
export const BEYOND = /^，?(?:超(?:额|出)?(?:完成)?|[比较多少])[^，]{0,6}(?:目标|任务|计划|预算)/;
/** 社区卫生服务中心|（站）|113家. */
export const BRACKET_IN_NAME = /(?<=\p{Script=Han})（\p{Script=Han}{1,4}）(?=\d)/gu;
/** Right before a total that was reckoned from what precedes. */
export const SUM_UP = /(?:合计|总计|共计|一共|总共|加起来|加在一起|相加|全长|总长|共)(?:是|为|有|达到?)?\s*$/;

const UNIT_ENDS =
  '街道办事处|街道办(?![起好成理完了])|街道|开发区|工业园区|工业园|产业园|园区|社区|镇|乡|县|区|市|州|村|局|委|办|公司|集团|中学|小学|学校|学院|医院|卫生院|银行|支行|支队|大队|中队|车间|项目部|事业部|营业部|供销社|合作社|供电所|税务所|司法所|财政所|敬老院|幼儿园|中心|法院|检察院|派出所|分局|林场|农场';
/** 县城|市管理局, 县人力资源和社会|保障局: how the names of bureaus end that are longer than names are. */
const BUREAU_ENDS = '(?:保障|执法|管理|监督|建设|服务|规划|储备|旅游|健康|事务|数据|信息化)局';
/** What no name runs across: 高于|全市, 增速居|全市. */
const IN_NAME =
  '(?:(?![在的了到对把要就从给让被为是以比占绕落造召过]|能(?!源)|向(?!阳)|[高低快慢多少大等位]于|全[国省市县区镇乡])\\p{Script=Han})';
/** Where a name seems to end and is none: 跟进村, 公办, 开局. */
const NO_END = '城市|[布格结大开破棋定时战残僵终困]局|(?<![前先])进[村镇乡校]|[承主协交督经举开兴新申公民]办';
/** Where it goes on: 县农业农村|局, 县住房和城乡|建设局; and of what there is in the country: 培训乡村|医生. */
const COUNTRY =
  '(?<=农村|乡村|城乡|城镇|乡镇)(?:局|\\p{Script=Han}{2,3}局|振兴|[公道]路|医生|教师|低保|饮水|[户改]厕|危房|幸福院|中小学)';
/** 石桥镇|中心小学, 石桥镇|卫生院 are units of their own. */
const UNIT_OF_PLACE =
  '(?:中心|(?<=中心))(?:小学|学校|幼儿园|卫生院)|中学(?!生)|卫生院|派出所|司法所|财政所|税务所|供电所|敬老院';
const NAMED = new RegExp(
  `^(?!各|全|我|本|其|该|每|有|几|多|这|那|个|[返还离下驻]乡|[返驻包入]村|乡镇|城镇|城市(?!管理)|城区|农村|乡村|集镇|县城(?!市管理)|[地辖灾景校厂市郊山库街小片老新林城]区|改扩|[新建]建|建成|新增|涉及|惠及|按照?|[一二两三四五六七八九十]个)(${IN_NAME}{1,8}?(?:${UNIT_ENDS})|${IN_NAME}{7,11}${BUREAU_ENDS})(?<!${NO_END})(?!${COUNTRY}|${UNIT_OF_PLACE}|级|里|域|内|长|民|场|委员|公室|理|结|件|完(?!成)|好|法|下|上|直|情|属|际|优|集体|村)`,
  'u',
);
const SCOPES =
  /^(?:全(?:国|省|市|县|区|镇|乡|村|街道|校|院|局|系统|公司|厂)|我(?:国|省|市|县|区|镇|乡|局|校|院|公司|们县|们市|们镇)|本(?:市|县|区|镇|局|校))/;

/** 其他县区, 县直部门: those that nobody names one by one. */
const THE_OTHERS =
  /^(?:其[他余它]的?(?:县（?[市区]|县|[市区]县|乡镇|镇街|街镇|镇|街道|社区|村|单位|部门)[市区）]{0,3}|[省市县区镇][直属]{1,2}(?:机关|部门|单位))/;

/** Whom a clause begins with: 云岭镇, 全县; `undefined` where it names nobody. */
export function subjectOf(clause: string): string | undefined {
  const name = NAMED.exec(clause)?.[1];
  // 教育体育局|新建学校5所: the bureau counts them.
  if (name !== undefined && COUNTED.test(name) && COUNTED_THEMSELVES.test(clause)) return undefined;
  return name ?? (SCOPES.exec(clause) ?? THE_OTHERS.exec(clause))?.[0];
}

/** |在全市9个县中, |全市排名第一: among whom, and nobody who has anything. */
export const AMONG_WHOM =
  /^(?:(?:[占比较居]|在(?=全.[\d一二两三四五六七八九十]))全[国省市县区镇乡]|全[国省市县区镇乡](?:排|第|位[居列次]|居|列|最|领先|倒数))/;

const COUNTED = /(?:学校|小学|中学|幼儿园|医院|卫生院|公司|集团|支行)$/;

/** 课后服务学校215所, 定点医院36家: what is counted, and nobody’s name. */
const COUNTED_THEMSELVES =
  /^\p{Script=Han}{1,12}(?:(?:学校|小学|中学|幼儿园|医院|卫生院)[共已有达]{0,2}\s?[\d一二两三四五六七八九十百]{1,5}\s?所|(?:公司|集团|医院|支行)[共已有达]{0,2}\s?[\d一二两三四五六七八九十百]{1,5}\s?家)(?!中|之一)/u;

/** True for 全县, 我县. */
export function isScope(who: string): boolean {
  return SCOPES.exec(who)?.[0] === who;
}

/** 全县, 我县 and 本县 are one. */
export function scopeOf(scope: string): string {
  return scope.replace(/^[全我本]/, '').replace(/们.$/, '');
}

/** True for the name of a unit or a place: 云岭镇, 县教育局. */
export function isUnitName(text: string): boolean {
  return NAMED.exec(text)?.[1] === text;
}

const UNIT_END = new RegExp(`(?:${UNIT_ENDS})$`);

/** 社区 of 桂花社区; empty where a name ends in nothing of the kind. */
export function unitEndOf(name: string): string {
  return UNIT_END.exec(name)?.[0] ?? '';
}

/** Kinds that share no member. Where as many as `whole` says are named, nothing is left out. */
export const KINDS: readonly { readonly names: readonly RegExp[]; readonly whole: number }[] = [
  { names: [/一产|第一产业/, /二产|第二产业/, /三产|第三产业/], whole: 3 },
  // 用电量
  { names: [/一产|第一产业/, /二产|第二产业/, /三产|第三产业/, /居民/], whole: 4 },
  { names: [/国有|国企|央企/, /民营|私营|民企|个体/, /集体/, /外资|合资/], whole: 9 },
  { names: [/东[片部区线]/, /西[片部区线]/, /南[片部区线]/, /北[片部区线]/, /中[片部区]/], whole: 9 },
  { names: [/过夜/, /一日游/], whole: 2 },
  { names: [/规上|规模以上/, /规下|规模以下/], whole: 2 },
  { names: [/限上|限额以上/, /限下|限额以下/], whole: 2 },
  {
    names: [/农业|种植|养殖/, /工业|制造/, /服务业|文旅|商贸|旅游/, /基础设施|城建/, /民生|社会事业/],
    whole: 9,
  },
  {
    names: [/优质|优秀/, /(?<!不)(?:合格|达标)/, /待改进|待提高|待提升/],
    whole: 3,
  },
  { names: [/优秀/, /(?<![不本])称职/, /基本称职/, /不称职/], whole: 3 },
  { names: [/高级/, /中级/, /初级|初等/, /未定级|无职称/], whole: 9 },
  { names: [/没有?完成|未完成/, /基本完成/, /(?<!没有|[没未]|基本)完成/], whole: 3 },
  { names: [/基本达标/, /(?<![不未有没])达标/, /[不未没]达标|没有达标/], whole: 3 },
  {
    names: [
      /优秀|优等|优质/,
      /良好|良等/,
      /(?<!不)(?:合格|及格)|一般|中等/,
      /不合格|较差|差等|不及格|待改进|待提高/,
    ],
    whole: 4,
  },
  {
    names: [
      /(?<!不)合格|(?<![不未])达标|通过|录[取用]|入选|入围|晋级|进入/,
      /不合格|不达标|未达标|未通过|淘汰|落选|不及格/,
    ],
    whole: 2,
  },
  { names: [/按时|按期|如期|准时|提前|及时/, /滞后|逾期|超期|延期|拖期|迟报|误期/, /未|没/], whole: 9 },
  { names: [/按时|按期|如期|准时|及时/, /滞后|逾期|超期|延期|拖期|迟报|误期/], whole: 9 },
  { names: [/好/, /一般|中等|尚可/, /差|较差/], whole: 3 },
  {
    names: [
      /(?:容易|便利|方便|顺畅)(?=的|占|$)/,
      /(?:一般|还行)(?=的|占|$)/,
      /(?:困难|较难|不易|不便)(?=的|占|$)/,
    ],
    whole: 9,
  },
  { names: [/学龄前|幼儿/, /(?<!大)学生|学龄儿童/, /成人|成年人|教职工/], whole: 9 },
  {
    names: [
      /在岗|到岗|实到|到会|出勤|参会|在位|实际/,
      /请假|病假|病休|休假|事假|公假|公差|勤务|外出|公出|轮休|内退/,
      /缺|旷|无故|未到/,
    ],
    whole: 3,
  },
  {
    names: [/在岗|到岗|实到|到会|出勤|参会|实际/, /缺席|缺岗|缺勤|缺考|缺课|旷课|未到|未参加|请假/],
    whole: 2,
  },
  { names: [/以上|^有|实现/, /^无|^没有|^零/], whole: 2 },
  { names: [/大型/, /中型/, /小型/, /微型/], whole: 9 },
  {
    names: [/一类|甲类|A类|Ⅰ类/, /二类|乙类|B类|Ⅱ类/, /三类|丙类|C类|Ⅲ类/, /四类|丁类|D类|Ⅳ类/, /五类|Ⅴ类/],
    whole: 9,
  },
  {
    names: [
      /中央|国家/,
      /省级|省里|省财政/,
      /市级|市里|市财政/,
      /县级|区级|县财政|区财政|^县区?(?=自筹|配套|补助|承担|投入)/,
      /镇级|乡级|镇里/,
    ],
    whole: 9,
  },
  { names: [/新建|新开工/, /续建|结转/], whole: 2 },
  { names: [/男/, /女/], whole: 2 },
  { names: [/研究生|硕士|博士/, /本科/, /专科|大专/, /中专|高中|职高/, /初中|小学/], whole: 9 },
  { names: [/(?<![基本较不])满意/, /(?:基本|比较|较为)满意/, /不满意/], whole: 3 },
  { names: [/低保/, /特困|五保/, /临时救助/, /边缘|监测/], whole: 9 },
  { names: [/专职/, /兼职/], whole: 2 },
  { names: [/现金|资金/, /物资|实物/], whole: 2 },
  { names: [/公办(?!民营)|公立/, /公建民营|公办民营/, /民办|私立/], whole: 3 },
  { names: [/公办|公立/, /民办|私立/], whole: 2 },
  { names: [/完好/, /损坏|破损|缺失/], whole: 2 },
  { names: [/寄宿|住校/, /走读/], whole: 2 },
  { names: [/上级|争取|补助/, /自筹|自有/], whole: 2 },
  {
    names: [
      /^(?:中央|国家|上级|省级|专项债)/,
      /^(?:市级|[县区]级|地方|本级|财政)/,
      /^(?:社会资[本金]|企业|群众|自筹|自有)/,
      /^(?:银行|贷款)/,
    ],
    whole: 9,
  },
  { names: [/新建/, /改建|扩建|改造/], whole: 2 },
  { names: [/五星/, /四星/, /三星/, /二星/, /一星/], whole: 9 },
  { names: [/一等|一档/, /二等|二档/, /三等|三档/], whole: 9 },
  { names: [/甲级|甲等/, /乙级|乙等/, /丙级|丙等/], whole: 9 },
  { names: [/答复|办结|解决|化解/, /转办|交办|移交|移送/, /留待|待|研究|在办/], whole: 3 },
  { names: [/在外|外出/, /在家|本地|留守/], whole: 2 },
  { names: [/前年/, /去年|上年/, /今年|本年/], whole: 9 },
  { names: [/规范/, /不规范/], whole: 2 },
  { names: [/城镇|城市|市区|城区/, /农村|乡村|乡镇(?!街)/], whole: 2 },
  { names: [/中央/, /地方/], whole: 2 },
  { names: [/进口/, /出口/], whole: 2 },
  { names: [/内资/, /外资/], whole: 2 },
  { names: [/线上|网上/, /线下|窗口(?!期)/], whole: 2 },
  { names: [/机插|机抛/, /(?<!机)抛秧/, /人工[插栽移]|手插/], whole: 3 },
  { names: [/^本地|^当地/, /^外来|^外地/], whole: 2 },
  { names: [/^现场/, /^书面/], whole: 2 },
  { names: [/[国境]内/, /[国境海]外/], whole: 2 },
  { names: [/[省市县]内/, /[省市县]外/, /[国境海]外/], whole: 3 },
  { names: [/[省市县]内/, /[省市县]外/], whole: 2 },
  { names: [/[省市县区州]直/, /乡镇|镇街|街镇|镇办|街道/], whole: 9 },
  { names: [/^室内/, /^室外/], whole: 2 },
  { names: [/上半年/, /下半年/], whole: 2 },
  { names: [/一季度/, /二季度/, /三季度/, /四季度/], whole: 4 },
  { names: [/重大/, /较大/, /一般/], whole: 3 },
  { names: [/(?:重大|较大)(?!.*一般)/, /一般/], whole: 2 },
  { names: [/特等奖/, /一等奖/, /二等奖/, /三等奖/, /优秀奖/], whole: 9 },
  { names: [/^胜|^赢/, /^平/, /^负|^输/], whole: 3 },
  { names: [/^税收/, /^非税/], whole: 2 },
  { names: [/职工医保|职工参保/, /居民医保|居民参保/], whole: 2 },
  { names: [/^(?:储蓄|个人|住户)存款/, /^(?:对公|单位|公司|企业)存款/], whole: 2 },
  { names: [/赞成|同意/, /反对|不同意/, /弃权/], whole: 3 },
  {
    names: [
      /^(?:已|完成|办结|整改到位|[竣完]工|建成)/,
      /^(?:正在|在[办建施推改]|整改中|施工|建设中)/,
      /未|尚未|没有|^待/,
    ],
    whole: 3,
  },
  {
    names: [
      /^已?(?:经)?(?:[竣完]工|建成|投用)/,
      /^(?:在建|正在(?:建|施工)|施工)/,
      /招标|前期|筹备|准备|(?:未|没|待)(?:有)?开工/,
    ],
    whole: 3,
  },
  { names: [/^(?:已|完成|办结|整改到位)/, /未|尚未|没有/], whole: 2 },
];

/** What one member may have beside another: such parts may overlap. */
export const OVERLAPPING =
  /以上|以下|以内|超过?(?![标员限载期编范])|不足|涉农|小微|普惠|民间|社会资本|重点|重大|开工|竣工|投产|签约|落地|达产|入库|在建|党员|女|妇女|青年|年轻|大专|本科|研究生|学历|退役|高级|中级|困难|低保|残疾|贫困|脱贫|示范|先进|规上|高新|民营|国家级|省级|市级|新增|首次|连续|主动|兼|骨干|龙头|留守|老人|儿童|重复|同时|特色|优质|过夜|省外|境外|外地|外来|寄宿|绿色|有机/;
/** What begins another statement, and names no part: 其中规上企业50家，处罚8家; but 培训资金400万元, 修复木件22件. */
export const DEED =
  /^(?!(?:培训|整改|改造|修复|整治|检查|种植|流转|化解|办理)\p{Script=Han}{0,2}(?:资金|经费|费用?|补[助贴]|专项|类|组|科|[件品器牙])$)(?:共|还|又|并|也|再|先后)?(?:处罚|整改|关停|查处|约谈|新增|新建|建成|开工|竣工|发放|培训|检查|排查|发现|清理|拆除|整治|投入|争取|签约|引进|带动|惠及|帮助|开展|组织|召开|举办|化解|办理|完成|实现|立案|处分|移送|追缴|下降|增长|覆盖|受益|解决|安排|落实|减少|增加|改造|修复|种植|栽植|流转)/u;
/** A list that does not claim to be whole. */
export const OPEN_LIST =
  /等(?!奖|级|次|待|额|分|离子|候)|主要|为主|部分|例如|比如|(?<![假譬比诸犹])如(?![何果期实数此下意今同])|多数|包含|尤其|特别是|最多的|突出|仅|光(?![伏缆纤荣明电])|(?<!成)就(?![业地近医学诊读餐任职])|(?<![名清菜账订床被传保罚运货税成孤])单(?![位元独项身打双人杠车亲体])/;
/** 有的既罚又移: what is told of parts that share members. */
export const SAID_TO_OVERLAP =
  /既[^，。]*又|重[叠合复]|交叉|兼|[两多]种身份|一人|并案|合并|归并|去重|剔除|扣除/;
/** Of such there are always more than are named: 水稻、玉米、大豆; 增值税、所得税. */
export const NEVER_ALL =
  /水稻|小麦|玉米|大豆|花生|油菜|棉花|马铃薯|红薯|薯类|杂粮|蔬菜|水果|茶叶|药材|生猪|家禽|牛羊|[苹梨桃柑]|税$|煤|原油|天然气|钢材|水泥|化肥|农药|口罩/;
/** What is left over closes a list. */
export const REST = /其余|其他|剩余|剩下|余下/;
/** 后勤130人|，其余的在外派: what is left over, and nobody counted it. */
export const LEFT_UNCOUNTED = /^[，、；](?:其余|其他|剩余|剩下|余下)/;
/** One may hold the other: 投资亿元以上, 十亿元以上. */
export const NESTING = /以上|以下|以内|超过?|不足|级/;
/** What follows a noun and is none: 12个乡镇超额完成. */
export const AFTER_NOUN =
  /(?:合计|总计|共|一并|超额|提前|按时|基本|全部|全面|都|已|未|没|不|被|得到?|仅|在|完成|达标|合格|达到|实现|参加|开展|发言|中$|以|为|是|有|进行).*$/;

/** One metric by several names. */
export const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:地区|国内)?生产总值|^GDP/, '生产总值'],
  [/规模以上/g, '规上'],
  [/固投|固定资产投资额/g, '固定资产投资'],
  [/社会消费品零售总额/g, '社零总额'],
];
/** What one unit has one value of at one time. */
export const METRIC =
  /(?:投资|收入|产值|总值|增加值|总额|税收|支出|销售额|营业额|成交额|交易额|贷款|存款|余额|产量|储备量|面积|里程|率|指数|人口|人数|户数|总数|总量|规模|利润|营收|能耗|用电量|资金|赤字|限额|均价|标准|游客|项目|企业|隐患|问题|线索|事故|信访|案件|岗位|就业|违建|农田|造林|公路|管网|棚户区|小区|厕所)$/;
/** Too wide to be one thing. */
export const GENERIC =
  /^(?:总?投资额?|(?:投入|安排|落实|争取|拨付)?资金|收入|产值|面积|规模|项目|企业|问题|隐患|人口|人数|率|标准|支出|利润|余额|增速|比例|占比|任务|完成率|合格率|达标率|满意率|总额|总量|总数|.{0,2}(?:类|些|个|种|有的|的)(?:项目|企业|问题))$/;
/** Parts of a name that make it another's: 每个项目, 平均, 新增. */
export const NOT_WHOLE =
  /每|平均|人均(?!可支配|纯|收入|产值|生产)|其中|单个|个别|有的|最大|最高|最低|另|其他|其余|部分|之一|如|例如|从|由|原来|上?一期|(?<![同环])比|较|超|差|缺/;
/** A count of all there are: 共检查企业96家, 这次观摩的18个项目. */
export const ALL_OF = /共(?!同|享|建|有产|识|赢)|一共|总共|全部|总计|合计/;

export const NUMBER = '[一二两三四五六七八九十百\\d]{1,4}';
/** A rank, its number in the second group; 名 or 位 in the third. */
export const RANK = new RegExp(
  `(倒数)?第\\s?(${NUMBER})(?![一二两三四五六七八九十百\\d])\\s?(名|位)?(?!\\s?(?:季|次|个|届|章|条|款|期|批|轮|天|年|月|周|阶段|产业|方(?!面)|者(?!是)|手|人称|课堂|现场|曲线|道|梯队|时间|责任|书记|要务|一|档|线|组|场|步|套|部|代|中学|小学|医院|幼儿园|名的?奖|事业部|分公司|项目部|工区|大队|中队|支部|车间|分厂))`,
  'g',
);
/** What leads to a rank that bears no 名 nor 位. */
export const RANKED =
  /(?:排名?|位居|位列|位次|名列|列|居|位于|排在|排到|名次|夺得|获得?|取得|荣获|得分|评分|总分|积分|平均分|考核|评比|测评|成绩)[^，。；第]{0,8}$|(?<![觉取获值显懂记])得$/;
/** 由第八|升到第五: a rank that was left. */
export const RANK_LEFT = /^[名位]?(?:跃?升|前?进|前移|提升|降|滑|后?退|跌|掉)/;
/** 由第八升到|第五: one that was reached. */
export const RANK_REACHED = /(?:升|进|移|降|滑|退|跌|掉)(?:至|到)(?:了|全\p{Script=Han})?$/u;
/** 完工率|第二的云阳区, 增量|第三的临河支行: what is ranked right before it, whose it is right behind. */
export const RANKED_BY = /(?:率|增速|增幅|增量|总量|存量|总分|得分|综合分|均分|指数|满意度)$/;
export const OF_WHOM =
  /^的\p{Script=Han}{1,8}?(?:[县区市镇乡村所局站社校行部厂院]|街道|社区|[中支大]队|公司|园区)/u;
/** 第24位的排名, 倒数第二的名次, 第十一这个位次: a rank that is known. */
export const RANK_KNOWN = /^[名位]?(?:的|，?这个|，?这一)(?:排名|名次|位次|成绩)/;
export const SCOPE =
  /全(?:国|省|市|县|区|镇|乡|街道|校|年级|班|院|局|系统|公司|旗|州|盟|厂|军|师|团|旅|营|连)/;
/** 电工项目|市工贸学校: a contest, and who took part. */
export const CONTEST =
  /^(?:\p{Script=Han}{1,8}?(?:项目|赛项|工种|组别)|(?:初赛|复赛|半?决赛)?(?:[男女]子?|[高初][中一二三]|小学|中学|成[人年]|[青中老少]年|[甲乙丙])组)的?(?=\p{Script=Han})/u;
/** 单产全县最高: the first, where a sentence tells but one such of each. */
export const HIGHEST = /(?<=全[国省市县区镇乡校])最[高多快]/g;
export const TIED = /并列|同为|双双|一同|共同(?!点|特|之处|的?问题)|同列|同居|齐|一并/;
/** The same where it stands before the rank in its clause: 两个镇都是第一, but not ……第一，都说自己好. */
export const TIED_THERE = /(?<!平)均(?!分)|都/;
/** A rank that was, or that is wanted. */
export const NO_RANK_NOW =
  /从|由|原来?|上次|上轮|上期|力争|争取|争当|确保|目标|冲刺|如果|假如|要是|不是|没有/;
/** 排在|8个乡镇的|第9位. */
export const RANKED_OF_ALL = new RegExp(
  `[排居列位]在?(?:全\\p{Script=Han})?(${NUMBER})[个家支](\\p{Script=Han}{1,6})的$`,
  'u',
);
/** How many are ranked: 12个乡镇中, 参评的8个单位. */
export const RANKED_AMONG = new RegExp(
  `(?:(?:参评|参赛|参加考核|参加评比|被考核)的?(${NUMBER})[个家支名位]|(?<![其余他第一二三四五六七八九十百\\d])(${NUMBER})[个家支名位所户座条][^，。；、（）\\d]{1,10}?(?:（[^（）\\d]{1,8}）[^，。；、（）\\d]{0,10}?)?(?:当?中(?!心|学|国|里)|里(?!程)|之中|参评|参赛|参加考核|参加评比|的(?:排名|名次|位次|排序)|(?<=(?:全\\p{Script=Han}{1,2}|排在)(?:${NUMBER})[个家支][^，。；、]{1,6})的(?=第|$)))`,
  'gu',
);
/** 全市三县一区中: those ranked are told by kind. */
export const RANKED_OF_KINDS = new RegExp(
  `(${NUMBER})个?([县市区乡镇旗])、?(${NUMBER})个?(?!\\2)[县市区乡镇旗街]道?(?:当?中|里)([^。；：第]{0,20})$`,
  'u',
);
/** 8个乡镇中|石湾镇: before whom a clause names. */
export const AMONG_HEAD = new RegExp(`^(?:在|这|全\\p{Script=Han})*(?:${RANKED_AMONG.source})`, 'u');
/** 得94.2分, 以95.6分, 达到98.2%: what a rank is held by, and no name of a ranking. */
export const SCORE_OF_RANK =
  /(?:(?:总分|总成绩|平均分?|均分|得分)(?:为|是)?)?(?:得了?|以|考了?|达到?|为|只有)?\d{1,4}(?:\.\d{1,3})?[分%](?!之)/;
/** 全镇十七个村，岗头村…: those ranked, where the ranked one is of them. */
export const RANKED_OF = new RegExp(
  `(?<![其余他看查访到过了这那])(${NUMBER})[个家支所](\\p{Script=Han}{1,4})，([^，。；]*)$`,
  'u',
);
/** 13个县区考核，我们排在…, 32所学校排下来，末尾那一所排…: the clause before says that they are ranked. */
export const RANKED_BEFORE = new RegExp(
  `(?<![第其余他看查访到过了这那前后和对一二三四五六七八九十\\d])(${NUMBER})[个家支所]((?!月|季|项|方面|指标)\\p{Script=Han}{1,8}?)(?:[按以依从用]\\p{Script=Han}{2,10}?)?(?:排队|排名|排序|排座次|排[下出过]来|一排|考核|考评|测评|评比)(?:下来|结果)?，([^，。；：、第]{1,12}?)(?:排名?|列|位列|位居|居|名列)在?(?:全\\p{Script=Han})?$`,
  'u',
);
export const AMONG_BEHIND = new RegExp(`^[名位]?（(?:全.{1,2})?共(${NUMBER})[个家支名位]`);
/** What says nothing of which ranking it is. */
export const RANK_FILLER =
  /末位|最后(?:一[名位])?|垫底|所以|因此|可见|不过|但是?|能够?(?=排|拿|居|列|进|得)|拿到|排名|位居|位列|名列|排在|排到|排|居|列|在|的|了|其中|综合来看|从.{1,6}来看|总的来看|取得|获得|夺得|荣获|成绩|完成(?![率量度情])|又|也|则|是|为|获|得|以|分|一直|依然|仍然|仍|暂|均|都|已|和|与|及|\s/g;
/** A stretch of years: what it saw is no value of one of them. */
export const YEARS = /年来|年间|过去.{1,3}年|近.{1,2}年|十[一二三四五六]五/;
/** One month, or one of several years: without more words another time is meant. */
export const SHORT = /^\d{1,2}月份?$|上月|本月|当月|上个月/;

/** 共计回访240户: a total that says once more what was done. */
export const SUMMED_DEED = /(?:共计|合计|总计|总共|一共)\p{Script=Han}{1,5}$/u;

/** 由80家: what a change begins with. */
export const FROM = /(?:由|从)[^，。；由从]{0,16}$/;
/** 提高5个百分点|，由去年的|85%: from where it grew, told behind. */
export const FROM_BEHIND = /^，(?:即|也就是)?[由从](?:去年|上年)?(?:同期)?的?$/;
/** 增加到, 发展为, 一下子降至. */
export const CHANGED_TO =
  /^[^，。；、]{0,8}?(?:增加|增长|提高|提升|上升|扩大|扩展|扩充|扩建|延长|发展|上涨|壮大|下降|降低|减少|压减|压缩|缩短|缩减|精简|回落|增|升|涨|降|减|压|缩)(?:到|至|为)了?(?:今年|目前|现在|如今|本月|本期|这次|今天|\d{4}年)?的?$/;
/** 12起，比去年同期的15起下降20%. */
export const THAN = /^，?(?:同期)?(?:比|较)[^，。；、]{0,8}(?:的|同期|去年|上年)$/;
/** The time before. */
export const THEN =
  /去年|上年|前年|同期|上次|上一?轮|上期|上个?月|上一?季度|年初|原来|原先|原有|此前|过去|上届|上学[期年]|前一年/;
/** What two tellings of one thing at two times may differ in. */
export const TIME_FILLER =
  /今年|本[年月期次轮周]|[这本]学[期年]|这[一个]?[次月周期]|现在|目前|如今|眼下|这次|同期|到了|[的是为有共达]|只有|仅有|^(?:全[省市县区镇乡村校院]|我[省市县区镇乡校院局])/g;
/** 农村供水提升|37个: what was improved is counted, and not how much. */
export const IMPROVED = /^(?!.*(?:已|转化|完成|新))\p{Script=Han}{2,6}(?:提升|提档|扩建)$/u;
/** 技能提升|420万元: no money rises so. */
export const PAID_FOR = /(?:技能|能力|素质|素养|品质|质量|效能|功能|环境|形象|服务|景观|设施|农田|管网)提升$/;
export const UP = /(?:增长|延长|增加|增幅|提高|提升|上升|上涨|扩大|净增|新增|多)[^增减升降]{0,4}$/;
export const DOWN = /(?:下降|降低|降幅|减少|压减|压缩|缩短|缩减|精简|回落|净减|少|低)[^增减升降]{0,4}$/;
/** 比前年增加 */
export const AGAINST = /^，?比(前年|去年|上年|同期|年初|上次|原来)(增加|增长|多|减少|下降|少)了?$/;
/** Reckoned otherwise: by the year, at other prices, against something else. */
export const OTHERWISE =
  /年均|平均|每|环比|可比|口径|不变价|实际|名义|超|高于|低于|快于|其中|同类|全[省市国]/;
/** What grows at comparable prices, so that its growth is not that of its amounts. */
export const AT_PRICES = /生产总值|增加值|总产值|GDP|可支配收入|纯收入|农业产值|工业产值/;
/** 新登记4200户，注销1150户，净增3050户. */
export const NET = /净(增|减)[加少长]?(?:了|约|达)?$/;
export const COMES_IN = /新|增|入|进|招|开业|设立|登记|出生|补充/;
export const GOES_OUT = /注销|减|出(?!生)|退|关|死亡|吊销|离职|流失|撤|清退/;
/** 满意率达, 检测合格率为, 不合格率. */
export const RATE_NAME =
  /^[，（]?(?:群众|总体|抽检|抽查|检测|产品|样品|案件|线索|任务|投资|资金|预算)?(不|未)?(\p{Script=Han}{2})(?:率|进度)(?:达到?|为|是|只有|仅有?)?了?$/u;
/** A rate that is not called by what was counted. */
export const COVERED_BY: Readonly<Record<string, RegExp>> = {
  覆盖: /^(?:建成|建起|建了|覆盖|开通|安装|配备|接入|通了|设立)/,
  出勤: /^(?:实到|到会|到岗|出勤)/,
  到会: /^(?:实到|到会|参会|出席)/,
  到课: /^(?:实到|到课|参加)/,
  到岗: /^(?:实到|到岗|在岗)/,
  参训: /^(?:实到|参训|参加)/,
  参与: /^(?:参加|参与)/,
  合格: /^(?:合格|达标|通过)/,
  完成: /^(?:完成|建成|办结|到位)/,
  入住: /^(?:入住|搬入|搬进)/,
};
/** 其中全程网办784项，占80%. */
export const SHARE_OF_BEFORE = /^[，（]?(?:只|仅)?占(?:比|总数|全部|总量|总额)?(?:的|为|达)?$/;
/** 计划投资50亿元，完成41亿元: of what is measured a rate is told where it is called a whole. */
export const WHOLE_OF_RATE = /计划|任务|目标|应|总|安排|下达|预算/;
/** What is left over. */
export const LEFT =
  /(?:还剩下?|剩下|剩余|还有|尚有|尚余|尚剩|余下|仍有|仍剩|还余|还差|尚差|还欠|[失丢扣](?:分|掉)?了?|缺口)$/;
export const LEFT_FOR_SURE = /剩|余|差|欠|[失丢扣]|缺口/;
export const NOT_YET = /^(?:没|未|尚|还没|待|正在?[办处整推]|在[办建改]|转(?:到|入|至)|结转|挂着|压着|拖着)/;
export const DONE =
  /已|完成|办结|整改|到位|销号|解决|验收|建成|竣工|化解|清零|拆除|兑现|落实|收割|播种|改造|得了?$|使用|用去|支出|拨付|发放/;
/** 平均每个乡镇, 干警人均办案: the unit of what it is divided by, and its noun. */
export const DIVIDED_BY =
  /(?:每(个|家|户|人|名|起|件|处|所|座|村|镇|校|班|亩|场|次|组|支|条|项)|(?:^|[^每])(?=[户人亩]均)([户人亩])均)(\p{Script=Han}{0,4}?)(?:配备|安排|投入|分配|分得|收入|涉案|发现|办案|办理|超过?|不到|不足|有|约|为|是|达)?$/u;
export const EARNED_MORE = /增收/;
/** 每处配, 各安排: so much for one of them. */
export const EACH =
  /每(个|家|户|人|名|生|起|件|处|所|座|村|镇|校|亩|公里|米|吨|台|辆|班|场|次|组|支|条|项|期|批|轮|届|年)|(各)(?!类|种|级|项|界|方|地|单位|部门)/;
/** 每人每月800元, 一年共需: twelve of them. */
export const BY_MONTH = /每[^每]*每个?月(?!.*每)/;
export const OF_A_YEAR = /(?:一|全)年/;
/** 分四期、每期120名: how many lots a whole comes in. */
export const IN_LOTS = /分(?:成|为)?$/;
export const TAKEN_TOGETHER = /(?:共|合计|总计|总共|一共|共计|累计|小计|总价|总额)\p{Script=Han}{0,6}$/u;
/** 每人每天: more than two numbers make it up. */
export const BY_TIME = /每.*每|每[天日周月季年次]/;
/** 每生每年300元. */
export const BY_YEAR = /每[^每年]{1,3}每年\p{Script=Han}{0,4}$/u;
export const ONE_YEAR = /(?:一|全|每)年/;
export const OTHER_TIME = /年|学期|季|月|届|[一二两三四五六]期|轮/;
/** 今年安排1.5亿元: dealt out, and not measured. */
export const DEALT_OUT = /安排|预算|补助|补贴|拨付|下达|奖[励补]/;
/** 相差6分. */
export const GAP = /(?:相差|差距为?)$/;
/** 按期办结: not all that are 办结. */
export const QUALIFIED = /按期|按时|及时|如期|新|一次|首次|限时|当场|当年|提前|现场|超期|逾期|部分/;
/** 占全年计划24亿元的70%. */
export const SHARE_OF_NAMED =
  /^[，（]?(?:只|仅)?(?:占|完成|[为是]\p{Script=Han}{0,4}(?:计划|目标|任务|预算|概算))/u;

/** 其中 and the like before what a part is called. */
export const LIST_HEAD = /^(?:其中)?(?:包括|有|由)?/;
/** 五百万|以下的|3家, 五百万到一千万|的|4家, 100万元|以上项目|5个. */
export const BAND =
  /^(?:(?:及?以上|及?以下|以内)(?![，。；、])[^，。；、\d]{0,8}|(?:以上)?不足|的[^，。；、]{0,6})$/;
export const UPPER_BAND = /以上|[上超过](?=[十百千万亿])/;
export const LOWER_BAND = /以下|以内/;
/** 未达标的, 没有完成: what is denied. */
export const NEGATED =
  /(?:尚未|没有|还没|未|没|不|非|无(?!故))能?(?:(?:及时|按期)(?!的?有?$))?(\p{Script=Han}*?)(?:的有?)?$/u;
/** 31座水库中，38个项目里，: a whole whose parts follow. */
export const FRAMED = /^\p{Script=Han}{0,12}?(?:当中|之中|中|里)，/u;

/** 说不清的占8%: the answer that closes a list of answers. */
export const LAST_ANSWER =
  /观望|说不清|不清楚|不了解|不知道|没听说|没听过|无所谓|没意见|不好说|不确定|弃权|不表态|没有明确/;
/** What one may choose beside another. */
export const CHOICES =
  /反映|提出|希望|关注|喜[欢爱]|使用|参加|患有?|具有|拥有|了解|学历|年龄|岁|来自|从事|会|比|率|增|收入|投资|其中|以上|以下|重点|全[国省市县]/;
/** 按公积金30%、社员返还50%…执行. */
export const ALLOTTED =
  /(?:按照?|按)\p{Script=Han}{0,10}$|(?:分配|构成|结构|组成|分成|分摊)(?:比例)?[：为是]\p{Script=Han}{0,10}$/u;
/** What those have to end in that are counted by a noun: 三个镇, 五所学校, 四个部门. */
export const KINDS_OF_UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^\p{Script=Han}{0,4}(?:乡镇|镇街|街镇|镇办|镇乡|乡镇街道|镇（街道）)/u,
    /(?:镇|乡|街道|街|办事处|办|区)$/,
  ],
  [
    /^\p{Script=Han}{0,4}(?:小学|中学|学校|高中|初中|校)/u,
    /(?:小学|中学|学校|校|高中|初中|学院|[一二三四五六七八九十附][小中]|实小)$/,
  ],
  [/^(?:二级)?学院/u, /学院$/],
  [/^\p{Script=Han}{0,2}馆/u, /馆$/],
  [/^\p{Script=Han}{0,4}(?:医院|卫生院)/u, /(?:医院|卫生院)$/],
  [
    /^\p{Script=Han}{0,4}(?:部门|单位)/u,
    /(?:局|委|办|中心|公司|院|馆|店|厂|场|所|队|站|处|部|联|会|行|社|厅|科|室|镇|街道|乡|村|社区|学校|银行)$/,
  ],
  [/^\p{Script=Han}{0,4}街道/u, /街道$/],
  [/^\p{Script=Han}{0,4}社区/u, /社区$/],
  [/^\p{Script=Han}{0,4}(?:园区|开发区)/u, /[园区]$/],
  [/^\p{Script=Han}{0,4}镇/u, /镇$/],
  [/^\p{Script=Han}{0,4}乡/u, /乡$/],
  [/^\p{Script=Han}{0,4}村/u, /村$/],
  [/^\p{Script=Han}{0,4}县/u, /[县市区旗]$/],
  [/^\p{Script=Han}{0,4}区(?!域)/u, /[县市区]$/],
  [/^\p{Script=Han}{0,4}局/u, /局$/],
  [/^\p{Script=Han}{0,4}公司/u, /公司$/],
  [/^\p{Script=Han}{0,4}(?:企业|集团)/u, /(?:公司|集团|企业|厂)$/],
  [/^\p{Script=Han}{0,4}(?:支部|党支部)/u, /支部$/],
  [/^\p{Script=Han}{0,3}厂(?!房)/u, /厂$/],
  [/^\p{Script=Han}{0,4}车间/u, /车间$/],
  [/^\p{Script=Han}{0,4}科室/u, /(?:科|室|中心)$/],
  [/^\p{Script=Han}{0,4}班组/u, /[班组]$/],
  [/^\p{Script=Han}{0,4}站所/u, /[站所]$/],
  [/^\p{Script=Han}{0,3}(?:[蜂林农渔牧茶苗种]|养殖|饲养)场/u, /场$/],
  [/^\p{Script=Han}{0,3}(?:代表队|参赛队|队伍|小?队)(?![长员])/u, /队$/],
  [/^\p{Script=Han}{0,2}站(?![位点台])/u, /站$/],
  [/^年级组?/, /年级组?$/],
  [/^\p{Script=Han}{0,4}(?:支行|网点)/u, /(?:支行|网点|营业部|分理处)$/],
  [/^\p{Script=Han}{0,4}(?:门店|商铺)/u, /店$/],
  [/^标段/, /标段?$/],
  [/^\p{Script=Han}{0,2}网格/u, /网格$/],
  [/^\p{Script=Han}{0,4}事业部/u, /事业部$/],
  [/^(?:教学)?班(?![子组次车])/, /班$/],
  [/^\p{Script=Han}{0,4}(?:水库|水电站|大桥|桥|公路|路|河)/u, /(?:水库|水电站|桥|路|河)$/],
  [/^\p{Script=Han}{0,4}(?:派出所|分局|大队|中队|支队|法庭)/u, /(?:所|分局|大队|中队|支队|法庭)$/],
  [/^\p{Script=Han}{0,4}(?:供电|税务|司法|监管|国土|工商|研究|管理|服务|气象|林业|水利|财政)所/u, /所$/],
  [/^\p{Script=Han}{0,4}(?:监狱|粮库|电厂|电站)/u, /(?:监狱|库|厂|站)$/],
  [/^\p{Script=Han}{0,4}(?:[车泵水电气]站|收费站|供电站|消防站|养护站|气象站)/u, /站$/],
  [/^\p{Script=Han}{0,4}(?:小区|广场|公园)/u, /(?:小区|广场|公园|苑|园|庭|府|里|家园)$/],
];

/** What fills the words around a figure: 我们现有, 共, 今天. */
export const RETOLD_FILLER =
  /今天|刚刚|才刚|(?<![人英干天贤])才|刚才|这次|本次|此次|今年|去年|目前|现有|现在|我们|希望|请(?!来)|已经|已|累计|一共|总共|共计|合计|共|全部|先后|其间|达到|达|只有|仅有|高达|就有|还有|有着|为(?!期)|是|了|的|全(?:[国省市县区镇乡村校院局系厂]|街道)统?|我[国省市县区镇乡校院局]|本[市县区镇乡校院局]|上报的?|据统计|统计|同志们|大家|送走|迎来|做[到成出]|拿[到下出]|交出|换来|(?:[走跑干拼量算抠省挤闯建种抢做熬]出来|[收接运送装卖引招拉]进来)|脚步|双脚|实打实|整整|足足|(?:[一二三四五六七八九十]{2,3}|这|前|后|头)?[两三]个月的?|面对|虽然|尽管|光是?|单是|回过头来看|总的看|\s/g;
/** What is one of several, or of another time. */
export const NOT_RETOLD =
  /每|平均|人均|连续|其中|单个|个别|(?<!现)有的|一些|最大|最高|最低|最多|最少|另|其他|其余|部分|之一|例如|比如|从|由|原来|原有|(?<!占)比(?!例|重|武|赛|拼)|较|超|相差|还差|至少|多个|不到|不足|不能低于|不得|各(?![级项类])|争取|力争|分[别项]|若|如果|哪怕|假如|第|(?:增加|增长|提高|上升|扩大|扩充|下降|降低|减少|发展|[升降增减])[到至为]/;
/** Of two figures that one of these leads to and that it does not they are two. */
export const STAGES: readonly RegExp[] = [
  /计划|目标|任务|拟|预计|预算|规划|设计/,
  // 新签约项目38个, 签下的83个新项目
  /新[增开建签登引发办认设]|净增|(?:签[约下订]|引进|开工|建成|登记|发展|认定|增加)的?新/,
  /未|没|尚|剩|余下|其余/,
  /再|又|另/,
  // 营业收入4.26亿元只说明过去
  /去年|上年|前年|上次|上轮|上月|以前|(?<!说明|属于|代表|成为|留在)过去/,
  /明年|下一步|今后|将/,
];
/** What is done to a thing: 化解积案102件 is no second value of 积案136件. */
export const ACTS =
  /化解|办结|整改|完成|解决|发现|新增|处理|查处|处罚|合格|达标|改造|拆除|建成|开工|竣工|投产|签约|关停|约谈|移送|修复|治理|整治|受理|办理|满意|重大|重点|一般|较大|规上|男|女|农村|城镇|城区|工业|农业|服务业|其他|党员|干部|退回|追回|拨付|到位|支付|使用|死亡|受伤|转移|安置|验收|销号|注销|上线|下降|增加|减少/;
/** Nouns that only count off what is to be said. */
export const COUNTS_OFF =
  /^(?:的)?(?:方面|问题|环节|意见|要求|工作|措施|重点|关键|体系|机制|原则|关系|字|句话|意识|坚持|层面|特点|不足|建议|任务|步骤|阶段|目标|结合|突出|转变|确保|到位|倡议|希望|感受|体会|认识|优势|短板|亮点|突破|提升|强化|字诀|抓手|行动|工程|举措|变化|亮|台阶|时候|角度|思想|能力|作风|必须)/;
/** What a meeting itself did, a row for each deed: it is done once. */
export const OCCASION: readonly RegExp[] = [
  /发言|述职|表态|汇报|分享|交流|介绍经验/,
  /走了?$|走访了?$|看了?$|观摩了?$|察看了?$|参观了?$/,
  /请来|邀请/,
  /参会|参加会议|到会/,
];
/** 中央财政安排832亿元: a deed that names no thing. */
export const VERB_END =
  /(?:安排|投入|下达|筹集|争取|发放|补助|拨付|新增|实现|完成|开展|组织|举办|召开|累计|引进|签约|落实|建设|实施|推进|解决|检查|排查|整改|查处|培训)$/;

/** A deed that says little of which thing it is done to: 完成防护栏216公里, later 装上的261公里防护栏. */
export const LIGHT = /完成|新增|受理|发现|查处/g;
/** What only leads to what is meant: 请统计局把, 对这次, 县委办要将, 连同. */
export const ADDRESSED =
  /^.*(?:把|将(?!近)|连同|(?<![核相应针校配绝面反派])对(?![象口标接比面外手付应齐准照])|围绕|按照?|[这那](?![里样种个些次批项轮]|边))/;
/** 不能以已整地16.2万亩为由, 有人讲破案123起: what comes back to a known number in passing. */
export const ASIDE =
  /^.*(?:不能(?:只?以|拿|因为?)|不要(?:以为|看)|别看|莫看|[光单]看|有[人的](?:同志|干部|单位|领导)?(?:讲|说|觉得|认为|以为))/;
/** 贷款余额1408亿元|听起来不少. */
export const HEARD =
  /^[听看说](?:起来|上去)|^看似|^[听看]着|^的(?:底子|家底|基数|规模|盘子|水平|成绩|纪录|基础上)/;
/** 在去年11.5万亩|的基础上. */
export const AS_BASE = /^的基[础数]上/;
/** 面积要在|去年11.5万亩的基础上. */
export const BASE_LEAD = /[要须将]?在$/;
/** 从去年查处的2930起酒驾看. */
export const SEEN_FROM = /^.*从/;
export const LOOKED_AT = /^[^，]*(?:看|说)$/;
/** What is yet to be: 要建32个, 再建63个. */
export const UNDONE = /要|再|计划|力争|争取|确保|拟|预计|将|不少于|目标|须|准备/;
/** 五一接待游客138万人次, 国庆接待的183万人次: days that have figures of their own. */
export const FESTIVALS = /春节|元旦|元宵|清明|五一|劳动节|端午|中秋|国庆|春运|[寒暑]假|[暑寒]期|周末/g;
/** An average that one place has one of at one time: 人均可支配收入, 平均办理时限. */
export const ONE_AVERAGE =
  /(?:人均(?:可支配|纯)?收入|人均(?:地区)?(?:生产总值|GDP)|平均\p{Script=Han}{0,6}(?:时限|时间|时长|用时|年龄|浓度|气温|单产|得分|成绩))$/u;
/** 养护里程1380公里, 1830公里养护路段: what its unit says as well. */
export const SAID_BY_UNIT = /里程|面积|人数|户数|数量|总数/g;
/** 市里|人均收入1.46万元: whose an average is. */
export const LEVEL = /[省市县区镇乡村]里/;
/** 平均办理时限|压缩到, |已经是: what only says that it is so now. */
export const CAME_TO = /(?:压[缩减]|缩短|下?降低?|提高|增加|[到至为是达有了]|已经?|目前|现在)+$/;
/** Where a noun ends and an order begins: 1064名党员|都要…, 28万条编织袋|要尽快…. */
export const TO_DO =
  /(?:[听看说]起来|看似|来之不易|放|摆|缓解|盼|把|要|逐|都|搞|每|不许|不得|不能|必须|应|也|就|只[是有说能够]|说明|证明|意味着|反映出|里|中(?!心|学|小|药|医)|一[个户件家条律]|如何|怎|由|全部|使用|实行|随机|修好|用(?:起来|[好足活])|建成|分到|再|的|有多少|是|可以|列|按|拍|进|落|没有?|无一|始终|依然|仍然|还|分布|散落|大多|来自).*$/s;
export const LEADS =
  /^(?:[把将对让请给和与及以从有其]|在(?![用建岗校读册编职途产营])|尤其|特别|还|[省市县区镇乡村局]里|这次|看过|连同|所有|谁家)+/;
/** 甲班, 二厂, 东片区: names of which there are several. */
export const ONE_OF_SEVERAL =
  /[甲乙丙丁一二三四五六七八九十东西南北中新老前后上下内外大小]\p{Script=Han}?([班组厂区期批院校队路线片所段])/gu;

const MONTH = '\\d{1,2}|十[一二]?|[一二三四五六七八九]';
/** A lead with a stretch of time, and what was done in it: 优良天数为1月至3月, 2023年投入; its year, half, quarter, months, deed. */
export const SPAN = new RegExp(
  `(?:(20\\d\\d)年|(上|下)半年|第?([一二三四])季度|(?<![\\d一二三四五六七八九十])(${MONTH})月?份?(?:[—～~至到-](${MONTH}))?月份?)(\\p{Script=Han}{0,5})$`,
  'u',
);
/** 合计, 全年共接访: its own time, and the deed. What is 累计 may go back farther. */
export const SPAN_TOTAL =
  /^(全年|上半年|下半年|前三季度)?(?:合计|共计|总计|一共|总共|共)(?:为|是|有|达到?)?(\p{Script=Han}{0,5})$/u;
/** 总分, but not 综合成绩, which is weighed. */
export const SCORE_TOTAL = /^(?:最后|最终|实际)?(?:总分数?|总得分|合计得?分?|共得|一共得)(?:为|是|达到?)?$/;
/** 市容得分, 笔试. */
export const SCORE_PART = /^\p{Script=Han}{1,10}$/u;
export const NO_SCORE_PART =
  /满分|总|扣|加|减|平均|最[高低]|折算|按|权重|比|较|第|原|[去上今]年|[上本]次|季度|月|差|名/;
/** 乡镇和|两个, 乡镇和人社、水利|两个: a noun of units between two counts, joined. */
export const JOINED_NOUN =
  /^(?:[县市区镇乡省]?[直属级]{0,2})?(?:乡镇|镇街|镇|乡|街道|社区|村|部门|单位|企业|公司|学校|中学|小学|医院|局|园区)(?:[和与及、]|以及)(?:[^，。；、\d]{1,8}、){0,6}[^，。；、\d]{0,8}$/;
/** 县直单位共|八家, 部门，共计|七家. */
export const JOINED_TOTAL =
  /^(?:[县市区镇乡省]?[直属级]{0,2})?(?:乡镇|镇街|镇|乡|街道|社区|村|部门|单位|企业|公司|学校|中学|小学|医院|局|园区)，?(?:一共|总共|共计|合计|总计|共)是?$/;
/** 县委办和|三个镇. */
export const ALSO_NAMED = /(?:[和与及][^，。；：]{0,60}|、)$/;
/** 八家|作了述职, 七家|单位作了发言: units, and not what they have. */
export const UNITS_IN_ALL =
  /^(?:单位|部门)?(?:$|[都分先作做进参发述表汇交介到列上签受被未没完，。；]|接受)(?!出口|展|明)/;

/** 尚缺6个, 缺口2.9万个, 空编12名. */
export const LACKING =
  /^(?:目前|现在?|仍|尚|还|总共|共)?(?:有|存在)?(?:尚|还|仍|空|短|欠)?(?:缺(?!席|勤|课|考)[口编员额岗少]?|空编|差额|差(?!距))(?:有|为|达到?|是)?$/;
export const LACK = /缺口/;
/** 应设, 需要, 核定编制: what there ought to be. */
export const DUE = /应(?!急|届|用|对|诉|征|聘)|需|核定|编制|定[员编]|设计|规划|计划|任务|标准/;
/** 实设, 现有, 在编: what there is. */
export const THERE = /实(?!施|验|行|训|体|习|名)|[现已仅只]有?|在[岗编位职]|到[岗位]|目前|配[备有]|共有/;
/** What only says that it is due, or there: 按标准应配, 实际在岗. */
export const DUE_OR_THERE =
  /截至|目前|现有?|实际|实|已经?|在[岗编位职]|到[岗位]|配备?|只有|仅有|共有?|按照?|标准|规定|应|需要?|核定|编制|定编|[设建检收征交缴到有为是数]|达到?|人数/g;
/** What another clause makes up for. */
export const MADE_UP = /其余|其中|另|剩余|余下|兼/;
/** 按|340个小区计算. */
export const BASE_HEAD =
  /(?:^|，)(?:如果|若)?(?:按照?|以)(?:全[省市县区镇乡村校]|现有|常住人口|户籍人口|应有|总数|总共)?$/;
export const BASE_TAIL = /^\p{Script=Han}{0,8}(?:计算|测算|来算|算|为基数|为总数|的基数|的总数)，$/u;
export const RATE_END =
  /(?:[覆盖完成组建参保入住到位普及配备签约安装使用达标合格]|\p{Script=Han})率\p{Script=Han}{0,3}$/u;
/** Added to what there was: no share of all. */
export const ADDED = /新|增|再|又|余|剩/;
/** 完成任务的|65%, 完成率|85%. */
export const TASK_RATE =
  /^(?:只|仅|已|约)?(?:完成|占)了?(?:全年|年度|总|今年|[省市县区里]{0,2}下达|既定|计划)?(?:任务|目标|计划)(?:总?[数量])?的?$|^(?:任务|计划|目标)?(?:完成|达成|兑现)率(?:达到?|为|是|只有|仅有?)?$/;
export const TASK_RATE_ALONE = /^(?:只|仅|已|约)?(?:完成|占)了?(?:全年|年度|总|今年)?任务(?:总?[数量])?的?$/;
/** 建设任务|8.5万亩, 计划发展党员|240名. */
export const TASK = /任务|目标|计划|下达|拟|应/;
/** 已|发展, 目前完成|了: what says only that it is done. */
export const DONE_HEAD =
  /^(?:其中|截至目前|到目前|目前|现在?|实际|累计|共|全部|全[省市县区镇乡村])*(?:已经?|共)*/;
export const DONE_ALONE = /^(?:完工|完成|建成|实施|开工|竣工|办结|整改|到位|做完|干完)?了?$/;
/** 按时|办结: some of what is done. */
export const IN_TIME = /^(?:其中)?(?:按期|按时|及时|限时|当场|提前|如期)/;

/** One deed by two names: 破获电诈案件 is 破案, 参加演练 is 参演. */
export const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/破获(\p{Script=Han}{0,6}?)案件?/u, '$1破案'],
  [/参加(?=演练|培训|会议|评选|保险|考试|比赛)/, '参'],
  [/余下|剩余|其余/, '剩下'],
];
/** The same where nothing else is said of it but who did it: 高新区全年投资2.3亿元, 高新区全年投入3.2亿元. */
export const DEEDS_ALONE: readonly (readonly [RegExp, string])[] = [[/^投资$/, '投入']];
/** 全市河湖长一年|巡河: a stretch of years within a lead. */
export const YEARS_WITHIN = /[一二两三四五六七八九十\d]{1,2}年(?!级|度|龄|限|份|以上)[来间]?/;
/** Verbs that say nothing of the thing: 开展课后服务的学校. */
export const EMPTY_VERB = /开展|组织|进行|实施|有(?=$)/g;
/** 村级河长一年|巡河: whose it is stands before the years. */
export const LED_BY_YEARS =
  /[^，；。：、\d一二两三四五六七八九十]{2}[一二两三四五六七八九十\d]{1,2}年[来间]?$/;
/** 石桥镇 of 石桥镇造林. */
export const OTHER_PLACE = /\p{Script=Han}[镇乡村县区市局]$/u;

/** 对|这68户, 没有签约的|这6个, 这栋|18层: what points at a figure that is known; what it says of it in the first group. */
export const POINTED_AT =
  /^(.*?)(?:[这那](?:[栋个条座支项场次批只位件名户家])?|上述|前述|以上|(?:上面|前面|刚才)(?:说|讲|提到|点到?)的)$/;
/** 把|830万元, 面对|45.3米的水位. */
export const POINTED_TO =
  /(?:把|将(?!近)|(?<![核相应针校配绝面反派])对|面对|让|使|围绕|冒着|看着|看到|听完|看完|走完|凭着?|靠着?|拿着?|能在)$/;
/** 听完|14名选手的演讲, 感谢|24支队伍: what is heard out or thanked is all there is. */
export const HEARD_OUT = /(?:听[完了]|听取了?|看完|走完|感谢|祝贺|恭喜)(?:全体|所有|这)?$/;
/** 但|16支队伍: nothing but how the sentence goes on. */
export const GOES_ON_BARE = /^(?:但是?|可是?|而|不过|结果|最后|最终|终于|于是)?$/;
/** 46家养老机构|按时交了账: some of them did. */
export const SOME_DID =
  /^\p{Script=Han}{1,8}?(?:按时|按期|及时|如期|准时|已经?|顺利|成功|参加|进入|完成|通过|报|交|达标|获|入选|入围|晋级|中途|[被没未])/u;
/** 16支队伍|按时走完了全程, 640台收割机|日夜抢收: what came about is of all of them. */
export const ALL_DID = /了(?!解)|日夜|昼夜|按时|一起|一齐|同场|吃住|齐[心上]/;
export const EVERY_ONE_DID = /全部|全都|都|均|各|人人|个个|无一|[每没]有?一/;
/** 报了名, 应到: not those that came. */
export const ON_PAPER = /报名|报了名|应|登记|注册|申请|计划|审批|符合/;
/** 高中组，|26个代表队; 下午，|16个点位; 清河镇也不慢，|16支队伍: of whom, where or when its sentence says that it is. */
export const FRAMED_BY =
  /(?:^|[，；])(\p{Script=Han}{0,4}?(?:[组区镇乡村片线业岸司班校级]|[决复初预]赛|[台场院山]下|[上下中]午|[本上][月周]|那天))(?:里|中|内|[这那]边|也[^，]{1,4})?，/gu;
/** 9.6万吨烘干能力|，够用了; 9.6万吨仓容|是一点一点攒下的: what is said of it is said of all. */
export const SAID_OF_ALL = /^(?:，|是|够|靠|背后|来之不易)/;
/** Times of which one is not the other: 去年 and 今年, 上午 and 下午. */
export const TIMES_APART: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<![比较和同与])(?:去年|上年|前年|上次|上届|上一?轮|昨天|前天|上周|上月|以往|往年)/,
    /今年|[这本此]次|本届|今天|本周|本月|[这本]轮|目前|现在/,
  ],
  [/上午|上半场|上半程/, /下午|下半场|下半程|晚上/],
  [/第一天|首日/, /第[二三四五]天|次日|最后一天/],
];
/** 一共|4300个车位. */
export const POINTED_AS_KNOWN = /^(?:一共|总共|全部|所有|这里的?)$/;
/** 每人每月: figures of one and of all are no two values. */
export const EACH_TIME = /每\p{Script=Han}{1,3}每?\p{Script=Han}{0,2}$|[人户亩]均$/u;
/** What tells of some of those before. */
export const SPLIT_UP = /过半|半数|大半|一半|多数|部分|分之|[一二三四五六七八九]成(?!为|了|员|立)/;
/** What tells of some of them, or of others. */
export const SET_APART =
  /过半|半数|大半|一半|多数|部分|其中|有的|个别|一些|分之|[一二三四五六七八九]成|%|剩|其余|其他|另|又|再|还有|新增|减少|增加/;
/** 这15位同志, 这89户人家: whoever was counted. */
export const ANYBODY = /^(?:同志|人家|群众|乡亲|干部|单位|地方|人员|人)/;
