/** Commands by their whole ids, so that a search for an id of package.json finds its code. */
import { commands, type ExtensionContext } from 'vscode';

export type CommandTable = Readonly<Record<`dianping.${string}`, (...given: never[]) => unknown>>;

export function registerCommands({ subscriptions }: ExtensionContext, table: CommandTable): void {
  for (const [id, run] of Object.entries(table)) subscriptions.push(commands.registerCommand(id, run));
}
