/** 点评：查看各部分的篇幅: the chart, in a panel beside the text. */
import { randomBytes } from 'node:crypto';
import { ViewColumn, type WebviewPanel, window } from 'vscode';
import type { OutlineNode } from '../../server/protocol';
import { chartHtml } from './chartHtml';

let panel: WebviewPanel | undefined;

/** @param pace characters a minute */
export function showChart(speeches: readonly OutlineNode[], pace: number): void {
  if (!panel) {
    panel = window.createWebviewPanel('dianping.length', '各部分的篇幅', ViewColumn.Beside, {
      enableScripts: false,
      enableCommandUris: ['workbench.action.openSettings'],
      localResourceRoots: [],
    });
    panel.onDidDispose(() => {
      panel = undefined;
    });
  }
  panel.webview.html = chartHtml(speeches, pace, randomBytes(16).toString('hex'));
  panel.reveal(undefined, true);
}
