/** The checks beside other programs, on the same damaged texts, for what those know as well. */
import type { Check } from '../../src/checks/check';
import type { Range } from '../../src/model/manuscript';
import { parse } from '../../src/reading/parse';
import { runChecks } from '../../src/service/checking';
import type { Dictionary } from '../dictionary';
import type { Peer } from '../peers';
import type { Case } from './cases';

export interface Comparison {
  readonly check: string;
  readonly name: string;
  readonly cases: number;
  readonly recall: number;
  readonly precision: number;
  /** Milliseconds for each text, in the median. */
  readonly time: number;
}

const ASKED = [
  ['punctuation-width', 'widths'],
  ['pair-unclosed', 'pairs'],
] as const;

/** Half-width texts are left out: a peer that knows no such thing as a converted text would find it everywhere. */
export function compare(
  cases: readonly Case[],
  peers: readonly Peer[],
  dictionary: Dictionary,
  checks: readonly Check[],
): Comparison[] {
  return ASKED.flatMap(([check, kind]) => {
    const own = cases.filter((one) => one.check === check && !one.source.manuscript.halfWidth);
    const ours = (text: string) =>
      runChecks(parse(text), { ...dictionary, checks })
        .filter((finding) => finding.check === check)
        .map(({ range }) => range);
    const all: readonly Pick<Peer, 'name' | 'pairs' | 'widths'>[] = [
      { name: '点评讲话（全部检查）', widths: ours, pairs: ours },
      ...peers,
    ];
    return all.flatMap((program) => {
      const find = program[kind];
      return find ? [{ check, name: program.name, ...measure(own, find) }] : [];
    });
  });
}

function measure(cases: readonly Case[], find: (text: string) => readonly Range[]) {
  let found = 0;
  let right = 0;
  let all = 0;
  const times: number[] = [];
  for (const { text, expected, welcome } of cases) {
    const start = performance.now();
    const ranges = find(text);
    times.push(performance.now() - start);
    const meant = (range: Range) => [...expected, ...welcome].some((place) => touches(range, place));
    all += ranges.length;
    right += ranges.filter(meant).length;
    if (expected.every((place) => ranges.some((range) => touches(range, place)))) found++;
  }
  times.sort((a, b) => a - b);
  return {
    cases: cases.length,
    recall: found / cases.length,
    precision: all === 0 ? 1 : right / all,
    time: times[times.length >> 1] ?? 0,
  };
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}
