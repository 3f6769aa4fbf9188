/**
 * The light bulb: the fixes of the findings at a place, one for all of a kind, the ways to be told less; the split of a glued
 * line; and fix-all.
 */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Fix } from '../../checks/check';
import { ignoredOf } from '../../checks/ignore';
import { EditSet, type TextEdit } from '../../model/changes';
import { LONGEST_WORD } from '../../model/limits';
import type { Range } from '../../model/manuscript';
import { overlaps } from '../../model/place';
import { CHECKS } from '../../rules/index';
import { toLineEdit } from '../../service/findings';
import { splitsAt } from '../../service/gluedLines';
import { toOffsets } from '../../service/positions';
import type { Service } from '../../service/service';
import { garbledDiagnostics, toDiagnostic } from '../connection/convert';
import {
  CHANGE_TERMS_COMMAND,
  FIX_ALL_KIND,
  IGNORE_COMMAND,
  NEXT_PLACEHOLDER_COMMAND,
  QUIET_COMMAND,
  type Quiet,
  REOPEN_COMMAND,
  SET_SEVERITY_COMMAND,
  TAKE_TERM_COMMAND,
} from '../protocol/commands';

export interface ActionContext {
  readonly service: Service;
  /** The client has the commands of our own extension. */
  readonly clientCommands: boolean;
}

/** Answers a code action request. `only` in the context is respected as a prefix of kinds. */
export function codeActions(
  context: ActionContext,
  document: TextDocument,
  { range, context: { only, triggerKind } }: CodeActionParams,
): CodeAction[] {
  const wants = (kind: string) =>
    only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const actions: CodeAction[] = [];
  if (context.clientCommands && wants(CodeActionKind.QuickFix)) actions.push(...reopenActions(document));
  if (wants(CodeActionKind.QuickFix)) {
    const asked = triggerKind === CodeActionTriggerKind.Invoked;
    actions.push(...quickFixes(context, document, toOffsets(document, range), asked));
    // A selection lights no bulb: it is there for who asks.
    if (asked) actions.push(...termActions(context, document, document.getText(range)));
  }
  if (wants(CodeActionKind.RefactorRewrite)) {
    const { start } = toOffsets(document, range);
    for (const { title, edits } of splitsAt(context.service.manuscript(document), start)) {
      const edit = workspaceEdit(document, edits);
      // 让标题、称谓和各段分别成行 of the salutation's finding does the same.
      if (!actions.some((action) => action.edit && does(action.edit, edit)))
        actions.push({ title, kind: CodeActionKind.RefactorRewrite, edit });
    }
  }
  // Fix-all is offered where it is asked for: by the menu of source actions, or on save.
  if (only !== undefined && wants(FIX_ALL_KIND)) {
    const edits = context.service.fixAll(document);
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

/** What can be done with a selected word where the client cannot ask: 收入词表：不再提, 收入词表：保护. */
const TAKEN: readonly { readonly kind: 'forbid' | 'protect'; readonly title: string }[] = [
  { kind: 'forbid', title: '收入词表：不再提' },
  { kind: 'protect', title: '收入词表：保护' },
];
/** A word or a slogan, its marks in pairs: “四个意识”; no label (（二) and no half sentence. */
const WORD = /^[\p{L}\p{N}“《][^\p{Cc}，。；：！？]*[\p{L}\p{N}”》]$/u;

function termActions(
  { clientCommands }: ActionContext,
  { uri }: TextDocument,
  selected: string,
): CodeAction[] {
  const word = selected.trim();
  if (word.length > LONGEST_WORD || !WORD.test(word)) return [];
  const action = (title: string, command: string, given: unknown): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command, arguments: [uri, given] },
  });
  // Our own client asks what is to become of the word: one line, not three.
  if (clientCommands) return [action('收入词表…', TAKE_TERM_COMMAND, word)];
  return TAKEN.map(({ kind, title }) => action(title, CHANGE_TERMS_COMMAND, { kind, word }));
}

/** For a text that was read by the wrong encoding. */
function reopenActions(document: TextDocument): CodeAction[] {
  const title = '按 GB18030 重新打开';
  const diagnostics = garbledDiagnostics(document);
  if (diagnostics.length === 0) return [];
  const command = { title, command: REOPEN_COMMAND, arguments: [document.uri] };
  return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics, command }];
}

/** At so many alike, mending all of them comes before mending one. */
const MANY = 3;

