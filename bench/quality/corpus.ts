/** Findings on real texts: false alarms, real slips known by reading aside. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Finding } from '../../src/checks/check';
import { lineCounter } from '../../src/model/place';
import { parse } from '../../src/reading/parse';
import { runChecks } from '../../src/service/checking';
import type { Dictionary } from '../dictionary';

/** A real slip: where it is and why it is one. */
export interface Slip {
  readonly file: string;
  readonly check: string;
  /** 1-based numbers of the lines on which the findings begin. */
  readonly lines: readonly number[];
  readonly reason: string;
}

export interface CorpusFinding {
  readonly file: string;
  readonly line: number;
  readonly finding: Finding;
  readonly text: string;
  /** Why it is right, where it is. */
  readonly reason?: string;
}

export interface CorpusResult {
  readonly characters: number;
  readonly findings: readonly CorpusFinding[];
}

/** Runs the checks over every text of the folder; `undefined` where there is no such folder. */
export function readCorpus(
  folder: string,
  slips: readonly Slip[],
  dictionary: Dictionary,
  checks: readonly Check[],
): CorpusResult | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  let characters = 0;
  const findings = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    characters += text.length;
    const lineAt = lineCounter(text);
    return runChecks(parse(text), { ...dictionary, checks }).map((finding): CorpusFinding => {
      const line = lineAt(finding.range.start);
      const slip = slips.find(
        (one) => one.file === file && one.lines.includes(line) && one.check === finding.check,
      );
      return { file, line, finding, text, ...(slip ? { reason: slip.reason } : {}) };
    });
  });
  return { characters, findings };
}
