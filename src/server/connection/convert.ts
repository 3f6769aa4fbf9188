/** From the service's findings and outline to the protocol's shapes. */

import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../../checks/check';
import { garbledAt, isGarbled } from '../../model/garbled';
import type { Manuscript } from '../../model/manuscript';
import { foldsOf } from '../../service/folding';
import { type OutlineNode, partName } from '../../service/outline';
import { type Position, toLineRange } from '../../service/positions';
import { MAX_LENGTH } from '../../service/service';
import { GARBLED_CODE } from '../protocol/checks';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(
  document: TextDocument,
  { check, severity, message, range, related }: Finding,
): Diagnostic {
  return {
    code: check,
    source: '点评',
    severity: SEVERITIES[severity],
    message,
    range: toLineRange(document, range),
    ...(related && related.length > 0
      ? {
          relatedInformation: related.map((other) => ({
            message: other.message,
            location: { uri: document.uri, range: toLineRange(document, other.range) },
          })),
        }
      : {}),
  };
}

/** What is wrong with the front matter, told where it stands. It is no check: it cannot be turned off or ignored. */
export function frontMatterDiagnostics(document: TextDocument, { frontMatter }: Manuscript): Diagnostic[] {
  if (!frontMatter?.error) return [];
  const { message, range } = frontMatter.error;
  return [
    {
      code: 'front-matter',
      source: '点评',
      severity: DiagnosticSeverity.Warning,
      message,
      range: toLineRange(document, range),
    },
  ];
}

/** Says of a text that was read by the wrong encoding that it was, and that nothing else is said of it. */
export function garbledDiagnostics(document: TextDocument): Diagnostic[] {
  const text = document.getText();
  if (!isGarbled(text)) return [];
  return [
    {
      code: GARBLED_CODE,
      source: '点评',
      severity: DiagnosticSeverity.Error,
      message:
        '文稿显示成了乱码：多半是打开时用错了编码。没有检查，请先不要保存，换一种编码（如 GB18030）重新打开。',
      range: toLineRange(document, garbledAt(text)),
    },
  ];
}

/** That a text is too long to be read at all. */
export function lengthDiagnostics(document: TextDocument): Diagnostic[] {
  if (document.getText().length <= MAX_LENGTH) return [];
  return [
    {
      source: '点评',
      severity: DiagnosticSeverity.Error,
      message: `文稿太长（超过 ${MAX_LENGTH / 10_000} 万字），不像是讲话，没有检查。请拆开以后再查。`,
      range: toLineRange(document, { start: 0, end: 1 }),
    },
  ];
}

const SYMBOL_KINDS: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  speech: SymbolKind.Module,
  salutation: SymbolKind.String,
  part: SymbolKind.Namespace,
  point: SymbolKind.Field,
};

export function toSymbol(node: OutlineNode): DocumentSymbol {
  const part = partName(node);
  return {
    name: symbolName(node, part),
    ...(node.kind === 'part' && part ? { detail: node.title } : part ? { detail: part } : {}),
    kind: SYMBOL_KINDS[node.kind],
    range: node.range,
    selectionRange: node.selectionRange,
    children: node.children.map(toSymbol),
  };
}

/** A name that is never empty: the protocol forbids it. */
function symbolName({ kind, label, title }: OutlineNode, part: string | undefined): string {
  if (kind === 'part') return part ?? (title || '段落');
  if (kind === 'speech') return title || '（无标题的讲话）';
  return `${label ?? ''}${title}` || '（空）';
}

export function toFoldingRanges(document: TextDocument, nodes: readonly OutlineNode[]): FoldingRange[] {
  const beginsLine = (position: Position) =>
    document.getText({ start: { ...position, character: 0 }, end: position }).trim() === '';
  return foldsOf(nodes, beginsLine).map((fold) => ({ ...fold, kind: FoldingRangeKind.Region }));
}
