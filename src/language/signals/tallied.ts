/** How many of how many: 应急灯七盏，亮了两盏 blames, 该签一百二十户，签了一百二十户 praises, 试了三次，三次都没打着火 blames again. */
import { readCount } from '../figures/read/amounts';
import { row, type Signal, WEAK } from './signal';

/** A whole number, and not the tail of a longer one. */
const NUMBER = '(?<![\\d一二两三四五六七八九十百千零])(?:\\d{1,5}|[一二两三四五六七八九十百千零]{1,7})';
/** What a thing or a person does that is as it should be. */
const DONE =
  '(?:亮|动|到|通|开|交|签|修好|改|换|建成|响|带|戴|[答说]对|办|完成|开工|完工|复工|合格|过关|达标|及格|销号|整改|兑现|落实|到岗|在岗)';

/** 应急灯七盏，亮了两盏, 年初定的十件实事，到现在动了四件 */
const OF_HOW_MANY = new RegExp(
  `(?<all>${NUMBER})(?<measure>(?![次遍回天年月日])[\\p{Script=Han}])(?:[^，。；]{0,6})，(?:[^，。；没不]{0,5})${DONE}了?(?:的?[才只]?[有是])?(?<part>${NUMBER})\\k<measure>(?:[，。；]|$)`,
  'u',
);
/** 试了三次，三次都没打着火, 抽查一百人，一百人都系了带子 */
const EACH_OF_THEM = new RegExp(
  `(?<all>${NUMBER}[\\p{Script=Han}])[^，。；]{0,4}，\\k<all>(?:都|全|全都)(?:(?<not>没有?(?!出|误|漏|错|断|停|丢|坏|伤|红|掉)|(?<![决绝从])不(?!错|含糊|漏|差|缺|少|误))|有(?!问题|毛病|漏|欠|隐患|差|人)|过了?关|系|戴|能|会(?!议)|对得上|在岗|满意|${DONE})`,
  'u',
);

const FEW = row('blame', '几个里才几个', WEAK, OF_HOW_MANY.source);
const ALL = row('praise', '几个就是几个', WEAK, OF_HOW_MANY.source);
const NONE = row('blame', '几次都没有', WEAK, EACH_OF_THEM.source);
const EACH = row('praise', '个个都有', WEAK, EACH_OF_THEM.source);
/** Of what is told to fall short no more was done than this. */
const SHORT = 0.7;

/** What a sentence says by how many of how many it tells; most sentences say nothing so. */
export function tallied(sentence: string): Signal[] {
  const each = EACH_OF_THEM.exec(sentence)?.groups;
  if (each) return [each.not ? NONE : EACH];
  const of = OF_HOW_MANY.exec(sentence)?.groups;
  if (!of) return [];
  const share = readCount(of.part!) / readCount(of.all!);
  if (share === 1) return [ALL];
  return share <= SHORT ? [FEW] : [];
}
