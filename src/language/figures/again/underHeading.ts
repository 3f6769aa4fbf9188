/**
 * 标题与正文: a figure of a heading, told with another value in the text under it: （二）贷款净增4.5亿元 … 贷款余额88.2亿元，比年初增加
 * 4.2亿元.
 */
import { type Figure, isInListOfParts, ofEach } from '../figures';
import { areMeasuredAlike, isOneOff, isVague, size } from '../sentence/claims';
import { type Conflict, strip, type Told } from './pair';

/** A figure of a heading, and what leads to it there without what came about. */
interface Headed {
  readonly figure: Figure;
  /** 贷款 of （二）贷款净增4.5亿元 */
  readonly name: string;
}

/** 贷款|净增, 游客|突破 */
const CAME_ABOUT =
  /(?:净增|新增|增长|增加|提高|上升|下降|减少|降低|达到?|突破|超过?|完成|实现|累计|共|只有|已经?|了|有|为|是)+$/;
/** 90分|线, 3个|以上: a mark to reach. */
const MARK_TO_REACH = /^(?:线|以[上下]|大关|关口)/;

const headedIn = ofEach((figure): Headed | undefined => {
  const { quantity, paragraph, stretch } = figure;
  if (paragraph.kind !== 'heading' || quantity.unit === '' || quantity.han || isVague(quantity))
    return undefined;
  if (MARK_TO_REACH.test(stretch.text.slice(quantity.end))) return undefined;
  const name = strip(quantity.lead).replace(CAME_ABOUT, '');
  return name.length > 1 ? { figure, name } : undefined;
});

/** The figures under headings that tell theirs otherwise, where nothing in the speech tells it as they do. */
export function underHeadingIn({ figures, passages }: Told): Conflict[] {
  return headedIn(passages).flatMap(({ figure: other, name }): Conflict[] => {
    const alike = figures.filter(
      (each) => each !== other && areMeasuredAlike(each.quantity, other.quantity) && !isVague(each.quantity),
    );
    if (alike.some(({ quantity }) => size(quantity) === size(other.quantity))) return [];
    const slips = alike.filter(
      ({ quantity, section, paragraph, stretch }) =>
        section === other.section &&
        paragraph.kind !== 'heading' &&
        quantity.multiplier === other.quantity.multiplier &&
        quantity.mode !== 'target' &&
        isOneOff(quantity, size(other.quantity) / quantity.measure.factor) &&
        // 存款达到80亿元 … 存款余额80.6亿元: a heading may be rounded.
        Math.abs(size(quantity) - size(other.quantity)) >=
          other.quantity.step * other.quantity.measure.factor &&
        !isInListOfParts({ quantity, stretch }) &&
        stretch.text.includes(name) &&
        isOfOneWay(quantity.role, other.quantity.role),
    );
    const [figure] = slips;
    return figure && slips.length === 1 ? [{ figure, other, name: '' }] : [];
  });
}

/** 净增|4.5亿元 is a difference, and so is 比年初增加|4.2亿元. */
function isOfOneWay(one: Figure['quantity']['role'], other: Figure['quantity']['role']): boolean {
  const isChange = (role: string) => role === 'difference' || role === 'growth';
  return isChange(one) === isChange(other);
}
