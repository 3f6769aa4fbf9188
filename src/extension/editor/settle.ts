/** The editor passes on to its window whatever it is given, what stands there already too, at every key. */
import { commands, type StatusBarItem } from 'vscode';

/** Sets what is new and leaves the rest. */
export function settle<Target extends object>(target: Target, values: Partial<Target>): void {
  for (const key of Object.keys(values) as (keyof Target)[]) {
    if (target[key] !== values[key]) target[key] = values[key] as Target[keyof Target];
  }
}

/** Shows an item of the status bar, or takes it out of sight, where it is not so already. */
export function sight(item: StatusBarItem): (seen: boolean) => void {
  let shown = false;
  return (seen) => {
    if (seen === shown) return;
    shown = seen;
    if (seen) item.show();
    else item.hide();
  };
}

/** Sets a context key, which menus and keys ask for, where it has another value. */
export function contextKey(name: `dianping.${string}`): (value: boolean) => Promise<void> {
  let known: boolean | undefined;
  return async (value) => {
    if (value === known) return;
    known = value;
    await commands.executeCommand('setContext', name, value);
  };
}
