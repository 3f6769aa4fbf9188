/** How parts stand in a row: their names of one build, short, and nothing but 、 between them. */
import { kindOf } from '../../read/kinds';
import type { Quantity } from '../../read/quantities';

/** What parts that no word claims to be all come to, of their whole. */
export const NEARLY = 0.9;

/** 县道、乡道、村道: as long as each other, with one end. */
export function areOfOneBuild(parts: readonly Quantity[]): boolean {
  const names = parts.map(kindOf);
  const [first = ''] = names;
  const alike = names.every((name) => name.length === first.length && name.at(-1) === first.at(-1));
  return first.length > 1 && first.length < 5 && alike && new Set(names).size === names.length;
}

/** 税收收入、社会保险费收入、非税收入 */
export function endAlike(parts: readonly Quantity[]): boolean {
  const names = parts.map(kindOf);
  const end = (names[0] ?? '').slice(-2);
  return (
    end.length === 2 && new Set(names).size === names.length && names.every((name) => name.endsWith(end))
  );
}

/** Nothing but 、 parts them. */
export function follow(parts: readonly Quantity[]): boolean {
  return parts.every((part, i) => i === 0 || parts[i - 1]!.end === part.start - part.lead.length - 1);
}

/** 水塘28处, 停业整顿12家, 乡镇干部和群众代表160人: a list of names, and no statements. */
export function isShortName({ lead, noun }: Quantity): boolean {
  const names = lead
    .replace(/^其中/, '')
    .trim()
    .split(/[和及]/);
  const longest = Math.max(...names.map(({ length }) => length));
  return longest + (noun.length > 3 ? noun.length : 0) <= LONGEST_NAME;
}

const LONGEST_NAME = 8;

/** How far two parts of which nothing is known may exceed their whole for it to be a slip, and no overlap. */
export const SLIGHT = 1.05;

/** The same for two names of one build, and for two of a list. */
export const LIKELY = 1.25;

/** 批评教育6起、行政处罚4起: short names, which nothing but 、 parts. */
export function areListed(parts: readonly Quantity[]): boolean {
  return follow(parts) && parts.every((part) => part.measure.counted && isShortName(part));
}

/** 医院退回、药店退回; 中型水库、小型水库; 出租车、网约车: two names of one build. */
export function areTwins(parts: readonly Quantity[]): boolean {
  const [one = '', other = ''] = parts.map(kindOf);
  if (one.length !== other.length || one === other) return false;
  return one.length > 3 ? one.slice(-2) === other.slice(-2) : one.length > 1 && one.at(-1) === other.at(-1);
}
