/** Numbers of problems at the right edge of rows, as the explorer shows them beside files. */
import {
  type Disposable,
  type FileDecoration,
  type FileDecorationProvider,
  ThemeColor,
  Uri,
  window,
} from 'vscode';

const SCHEME = 'dianping-problems';
/** The edge has room for two characters. */
const MOST = 99;

/** What a row bears for the editor to show a number beside it. */
export function markUri(count: number): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${count}` });
}

const provider: FileDecorationProvider = {
  provideFileDecoration: ({ scheme, path }): FileDecoration | undefined => {
    if (scheme !== SCHEME) return undefined;
    const count = Number(path.slice(1));
    return {
      badge: String(Math.min(count, MOST)),
      tooltip: `${count} 处问题`,
      color: new ThemeColor('list.warningForeground'),
    };
  },
};

export function showMarks(): Disposable {
  return window.registerFileDecorationProvider(provider);
}
