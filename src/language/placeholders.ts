/** 待填内容: what a draft or a page has left to fill in. */
import { touching } from '../model/place';
import { remember } from '../model/remember';
import { starsOfMarkup } from './page/markup';
import { sieve } from './patterns/sieve';

interface Kind {
  /** What a person calls it. */
  readonly name: string;
  readonly pattern: RegExp;
}

/** What a bracket names when it is a slot, as the last word in it: 【会议名称】 [主题] 【任务一】. */
const SLOT = [
  '单位 部门 姓名 名字 时间 日期 地点 地名 职务 职称 名称 人名 人数 数字 数据 金额 年份 年度 月份 主题 目的 对象 数量 比例 百分比',
  '主持人 讲话人 点评人 联系人 发言人 电话 填写处 待填 待定 待补 待补充 待核实 待确认 待完善 待定稿 下同 略',
  '[村镇乡县区市校厂局站]名',
]
  .join(' ')
  .split(' ')
  .join('|');
/** Names that stand for one of several: 【任务一】 [单位A] {项目1}. What a text itself goes through (案例 问题 …) is none. */
const NUMBERED = '任务|单位|部门|项目|企业|乡镇|领导|姓名|指标|数据|举措|会议|地点|标题|内容|插槽';
const NUMBER = '[一二三四五六七八九十\\d A-Za-z]{1,2}';
/** What a writer tells himself to do: 【此处插入数据】 【请补充】. */
const REMINDER = '(?:此处|这里|请|待|需)[^【】［］\\[\\]{}]{0,20}';
const LATIN_SLOT = 'name|date|title|unit|place|time|number|slot|speaker|topic|todo|tbd|xxx?|placeholder';

const OPEN = '[【［\\[〔{｛]';
const CLOSE = '[】］\\]〕}｝]';
const UNITS =
  '县|市|区|镇|乡|村|局|厅|处|科|部|单位|公司|企业|集团|学校|医院|街道|社区|同志|主任|书记|局长|县长|市长|党委|党组|支部|机关|银行|煤矿|工厂|工地|项目部|年某?月?|月某?日|日';

/** 如果某单位……, 不是某部门的事: nobody is meant. */
const UNNAMED =
  '(?<!(?:如果|一旦|要是|假如|若|哪怕|无论|不管|不论|比如|例如|譬如|曾经|曾有|不是|并非|而是|还是|或者?)[^，。；！？]{0,4})';
/** 某企业没有吸取教训，再次发生事故; 某单位一名干部违规收礼: a case is told without names on purpose. */
const OF_A_CASE =
  '(?![^。！？]{0,50}(?:事故|伤亡|死亡|违[规纪法]|涉嫌|受贿|贪污|挪用|骗|被(?:查|免|处|问责|通报|约谈|判|罚|追)|处分|查处|案例|案件|教训|曝光|反面|一[名位个](?:干部|员工|职工|工人|同志|负责人)))';
/** 值班员：某部机务一中队指导员: a paper leaves the unit's name out on purpose. */
const NOT_OF_A_PAPER = '(?<!^值[ 　]?班[ 　]?员[：:][ 　]?)';
/** What a figure is told of: 总投资多少, 累计培训多少, 新修堤防多少; 要投资多少 and 看看有多少 are weighed. */
const TOLD =
  '(?<![要应该想能会可看算问知查数论管需][^，。；！？、]{0,14})(?:共|总计|合计|累计|总投资|投资|资金|任务|工程|项目|面积|收入|税收|产值|河流|河道|堤防|管网|道路|公路|增长|下降|提高|增加|减少|达到?|完成|实现|新增|新建|新修|改造|实施|治理|整治|培训|发放|建成|拨付|争取|引进|开工|销号|排查|办结|安装|栽植)\\p{Script=Han}{0,6}?';
