/** 数字: every quantity of a speech at its place, with what its sentence left to others to say. */
import type { Paragraph, ParagraphKind, Part, Range, Speech } from '../../model/manuscript';
import { rangeIn } from '../../model/paragraph';
import { remember, rememberLast, rememberWithin } from '../../model/remember';
import { spokenSentencesIn } from '../sentences';
import { acrossIn } from './across/across';
import { mayHaveAmounts } from './read/amounts';
import { type Quantity, quantitiesIn } from './read/quantities';
import { BESIDE, isUnitName, PASSING_TIME, PERIOD, subjectOf, TASK_RATE_ALONE } from './read/quantityWords';
import { areMeasuredAlike, size } from './sentence/claims';
import { taskRatesIn } from './sentence/rates';
import { type Reckoning, total } from './sentence/reckoning';
import { reckoningsIn } from './sentence/relations';

/** A sentence, or two where the second goes on with 其中; offsets in the paragraph's folded text. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly reckonings: readonly Reckoning[];
}

/** A spoken paragraph of a speech, wherever that stands. */
export interface Passage {
  readonly kind: ParagraphKind;
  readonly folded: string;
  /** Which of the spoken paragraphs. */
  readonly at: number;
  /** UTF-16 code units between it and the one before. */
  readonly gap: number;
  readonly figures: readonly Figure[];
}

/** It knows no offset in the manuscript: it is the same object again as long as its paragraph and its section are. */
export interface Figure {
  readonly quantity: Quantity;
  readonly paragraph: Passage;
  readonly stretch: Stretch;
  /** Whose it is, by its sentence, the paragraph or the heading; empty where nobody is named. */
  readonly who: string;
  readonly period: string;
  /** True where the section says what to do next: what is told there is wanted. */
  readonly wanted: boolean;
  /** True where the speech ends. */
  readonly closing: boolean;
  /** Which labelled or headed section of the speech it stands in; 0 before the first. */
  readonly section: number;
}

const GOES_ON = /^\s*(?:其中|这(?:当中|里面|里头|中间)[，有])/;

/** The stretches of a paragraph that hold quantities. */
export const stretchesIn: (folded: string) => readonly Stretch[] = remember((folded: string) => {
  if (!mayHaveAmounts(folded)) return [];
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of spokenSentencesIn(folded)) {
    const last = places.at(-1);
    if (last && GOES_ON.test(folded.slice(start, start + 6))) last.end = end;
    else places.push({ start, end });
  }
  return places.flatMap(({ start, end }) => {
    const text = folded.slice(start, end);
    const quantities = quantitiesIn(text);
    const reckonings = reckoningsIn(text);
    return quantities.length + reckonings.length === 0 ? [] : [{ start, text, quantities, reckonings }];
  });
});

/** The reckonings of a paragraph that do not come out, each with its stretch. */
export const wrongIn: (folded: string) => readonly { stretch: Stretch; reckoning: Reckoning }[] = remember(
  (folded) => {
    const stretches = stretchesIn(folded);
    const own = stretches.flatMap((stretch, i) => {
      const before = stretches.slice(Math.max(0, i - NEAR), i);
      return [stretch, ...withTask(folded, stretches, i)].map((each) => ({ stretch: each, before }));
    });
    const wrong = own.flatMap(({ stretch, before }) =>
      stretch.reckonings
        .filter((one) => one.holds === false && !isPartOfRow(one, before))
        .map((reckoning) => ({ stretch, reckoning })),
    );
    const reckoned = own.map(({ stretch }) => stretch);
    return [...wrong, ...across(folded, stretches, reckoned)];
  },
);

/** 签约172个。制造业76个，服务业52个，农业27个，其余17个: the first of a row is no whole, where all make up a number before. */
function isPartOfRow({ whole, by, parts }: Reckoning, before: readonly Stretch[]): boolean {
  if (!whole || (by !== undefined && by !== 'sum')) return false;
  const row = size(whole) + total(parts);
  return before.some(({ quantities }) =>
    quantities.some((each) => areMeasuredAlike(each, whole) && Math.abs(size(each) - row) <= 1e-9 * row),
  );
}

/** How many stretches before a row its whole may stand. */
const NEAR = 3;

/** 没有调成的里头有|6起, 余下的22处里有|14处, 没来的7人里，有|5人: some of what is left, and not all of it. */
const OF_LEFT =
  /(?:没|未|余下|剩下)[^，。；]{0,10}?的[^，。；]{0,8}?(?:里头|里面|当中|里|中)，?(?:就|还|又)?有$/;
const LEFT_FAR = 30;

/**
 * What does not come out between the sentences of a paragraph.
 * @param reckoned the same stretches, and wider ones, with what they have reckoned
 */
