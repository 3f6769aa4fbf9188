/** The light bulb: the fixes of the findings at a place, one for all of a kind, and fix-all. */

import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Fix } from '../checks/check';
import { CHECKS } from '../checks/index';
import { overlaps } from '../checks/place';
import { conflict, type TextEdit } from '../edits/textEdit';
import { toLineEdit } from '../service/findings';
import { toOffsets } from '../service/positions';
import type { Service } from '../service/service';
import { toDiagnostic } from './convert';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.dianping`;

/** Answers a code action request. `only` in the context is respected as a prefix of kinds. */
export function codeActions(
  service: Service,
  document: TextDocument,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const wants = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const place = toOffsets(document, range);
    const all = service.findings(document);
    // What can be mended for certain comes first.
    const here = all
      .filter((finding) => touches(finding, place))
      .sort((a, b) => Number(isSafe(b)) - Number(isSafe(a)));
    for (const finding of here) actions.push(...fixActions(document, finding));
    for (const check of new Set(here.map((finding) => finding.check))) {
      const alike = all.filter((finding) => finding.check === check);
      const action = fixAlike(document, alike);
      if (action) actions.push(action);
    }
  }
  // Fix-all is offered where it is asked for: by the menu of source actions, or on save.
  if (context.only !== undefined && wants(FIX_ALL_KIND)) {
    const edits = service.fixAll(document);
    if (edits.length > 0) {
      actions.push({
        title: '修复全部可自动修复的问题',
        kind: FIX_ALL_KIND,
        edit: workspaceEdit(document, edits),
      });
    }
  }
  return actions;
}

function isSafe({ fixes }: Finding): boolean {
  return fixes?.some(({ safe }) => safe) === true;
}

function touches({ range }: Finding, place: { start: number; end: number }): boolean {
  return (
    overlaps(range, place) ||
    (place.start >= range.start && place.start <= range.end) ||
    range.start === place.end
  );
}

function fixActions(document: TextDocument, finding: Finding): CodeAction[] {
  const diagnostics = [toDiagnostic(document, finding)];
  const actions: CodeAction[] = (finding.fixes ?? []).map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, fix.edits),
  }));
  if (finding.check === 'placeholder') {
    actions.push({
      title: '转到下一处待填',
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title: '转到下一处待填', command: 'dianping.nextPlaceholder' },
    });
  }
  return actions;
}

/** One action for all findings of a check whose fixes are safe. */
function fixAlike(document: TextDocument, findings: readonly Finding[]): CodeAction | undefined {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate: Fix) => candidate.safe);
    if (!fix || conflict(fix.edits, edits)) continue;
    edits.push(...fix.edits);
    count++;
  }
  const check = CHECKS.find(({ id }) => id === findings[0]?.check);
  if (count < 2 || !check) return undefined;
  return {
    title: `修复全文的“${check.title}”问题（${count} 处）`,
    kind: CodeActionKind.QuickFix,
    edit: workspaceEdit(document, edits),
  };
}

function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): NonNullable<CodeAction['edit']> {
  return { changes: { [document.uri]: edits.map((edit) => toLineEdit(document, edit)) } };
}
