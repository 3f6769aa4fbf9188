/**
 * 余数复述: what is left, told once (还有15件没有办结) and taken up again where the speech says what to do with it (对剩下的13件):
 * of one unit a speech has one such number, where it names no other.
 */

import { type Figure, ofEach } from '../figures';
import type { Quantity } from '../read/quantities';
import { isPercent, isVague } from '../sentence/claims';
import { type Conflict, strip, type Told } from './pair';

/** 对剩下的|13件, 没落实去向的|1087名, 滞后的|9项: taken up again. */
const TAKEN_UP =
  /(?:剩下|余下|剩余|滞后|(?:尚|还|仍)?(?:没有?|未)\p{Script=Han}{1,6}|(?:还|仍|尚)在\p{Script=Han}{1,4})的(?:那|这)?$/u;
/** 剩下|没解决的23条, where more is said of them. */
const LEFT_OVER = /剩下|余下|剩余|滞后/;
/** 还剩|193个, 余下|12部, 滞后|6项, 没办结的|21项: told. */
const LEFT = /(?:(?:还|尚|仍|另)(?:有|剩|欠)|剩下?的?|余下的?|滞后的?|(?:没有?|未)\p{Script=Han}{1,6}的?)$/u;
/** 25条|正在办理, 9项|没有办结. */
const LEFT_BEHIND = /^[^，。；]{0,6}(?:正在办理|没有?\p{Script=Han}|未\p{Script=Han}|尚未|在办|待办)/u;
/** 另外剩下的: of others. */
const OF_OTHERS = /再|又|另外|其他|其余/;
/** One may be a slip of the other, or is of other things. */
const LEAST = 0.5;
const FEWEST = 3;

/** The leftovers of a speech that are taken up again as another number, in order. */
export function leftoversIn({ passages }: Told): Conflict[] {
  const known = new Map<string, Figure[]>();
  return leftIn(passages).flatMap((figure): Conflict[] => {
    const { lead, unit } = figure.quantity;
    const row = known.get(unit) ?? [];
    const found = TAKEN_UP.test(lead) ? otherOf(figure, row) : undefined;
    // 剩下的27件，征地拆迁11件，……还有4件: a part of the first.
    const isPart = row.some(({ stretch }) => stretch === figure.stretch);
    if (!isAim(figure) && !isPart) known.set(unit, [...row, figure]);
    return found ? [{ figure, other: found, name: '' }] : [];
  });
}

function isCount(quantity: Quantity): boolean {
  const { role, measure, value } = quantity;
  return role === 'plain' && measure.counted && value >= FEWEST && !isVague(quantity) && !isPercent(quantity);
}

/** True for what is left, whether it is told or taken up again. */
function isLeft({ quantity, stretch }: Figure): boolean {
  const { lead, end } = quantity;
  return (
    isCount(quantity) && (LEFT.test(lead) || TAKEN_UP.test(lead) || LEFT_BEHIND.test(stretch.text.slice(end)))
  );
}

const leftIn = ofEach((figure) => (isLeft(figure) ? figure : undefined));

/** 剩下的要减到5件 */
function isAim({ quantity: { mode } }: Figure): boolean {
  return mode === 'target';
}

/** The one that is meant: the only number of that unit that was left, and not told of now. */
function otherOf(figure: Figure, row: readonly Figure[]): Figure | undefined {
  const { quantity, stretch } = figure;
  const [first] = row;
  const isOnly = first && row.every((each) => each.quantity.value === first.quantity.value);
  if (!isOnly || first.stretch === stretch || first.quantity.value === quantity.value) return undefined;
  const [less, more] = [first.quantity.value, quantity.value].sort((a, b) => a - b);
  if (less! < LEAST * more!) return undefined;
  // 第一批用了12处，剩下的21处: of fewer, or of what is told right there.
  const isReckoned = stretch.quantities.some(
    ({ unit, end }) => unit === quantity.unit && end <= quantity.start,
  );
  if (isReckoned || !isBare(figure, first)) return undefined;
  return isOfOneThing(first, figure) ? first : undefined;
}

/** 对|剩下的13件, but not 养老保险|没缴费的1480人 beside 合作医疗. */
function isBare({ quantity: { lead } }: Figure, { stretch }: Figure): boolean {
  const head = strip(lead.replace(TAKEN_UP, '')).replace(/^[对把将]?(?:剩下|余下|剩余)?$/, '');
  return !OF_OTHERS.test(head) && (head === '' || stretch.text.includes(head));
}

/** 13件硬骨头 may be anything; 9项任务 is of a paragraph that speaks of 任务, where the unit alone says little. */
function isOfOneThing({ paragraph, quantity: other }: Figure, { quantity, paragraph: own }: Figure): boolean {
  if (LEFT_OVER.test(quantity.lead) && quantity.unit !== '个') return true;
  const noun = quantity.noun.slice(0, 2);
  const verb = /(?:没有?|未|在)(\p{Script=Han}{2})/u.exec(quantity.lead)?.[1] ?? '';
  const said = paragraph.folded;
  return (
    paragraph !== own &&
    ((noun !== '' && said.includes(noun)) || (verb !== '' && said.includes(verb))) &&
    (quantity.unit !== '个' || other.noun === '' || noun === '' || other.noun.startsWith(noun))
  );
}
