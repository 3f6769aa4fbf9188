/** What two values of one name may be all the same, without a slip. */
import type { Figure } from '../figures';
import {
  EVERY_ONE_DID,
  FRAMED_BY,
  GOES_ON_BARE,
  isScope,
  ONE_OF_SEVERAL,
  SOME_DID,
  TIMES_APART,
  unitEndOf,
} from '../read/quantityWords';
import { isPercent, isTurned, size } from '../sentence/claims';
import type { Conflict } from './pair';

type Two = Pick<Conflict, 'figure' | 'other'>;

const NO_CONFLICT: readonly { readonly example: string; readonly holds: (two: Two) => boolean }[] = [
  {
    // Its sentence says what the other one is more.
    example: '还有15件。这15件当中，有2件……，剩下的13件',
    holds: ({ figure: { quantity, stretch }, other }) =>
      stretch.quantities.some(
        ({ value, unit, end }) =>
          end <= quantity.start && unit === quantity.unit && value + quantity.value === other.quantity.value,
      ),
  },
  {
    // Some of them.
    example: '冲锋舟8艘 … 有2艘冲锋舟在转弯时搁浅',
    holds: ({ figure: { quantity }, other }) =>
      /^(?:还|也|其中)?有$/.test(quantity.lead.trim()) && quantity.value < other.quantity.value,
  },
  {
    // So much of it; two digits that changed places are a slip all the same.
    example: '入库化肥3.2万吨 … 把1.2万吨化肥摆到村里',
    holds: ({ figure: { quantity, stretch }, other }) =>
      /[把将]$/.test(quantity.lead) &&
      PUT_THERE.test(stretch.text.slice(quantity.end)) &&
      size(quantity) < size(other.quantity) &&
      !isTurned(quantity, other.quantity.value),
  },
  {
    // Whose share it is stands behind one of them, and the other is of others.
    example: '现代工业占总产值的百分之十 … 占总产值百分之九十的手工作坊',
    holds: ({ figure, other }) => isShareOfAnother(figure, other) || isShareOfAnother(other, figure),
  },
  {
    // What was done away with, and what there is.
    example: '积案化解了31件 … 对35件积案，逐件明确责任',
    holds: ({ figure: { quantity }, other }) =>
      /[对就把将]$/.test(quantity.lead) &&
      DONE_AWAY.test(other.quantity.lead) &&
      !isTurned(quantity, other.quantity.value),
  },
  {
    // Some of them did.
    example: '养老机构48家 … 46家养老机构按时交了账',
    holds: ({ figure, other }) =>
      GOES_ON_BARE.test(figure.quantity.lead.trim()) &&
      size(figure.quantity) < size(other.quantity) &&
      !isTurned(figure.quantity, other.quantity.value) &&
      SOME_DID.test(behind(figure)) &&
      !EVERY_ONE_DID.test(behind(figure)),
  },
  {
    // So much for each of them.
    example: '24名学员一人修了一件作品 … 这24件作品里',
    holds: ({ figure, other }) => isForEach(figure) !== isForEach(other),
  },
  {
    // Some who stand for all.
    example: '全馆64名职工 … 全馆14名职工代表投了票',
    holds: ({ figure, other }) => FOR_OTHERS.test(behind(figure)) !== FOR_OTHERS.test(behind(other)),
  },
  {
    // What one unit has is no rate of all.
    example: '按期办结率98% … 站前街道得分最低，按期办结率只有91%',
    holds: ({ figure: { quantity, who }, other }) =>
      isPercent(quantity) &&
      unitEndOf(who) !== '' &&
      !isScope(who) &&
      who !== other.who &&
      !other.stretch.text.includes(who),
  },
  {
    // Ten thousand times is said for however many.
    example: '组织一次演练 … 一万次平安抵不了一次疏忽',
    holds: ({ figure, other }) => isAnyNumber(figure) || isAnyNumber(other),
  },
  {
    // Each desk has its own.
    example: '招商股跑了19家企业 … 外贸股把12家企业逐户过一遍',
    holds: ({ figure, other }) => {
      const [later, first] = [deskOf(figure), deskOf(other)];
      return later !== undefined && first !== undefined && later !== first;
    },
  },
  {
    // How long something took, and how long nothing was done.
    example: '四十分钟里分三批送到 … 二十分钟没有人发觉',
    holds: ({ figure, other }) => isOfNothing(figure) !== isOfNothing(other),
  },
  {
    // Each has its own time, or its own place.
    example: '去年有15支队伍参加 … 今年，16支队伍走完了全程; 河东片15支队伍 … 河西片，16支队伍',
    holds: ({ figure, other }) => {
      const [later, first] = [leadOf(figure), leadOf(other)];
      const isFramed = GOES_ON_BARE.test(figure.quantity.lead.trim()) && isOfOthers(later, other);
      return isFramed || areOfTimesApart(first, later) || areOfOtherPlaces(first, later);
    },
  },
];

