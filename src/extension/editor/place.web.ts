/** Where the editor runs and keeps its files: in a browser, wherever somebody else keeps them. */
import { Uri, workspace } from 'vscode';
import type * as desktop from './place';

export const IN_BROWSER: typeof desktop.IN_BROWSER = true;

export const hasFile: typeof desktop.hasFile = ({ scheme }) =>
  !['untitled', 'git', 'output', 'walkThrough'].includes(scheme) && !scheme.startsWith('dianping-');

export const homeFolder: typeof desktop.homeFolder = () =>
  workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
