/** What a skeleton can say between {{ and }}, besides Handlebars' own if, unless, each, with and lookup. */
import type { HelperOptions } from 'handlebars';
import { levelAbove, levelIn } from '../../language/levels';
import { highest, writeLabel } from '../../language/numbering';
import { writeCount, writeNumeral } from '../../language/numerals';
import { LABEL_STYLES } from '../../model/manuscript';
import { mayRepeat } from './budget';
import { arabicDate, hanDate } from './dates';
import { SkeletonError } from './error';

/** What stands where something is to be filled in. */
const BLANK = '×××';

export type Helper = (this: unknown, args: readonly unknown[], options: HelperOptions) => unknown;

export const HELPERS: Readonly<Record<string, Helper>> = {
  /** {{or occasion "××会"}} the first that is given */
  or: (args) => args.find(isGiven) ?? BLANK,
  /** {{whole occasion}} 全市 where the meeting is a city's, else 全× */
  whole: ([occasion]) => `全${levelOf(occasion) ?? '×'}`,
  /** {{wider occasion}} 全省 where the meeting is a city's, else 全× */
  wider: ([occasion]) => `全${levelAbove(levelOf(occasion) ?? '') ?? '×'}`,
  /** (list "××镇" "××局") */
  list: (args) => args,
  /** {{pick @index "亮点是" "优点是"}} the texts in turn */
  pick: ([index, ...texts]) => texts[Number(index) % texts.length],
  /** {{numeral 12}} 十二 */
  numeral: ([number]) => writeNumeral(numberOf(number)),
  /** {{count points}}点 两点, and ×点 for none */
  count: ([number]) => (isGiven(number) ? writeCount(numberOf(number)) : '×'),
  /** {{label "han-paren" 2}} （二） · {{label "noun" 1 "句话，"}} 第一句话， */
  label: ([style, number, noun]) => label(style, numberOf(number), noun),
  /** {{day date}} 2024年3月5日 */
  day: ([date]) => arabicDate(date as string | undefined),
  /** {{hanDay date}} 二〇二四年三月五日 */
  hanDay: ([date]) => hanDate(date as string | undefined),
  /**
   * {{#numbered points "han"}}…{{else}}…{{/numbered}} as many labelled points as are wanted, out of the texts in the
   * block, which blank lines part; when they run out, the one after else. A single point bears no label.
   */
  numbered([count, style, noun], options) {
    const wanted = numberOf(count);
    const texts = options
      .fn(this)
      .trim()
      .split(/\n\s*\n/);
    const further = options.inverse(this).trim() || `${BLANK}。${BLANK}。`;
    mayRepeat(wanted, Math.max(further.length, ...texts.slice(0, wanted).map(({ length }) => length)));
    const points = Array.from({ length: wanted }, (_, i) => texts[i] ?? further);
    const lines =
      wanted === 1
        ? [withoutHeading(points[0]!)]
        : points.map((text, i) => label(style, i + 1, noun) + text.trim());
    return `${lines.join('\n')}\n`;
  },
  /** What stands for {{name}}: see compile. */
  fill: ([value]) => (isGiven(value) ? value : BLANK),
};

function levelOf(occasion: unknown): string | undefined {
  return typeof occasion === 'string' ? levelIn(occasion) : undefined;
}

export function isGiven(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function numberOf(value: unknown): number {
  const number = Number(value);
  if (!isGiven(value) || !Number.isInteger(number) || number < 1 || number > 99)
    throw new SkeletonError(`这里要 1 到 99 的整数，不能是“${String(value ?? '')}”`);
  return number;
}

function label(style: unknown, number: number, noun: unknown): string {
  const known = LABEL_STYLES.find((one) => one === style);
  if (!known)
    throw new SkeletonError(`没有“${String(style ?? '')}”这种序号，可以用的有：${LABEL_STYLES.join('、')}`);
  if (number > highest(known))
    throw new SkeletonError(`“${writeLabel(known, 1)}”这种序号没有第${writeNumeral(number)}个`);
  return writeLabel(known, number, known === 'noun' && typeof noun === 'string' ? `第一${noun}` : undefined);
}

/** A heading of its own line becomes the first sentence of what it stands over. */
function withoutHeading(text: string): string {
  return text.trim().replace(/^([^\n]*[^\n。！？：])\n/, '$1。');
}
