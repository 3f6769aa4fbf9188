/** The office's table of words over the protocol. */
import type { Connection } from 'vscode-languageserver';
import { restoreTerms } from '../../files/termsEdit';
import { answer } from '../connection/requests';
import { CHANGE_TERMS, RESTORE_TERMS } from '../protocol/terms';
import type { TermTable } from '../state/termTable';

export interface TermsContext {
  readonly terms: TermTable;
  /** Called when findings may be others now. */
  readonly changed: () => void;
}

export function registerTerms(connection: Connection, { terms, changed }: TermsContext): void {
  answer(connection, CHANGE_TERMS, ({ uri, change }) => told(() => terms.change(uri, change), changed));
  answer(connection, RESTORE_TERMS, (given) =>
    told(() => {
      restoreTerms(given);
      return {};
    }, changed),
  );
}

function told<Result>(work: () => Result, changed: () => void): Result | { refused: string } {
  try {
    const result = work();
    changed();
    return result;
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