/** The fixes first, what can be mended for certain before the rest; then the ways to be told less. */
function quickFixes(
  { service, clientCommands }: ActionContext,
  document: TextDocument,
  place: Range,
  asked: boolean,
): CodeAction[] {
  const all = service.findings(document);
  const here = all
    .filter((finding) => touches(finding, place))
    .sort((a, b) => Number(isSafe(b)) - Number(isSafe(a)));
  const alike = [...new Set(here.map(({ check }) => check))].flatMap((check) =>
    fixAlike(
      document,
      all.filter((finding) => finding.check === check),
      here.find((finding) => finding.check === check)!,
    ),
  );
  const fixes = here.flatMap((finding) => fixActions(document, finding, clientCommands));
  const less = clientCommands
    ? quietAction(service, document, here, place, asked)
    : here.flatMap((finding) => plainControls(service, document, finding));
  return [
    ...alike.filter(({ isPreferred }) => isPreferred),
    ...fixes,
    ...alike.filter(({ isPreferred }) => !isPreferred),
    ...less,
  ];
}

/** One line that opens a menu: to be told less, to take that back, to learn why. */
function quietAction(
  service: Service,
  document: TextDocument,
  here: readonly Finding[],
  place: Range,
  asked: boolean,
): CodeAction[] {
  const manuscript = service.manuscript(document);
  const told = here.map((finding): Quiet => ({ entry: ignoredOf(manuscript, finding), state: 'told' }));
  // What is silenced lights no bulb; it is there for who asks at the place where it was silenced.
  const silenced = (asked ? service.silenced(document) : [])
    .filter(({ finding }) => touches(finding, place))
    .map(
      ({ finding, off }): Quiet => ({
        entry: ignoredOf(manuscript, finding),
        state: off ? 'off' : 'ignored',
      }),
    );
  if (told.length + silenced.length === 0) return [];
  const title = `${[told.length > 0 && '不再提示', silenced.length > 0 && '恢复提示'].filter(Boolean).join('、')}…`;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      ...(told.length > 0 ? { diagnostics: here.map((finding) => toDiagnostic(document, finding)) } : {}),
      command: { title, command: QUIET_COMMAND, arguments: [document.uri, [...told, ...silenced]] },
    },
  ];
}

/** The same for an editor without menus of ours: a line for each. */
function plainControls(service: Service, document: TextDocument, finding: Finding): CodeAction[] {
  const title = titleOf(finding.check);
  const diagnostics = [toDiagnostic(document, finding)];
  const act = (title: string, command: string, ...args: unknown[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command, arguments: args },
  });
  const entry = ignoredOf(service.manuscript(document), finding);
  return [
    act(`此处不再提示“${title}”`, IGNORE_COMMAND, document.uri, entry),
    act(`在本文件夹关闭“${title}”检查`, SET_SEVERITY_COMMAND, document.uri, finding.check, 'off'),
  ];
}

function titleOf(id: string): string {
  return CHECKS.find((check) => check.id === id)?.title ?? id;
}

function isSafe({ fixes }: Finding): boolean {
  return fixes?.some(({ safe }) => safe) === true;
}

function touches({ range }: Finding, place: Range): boolean {
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

/** Checks whose fixes are for the writer to see, but are all of one kind: they may be mended at one go. */
const ALIKE_ON_SIGHT: readonly string[] = ['page-residue', 'term'];

/** One action for all findings of a check that can be mended alike; `here` is the one that it is offered at. */
function fixAlike(document: TextDocument, findings: readonly Finding[], here: Finding): CodeAction[] {
  const fits = ({ safe, preferred }: Fix) =>
    safe || (preferred === true && ALIKE_ON_SIGHT.includes(here.check));
  const taken = new EditSet();
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.find(fits);
    if (fix && taken.add(fix.edits)) count++;
  }
  if (count < 2) return [];
  return [
    {
      title: `修复全文的“${titleOf(here.check)}”问题（${count} 处）`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(document, here)],
      ...(count >= MANY ? { isPreferred: true } : {}),
      edit: workspaceEdit(document, taken.edits),
    },
  ];
}

/** True for an edit that has all of another's. */
function does(edit: NonNullable<CodeAction['edit']>, other: NonNullable<CodeAction['edit']>): boolean {
  const own = new Set(
    Object.values(edit.changes ?? {}).flatMap((edits) => edits.map((each) => JSON.stringify(each))),
  );
  return Object.values(other.changes ?? {})
    .flat()
    .every((each) => own.has(JSON.stringify(each)));
}

function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): NonNullable<CodeAction['edit']> {
  return { changes: { [document.uri]: edits.map((edit) => toLineEdit(document, edit)) } };
}
