/** 直引号: " and ' on either side of words, as a keyboard or a page writes “ and ”, ‘ and ’. */

/** A mark that is to become another one; offsets into the text, in UTF-16 code units. */
interface Curled {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const KINDS = [
  { straight: '"', open: '“', close: '”' },
  { straight: "'", open: '‘', close: '’' },
] as const;
type Kind = (typeof KINDS)[number];

/** What stands between two of them: words of Chinese, no sentence's end in their midst. */
const WITHIN = /^(?=[\s\S]*\p{Script=Han})[^\s"“”](?:[^"“”\r\n]{0,60}[^\s"“”])?$/u;

/** A quotation that has its marks already and no straight ones within: 报了“进度表”, 要求"一周一调度". */
const CURLED = /“[^"“”]*”|‘[^'‘’]*’/g;

/** Behind these a quotation begins, before those it ends; behind 。 it may do either: 他说："要实干。"大家鼓掌。 */
const OPENS_BEHIND = /^$|[\s，；：、（《【—,;:("'“‘]/;
const CLOSES_BEFORE = /^$|[\s，。；：！？、）》】…—,.;:?!)"'”’]/;

/** 坚持"五个一"标准和"三个到位"要求: what stands between two quotations, and is none itself as in 说"要"严"字当头". */
const BETWEEN = /[的和与及或是把对在了有为到向从等]/;
const SAYS = /[说讲道问喊答]$/;

/**
 * The straight quotation marks of a paragraph as curled ones, by what stands beside each, never by counting them. Where
 * one may be read in two ways or be the partner of a curled one, or is an inch (24"显示器) or an apostrophe, all of its
 * kind are left as they are.
 */
export function curledQuotes(text: string): readonly Curled[] {
  if (/[“”‘’]/.test(text.replace(CURLED, ''))) return [];
  return KINDS.flatMap((kind) => curled(text, kind)).sort((a, b) => a.start - b.start);
}

function curled(text: string, { straight, open, close }: Kind): Curled[] {
  const places: number[] = [];
  for (let at = text.indexOf(straight); at >= 0; at = text.indexOf(straight, at + 1)) places.push(at);
  const pairs = groupsOf(text, places).flatMap((group) => pairsOf(text, group) ?? [undefined]);
  if (!pairs.every((pair) => pair !== undefined && isPair(text, pair))) return [];
  return pairs.flatMap((pair): Curled[] => [
    { start: pair![0], end: pair![0] + 1, text: open },
    { start: pair![1], end: pair![1] + 1, text: close },
  ]);
}

type Pair = readonly [open: number, close: number];

/** The marks between places where no quotation can be open: 有的"走过场"，｜有的"等靠要"。 */
function groupsOf(text: string, places: readonly number[]): number[][] {
  const groups: number[][] = [[]];
  for (const at of places) {
    const opens = OPENS_BEHIND.test(text[at - 1] ?? '');
    const closes = CLOSES_BEFORE.test(text[at + 1] ?? '');
    if (opens && !closes) groups.push([]);
    groups.at(-1)!.push(at);
    if (closes && !opens) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** The pairs that a group of marks makes; `undefined` where they may be read otherwise. */
function pairsOf(text: string, group: readonly number[]): Pair[] | undefined {
  if (group.length % 2 === 1) return undefined;
  const pairs = group.flatMap((open, i): Pair[] => (i % 2 === 0 ? [[open, group[i + 1]!]] : []));
  const isPlain =
    pairs.length === 1 ||
    (!SAYS.test(text.slice(0, group[0])) &&
      pairs.every(
        ([, close], i) => i + 1 === pairs.length || BETWEEN.test(text.slice(close, pairs[i + 1]![0])),
      ));
  return isPlain ? pairs : undefined;
}

function isPair(text: string, [open, close]: Pair): boolean {
  const isBeside = (at: number) => /[A-Za-z\d]/.test(text[at] ?? '');
  return (
    !isBeside(open - 1) &&
    !(isBeside(close - 1) && isBeside(close + 1)) &&
    WITHIN.test(text.slice(open + 1, close))
  );
}
