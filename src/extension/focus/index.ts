/** 只看当前一节: the section that holds the cursor, alone. */
import { type ExtensionContext, StatusBarAlignment, window } from 'vscode';
import { registerCommands } from '../editor/commands';
import type { Live } from '../live/live';
import { dimRest } from './dim';
import { Focus } from './focus';
import { foldRest } from './fold';

/** Milliseconds. */
const READABLE = 6000;

export function registerFocus(context: ExtensionContext, live: Live): Focus {
  const focus = new Focus(live);
  const item = window.createStatusBarItem('dianping.focus', StatusBarAlignment.Right, 108);
  item.name = '点评讲话：只看当前一节';
  item.text = '$(eye) 只看本节';
  item.command = 'dianping.toggleFocus';

  const show = () => {
    const { title } = focus;
    item.tooltip = `只看“${title || '（没有标题）'}”，其余的收起、变淡，那里的问题也先不提示。\n点这里看全文`;
    if (title === undefined) item.hide();
    else item.show();
  };

  context.subscriptions.push(focus, item, dimRest(focus), foldRest(focus), focus.onDidChange(show));
  registerCommands(context, {
    'dianping.toggleFocus': () => {
      focus.toggle();
      const told = focus.on
        ? '其余的收起来、变淡了。再用一次这个命令，或点右下角“只看本节”，就看全文。'
        : '看全文。';
      window.setStatusBarMessage(told, READABLE);
    },
  });
  return focus;
}
