/** What quantities are counted in: measure words and units, with what each is a measure of. */

export interface Unit {
  /** Units of one dimension can be compared: 公顷 and 亩. */
  readonly dimension: string;
  /** How much of the dimension's first unit one of it is. */
  readonly factor: number;
  /** True of what is counted one by one, where a sum has to be exact. */
  readonly counted: boolean;
}

/** Measures, the first of each row being the base of its dimension. */
const MEASURES: readonly (readonly [unit: string, factor: number])[][] = [
  [
    ['元', 1],
    ['块钱', 1],
  ],
  [['美元', 1]],
  [['欧元', 1]],
  [['日元', 1]],
  [['港元', 1]],
  [
    ['吨', 1],
    ['公斤', 0.001],
    ['千克', 0.001],
    ['斤', 0.0005],
    ['克', 0.000001],
  ],
  [
    ['亩', 1],
    ['公顷', 15],
  ],
  [
    ['平方公里', 1],
    ['平方千米', 1],
    ['平方米', 0.000001],
    ['平米', 0.000001],
  ],
  [
    ['公里', 1],
    ['千米', 1],
    ['里', 0.5],
    ['米', 0.001],
    ['厘米', 0.00001],
    ['毫米', 0.000001],
  ],
  [
    ['立方米', 1],
    ['立方', 1],
    ['方', 1],
  ],
  [
    ['升', 1],
    ['毫升', 0.001],
  ],
  [['微克/立方米', 1]],
  [['微克', 1]],
  [['毫克/升', 1]],
  [['公里/小时', 1]],
  [
    ['摄氏度', 1],
    ['℃', 1],
  ],
  [
    ['千瓦时', 1],
    ['度电', 1],
  ],
  [
    ['千瓦', 1],
    ['兆瓦', 1000],
  ],
  [
    ['小时', 60],
    ['个小时', 60],
    ['分钟', 1],
    ['秒', 1 / 60],
  ],
  [
    ['天', 1],
    ['昼夜', 1],
    ['个昼夜', 1],
  ],
  [
    ['周', 1],
    ['个星期', 1],
  ],
  [['个工作日', 1]],
  [['个月', 1]],
  [
    ['年', 1],
    ['年头', 1],
    ['个年头', 1],
  ],
  [['岁', 1]],
  [['分', 1]],
  [['倍', 1]],
  [
    ['%', 0.01],
    ['成', 0.1],
    ['‰', 0.001],
  ],
  [
    ['个百分点', 1],
    ['百分点', 1],
    ['个基点', 0.01],
    ['基点', 0.01],
  ],
];

/** Measure words of what is counted one by one. People are people, whichever word counts them. */
const COUNTED =
  '个 家 户 件 项 起 处 条 宗 例 枚 台 套 座 所 间 栋 幢 场 期 批 份 篇 本 只 头 棵 株 张 部 支 面 笔 辆 艘 架 门 片 组 对 册 幅 首 节 堂 课 道 则 根 口 把 盏 顶 块 轮 次 人次 户次 家次 村 镇 乡 班 队 种 页 字 句 遍 趟 班次 条次 车次 台次 票 剂 剂次 针次 针 卷 箱 桶 瓶 袋 盒 筐 捆 封 桩 尾 羽 匹 盆 层 段 床 单 场次 例次 册次 标箱 眼 宗 回 列 席 扇 帧 碗 架次 群 航次 人份 课时 学时 标段'.split(
    ' ',
  );
const PEOPLE = ['人', '名', '位', '口人'];
/** 信访事项1486件次，其中来信212件; 人次 are not people. */
const TIMES_COUNTED: Readonly<Record<string, string>> = { 件次: '件', 批次: '批' };

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...COUNTED.map((unit) => [unit, { dimension: unit, factor: 1, counted: true }] as const),
  ...PEOPLE.map((unit) => [unit, { dimension: '人', factor: 1, counted: true }] as const),
  ...Object.entries(TIMES_COUNTED).map(
    ([unit, dimension]) => [unit, { dimension, factor: 1, counted: true }] as const,
  ),
  ...MEASURES.flatMap((row) =>
    row.map(([unit, factor]) => [unit, { dimension: row[0]![0], factor, counted: false }] as const),
  ),
]);

/** A number that bears none: 分列70、35、10. */
const NO_UNIT: Unit = { dimension: '', factor: 1, counted: true };

/** What a measure word is no measure before: 十分明显, 三成立, 12部门. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  分: '(?![之别成为析管布类工明期钟])',
  成: '(?![为立功效果绩本员都长熟型品就])',
  起: '(?![来到步点草码])',
  部: '(?![门分署])',
  支: '(?![持出付部]|队(?!伍))',
  条: '(?!例)',
  台: '(?![账阶])',
  场: '(?![所地景面])',
  期: '(?![间待望])',
  家: '(?![庭长])',
  面: '(?![积对向临])',
  年: '(?![级代度终末底初内])',
  项: '(?!目)',
  方: '(?![面案式法向])',
  人: '(?![均次员民口])',
  位: '(?![置于次])',
  本: '(?![科级地次月年身区县市镇])',
  节: '(?![约能日点])',
  班: '(?![子次])',
  队: '(?![伍员])',
  里: '(?![程外面])',
  周: '(?![年期边岁长])',
  天: '(?![气然])',
  次: '(?![产要级数])',
  对: '(?![策象口比标])',
  组: '(?![织长成])',
  门: '(?![槛类])',
  片: '(?![区面])',
  课: '(?![堂程题])',
  轮: '(?![车船椅驱胎])',
  道: '(?![路德理])',
  口: '(?![号径])',
  种: '(?![植子类])',
  村: '(?![民级庄])',
  镇: '(?![村街级])',
  乡: '(?![镇村])',
  字: '(?!号)',
  度电: '',
  升: '(?![级至到高学值温迁华格任旗])',
  立方: '(?![体根])',
  卷: '(?![宗入积面])',
  箱: '(?!体)',
  封: '(?![闭山控面禁存顶])',
  尾: '(?![气水矿声巴款])',
  盆: '(?![地景])',
  层: '(?![面级次层])',
  段: '(?![时落位])',
  眼: '(?![前下看光里])',
  宗: '(?![旨教族])',
  床: '(?![位上])',
  列: '(?![为入出举席车])',
  席: '(?!位)',
  秒: '(?![钟表杀针])',
  回: '(?![来去家头到收访复答应避顾归落升款购流信乡迁])',
  单: '(?![位项元独一人身价边面方兵体列])',
  群: '(?![众体团防策英])',
  票: '(?![据价数房面])',
};

/** Source of a pattern that matches any unit, the longest first. */
export const UNIT_SOURCE: string = [...UNITS.keys(), '％']
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit + (NOT_BEFORE[unit] ?? ''))
  .join('|');

/** The unit as it is written, full-width signs too. */
export function unitOf(written: string): Unit {
  return UNITS.get(written === '％' ? '%' : written) ?? NO_UNIT;
}

/** What does not add up, however many there are of it: scores, ages, rates. */
export const NOT_ADDITIVE: ReadonlySet<string> = new Set([
  '分',
  '倍',
  '岁',
  '年',
  '天',
  '周',
  '个工作日',
  '个月',
  '%',
  '个百分点',
  '微克/立方米',
  '毫克/升',
  '公里/小时',
  '摄氏度',
]);

/** Measure words that count anything: only the noun tells what. */
export const VAGUE: ReadonlySet<string> = new Set(['个', '家', '项', '种', '批', '类']);