const MEASURE =
  '[万亿]?(?:元|公里|千米|米|亩|平方米|立方米|吨|公斤|千瓦|个百分点|百分点|个|条|项|户|人|人次|家|名|处|座|件|场|台|套|次|期|所|辆|株|份|类|%|％)';
/** Behind it these say that it is asked: 心里有数, 说得清. */
const WEIGHED =
  '心里有数|心中有数|有数|清楚|明白|一笔账|算账|说得?清|底数|都要|都得|必须|说到做到|兑现|多少[^。！？]{0,12}[就便]|？|[吗呢]';

/** What stands for a digit of a date. */
const LEFT_OUT = '[XxＸｘ_＿*]';
const DAY_OR_YEAR = '[\\dXxＸｘ_＿*]';

/** Each row is kept narrow: 某些, X光, 3×4, GDP, running Latin and 【案例二】 are none. */
const KINDS: readonly Kind[] = [
  // ××, ×县, ×月×日, 20×× — but not 3×4
  row(
    '叉号',
    '(?<!\\d)(?!(?<=[A-Za-z])×[A-Za-z])×+(?!\\d)|(?<=\\d)×{2,}|(?<=\\d)×(?=\\p{Script=Han})|×(?=\\d+(?:年|月|日|号))',
  ),
  // X同志, X年, XX县, 第 X 位 — no letters beside it, and not X光, X轴, X+Y
  row(
    '字母 X',
    '(?<![A-Za-z][（(])(?<!(?:设|令|求|解|未知数|变量|参数|系数) ?)(?<![A-Za-zＡ-Ｚａ-ｚ+＋=\\-\\d][ ]?)(?<!(?<!—)—[ ]?)[XxＸｘ]{1,12}(?![A-Za-z+＋=\\-—]|\\d)(?=[ 　]?(?:\\p{Script=Han}|[，。；：、！？,.;:!?（(）)“”》《·]|$))(?![ 　]?(?:光|射线|轴|波段|频段|荧光|衍射|探伤|染色体|片(?!区)|线|型|形|级|坐标|值|函数))',
  ),
  // X-X月
  row('月份', '(?<![A-Za-z\\d])[XxＸｘ×]{1,2}[ ]?[-—－~～至到][ ]?[XxＸｘ×]{1,2}(?=[月日号])'),
  // x%, 增长X.X%, xx.x个百分点
  row('百分数', '(?<![A-Za-z\\d+=*/^])[XxＸｘ×*]{1,4}(?:\\.[XxＸｘ×*]{1,2})?(?=[ 　]?(?:[%％‰]|个百分点))'),
  // X月X日, 20__年_月 are one date and one blank, 3月_日 is the day's; of ××××年×月×日, a draft's, each is filled in by itself.
  row(
    '日期',
    `(?<![A-Za-z\\d])(?=[\\d年月 ]{0,9}${LEFT_OUT}{1,4}\\d{0,2}[ ]?[年月][ ]?\\d{0,2}${LEFT_OUT})(?:${DAY_OR_YEAR}{2,4}[ ]?年[ ]?${DAY_OR_YEAR}{1,2}[ ]?月(?:[ ]?${DAY_OR_YEAR}{1,2}[ ]?[日号])?|${DAY_OR_YEAR}{1,2}[ ]?月[ ]?${DAY_OR_YEAR}{1,2}[ ]?[日号])`,
  ),
  row('年份', '(?<![A-Za-z\\d])(?:19|20)\\d?[XxＸｘ×*]{1,3}(?=[ 　]?(?:年|届|级|—|-|至|学|财))'),
  row(
    '年份',
    '(?<![A-Za-z])[YyＹ]{4}(?=[ 　]?年)|(?<=年[ 　]?)[Mm]{1,2}(?=[ 　]?月)|(?<=月[ 　]?)[Dd]{1,2}(?=[ 　]?日)',
  ),
  // xxxx-xxxx年
  row(
    '年份',
    '(?<![A-Za-z\\d])[XxＸｘ]{4}(?=[ 　]?[-—－~～至][ 　]?[XxＸｘ\\d]{4}年)|(?<=[XxＸｘ\\d]{4}[ 　]?[-—－~～][ 　]?)[XxＸｘ]{4}(?=年)',
  ),
  // 20xx教师节, 20××上半年: no number goes on so.
  row('年份', '(?<![A-Za-z\\d])20[XxＸｘ×*]{2}(?![A-Za-zＸｘ×*\\d])(?=[ 　]?[\\p{Script=Han}%％‰])'),
  // 2024年　月　日
  row('空日期', '(?<=年)[ 　]{1,8}月(?:[ 　]{1,8}日)?|(?<![\\d\\p{Script=Han}])[ 　]{1,8}月[ 　]{1,8}日'),
  // 201X/X/XX
  row(
    '年份',
    '(?<![A-Za-z\\d])(?=[\\d/.-]{2,8}[XxＸｘ×*])(?:19|20)[\\dXxＸｘ×*]{2}[/.-][\\dXxＸｘ×*]{1,2}[/.-][\\dXxＸｘ×*]{1,2}',
  ),
  // xx级新生
  row('年份', '(?<![A-Za-z\\d])[XxＸｘ×]{2,4}(?=级[ 　]?(?:新生|学生|同学|毕业))'),
  // ☆村, 我代表☆向: a site's sign for a name
  row('叉号', `(?<=[\\p{Script=Han}，、。；])[☆△]{1,4}(?=(?:等)?(?:${UNITS})|向)`),
  // 水表○○块, ○○镇; 二○○九年 is a year.
  row(
    '圆圈',
    `(?<![\\d一二三四五六七八九零])(?:[○◯]{2,}|(?<=[\\p{Script=Han}，、。；：“])[○◯](?=${UNITS}|[年月]))(?![\\d一二三四五六七八九零])`,
  ),
  // 去年##镇, ##县: behind a word or a mark, for at a line's start ## is a heading's
  row('井号', `(?<=[\\p{Script=Han}，、。；：“])#{2,4}(?=${UNITS})`),
  // 优质苹果基地#万亩; 一户#元
  row('井号', '(?<=\\p{Script=Han})#(?=[十百千万亿]{0,2}(?:[个家户名元亩吨人件条项次座台套头只株辆公平]|%))'),
  // **, *同志, 区长*同志
  row(
    '星号',
    '\\*{2,}|(?<=\\p{Script=Han})\\*(?=[\\p{Script=Han}、，“《])|(?<=[，、。；：“《,;:])\\*(?=[\\p{Script=Han}、])|^\\*(?=\\p{Script=Han}{0,6}?(?:[省市县区镇乡村局厅处科队站所院校厂]|书记|主任|同志|[检督指][查导]组))|\\*(?=同志|市|县|区|镇|乡|村|局|年|月|日|个|小学|中学|学校|医院|公司|社区|街道)',
  ),
  // 区委副书记--作了部署, 紧密联系--实际, --县: a site's dashes for a name; a dash between clauses stands elsewhere.
  row(
    '横线',
    `(?<=书记|[省市县区镇乡局厅处科院校部队会]长|主席|主任|委员|常委|副?总理|经理)-{2,4}(?=同志|[作主传通宣代讲带亲发])|(?<=联系|结合|立足|围绕|[在对向给为])-{2,4}(?=实际|工作|${UNITS})|(?<![-\\d])-{2,4}(?=[省市县区镇乡村局厂校]|公司|单位|同志)`,
  ),
  // 参赛选手来自--。
  row('横线', '(?<=来自|毕业于|就读于|任职于)-{2,4}(?=[，。；、]|$)'),
  // 中学----级新生, 20--年, --年的军训: a year that somebody took out.
  row(
    '横线',
    '(?<=(?:^|[^\\d])(?:19|20)\\d?)-{2,3}(?=[年级届])|(?<![-\\d])-{2,4}(?=级(?:新生|学生|同学|毕业生|学员|研究生|本科)|届(?:毕业|学生|委员|全会)|年(?:度|的|[上下]半年|[春秋]季))',
  ),
  row(
    '横线',
    '_{2,}|(?<=\\p{Script=Han})_(?=\\p{Script=Han})|＿{2,}|(?<=[月年第\\d])_(?=[日月年个])|(?<=[。，：；、\\p{Script=Han}])□+',
  ),
  row(
    '略',
    '(?:…{1,2}|\\.{3,6})[（(]?略[）)]?(?:…{1,2}|\\.{3,6})|[（(](?:此处)?(?:内容|正文|数据)?(?:从)?略[）)]|[〔［\\[【](?:…{1,2}|\\.{3,6})[〕］\\]】]',
  ),
  row(
    '某',
    `某某+|${UNNAMED}${NOT_OF_A_PAPER}某(?=${UNITS}|(?!些|种|个|一|人|样)\\p{Script=Han}{1,3}(?:厂|公司|集团|支队|中队|中学|小学|学院|医院|监狱|社区))${OF_A_CASE}`,
  ),
  // 产值达到？？亿元
  row(
    '问号',
    '(?<=\\p{Script=Han})[？?]{2,4}(?=[万亿]?(?:元|吨|亩|户(?!户)|家(?!家)|%|％|公里|人次))|(?<=\\p{Script=Han})[？?](?=[万亿]元|[%％])',
  ),
  // 总投资多少亿元，治理河道多少公里: told, and not asked.
  row(
    '多少',
    `(?<!\\p{Script=Han})多少(?=[个名家亿万项](?:[。，；、]|$))|(?<=${TOLD})多少(?=${MEASURE}(?:[。，；、]|左右|$))(?![^。！？]{0,60}(?:${WEIGHED}))`,
  ),
  row(
    '空括号',
    '（[ 　]*）|\\([ 　]*\\)|【[ 　]*】|《[ 　]*》|“[ 　]*”|〔[ 　]*〕|「[ 　]*」|［[ 　]*］|\\[[ 　]*\\](?!\\()',
  ),
  row(
    '括号里的空',
    `${OPEN}(?:请?(?:填写|填入|输入|插入))?[\\p{Script=Han}]{0,6}(?:${SLOT})[一二三四五1-9A-Z]?${CLOSE}`,
  ),
  row('括号里的空', `${OPEN}(?:具体|有关|相关)?(?:${NUMBERED})${NUMBER}${CLOSE}`),
  // 【牵头股室】, 【配合部门】
  row(
    '括号里的空',
    `${OPEN}(?:牵头|责任|配合|主办|承办|协办|分管|包保)(?:单位|部门|[股科处]室|领导|人|局|乡镇|镇街)${CLOSE}`,
  ),
  // （设备名称）的限位开关, （讲话人姓名）强调; not what a form is told to have.
  row(
    '括号里的空',
    '(?<!《)[（(](?:\\p{Script=Han}{2,6}名称|\\p{Script=Han}{2,4}姓名)[）)](?!\\p{Script=Han}{0,3}(?:栏|登记|字样|一项|表))',
  ),
  // 第三季度产值（待核）万元, （案例待补）, 处理投诉（数字）件, 由（填写部门）抓好落实
  row(
    '括号里的空',
    '[（(][\\p{Script=Han}]{0,6}待(?:补充?|核[实对]?|填写?|确认)[）)]|(?<=[在为是于由请])[（(]待定[）)]|[（(](?:具体)?(?:数字|数据|金额|人数)[）)](?=[万亿]?(?:[件个家户人名元亩吨起次场]|%))|[（(]填写\\p{Script=Han}{2,8}[）)]',
  ),
  row('括号里的空', `${OPEN}(?:${REMINDER}|任何[^【】［］\\[\\]{}]{1,8}|[XxＸｘ×]{1,4}|\\*{1,3})${CLOSE}`),
  row(
    '括号里的空',
    `[{｛]{1,2}[ ]?(?:${LATIN_SLOT}|[\\p{Script=Han}]{1,8})[ ]?[}｝]{1,2}|[\\[［【](?:${LATIN_SLOT})[\\]］】]`,
  ),
  row(
    '括号里的空',
    '[（(](?:单位|会议|活动|领导|具体)?(?:名称替换|单位名称|会议名称|活动名称|名称|姓名|职务|时间|地点)[）)]|[（(](?:单位|会议|领导|人物)?(?:名字|姓名|职务|单位|名称|时间|地点)(?:[和与及、]?(?:名字|姓名|职务|单位|名称|时间|地点)){1,3}[）)]',
  ),
  row(
    '括号里的空',
    '[（(](?:此处|这里|请)(?:可以?|需|应)?(?:(?:根据|结合|按照)[^（）()，。]{2,8})?(?:填写|填入|插入|补充|输入|替换|改|列举|举例|加入)[^（）()]{0,24}[）)]',
  ),
  // （可根据实际情况调整）, （约300字）: what a writer of drafts leaves for the one who goes on.
  row(
    '括号里的空',
    '[（(](?:以下|以上|此处|本段)?(?:内容)?(?:可以?|请|应)?(?:根据|结合|按照)[^（）()，。]{2,12}(?:调整|修改|填写|补充|替换|完善)[^（）()]{0,8}[）)]',
  ),
  // （依次介绍评委姓名及职务）, （此处可视现场情况，再表扬两个班）: what the one who speaks is to do here.
  row(
    '括号里的空',
    '[（(](?:依次|逐一|逐个|分别)(?:介绍|宣读|念|列出|列举|报)[^（）()。]{0,12}(?:姓名|名字|名单|名称)[^（）()。]{0,6}[）)]|[（(]此处(?:可以?|请|需要?)(?:(?:根据|结合|按照|视)[^（）()。，]{2,10}，?)?(?:再|适当|简要|简单|逐一|依次)?(?:点名|表扬|介绍|列出|简述|说明|讲述|展开)[^（）()。]{0,24}[）)]',
  ),
  // XXX同学担任指挥，他/她的手势清楚: of one whose name is left out, too.
  row(
    '待选',
    '(?<=(?:[XxＸｘ×*]{2,4}|_{2,}|＿{2,}|某某)(?:同[学志]|老师|选手|先生|女士)?[^。！？]{0,30})(?:他[/／]她|她[/／]他|(?:先生[/／]女士|女士[/／]先生))',
  ),
  // （单字替换）, （中间的意思，一个名称替换）
  row('括号里的空', '[（(][^（）()。]{0,12}(?:单字|名称|数字|内容|文字|词语|人名|地名)替换[）)]'),
  row('括号里的空', '[（(](?:字数)?(?:约|控制在|不少于|不超过)\\d{2,4}字(?:左右|以内)?[）)]'),
];

/** A letter or sign that stands in a formula or between Latin words is none: y = x * 2. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Placeholders in a text, in order, none overlapping another.
 * @returns offsets in UTF-16 code units
 */
export const findPlaceholders: (text: string) => readonly Place[] = remember((text) => {
  const found = kindsIn(text)
    .flatMap(({ pattern }) =>
      [...text.matchAll(pattern)].map(({ 0: hit, index }) => ({ start: index, end: index + hit.length })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const starAt = touching(starsOfMarkup(text));
  let end = -1;
  return found.filter((place) => {
    if (place.start < end || starAt(place)) return false;
    end = place.end;
    return true;
  });
});

const kindsIn = sieve(KINDS);

function row(name: string, source: string): Kind {
  return { name, pattern: new RegExp(source, 'gu') };
}
