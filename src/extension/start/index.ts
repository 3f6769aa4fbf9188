/** 五步上手: the walkthrough and the sample that it goes by. */
import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { registerCommands } from '../editor/commands';
import { LANGUAGE } from '../editor/manuscript';

/** Of package.json. */
const WALKTHROUGH = 'start';
/** In the package. */
const SAMPLE = ['samples', '项目观摩点评.txt'];
/** Set by `npm start`: whoever starts from there is told what to click first. */
const ASKED_FOR = 'DIANPING_WALKTHROUGH';

export function registerStart(context: ExtensionContext): void {
  registerCommands(context, {
    'dianping.openSample': () => openSample(context.extensionUri),
    'dianping.openWalkthrough': () => openWalkthrough(context, false),
  });
  if (process.env[ASKED_FOR]) openWalkthrough(context, true);
}

/** Shows the sample as a new text, so that nothing that is done to it is lost or does harm; the same one, where it is still there. */
async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, ...SAMPLE));
  const content = new TextDecoder().decode(bytes);
  const open = workspace.textDocuments.find(
    (document) => document.isUntitled && !document.isClosed && document.getText() === content,
  );
  await window.showTextDocument(open ?? (await workspace.openTextDocument({ language: LANGUAGE, content })), {
    preview: false,
  });
}

function openWalkthrough({ extension }: ExtensionContext, toSide: boolean): Thenable<unknown> {
  return commands.executeCommand(
    'workbench.action.openWalkthrough',
    `${extension.id}#${WALKTHROUGH}`,
    toSide,
  );
}
