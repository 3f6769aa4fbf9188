/** Findings in the form that the command line and the protocol give out. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Basis, Finding, Severity } from '../checks/check';
import type { TextEdit } from '../model/changes';
import { type LineRange, toLineRange } from './positions';

export interface LineEdit {
  range: LineRange;
  newText: string;
}

/** A finding as the contract's `check --format json` has it. */
export interface LineFinding {
  check: string;
  severity: Severity;
  basis: Basis;
  message: string;
  range: LineRange;
  related: { message: string; range: LineRange }[];
  fixes: { title: string; preferred: boolean; edits: LineEdit[] }[];
}

export function toLineFinding(
  document: TextDocument,
  { check, severity, basis, message, range, related, fixes }: Finding,
): LineFinding {
  return {
    check,
    severity,
    basis,
    message,
    range: toLineRange(document, range),
    related: (related ?? []).map((other) => ({
      message: other.message,
      range: toLineRange(document, other.range),
    })),
    fixes: (fixes ?? []).map((fix) => ({
      title: fix.title,
      preferred: fix.preferred === true,
      edits: fix.edits.map((edit) => toLineEdit(document, edit)),
    })),
  };
}

export function toLineEdit(document: TextDocument, { range, text }: TextEdit): LineEdit {
  return { range: toLineRange(document, range), newText: text };
}
