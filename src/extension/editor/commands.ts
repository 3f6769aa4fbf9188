/** Commands by their whole ids, so that a search for an id of package.json finds its code. */
import { commands, type ExtensionContext, window } from 'vscode';
import { whyNotInBrowser } from './features';
import { IN_BROWSER } from './place';

export type CommandTable = Readonly<Record<`dianping.${string}`, (...given: never[]) => unknown>>;

/** One that a browser has not got says so there. */
export function registerCommands({ subscriptions }: ExtensionContext, table: CommandTable): void {
  for (const [id, run] of Object.entries(table)) {
    const refused = IN_BROWSER ? whyNotInBrowser(id) : undefined;
    const does = refused === undefined ? run : () => window.showInformationMessage(refused);
    subscriptions.push(commands.registerCommand(id, does));
  }
}
