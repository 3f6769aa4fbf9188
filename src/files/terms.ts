/** `.dianping/terms.yaml`: the office's words, read by the editor and the command line alike. */
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDocument } from 'yaml';
import { NO_OFFICE, type Office } from '../model/office';
import { yamlTroubles } from '../model/yamlReasons';
import { tooDeepAt } from './deep';
import { ContentError, decode } from './encoding';
import { leadsOutside } from './inside';
import { Reader, type TermsProblem } from './termsReader';
import { type Meant, withoutLoneQuotes, withoutSlips } from './termsSlips';

export { ROW_KEYS, TABLE_KEYS, type TermsProblem } from './termsReader';

export interface Terms {
  /** What of the table is in force. */
  readonly office: Office;
  readonly problems: readonly TermsProblem[];
  /** What was read, in which the problems have their places. */
  readonly text: string;
}

/** In bytes: some twenty thousand rows. */
const MOST_BYTES = 1024 * 1024;
const TOO_LARGE = '太大（超过 1 MB），没有采用。请只留用得着的词';
/** How deep brackets may nest; a row is two deep. */
const DEEPEST = 8;

/** The folder that a table holds for. */
function folderOf(file: string): string {
  return dirname(dirname(file));
}

/** Reads a table. Never throws: a file that cannot be read is a problem of its own, and nothing of it is in force. */
export function loadTerms(file: string): Terms {
  try {
    if (leadsOutside(folderOf(file), file)) return none('', '是一个链接，指到文件夹外面，没有采用');
    if (statSync(file).size > MOST_BYTES) return none('', TOO_LARGE);
    return readTerms(decode(readFileSync(file)).text);
  } catch (error) {
    return none('', error instanceof ContentError ? error.message : '读不了，请看看有没有权限');
  }
}

/** Reads the text of a table. Never throws: what is wrong is told in `problems`, and the rest is in force. */
export function readTerms(text: string): Terms {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return none(text, TOO_LARGE);
  const deep = tooDeepAt(text, DEEPEST);
  if (deep !== undefined) return none(text, `括号套得太深（超过 ${DEEPEST} 层），没有采用`, deep);
  try {
    const { meant, document } = parsed(text);
    const reader = new Reader(text, meant);
    for (const { reason, start, end } of yamlTroubles(meant.text, document.errors))
      reader.tell(reason, { start, end });
    return { office: reader.read(document.contents), problems: inOrder(reader.problems), text };
  } catch {
    return none(text, '写法有误，没有采用');
  }
}

const parse = (text: string) =>
  parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });

/** As it was meant; a quotation mark without its other half would take the rows below along. */
function parsed(text: string): { readonly meant: Meant; readonly document: ReturnType<typeof parse> } {
  const meant = withoutSlips(text);
  const document = parse(meant.text);
  if (document.errors.length === 0) return { meant, document };
  const unquoted = withoutLoneQuotes(meant);
  return unquoted.slips.length > meant.slips.length
    ? { meant: unquoted, document: parse(unquoted.text) }
    : { meant, document };
}

function none(text: string, reason: string, at = 0): Terms {
  const end = at + Math.max(1, text.slice(at).search(/[\r\n]|$/));
  return { office: NO_OFFICE, text, problems: [{ message: `字词表${reason}`, range: { start: at, end } }] };
}

function inOrder(problems: readonly TermsProblem[]): TermsProblem[] {
  return [...problems].sort((a, b) => a.range.start - b.range.start);
}
