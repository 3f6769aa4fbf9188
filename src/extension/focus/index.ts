/** 只看当前一节: the section that holds the cursor, alone. */
import { type ExtensionContext, window } from 'vscode';
import { registerCommands } from '../editor/commands';
import type { Live } from '../live/live';
import { Focus } from './focus';

export function registerFocus(context: ExtensionContext, live: Live): Focus {
  const focus = new Focus(live);
  context.subscriptions.push(focus);
  registerCommands(context, {
    'dianping.toggleFocus': () => {
      focus.toggle();
      window.setStatusBarMessage(focus.on ? '只看光标所在的一节。' : '看全文。', 3000);
    },
  });
  return focus;
}
