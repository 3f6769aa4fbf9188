/** All that the server answers beside findings, a file a subject. */
import type { Connection } from 'vscode-languageserver';
import type { Service } from '../../service/service';
import type { Client } from '../connection/client';
import type { State } from '../state/state';
import { registerChecks } from './checks';
import { registerCleaning } from './cleaning';
import { registerCommands } from './commands';
import { registerDrafts } from './drafts';
import { registerExport } from './exportWord';
import { registerFigures } from './figures';
import { registerMetadata } from './metadata';
import { registerPages } from './pages';
import { registerQuestions } from './questions';
import { registerStructure } from './structure';
import { registerTerms } from './terms';
import { registerWord } from './word';

/** What an answer may need. */
export interface Around extends State {
  readonly client: Client;
  readonly service: Service;
}

export const ANSWERS: readonly ((connection: Connection, around: Around) => void)[] = [
  registerQuestions,
  registerCommands,
  registerChecks,
  registerStructure,
  registerFigures,
  registerCleaning,
  registerDrafts,
  registerExport,
  registerPages,
  registerWord,
  registerMetadata,
  registerTerms,
];
