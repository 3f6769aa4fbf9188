/** The JSON that the contract promises, checked key by key: nothing missing, nothing besides. */
import { BASES } from '../../src/checks/check';
import { LABEL_STYLES, PARTS } from '../../src/model/manuscript';

interface Position {
  readonly line: number;
  readonly character: number;
}
export interface LineRange {
  readonly start: Position;
  readonly end: Position;
}
interface Finding {
  readonly check: string;
  readonly severity: string;
  readonly basis: string;
  readonly message: string;
  readonly range: LineRange;
  readonly related: readonly { readonly message: string; readonly range: LineRange }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly { readonly range: LineRange; readonly newText: string }[];
  }[];
}
export interface CheckReport {
  readonly version: 1;
  readonly files: readonly { readonly path: string; readonly findings: readonly Finding[] }[];
  readonly summary: {
    readonly files: number;
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
}
export interface Node {
  readonly kind: string;
  readonly title: string;
  readonly label?: string;
  readonly part?: string;
  readonly range: LineRange;
  readonly children: readonly Node[];
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** Throws unless `value` is a report as `check --format json` gives it, its sums right. */
export function checkReport(value: unknown, ids: readonly string[]): CheckReport {
  const report = object(value, 'report', ['version', 'files', 'summary']) as unknown as CheckReport;
  insist(report.version === 1, 'version');
  for (const [i, file] of report.files.entries()) {
    object(file, `files[${i}]`, ['path', 'findings']);
    insist(typeof file.path === 'string', 'path');
    file.findings.forEach((finding, k) => {
      checkFinding(finding, ids, `files[${i}].findings[${k}]`);
    });
  }
  object(report.summary, 'summary', ['files', ...SEVERITIES]);
  insist(report.summary.files === report.files.length, 'summary.files');
  const findings = report.files.flatMap((file) => file.findings);
  for (const severity of SEVERITIES) {
    const count = findings.filter((finding) => finding.severity === severity).length;
    insist(report.summary[severity as 'error'] === count, `summary.${severity}`);
  }
  return report;
}

function checkFinding(finding: Finding, ids: readonly string[], at: string): void {
  object(finding, at, ['check', 'severity', 'basis', 'message', 'range', 'related', 'fixes']);
  insist(ids.includes(finding.check), `${at}.check: ${finding.check}`);
  insist(SEVERITIES.includes(finding.severity), `${at}.severity`);
  insist(
    BASES.some((known) => known === finding.basis),
    `${at}.basis`,
  );
  insist(/\p{Script=Han}/u.test(finding.message), `${at}.message`);
  checkRange(finding.range, `${at}.range`);
  for (const related of finding.related) {
    object(related, `${at}.related`, ['message', 'range']);
    insist(related.message !== '', `${at}.related.message`);
    checkRange(related.range, `${at}.related.range`);
  }
  for (const fix of finding.fixes) {
    object(fix, `${at}.fixes`, ['title', 'preferred', 'edits']);
    insist(/\p{Script=Han}/u.test(fix.title), `${at}.fixes.title`);
    insist(typeof fix.preferred === 'boolean', `${at}.fixes.preferred`);
    insist(fix.edits.length > 0, `${at}.fixes.edits`);
    for (const edit of fix.edits) {
      object(edit, `${at}.fixes.edits`, ['range', 'newText']);
      checkRange(edit.range, `${at}.fixes.edits.range`);
      insist(typeof edit.newText === 'string', `${at}.fixes.edits.newText`);
    }
  }
}

/** Throws unless `value` is an outline as `outline --format json` gives it. */
export function checkOutline(value: unknown): { readonly version: 1; readonly speeches: readonly Node[] } {
  const outline = object(value, 'outline', ['version', 'speeches']) as unknown as {
    readonly version: 1;
    readonly speeches: readonly Node[];
  };
  insist(outline.version === 1, 'version');
  for (const speech of outline.speeches) {
    insist(speech.kind === 'speech', 'speech.kind');
    checkNode(speech, 'speech');
  }
  return outline;
}

const KEYS: Readonly<Record<string, { readonly must: readonly string[]; readonly may: readonly string[] }>> =
  {
    speech: { must: ['characters', 'spoken', 'minutes'], may: ['selectionRange'] },
    salutation: { must: [], may: ['characters', 'spoken', 'selectionRange'] },
    part: { must: [], may: ['part', 'reviewee', 'reviews', 'characters', 'spoken', 'selectionRange'] },
    point: {
      must: ['style', 'number', 'label', 'selectionRange', 'characters', 'spoken'],
      may: ['part', 'reviewee', 'reviews'],
    },
  };

function checkNode(node: Node, at: string): void {
  const keys = KEYS[node.kind];
  if (!keys) throw new Error(`${at}.kind: ${node.kind}`);
  object(node, at, ['kind', 'title', 'range', 'children', ...keys.must], keys.may);
  const { style, number, part, characters, spoken } = node as Node & Record<string, unknown>;
  insist(typeof node.title === 'string', `${at}.title`);
  if (node.kind === 'point') {
    insist(
      LABEL_STYLES.some((known) => known === style),
      `${at}.style`,
    );
    insist(Number.isInteger(number) && (number as number) > 0, `${at}.number`);
  }
  if (part !== undefined)
    insist(
      PARTS.some((known) => known === part),
      `${at}.part`,
    );
  if (characters !== undefined) insist(Number.isInteger(characters), `${at}.characters`);
  if (spoken !== undefined) insist(Number.isInteger(spoken), `${at}.spoken`);
  checkRange(node.range, `${at}.range`);
  node.children.forEach((child, i) => {
    insist(child.kind !== 'speech', `${at}.children[${i}].kind`);
    checkNode(child, `${at}.children[${i}]`);
  });
}

function checkRange(range: LineRange, at: string): void {
  object(range, at, ['start', 'end']);
  for (const position of [range.start, range.end]) {
    object(position, at, ['line', 'character']);
    insist(Number.isInteger(position.line) && position.line >= 0, `${at}.line`);
    insist(Number.isInteger(position.character) && position.character >= 0, `${at}.character`);
  }
  const { start, end } = range;
  insist(
    start.line < end.line || (start.line === end.line && start.character <= end.character),
    `${at}: order`,
  );
}

function object(
  value: unknown,
  at: string,
  must: readonly string[],
  may: readonly string[] = [],
): Record<string, unknown> {
  insist(typeof value === 'object' && value !== null && !Array.isArray(value), `${at}: no object`);
  const keys = Object.keys(value as object);
  for (const key of must) insist(keys.includes(key), `${at}: no “${key}”`);
  for (const key of keys) insist(must.includes(key) || may.includes(key), `${at}: “${key}” besides`);
  return value as Record<string, unknown>;
}

function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
