/** The contract's `check --format json` and `jsonl`. Neither holds more than one file at a time. */
import type { FileResult } from '../checking/result';
import type { Report } from './report';

const VERSION = 1;

/** One JSON text for all files, written as they come: those of a large folder do not fit into one string. */
export function json(): Report {
  let lead = `{\n  "version": ${VERSION},\n  "files": [`;
  return {
    file: (result) => {
      process.stdout.write(`${lead}\n    ${indented(reportOf(result), 4)}`);
      lead = ',';
    },
    end: (summary) => {
      const close = lead === ',' ? '\n  ]' : `${lead}]`;
      console.log(`${close},\n  "summary": ${indented(summary, 2)}\n}`);
    },
  };
}

/** A line for each file, and one for all. */
export function jsonl(): Report {
  return {
    file: (result) => console.log(JSON.stringify(reportOf(result))),
    end: (summary) => console.log(JSON.stringify({ version: VERSION, summary })),
  };
}

function reportOf({ path, findings }: FileResult) {
  return { path, findings };
}

/** Inside a JSON text; a string has no line break in it. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}