function across(
  folded: string,
  stretches: readonly Stretch[],
  reckoned: readonly Stretch[],
): { stretch: Stretch; reckoning: Reckoning }[] {
  const known = new Set(reckoned.flatMap(placesReckoned));
  const placed = stretches.flatMap(({ start, quantities }, sentence) =>
    // 一户, 一条: one of them is no figure.
    quantities
      .filter((each) => !(each.han && each.value === 1))
      .filter(
        (each) => !OF_LEFT.test(folded.slice(Math.max(0, start + each.start - LEFT_FAR), start + each.start)),
      )
      .map((each) => ({ quantity: { ...each, start: start + each.start, end: start + each.end }, sentence })),
  );
  const stretch = {
    start: 0,
    text: folded,
    quantities: placed.map(({ quantity }) => quantity),
    reckonings: [],
  };
  return acrossIn(folded, placed, ({ start }) => known.has(start)).map((reckoning) => ({
    stretch,
    reckoning,
  }));
}

/** Where what is reckoned already begins; of what is told already, the parts too. */
function placesReckoned({ start, reckonings }: Stretch): number[] {
  return reckonings.flatMap(({ whole, parts, holds }) => {
    if (holds === undefined) return [];
    const all = holds ? [whole] : [whole, ...parts];
    return all.flatMap((each) => (each ? [start + each.start] : []));
  });
}

/** How many stretches before a rate its task may stand. */
const REACH = 4;

/** 任务8.5万亩。……已完工5.1万亩，完成任务的60%: a stretch that tells such a rate and no task, with those before it. */
function withTask(folded: string, stretches: readonly Stretch[], i: number): Stretch[] {
  const { start, text, quantities, reckonings } = stretches[i]!;
  if (reckonings.length > 0 || !quantities.some(({ lead }) => TASK_RATE_ALONE.test(lead))) return [];
  const from = stretches[Math.max(0, i - REACH)]!.start;
  const wide = folded.slice(from, start + text.length);
  const read = quantitiesIn(wide);
  return [{ start: from, text: wide, quantities: read, reckonings: taskRatesIn(wide, read) }];
}

/** True for what is spoken: running text and headings. */
export function isSpoken({ kind }: Paragraph): boolean {
  return kind === 'body' || kind === 'heading';
}

/** The figures of a speech, in order. */
export function figuresIn({ paragraphs, children }: Pick<Speech, 'paragraphs' | 'children'>): Figure[] {
  const found: Figure[] = [];
  const wanted = within(children, 'requirement');
  const closing = within(children, 'closing');
  let head: Paragraph | undefined;
  let section = 0;
  let above = 0;
  for (const [at, paragraph] of paragraphs.filter(isSpoken).entries()) {
    const { kind, folded, range, label } = paragraph;
    if (label || kind === 'heading') {
      head = paragraph;
      section++;
    }
    const stretches = stretchesIn(folded);
    const gap = range.start - above;
    above = range.end;
    if (stretches.length === 0) continue;
    const place: Place = {
      kind,
      folded,
      at,
      gap,
      wanted: wanted(range.start),
      closing: closing(range.start),
      section,
      head: head ? headOf(head) : '',
    };
    found.push(...figuresOf(stretches, place));
  }
  return found;
}

/** Tells of the starts of paragraphs, asked in order, whether they stand in a part. */
function within(children: Speech['children'], named: Part): (start: number) => boolean {
  const places = children.filter(({ part }) => part === named).map(({ range }) => range);
  let next = 0;
  let end = 0;
  return (start) => {
    for (; next < places.length && places[next]!.start <= start; next++)
      end = Math.max(end, places[next]!.end);
    return start < end;
  };
}

/** A spoken paragraph without its figures, and what the speech says of where it stands. */
interface Place extends Omit<Passage, 'figures'>, Pick<Figure, 'wanted' | 'closing' | 'section'> {
  /** Whom its heading names; empty where it names nobody. */
  readonly head: string;
}

/** The figures of a paragraph, each with what its sentence left to others to say. */
const figuresOf = rememberWithin((stretches: readonly Stretch[], place: Place): readonly Figure[] => {
  const { kind, folded, at, gap, wanted, closing, section, head } = place;
  const found: Figure[] = [];
  const paragraph: Passage = { kind, folded, at, gap, figures: found };
  let who = head;
  let lasting = '';
  for (const stretch of stretches) {
    for (const quantity of stretch.quantities) {
      who = ownerOf(quantity.who, who, folded.slice(0, stretch.start + quantity.start));
      lasting = quantity.lasting || lasting;
      const period = quantity.period || lasting;
      found.push({ quantity, paragraph, stretch, who, period, wanted, closing, section });
    }
    lasting = timeBehind(stretch) ?? lasting;
  }
  return found;
});

/** 乡党委 and 全乡 where 东湖乡 is spoken of. */
const ITS_OWN = /^(?:全|该)?(镇|乡|村|街道|社区)(?:党委|党工委|政府|办事处|[村居]委会|党支部)?$/;

