/** .dianping/terms.yaml open in the editor: what is wrong is told there, with the mend; keys and rows are completed. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ROW_KEYS, readTerms, TABLE_KEYS, type TermsProblem } from '../../files/terms';
import { TERMS_PATH } from '../../model/ownFiles';
import { toLineRange, toOffsets } from '../../service/positions';

export function isTermsFile(uri: string): boolean {
  return uri.endsWith(`/${TERMS_PATH}`);
}

export function termsDiagnostics(document: TextDocument): Diagnostic[] {
  return readTerms(document.getText()).problems.map((problem) => toDiagnostic(document, problem));
}

export function termsActions(document: TextDocument, { range }: CodeActionParams): CodeAction[] {
  const place = toOffsets(document, range);
  return readTerms(document.getText()).problems.flatMap((problem) => {
    const { mend } = problem;
    if (!mend || place.end < problem.range.start || place.start > problem.range.end) return [];
    const edits = [{ range: toLineRange(document, mend.range), newText: mend.text }];
    return [
      {
        title: mend.title,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [toDiagnostic(document, problem)],
        edit: { changes: { [document.uri]: edits } },
      },
    ];
  });
}

function toDiagnostic(document: TextDocument, { message, range }: TermsProblem): Diagnostic {
  return {
    code: 'terms',
    source: '点评',
    severity: DiagnosticSeverity.Warning,
    message: `${message}。其余各项照旧有效。`,
    range: toLineRange(document, range),
  };
}

interface Offer {
  readonly label: string;
  readonly detail: string;
  /** What is to be filled in stands in ‹ ›. */
  readonly text: string;
}

const TABLE: readonly Offer[] = [
  {
    label: 'terms',
    detail: TABLE_KEYS.terms,
    text: 'terms:\n  - { wrong: ‹不用的词›, right: ‹改用的词› }',
  },
  { label: 'protected', detail: TABLE_KEYS.protected, text: 'protected: [‹人名、地名›]' },
  { label: 'leaders', detail: TABLE_KEYS.leaders, text: 'leaders:\n  - ‹姓名› ‹职务›' },
  { label: 'off', detail: TABLE_KEYS.off, text: 'off: [‹词›]' },
];

const ROWS: readonly Offer[] = [
  { label: '改为…', detail: '规范的名称', text: '{ wrong: ‹不用的词›, right: ‹改用的词› }' },
  { label: '不再提', detail: '没有改用的词', text: '{ wrong: ‹不用的词›, note: ‹原因› }' },
];

/** Keys at a line's start, rows behind `- `, a row's keys inside its braces. */
export function termsCompletion(
  document: TextDocument,
  position: Position,
  snippets: boolean,
): CompletionItem[] {
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  return offersAt(line).map(({ label, detail, text }, place) => ({
    label,
    // Beside every row: the keys alone mean nothing to an office clerk.
    labelDetails: { description: detail },
    sortText: String(place),
    kind: CompletionItemKind.Property,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertText: snippets ? toSnippet(text) : text.replace(/[‹›]/g, ''),
  }));
}

/** Each place to fill in becomes one to stop at. */
function toSnippet(text: string): string {
  let stop = 0;
  return text.replace(/[$}]/g, '\\$&').replace(/‹([^›]*)›/g, (_, hint: string) => `\${${++stop}:${hint}}`);
}

function offersAt(line: string): readonly Offer[] {
  if (/^[a-z]*$/.test(line)) return TABLE;
  if (/^[ \t]*-[ \t]+$/.test(line)) return ROWS;
  if (!/\{[^}]*$/.test(line) || !/[{,][ \t]*[a-z]*$/.test(line)) return [];
  return Object.entries(ROW_KEYS)
    .filter(([key]) => !line.includes(`${key}:`))
    .map(([key, detail]) => ({ label: key, detail, text: `${key}: ‹${detail}›` }));
}
