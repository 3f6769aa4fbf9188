/**
 * `npm run bench:patterns`: every regular expression of src by itself, on each of the hard texts at two sizes. A text as
 * `bench:shapes` hands it to the whole program hides a slow pattern where another reading got hold of the place before;
 * here none is hidden. Under a minute.
 *
 * A pattern that is listed looks again from each character of a long run: say what stands before the run, as in
 * (?<![^。])[^。]*$, or begin with what is rare. One that is only ever handed a clause or a bounded window may stay.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SHAPES } from '../shapes/shapes';
import { table } from '../table';

const SMALL = 4_000;
const TIMES = 4;
/** Growing to more than this, in four times the text, is told. */
const TOO_MUCH = 7;
/** Milliseconds below which the smaller text says nothing. */
const NOISE = 1.5;
/** Milliseconds after which one pattern on one text is stopped. */
const PATIENCE = 3_000;

interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** File and line, or the file that makes it from its tables. */
  readonly place: string;
}

interface Row extends Pattern {
  readonly shape: string;
  readonly small: number;
  readonly large: number;
}

export async function main(root: string): Promise<void> {
  const patterns = unlike([...written(join(root, 'src')), ...(await made())]);
  const texts = Object.entries(SHAPES).map(([shape, of]) => ({
    shape,
    small: of(SMALL).slice(0, SMALL),
    large: of(SMALL * TIMES).slice(0, SMALL * TIMES),
  }));
  const rows = patterns.flatMap((pattern) => {
    const slow = texts.flatMap((text) => grown(pattern, text));
    return slow.sort((a, b) => b.large - a.large).slice(0, 1);
  });
  const lines = rows
    .sort((a, b) => b.large - a.large)
    .map(({ place, shape, small, large, source }) => [
      small.toFixed(1),
      large.toFixed(0),
      shape,
      place,
      source.slice(0, 60),
    ]);
  console.log(
    lines.length === 0
      ? `${patterns.length} 个模式，没有一个随文稿变长而慢得太多。`
      : `${patterns.length} 个模式，慢得太多的：\n${table([[`${SMALL} 字`, `${SMALL * TIMES} 字`, '文稿的样子', '在哪里', '模式'], ...lines])}`,
  );
}

/** Milliseconds that it takes to find all its places. */
function timed({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags.includes('y') ? flags : [...new Set(`${flags}g`)].join(''));
  const start = performance.now();
  if (pattern.sticky) pattern.test(text);
  if (pattern.sticky) return performance.now() - start;
  let last = -1;
  while (pattern.test(text) && performance.now() - start < PATIENCE) {
    if (pattern.lastIndex === last) pattern.lastIndex++;
    last = pattern.lastIndex;
  }
  return performance.now() - start;
}

function grown(pattern: Pattern, { shape, ...text }: Record<'shape' | 'small' | 'large', string>): Row[] {
  if (timed(pattern, text.small) < NOISE) return [];
  const small = timed(pattern, text.small);
  if (small < NOISE) return [];
  const large = Math.min(timed(pattern, text.large), timed(pattern, text.large));
  return large > small * TOO_MUCH ? [{ ...pattern, shape, small, large }] : [];
}

const LITERAL =
  /(?<=[(,=:[!&|?{};>]\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/g;

/** Those that stand in the source as literals. */
function written(folder: string): Pattern[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8').replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '');
      return [...code.matchAll(LITERAL)].flatMap(([, source = '', flags = '']) =>
        isPattern(source, flags) ? [{ source, flags, place: relative('.', join('src', file)) }] : [],
      );
    });
}

function isPattern(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags) !== undefined;
  } catch {
    return false;
  }
}

/** Those that tables make as the program is loaded. */
async function made(): Promise<Pattern[]> {
  const patterns: Pattern[] = [];
  const Own = RegExp;
  globalThis.RegExp = new Proxy(Own, {
    construct(own, args: [string, string?], from) {
      const pattern: RegExp = Reflect.construct(own, args, from);
      patterns.push({ source: pattern.source, flags: pattern.flags, place: '（表里的）' });
      return pattern;
    },
  });
  try {
    const { ACTIONS } = await import('../shapes/actions');
    for (const act of Object.values(ACTIONS)) act(SHAPES.断行逐行!(SMALL));
  } finally {
    globalThis.RegExp = Own;
  }
  return patterns;
}

function unlike(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()];
}
