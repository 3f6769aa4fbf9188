/** 谁的: whose a report is, and whether two names are of one unit. */
import { isScope, PERIOD, scopeOf, subjectOf, unitEndOf } from '../read/quantityWords';
import {
  BEFORE_OWNER,
  BUREAU,
  GOES_ON_AS_OFFICE,
  LEVEL_BESIDE,
  LEVEL_OF,
  NO_SENTENCE,
  OFFICE,
  OFFICE_OF_UNIT,
  OTHER_UNIT,
} from './words';

/**
 * Whose a report is, by its file's name, its title, or who signed it; empty where none of them tells.
 * @param file without folders
 * @param lines its paragraphs
 */
export function ownerIn(file: string, lines: readonly string[]): string {
  const [first = '', second = '', ...rest] = lines;
  const short = [first, second, ...rest.slice(-2)].filter((line) => NO_SENTENCE.test(line.trim()));
  for (const line of [file, ...short]) {
    const plain = line.trim().replace(BEFORE_OWNER, '').replace(EVERY_PERIOD, '').replace(/^度/, '');
    const name = subjectOf(plain) ?? '';
    if (name === '' || isScope(name)) continue;
    const more = OFFICE.test(name)
      ? undefined
      : GOES_ON_AS_OFFICE.exec(plain.slice(plain.indexOf(name) + name.length));
    return plainOwner(name + (more?.[0] ?? ''));
  }
  return '';
}

const EVERY_PERIOD = new RegExp(PERIOD.source, 'g');

/** 桃园街道办事处 is 桃园街道. */
function plainOwner(name: string): string {
  return name.replace(/(?<=街道)办(?:事处)?$/, '');
}

/** Who a figure is of, where its report or speech is of one unit; empty where nobody is named. */
export function whoIn(who: string, owner: string): string {
  if (who === '' || OFFICE_OF_UNIT.test(who) || LEVEL_BESIDE.test(who)) return '';
  const isOwn = owner !== '' && isScope(who) && isOfItself(scopeOf(who), owner);
  if (isOwn) return owner;
  return isScope(who) || isUnit(who) ? plainOwner(who) : '';
}

/** Of what is read as a unit some is but counted: 老旧小区|改造14个. */
function isUnit(who: string): boolean {
  return OFFICE.test(who) || OTHER_UNIT.test(who);
}

/** 我镇, 全局 and 我街道 in the report of 云岭镇, 县水务局, 桃园街道. */
function isOfItself(scope: string, owner: string): boolean {
  return owner.endsWith(scope) || scope === '公司' || (scope === '系统' && BUREAU.test(owner));
}

/** How two figures are told to belong together by whose they are. */
export type Belonging = 'same' | 'kin' | 'open' | 'other';

/** Whose a figure is, and what is said before it. */
interface Owned {
  readonly who: string;
  readonly around: string;
}

/** Whether what a report tells of somebody is of whom a speech speaks. */
export function belongingOf(asked: Owned, told: Owned, owner: string): Belonging {
  if (asked.who === '') return 'open';
  if (told.who === '') return owner === '' ? 'open' : belongingOf(asked, { ...told, who: owner }, '');
  if (areOne(asked.who, told.who)) return 'same';
  return owner === '' ? 'other' : belongingBy(owner, asked, told);
}

/** The same, where whose the report is tells more. */
function belongingBy(owner: string, asked: Owned, told: Owned): Belonging {
  // 全县 beside the report of 清河县.
  const isWhole = isScope(asked.who) && told.who === owner;
  if (isWhole && owner.endsWith(scopeOf(asked.who))) return 'same';
  // 县水务局报的病险水库是23座; in its report: 全县现有病险水库23座. 区中医院 of both sentences is no other unit.
  const isOfOwner = isScope(told.who) || (!OFFICE.test(told.who) && asked.around.includes(told.who));
  if (isOfOwner && areOne(asked.who, owner)) return 'same';
  const isHead = isScope(asked.who) && isOfWhole(owner, scopeOf(asked.who));
  return isHead && (told.who === owner || isOfOwner) ? 'kin' : 'other';
}

/** 县水务局 speaks of 全县, and so does one that does not say of which county it is. */
function isOfWhole(owner: string, scope: string): boolean {
  return BUREAU.test(owner) && (LEVEL_OF.exec(owner)?.[1] ?? scope) === scope;
}

/** 县工信局 and 县工业和信息化局, 农业农村局 and 县农业农村局, 全县 and 我县. */
function areOne(one: string, other: string): boolean {
  if (one === other) return true;
  if (isScope(one) || isScope(other))
    return isScope(one) && isScope(other) && scopeOf(one) === scopeOf(other);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 2) return false;
  if (unitEndOf(short) === '') return long.includes(short);
  return BUREAU.test(short) ? isShortFor(short, long) : long.endsWith(short) && short.length > 2;
}

/** 县发改局 takes its characters, in order, from 县发展改革局. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length && short.at(-1) === long.at(-1);
}
