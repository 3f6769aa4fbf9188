/** What is in force, over the protocol: the checks with their levels, what was ignored, which words are in use. */
import type { Connection } from 'vscode-languageserver';
import { answer } from '../connection/requests';
import { CHECK_STATES, IGNORED } from '../protocol/checks';
import { WORDS } from '../protocol/words';
import type { Ignores } from '../state/ignores';
import { checkStates, type SettingsStore } from '../state/settings';
import type { Words } from '../state/words';

export interface ChecksContext {
  readonly settings: SettingsStore;
  readonly ignores: Ignores;
  readonly words: Words;
}

export function registerChecks(connection: Connection, { settings, ignores, words }: ChecksContext): void {
  answer(connection, CHECK_STATES, ({ uri }) => checkStates(settings.of(uri)));
  answer(connection, IGNORED, ({ uri }) => ignores.of(uri));
  answer(connection, WORDS, words.status);
}
