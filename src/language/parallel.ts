/** 对仗: what headings of one level have in common, told from their characters; no dictionary is asked. */

/** Characters that make the frame of a heading: 把…抓…, 以…促…, …要…, …更… */
const FRAME =
  /把|要|更|就是|在|以|抓|见|求|促|强|不|上|从|向|对|让|用|靠|到|出|得|有|无|新|再|能|会|讲|敢|看|重/gu;

const CLAUSES = /[，、：；]/;

/** How a heading is built. */
export interface Build {
  readonly text: string;
  /** Length of each clause. */
  readonly clauses: readonly number[];
  /** Its frame characters, in order. */
  readonly frame: readonly string[];
}

/** Reads how a folded heading is built; its quotation marks do not count. */
export function buildOf(heading: string): Build {
  const text = heading.replace(/[“”‘’《》 　]/g, '');
  return {
    text,
    clauses: text.split(CLAUSES).map((clause) => clause.length),
    frame: text.match(FRAME) ?? [],
  };
}

/** The first clauses of a heading, as many as its siblings have. */
export function firstClauses({ text }: Build, count: number): Build {
  return buildOf(text.split(CLAUSES).slice(0, count).join('，'));
}

/** True when the headings have as many clauses, each within `slack` characters as long. */
export function sameMeasure(builds: readonly Build[], slack: number): boolean {
  const [first, ...rest] = builds;
  return rest.every(
    ({ clauses }) =>
      clauses.length === first!.clauses.length &&
      clauses.every((length, i) => Math.abs(length - first!.clauses[i]!) <= slack),
  );
}

/** The frame that all headings share, in order; empty where they share none. */
export function commonFrame(builds: readonly Build[]): readonly string[] {
  return builds.map(({ frame }) => frame).reduce(commonSequence);
}

/** True when a heading has at least half of the frame within its own, in order. */
export function hasFrame(build: Build, frame: readonly string[]): boolean {
  return commonSequence(build.frame, frame).length * 2 >= frame.length;
}

/** 目标不能变 among 办法要变, 底线要守住: what must not be is the other side of what must. */
export function bids({ text }: Build): boolean {
  return /不(?:能|得|可|许|要)|必须|应当|应该|[须得莫别]/.test(text);
}

/** 对下一步的要求 behind 质量方面, 安全方面: what is to be done is no further topic. */
export function turnsToTasks(text: string): boolean {
  return /^(?:对|关于|就)?下一?步|(?:要求|建议|希望|打算|安排)：?$/.test(text);
}

/** How many characters two headings have in common at the same places. */
export function sharedPlaces(a: Build, b: Build): number {
  return [...a.text].filter((char, i) => char === b.text[i]).length;
}

/** The longest common subsequence. Headings are short. */
function commonSequence(a: readonly string[], b: readonly string[]): readonly string[] {
  let row: (readonly string[])[] = Array.from({ length: b.length + 1 }, () => []);
  for (const char of a) {
    const next: (readonly string[])[] = [[]];
    for (let j = 1; j <= b.length; j++) {
      const skip = next[j - 1]!.length >= row[j]!.length ? next[j - 1]! : row[j]!;
      next.push(char === b[j - 1] ? [...row[j - 1]!, char] : skip);
    }
    row = next;
  }
  return row[b.length]!;
}

/** True for a heading of the build 把……怎样: 把规矩立在前面. */
export function takesObjectFirst({ text }: Build): boolean {
  return text.startsWith('把');
}

const PLAIN: ReadonlySet<string> = new Set(['要', '把', '就是']);

/** True for a word that headings share without a frame around it. */
export function isPlainWord(word: string): boolean {
  return PLAIN.has(word);
}
