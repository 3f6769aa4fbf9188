/** 层级: whose meeting it is, as its name tells: 全市…会, 清河县…会, 县委…会. */

interface Level {
  /** What follows 全: 市. */
  readonly name: string;
  /** The level that compares its units with one another. */
  readonly above?: string;
}

/** From the largest; a name is looked for in this order. */
const LEVELS: readonly Level[] = [
  { name: '省', above: '国' },
  { name: '自治区', above: '国' },
  { name: '市', above: '省' },
  { name: '州', above: '省' },
  { name: '盟', above: '自治区' },
  { name: '县', above: '市' },
  { name: '旗', above: '盟' },
  { name: '区', above: '市' },
  { name: '镇', above: '县' },
  { name: '乡', above: '县' },
  { name: '街道', above: '区' },
  { name: '村' },
  { name: '社区' },
  { name: '校' },
  { name: '院' },
  { name: '局' },
  { name: '厅' },
  { name: '公司' },
  { name: '集团' },
  { name: '系统' },
];
const NAMES = LEVELS.map(({ name }) => name).join('|');

/** 全市, 我县 */
const SAID = new RegExp(`(?:全|我|本)(${NAMES})`);
/** 县委, 市政府, 区直, 县级 */
const BODY = /(省|市|州|县|旗|区|镇|乡)(?:委|政府|直|级|人大|政协)/;
/** 清河县, 清河市云岭县: a name at the start; 城市, 园区 and their like are no places. */
const PLACE =
  /^(?:\p{Script=Han}{2,5}?(?:省|自治区|(?<![城超都门])市|州|盟|县|旗|(?<![园景社小校片库新])区|镇|乡|街道))+/u;

/** The level that a meeting's name tells, as what follows 全: 市; `undefined` where it tells none. */
export function levelIn(occasion: string): string | undefined {
  const said = SAID.exec(occasion)?.[1] ?? BODY.exec(occasion)?.[1];
  if (said) return said;
  const place = PLACE.exec(occasion)?.[0];
  return place && LEVELS.find(({ name }) => place.endsWith(name))?.name;
}

/** The level over one: 市 over 县; `undefined` where none is known. */
export function levelAbove(level: string): string | undefined {
  return LEVELS.find(({ name }) => name === level)?.above;
}
