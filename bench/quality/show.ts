/** Shows single places: what was missed, what was told without reason, what was mended wrongly. */
import type { Range } from '../../src/model/manuscript';
import { table } from '../table';
import type { Case } from './cases';
import type { CorpusResult } from './corpus';
import type { Verdict } from './measure';

/** A stretch of text around a place, on one line, the place in 【】. */
function snippet(text: string, { start, end }: Range, around = 18): string {
  const stop = Math.min(end, start + 40);
  const visible = (part: string) =>
    part
      .replace(/\r\n|\n/g, '⏎')
      .replace(/\u200b/g, '⟨零宽⟩')
      .replace(/　/g, '□');
  return (
    visible(text.slice(Math.max(0, start - around), start)) +
    `【${visible(text.slice(start, stop))}${stop < end ? '…' : ''}】` +
    visible(text.slice(end, end + around))
  );
}

/** Damaged places without a finding, one line each. */
export function misses(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ case: one, found, right }) => {
    if (found) return [];
    const places = one.expected.filter(
      ({ start, end }) => !right.some(({ range }) => range.start <= end && start <= range.end),
    );
    return places.slice(0, 3).map((place) => `${nameOf(one)}：${snippet(one.text, place)}`);
  });
}

/** Findings that the damage neither is nor entails; of one check where an id is given. */
export function falseAlarms(verdicts: readonly Verdict[], id?: string): string[] {
  return verdicts.flatMap(({ case: one, wrong }) =>
    wrong
      .filter(({ check }) => !id || check === id)
      .slice(0, 3)
      .map(
        ({ check, range, message }) =>
          `${check}，造的是 ${nameOf(one)}：${snippet(one.text, range)}\n      ${message}` +
          (check === one.check ? '' : `\n      毛病在：${snippet(one.text, one.expected[0]!)}`),
      ),
  );
}

/** Repairs that did not give the clean text back. */
export function wrongRepairs(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ case: one, repaired, fixed }) => {
    if (repaired !== false || fixed === undefined) return [];
    const { original = '' } = one;
    let at = 0;
    while (fixed[at] === original[at]) at++;
    const place = { start: at, end: at };
    return [`${nameOf(one)}\n      修成：${snippet(fixed, place)}\n      原文：${snippet(original, place)}`];
  });
}

function nameOf({ check, variant, source }: Case): string {
  return `${check} · ${variant} · ${source.name}`;
}

export function showVerdicts(verdicts: readonly Verdict[]): void {
  const show = (title: string, lines: readonly string[]) =>
    console.log([`\n${title}`, ...lines.map((line) => `  ${line}`)].join('\n'));
  show('漏报', misses(verdicts));
  show('误报', falseAlarms(verdicts));
  show('没有修对', wrongRepairs(verdicts));
}

export function showCorpus({ characters, findings }: CorpusResult, all: boolean): void {
  const per = (count: number) => ((count / characters) * 10_000).toFixed(2);
  const ids = [...new Set(findings.map(({ finding }) => finding.check))].sort();
  const rows = ids.map((id) => {
    const own = findings.filter(({ finding }) => finding.check === id);
    const real = own.filter(({ reason }) => reason).length;
    return [
      id,
      own[0]!.finding.severity,
      String(own.length),
      String(real),
      String(own.length - real),
      per(own.length - real),
    ];
  });
  const loud = findings.filter(({ finding }) => finding.severity !== 'hint');
  const real = loud.filter(({ reason }) => reason).length;
  const wrong = loud.length - real;
  console.log(`\n真实文本（${characters} 字）`);
  console.log(
    table([
      ['检查', '', '发现', '确有其事', '误报', '每万字误报'],
      ...rows,
      ['合计（提示级除外）', '', String(loud.length), String(real), String(wrong), per(wrong)],
    ]),
  );
  if (!all) return;
  for (const { file, line, finding, text, reason } of findings) {
    console.log(
      `  ${file}:${line} ${finding.check}${reason ? `（确有其事：${reason}）` : ''} ${snippet(text, finding.range)}\n      ${finding.message}`,
    );
  }
}
