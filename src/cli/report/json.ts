/** The contract's `check --format json` and `jsonl`. Neither holds more than one file at a time. */
import type { FileResult } from '../checking/result';
import { outlet } from './outlet';
import type { Report } from './report';

const VERSION = 1;

/** One JSON text for all files, written as they come: those of a large folder do not fit into one string. */
export function json(): Report {
  const write = outlet();
  let lead = `{\n  "version": ${VERSION},\n  "files": [`;
  return {
    file: (result) => {
      write(`${lead}\n    ${indented(reportOf(result), 4)}`);
      lead = ',';
    },
    end: (summary) => {
      const close = lead === ',' ? '\n  ]' : `${lead}]`;
      write(`${close},\n  "summary": ${indented(summary, 2)}\n}\n`);
    },
  };
}

/** A line for each file, and one for all. */
export function jsonl(): Report {
  const write = outlet();
  const line = (value: unknown) => write(`${JSON.stringify(value)}\n`);
  return {
    file: (result) => line(reportOf(result)),
    end: (summary) => line({ version: VERSION, summary }),
  };
}

function reportOf({ path, findings }: FileResult) {
  return { path, findings };
}

/** Inside a JSON text; a string has no line break in it. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}
