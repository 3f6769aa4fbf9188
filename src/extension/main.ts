import type { ExtensionContext } from 'vscode';
import { Server } from './client/server';
import { registerCommands } from './commands/index';
import { registerControl } from './control/index';
import { type Measure, registerMeasure } from './measure/index';
import { registerNavigation } from './navigate/index';
import { type OutlineApi, registerOutline } from './outline/index';
import { type Quiet, registerQuiet } from './quiet/index';
import { type Reviewees, registerReviewees } from './reviewees/index';
import { registerSections } from './sections/index';
import { registerSkeletons } from './skeletons/index';
import { registerStatus } from './status/index';
import { StructureEditor } from './structure/change';
import { registerStructure } from './structure/index';

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
