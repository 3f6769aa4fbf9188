import type { ExtensionContext } from 'vscode';
import { Server } from './client/server';
import { registerCommands } from './commands';
import { registerControl } from './control';
import { type OutlineApi, registerOutline } from './outline';
import { type Quiet, registerQuiet } from './quiet';
import { registerSections } from './sections';
import { registerStatus } from './status';

let server: Server | undefined;

/** What other extensions, and the tests, may ask. */
export interface Api {
  readonly outline: OutlineApi;
  readonly quiet: Quiet;
}

export function activate(context: ExtensionContext): Api {
  server = new Server(context);
  const quiet = registerQuiet(context, server);
  const outline = registerOutline(context, server);
  registerSections(context);
  registerStatus(context, server);
  registerCommands(context, server, quiet);
  registerControl(context, server);
  server.startWithFirstText();
  return { outline, quiet };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
