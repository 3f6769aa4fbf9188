/** Commands that the server carries out for any editor. */
import type { Connection } from 'vscode-languageserver';
import type { Severity } from '../checks/check';
import type { Ignored } from '../checks/ignore';
import { setCheck } from '../files/config';
import type { TermChange } from '../files/termsEdit';
import type { Ignores } from './ignores';
import { CHANGE_TERMS_COMMAND, IGNORE_COMMAND, RESTORE_COMMAND, SET_SEVERITY_COMMAND } from './protocol';
import type { TermTable } from './termTable';

export const COMMANDS = [IGNORE_COMMAND, RESTORE_COMMAND, SET_SEVERITY_COMMAND, CHANGE_TERMS_COMMAND];

export interface CommandContext {
  readonly connection: Connection;
  readonly ignores: Ignores;
  readonly terms: TermTable;
  /** The folder whose dianping.config.json a text obeys, or `undefined` for a text that is not saved. */
  readonly folderOf: (uri: string) => string | undefined;
  /** Called when findings may be others now. */
  readonly changed: () => void;
}

/** Carries out a command; what goes wrong is told to the user. */
export function execute(context: CommandContext, command: string, args: readonly unknown[]): void {
  try {
    const [uri] = args as [string];
    if (command === IGNORE_COMMAND) context.ignores.add(uri, args[1] as Ignored);
    else if (command === RESTORE_COMMAND) context.ignores.remove(uri, args[1] as Ignored);
    else if (command === SET_SEVERITY_COMMAND)
      setSeverity(context, uri, args[1] as string, args[2] as Severity | 'off');
    else if (command === CHANGE_TERMS_COMMAND) context.terms.change(uri, args[1] as TermChange);
    context.changed();
  } catch (error) {
    context.connection.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function setSeverity(
  { folderOf }: CommandContext,
  uri: string,
  check: string,
  severity: Severity | 'off',
): void {
  const folder = folderOf(uri);
  if (!folder) throw new Error('文稿还没有保存，无处记下这项设置。请先保存。');
  setCheck(folder, check, severity);
}
