/** The light bulb: the fixes of the findings at a place, one for all of a kind, and fix-all. */

import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Fix } from '../checks/check';
import { ignoredOf } from '../checks/ignore';
import { EditSet, type TextEdit } from '../model/changes';
import { overlaps } from '../model/place';
import { CHECKS } from '../rules/index';
import { toLineEdit } from '../service/findings';
import { toOffsets } from '../service/positions';
import type { Service } from '../service/service';
import { garbledDiagnostics, toDiagnostic } from './convert';
import {
  CHANGE_SEVERITY_COMMAND,
  IGNORE_COMMAND,
  NEXT_PLACEHOLDER_COMMAND,
  OPEN_PAGE_COMMAND,
  REOPEN_COMMAND,
  SET_SEVERITY_COMMAND,
} from './protocol';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.dianping`;

export interface ActionContext {
  readonly service: Service;
  /** The client has the commands of our own extension. */
  readonly clientCommands: boolean;
}

/** Answers a code action request. `only` in the context is respected as a prefix of kinds. */
export function codeActions(
  { service, clientCommands }: ActionContext,
  document: TextDocument,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const wants = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (clientCommands && wants(CodeActionKind.QuickFix)) actions.push(...reopenActions(document));
  if (wants(CodeActionKind.QuickFix)) {
    const place = toOffsets(document, range);
    const all = service.findings(document);
    // What can be mended for certain comes first.
    const here = all
      .filter((finding) => touches(finding, place))
      .sort((a, b) => Number(isSafe(b)) - Number(isSafe(a)));
    for (const finding of here) actions.push(...fixActions(document, finding, clientCommands));
    for (const check of new Set(here.map((finding) => finding.check))) {
      const alike = fixAlike(
        document,
        all.filter((finding) => finding.check === check),
      );
      if (alike) actions.push(alike);
    }
    for (const finding of here) actions.push(...controlActions(service, document, finding, clientCommands));
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

/** For a text that was read by the wrong encoding. */
function reopenActions(document: TextDocument): CodeAction[] {
  const title = '按 GB18030 重新打开';
  const diagnostics = garbledDiagnostics(document);
  if (diagnostics.length === 0) return [];
  const command = { title, command: REOPEN_COMMAND, arguments: [document.uri] };
  return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics, command }];
}

/** Ways to be told less: this one, this kind, more softly; and to learn why. */
function controlActions(
  service: Service,
  document: TextDocument,
  finding: Finding,
  clientCommands: boolean,
): CodeAction[] {
  const check = CHECKS.find(({ id }) => id === finding.check);
  if (!check) return [];
  const diagnostics = [toDiagnostic(document, finding)];
  const act = (title: string, command: string, ...args: unknown[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command, arguments: args },
  });
  const name = `“${check.title}”`;
  const entry = ignoredOf(service.manuscript(document), finding);
  return [
    act(`此处不再提示${name}`, IGNORE_COMMAND, document.uri, entry),
    act(`在本文件夹关闭${name}检查`, SET_SEVERITY_COMMAND, document.uri, check.id, 'off'),
    ...(clientCommands
      ? [
          act(`更改${name}的级别…`, CHANGE_SEVERITY_COMMAND, document.uri, check.id),
          act(`为什么？（${check.title}）`, OPEN_PAGE_COMMAND, check.id),
        ]
      : []),
  ];
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

function fixActions(document: TextDocument, finding: Finding, clientCommands: boolean): CodeAction[] {
  const diagnostics = [toDiagnostic(document, finding)];
  const actions: CodeAction[] = (finding.fixes ?? []).map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, fix.edits),
  }));
  if (finding.check === 'placeholder' && clientCommands) {
    actions.push({
      title: '转到下一处待填',
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title: '转到下一处待填', command: NEXT_PLACEHOLDER_COMMAND },
    });
  }
  return actions;
}

/** One action for all findings of a check whose fixes are safe. */
function fixAlike(document: TextDocument, findings: readonly Finding[]): CodeAction | undefined {
  const taken = new EditSet();
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate: Fix) => candidate.safe);
    if (fix && taken.add(fix.edits)) count++;
  }
  const check = CHECKS.find(({ id }) => id === findings[0]?.check);
  if (count < 2 || !check) return undefined;
  return {
    title: `修复全文的“${check.title}”问题（${count} 处）`,
    kind: CodeActionKind.QuickFix,
    edit: workspaceEdit(document, taken.edits),
  };
}

function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): NonNullable<CodeAction['edit']> {
  return { changes: { [document.uri]: edits.map((edit) => toLineEdit(document, edit)) } };
}
