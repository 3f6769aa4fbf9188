/** Commands that the server carries out for any editor. */
import { type Connection, MessageType } from 'vscode-languageserver';
import { SEVERITIES, type Severity } from '../../checks/check';
import { folderOf } from '../../files/address';
import { setCheck } from '../../files/config';
import { isIgnored } from '../../files/ignores';
import { isTermChange } from '../../files/termsEdit';
import { CHECKS } from '../../rules/index';
import { show } from '../connection/requests';
import {
  CHANGE_TERMS_COMMAND,
  IGNORE_COMMAND,
  RESTORE_COMMAND,
  SET_SEVERITY_COMMAND,
} from '../protocol/commands';
import type { Ignores } from '../state/ignores';
import type { TermTable } from '../state/termTable';

export const COMMANDS = [IGNORE_COMMAND, RESTORE_COMMAND, SET_SEVERITY_COMMAND, CHANGE_TERMS_COMMAND];

export interface CommandContext {
  readonly ignores: Ignores;
  readonly terms: TermTable;
  /** Called when findings may be others now. */
  readonly changed: () => void;
}

/** Carries out a command; what goes wrong is told to the user. */
export function registerCommands(connection: Connection, context: CommandContext): void {
  connection.onExecuteCommand(({ command, arguments: [uri, what, level] = [] }) => {
    try {
      if (typeof uri !== 'string') throw new Error(UNKNOWN);
      carryOut(context, command, uri, what, level);
      context.changed();
    } catch (error) {
      show(connection, MessageType.Error, error instanceof Error ? error.message : String(error));
    }
  });
}

/** What another program says may be anything: nothing is kept but what can be read again. */
function carryOut(
  context: CommandContext,
  command: string,
  uri: string,
  what: unknown,
  level: unknown,
): void {
  const { ignores, terms } = context;
  if (command === IGNORE_COMMAND && isIgnored(what)) ignores.add(uri, what);
  else if (command === RESTORE_COMMAND && isIgnored(what)) ignores.remove(uri, what);
  else if (command === SET_SEVERITY_COMMAND && isCheck(what) && isLevel(level)) setSeverity(uri, what, level);
  else if (command === CHANGE_TERMS_COMMAND && isTermChange(what)) terms.change(uri, what);
  else throw new Error(UNKNOWN);
}

const UNKNOWN = '编辑器要做的事没有听懂，什么也没有改动。';

function isCheck(value: unknown): value is string {
  return CHECKS.some(({ id }) => id === value);
}

function isLevel(value: unknown): value is Severity | 'off' {
  return value === 'off' || SEVERITIES.some((severity) => severity === value);
}

function setSeverity(uri: string, check: string, severity: Severity | 'off'): void {
  const folder = folderOf(uri);
  if (!folder) throw new Error('文稿还没有保存，无处记下这项设置。请先保存。');
  setCheck(folder, check, severity);
}
