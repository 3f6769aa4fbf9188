/** What the status bar tells: what was found, and whether the service is at work. */
import type { ExtensionContext } from 'vscode';
import type { Server } from '../client/server';
import type { Findings } from '../findings/index';
import type { Focus } from '../focus/focus';
import { registerFindingsItem } from './findings';
import { registerServiceStatus } from './service';

export interface StatusBar {
  /** What is told of the findings; `undefined` when it is not in sight. */
  findings(): string | undefined;
  /** What is told of the server and its words. */
  service(): string;
}

export function registerStatusBar(
  context: ExtensionContext,
  server: Server,
  findings: Findings,
  focus: Focus,
): StatusBar {
  const service = registerServiceStatus(context, server);
  return { findings: registerFindingsItem(context, server, findings, focus), service };
}
