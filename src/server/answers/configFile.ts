/** dianping.config.json open in the editor: what is wrong is told there, with the place and the mend. */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  DiagnosticSeverity,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConfigProblem, readConfig } from '../../files/config';
import { CONFIG_NAME } from '../../model/ownFiles';
import { overlaps } from '../../model/place';
import { toLineRange, toOffsets } from '../../service/positions';

export function isConfigFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

export function configDiagnostics(document: TextDocument): Diagnostic[] {
  return readConfig(document.getText()).problems.map((problem) => toDiagnostic(document, problem));
}

export function configActions(document: TextDocument, { range }: CodeActionParams): CodeAction[] {
  const place = toOffsets(document, range);
  return readConfig(document.getText()).problems.flatMap((problem) => {
    const { mend } = problem;
    const here =
      overlaps(problem.range, place) ||
      (place.start >= problem.range.start && place.start <= problem.range.end);
    if (!mend || !here) return [];
    return [
      {
        title: mend.title,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [toDiagnostic(document, problem)],
        edit: {
          changes: { [document.uri]: [{ range: toLineRange(document, mend.range), newText: mend.text }] },
        },
      },
    ];
  });
}

function toDiagnostic(document: TextDocument, { message, range }: ConfigProblem): Diagnostic {
  return {
    code: 'config',
    source: '点评',
    severity: DiagnosticSeverity.Warning,
    message: `${message}。其余设置照旧有效。`,
    range: toLineRange(document, range),
  };
}
