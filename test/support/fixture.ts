/**
 * Fixtures that carry what is expected of them in their text.
 *
 * `⟦id|text⟧` marks a finding of the check `id` on exactly `text`; marks may span lines and nest. `#! only: id, id`
 * on the first lines restricts the checks, `#! editing` runs them as while someone is writing, `#! office: {…}` gives the
 * office's table in one line. What stands after a line `=====` is the text after fix-all.
 */
import { readTerms } from '../../src/files/terms';
import type { Office } from '../../src/model/office';

export interface Fixture {
  /** The text without its marks. */
  readonly text: string;
  readonly expected: readonly Expected[];
  /** Ids of the checks to run; all of them where absent. */
  readonly only?: readonly string[];
  readonly editing: boolean;
  readonly office: Office;
  /** The text after fix-all, where the fixture gives it. */
  readonly fixed?: string;
}

export interface Expected {
  readonly check: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a fixture. Throws where its marks do not pair up. */
export function readFixture(source: string): Fixture {
  const [, head, rest] = /^((?:#!.*\n)*)([\s\S]*)$/.exec(source)!;
  const [marked, fixed] = rest!.split(/^=====\n/m);
  const only = /^#! only: (.*)$/m.exec(head!)?.[1]?.split(/,\s*/);
  return {
    ...readMarks(marked!),
    ...(only ? { only } : {}),
    editing: /^#! editing$/m.test(head!),
    office: readTerms(/^#! office: (.*)$/m.exec(head!)?.[1] ?? '').office,
    ...(fixed === undefined ? {} : { fixed }),
  };
}

function readMarks(marked: string): { text: string; expected: Expected[] } {
  let text = '';
  const expected: Expected[] = [];
  const open: { check: string; start: number }[] = [];
  for (const token of marked.split(/(⟦[a-z-]+\||⟧)/)) {
    if (token.startsWith('⟦')) open.push({ check: token.slice(1, -1), start: text.length });
    else if (token === '⟧') {
      const mark = open.pop();
      if (!mark) throw new Error(`⟧ without ⟦ before “${text.slice(-20)}”`);
      expected.push({ ...mark, end: text.length });
    } else text += token;
  }
  if (open.length > 0) throw new Error(`⟦${open[0]!.check}| is not closed`);
  return { text, expected };
}

/** One line for each finding, in a stable order: what a test compares and a failure shows. */
export function listFindings(
  text: string,
  findings: readonly { readonly check: string; readonly start: number; readonly end: number }[],
): string[] {
  return [...findings]
    .sort((a, b) => a.start - b.start || a.end - b.end || a.check.localeCompare(b.check))
    .map(({ check, start, end }) => {
      const before = text.slice(0, start).split('\n');
      return `${before.length}:${before.at(-1)!.length + 1} ${check} “${text.slice(start, end)}”`;
    });
}