/** 招商股一季度|跑了 */
function deskOf({ quantity: { lead } }: Figure): string | undefined {
  return DESK.exec(lead)?.[0];
}

const DESK = /\p{Script=Han}{2}[股科室]/u;

/** 二十分钟|没有人发觉 */
function isOfNothing({ quantity: { measure, end }, stretch: { text } }: Figure): boolean {
  return TIMES.has(measure.dimension) && /^[没无未]/.test(text.slice(end));
}

const TIMES: ReadonlySet<string> = new Set(['分钟', '小时', '天']);

/** 一万次, 一千遍, 一百个: of no such number there are so many. */
function isAnyNumber({ quantity: { start, end }, stretch: { text } }: Figure): boolean {
  return /^一[百千万](?:次|遍|回|个|句|种|条)/u.test(text.slice(start, end));
}

/** What its clause says of it behind the number. */
function behind({ quantity: { end }, stretch: { text } }: Figure): string {
  return /^[^，。；！？]*/.exec(text.slice(end, end + LONGEST_CLAUSE))![0];
}

const LONGEST_CLAUSE = 30;

/** What its sentence says before the number. */
function leadOf({ quantity: { start }, stretch: { text } }: Figure): string {
  return text.slice(0, start);
}

function areOfTimesApart(one: string, other: string): boolean {
  return TIMES_APART.some(
    ([then, now]) =>
      (isOnly(then, now, one) && isOnly(now, then, other)) ||
      (isOnly(now, then, one) && isOnly(then, now, other)),
  );
}

function isOnly(time: RegExp, another: RegExp, text: string): boolean {
  return time.test(text) && !another.test(text);
}

/** 高中组，|26个代表队: of one of whom the sentence of the other says nothing. */
function isOfOthers(later: string, { stretch: { text } }: Figure): boolean {
  return [...later.matchAll(FRAMED_BY)].some(([, name = '']) => !text.includes(name));
}

/** 河东片 and 河西片 */
function areOfOtherPlaces(one: string, other: string): boolean {
  const names = new Set([...other.matchAll(ONE_OF_SEVERAL)].map(([name]) => name));
  const own = [...one.matchAll(ONE_OF_SEVERAL)].map(([name]) => name);
  return names.size > 0 && own.length > 0 && !own.some((name) => names.has(name));
}

/** True where both values stand well beside each other. */
export function isNoConflict(two: Two): boolean {
  return NO_CONFLICT.some(({ holds }) => holds(two));
}

const PUT_THERE =
  /^[^，。；：把将]{0,10}?(?:[摆送运调拨分发投放铺转划派存备搬装移]|前置|安排|充实|下沉|分配)(?:到|进|给|往|至|向|在|下去)/u;
const DONE_AWAY = /(?:化解|办结|销号|清零|清理|整改|完成|处置|解决|了结|办理)(?:了|掉)?$/;

function isShareOfAnother(one: Figure, other: Figure): boolean {
  const owner = ownerBehind(one);
  if (owner === undefined) return false;
  const another = ownerBehind(other);
  return another === undefined ? !other.stretch.text.includes(owner) : another !== owner;
}

function ownerBehind({ quantity, stretch }: Figure): string | undefined {
  if (!isPercent(quantity)) return undefined;
  return WHOSE_SHARE.exec(stretch.text.slice(quantity.end, quantity.end + LONGEST_OWNER))?.[1];
}

/** The first word of it tells them apart: 现代工业, 手工作坊. */
const WHOSE_SHARE = /^(?:左右|上下|以上|多)?的(\p{Script=Han}{2})/u;
const LONGEST_OWNER = 6;

/** 一人修了|一件, 每村各派|2名 */
const FOR_EACH = /(?:一人|人人|每\p{Script=Han}{1,2}|各)\p{Script=Han}{0,3}$/u;

function isForEach({ quantity: { start, value }, stretch }: Figure): boolean {
  return value < MANY_FOR_ONE && FOR_EACH.test(stretch.text.slice(0, start));
}

/** Nobody makes so many alone. */
const MANY_FOR_ONE = 10;

const FOR_OTHERS = /^\p{Script=Han}{2,4}?(?:代表(?!队|团|\p{Script=Han}?性)|骨干|家属)/u;
