import type { ExtensionContext } from 'vscode';
import { Server } from './client/server';
import { registerCommands } from './commands';
import { registerControl } from './control';
import { type Measure, registerMeasure } from './measure';
import { registerNavigation } from './navigate';
import { type OutlineApi, registerOutline } from './outline';
import { type Quiet, registerQuiet } from './quiet';
import { type Reviewees, registerReviewees } from './reviewees';
import { registerSections } from './sections';
import { registerSkeletons } from './skeletons';
import { registerStatus } from './status';
import { registerStructure } from './structure';
import { StructureEditor } from './structure/change';

let server: Server | undefined;

/** What other extensions, and the tests, may ask. */
export interface Api {
  readonly measure: Measure;
  readonly outline: OutlineApi;
  readonly quiet: Quiet;
  readonly reviewees: Reviewees;
}

export function activate(context: ExtensionContext): Api {
  server = new Server(context);
  const quiet = registerQuiet(context, server);
  const structure = new StructureEditor(server);
  const outline = registerOutline(context, server, structure);
  registerStructure(context, server, structure, outline);
  const reviewees = registerReviewees(context, server);
  registerSections(context);
  registerSkeletons(context);
  registerStatus(context, server);
  registerCommands(context, server);
  registerNavigation(context, server, quiet);
  const measure = registerMeasure(context, server);
  registerControl(context, server);
  server.startWithFirstText();
  return { measure, outline, quiet, reviewees };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
