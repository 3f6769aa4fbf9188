import type { ExtensionContext } from 'vscode';
import { registerChecks } from './checks/index';
import { Server } from './client/server';
import { type Findings, registerFindings } from './findings/index';
import { registerInsertSection } from './insertSection/index';
import { type Length, registerLength } from './length/index';
import { registerNavigation } from './navigate/index';
import { registerNewSpeech } from './newSpeech/index';
import { registerOpen } from './open/index';
import { type OutlineApi, registerOutline } from './outline/index';
import { StructureEditor } from './points/change';
import { registerPoints } from './points/index';
import { type Reviewees, registerReviewees } from './reviewees/index';
import { registerStatusBar, type StatusBar } from './statusBar/index';

let server: Server | undefined;

/** What other extensions, and the tests, may ask. */
export interface Api {
  readonly findings: Pick<Findings, 'found'>;
  readonly length: Length;
  readonly outline: OutlineApi;
  readonly reviewees: Reviewees;
  readonly statusBar: StatusBar;
}

export function activate(context: ExtensionContext): Api {
  server = new Server(context);
  const structure = new StructureEditor(server);
  const findings = registerFindings(context, server);
  const outline = registerOutline(context, server, structure);
  const reviewees = registerReviewees(context, server);
  const length = registerLength(context, server);
  const statusBar = registerStatusBar(context, server, findings);
  registerPoints(context, server, structure, outline.change);
  registerNavigation(context, server, findings);
  registerChecks(context, server);
  registerNewSpeech(context);
  registerInsertSection(context);
  registerOpen(context);
  server.startWithFirstText();
  return { findings, length, outline, reviewees, statusBar };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
