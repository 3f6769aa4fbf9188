import { commands, type ExtensionContext } from 'vscode';
import { registerChecks } from './checks/index';
import { type Cleaner, registerClean } from './clean/index';
import { Server } from './client/server';
import { type Drafts, registerDrafts } from './drafts/index';
import { IN_BROWSER } from './editor/place';
import { registerExportWord } from './exportWord/index';
import { type Figures, registerFigures } from './figures/index';
import { type FinalCheckPage, registerFinalCheck } from './finalCheck/index';
import { type Findings, registerFindings } from './findings/index';
import { registerFocus } from './focus/index';
import { registerInsertSection } from './insertSection/index';
import { registerKept } from './kept/index';
import { type Length, registerLength } from './length/index';
import { Live } from './live/live';
import { registerNavigation } from './navigate/index';
import { registerNewSpeech } from './newSpeech/index';
import { registerOpen } from './open/index';
import { type OutlineApi, registerOutline } from './outline/index';
import { StructureEditor } from './points/change';
import { registerPoints } from './points/index';
import { type PreviewApi, registerPreview } from './preview/index';
import { type RehearsalApi, registerRehearsal } from './rehearsal/index';
import { type Reviewees, registerReviewees } from './reviewees/index';
import { registerSave } from './save/index';
import { registerStart } from './start/index';
import { registerStatusBar, type StatusBar } from './statusBar/index';
import { showMarks } from './tree/marks';
import { registerWord } from './word/index';

let server: Server | undefined;

/** What other extensions, and the tests, may ask. */
export interface Api {
  readonly figures: Figures;
  readonly clean: Cleaner;
  readonly drafts: Drafts;
  readonly finalCheck: FinalCheckPage;
  readonly findings: Pick<Findings, 'found'>;
  readonly length: Length;
  readonly outline: OutlineApi;
  readonly preview: PreviewApi;
  readonly rehearsal: RehearsalApi;
  readonly reviewees: Reviewees;
  readonly statusBar: StatusBar;
}

export function activate(context: ExtensionContext): Api {
  // Hides what a browser has not got.
  if (IN_BROWSER) void commands.executeCommand('setContext', 'dianping.inBrowser', true);
  server = new Server(context);
  const structure = new StructureEditor(server);
  const live = new Live(server);
  context.subscriptions.push(live, showMarks());
  const focus = registerFocus(context, live);
  const findings = registerFindings(context, server, focus);
  const outline = registerOutline(context, server, live, structure);
  const reviewees = registerReviewees(context, server, live);
  const figures = registerFigures(context, server, live);
  registerKept(context, server, live);
  const length = registerLength(context, server, live);
  const statusBar = registerStatusBar(context, server, findings, focus);
  registerPoints(context, server, structure, outline.change);
  registerNavigation(context, live, findings);
  const finalCheck = registerFinalCheck(context, server, live);
  const clean = registerClean(context, server);
  const drafts = registerDrafts(context, server);
  registerExportWord(context, server, live);
  const preview = registerPreview(context, server, live);
  const rehearsal = registerRehearsal(context, server);
  registerChecks(context, server);
  registerNewSpeech(context, server);
  registerSave(context, server, live);
  registerInsertSection(context);
  registerOpen(context);
  registerWord(context, server);
  registerStart(context);
  server.startWithFirstText();
  return {
    clean,
    drafts,
    figures,
    finalCheck,
    findings,
    length,
    outline,
    preview,
    rehearsal,
    reviewees,
    statusBar,
  };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
