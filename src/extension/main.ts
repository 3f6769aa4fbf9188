import type { ExtensionContext } from 'vscode';
import { Server } from './client/server';
import { registerCommands } from './commands';
import { type OutlineApi, registerOutline } from './outline';
import { registerSections } from './sections';
import { registerStatus } from './status';

let server: Server | undefined;

/** What other extensions, and the tests, may ask. */
export interface Api {
  readonly outline: OutlineApi;
}

export function activate(context: ExtensionContext): Api {
  server = new Server(context);
  const outline = registerOutline(context, server);
  registerSections(context);
  registerStatus(context, server);
  registerCommands(context, server);
  server.startWithFirstManuscript();
  return { outline };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