/** @param said the paragraph up to the figure: 青石镇底子厚。截至6月底，全镇 */
function ownerOf(named: string, before: string, said: string): string {
  const [, place] = ITS_OWN.exec(named) ?? [];
  if (named === '' || (place !== undefined && before.endsWith(place))) return before;
  if (place === undefined) return named;
  const names = [
    ...said.matchAll(new RegExp(`(?:^|[。！？；，])(\\p{Script=Han}{2,3}${place})(?=\\p{Script=Han})`, 'gu')),
  ]
    .map(([, name = '']) => name)
    .filter((name) => isUnitName(name) && !ANY_ONE.test(name));
  return names.at(-1) ?? named;
}

/** 各镇, 这个镇, 两个镇: no name. */
const ANY_ONE = /[各这那每几个全该本我他]|乡镇$/;

/** The paragraphs of figures in order. */
export function passagesOf(figures: readonly Figure[]): Passage[] {
  const passages: Passage[] = [];
  for (const { paragraph } of figures) if (paragraph !== passages.at(-1)) passages.push(paragraph);
  return passages;
}

/** What each figure says by itself, kept with its paragraph; those left out of which it is `undefined`. */
export function ofEach<Said>(
  read: (figure: Figure) => Said | undefined,
): (passages: readonly Passage[]) => Said[] {
  const saidIn = rememberLast(({ figures }: Passage): readonly Said[] =>
    figures.flatMap((figure) => read(figure) ?? []),
  );
  return (passages) => {
    const all: Said[] = [];
    for (const passage of passages) for (const said of saidIn(passage)) all.push(said);
    return all;
  };
}

/** Where figures of a speech stand, in UTF-16 code units of the manuscript. */
export function placesIn({ paragraphs }: Pick<Speech, 'paragraphs'>): (figure: Figure) => Range {
  const spoken = paragraphs.filter(isSpoken);
  return ({ paragraph, stretch, quantity }) => placeOf(spoken[paragraph.at]!, stretch, quantity);
}

/** True where a figure's paragraph follows another's at once, fewer than so many characters between. */
export function followsAtOnce(other: Figure, { paragraph: { at, gap } }: Figure, near: number): boolean {
  return other.paragraph.at === at - 1 && gap < near;
}

/** By where they stand in their speech. */
export function inOrder(one: Figure, other: Figure): number {
  return one.paragraph.at - other.paragraph.at || startIn(one) - startIn(other);
}

function startIn({ stretch, quantity }: Figure): number {
  return stretch.start + quantity.start;
}

/** The place in the manuscript of a quantity of a stretch. */
export function placeOf(paragraph: Paragraph, stretch: Stretch, { start, end }: Quantity): Range {
  return rangeIn(paragraph, stretch.start + start, stretch.start + end);
}

const subject = remember((head: string): string => subjectOf(head) ?? '');

/** Characters; what stands farther back is of other things. */
const FARTHEST_BACK = 300;

/** What stands between two figures of one paragraph, folded; all before the later one where it is of another. */
export function textBetween(first: Figure, { quantity, stretch, paragraph }: Figure): string {
  const from = first.paragraph === paragraph ? first.stretch.start + first.quantity.end : 0;
  const until = stretch.start + quantity.start;
  return paragraph.folded.slice(Math.max(from, until - FARTHEST_BACK), until);
}

/** 其中计划内的13件、|追加的3件: a part of what its sentence tells. */
export function isInListOfParts({ quantity, stretch }: Pick<Figure, 'quantity' | 'stretch'>): boolean {
  const among = stretch.text.lastIndexOf('其中', quantity.start);
  const ended = Math.max(...['。', '；'].map((mark) => stretch.text.lastIndexOf(mark, quantity.start)));
  return among > ended;
}

/** 14个吊厢|、62名乘客悬在半空: what befell both of them is new, and neither is spoken of as known. */
export function isBesideOthers({
  quantity: { lead, end, after },
  stretch: { text },
}: Pick<Figure, 'quantity' | 'stretch'>): boolean {
  return lead.trim() === '' && /^、\d/.test(text.slice(end + after.length));
}

/** 去年全年查实187家，今年的节奏明显加快: what the next sentence tells is of this year. */
function timeBehind({ text, quantities }: Stretch): string | undefined {
  const behind = text.slice(quantities.at(-1)?.end ?? text.length);
  const time = PERIOD.exec(behind);
  if (!time || PASSING_TIME.test(time[0]) || BESIDE.test(behind.slice(0, time.index))) return undefined;
  return time[0];
}

/** 一、云岭镇: whom a section is about. */
function headOf({ folded, label }: Paragraph): string {
  return subject(folded.slice(label?.raw.length ?? 0).trim());
}
