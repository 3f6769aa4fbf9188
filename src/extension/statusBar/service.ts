/** The language status item ({} in the status bar): is the server at work, and with which dictionary. */
import {
  type ExtensionContext,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  window,
} from 'vscode';
import { WORDS, WORDS_CHANGED, type WordsStatus } from '../../server/protocol/words';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { LANGUAGE } from '../editor/manuscript';

const SHOW_LOG = { title: '查看运行记录', command: 'dianping.showLog' };
const RESTART = { title: '重新启动', command: 'dianping.restart' };

/** @returns what the item says */
export function registerServiceStatus(context: ExtensionContext, server: Server): () => string {
  const item = languages.createLanguageStatusItem('dianping.words', { language: LANGUAGE });
  item.name = '点评讲话';
  showState(item, server);

  server.onNotification(WORDS_CHANGED, (words) => showWords(item, words));
  registerCommands(context, {
    'dianping.restart': () => restart(server),
    'dianping.showLog': () => server.log.show(),
  });
  context.subscriptions.push(
    item,
    server.onDidChangeState(async (state) => {
      showState(item, server);
      if (state !== 'running') return;
      const words = await server.request(WORDS).catch(() => undefined);
      if (words && server.state === 'running') showWords(item, words);
    }),
  );
  return () => item.text;
}

async function restart(server: Server): Promise<void> {
  try {
    await server.restart();
    window.setStatusBarMessage('检查服务已重新启动。', 3000);
  } catch {
    // The server has told the user.
  }
}

function showState(item: LanguageStatusItem, { state }: Server): void {
  item.busy = state === 'starting';
  item.severity = state === 'stopped' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  item.text = { stopped: '检查服务已停止', starting: '检查服务正在启动', running: '检查服务已就绪' }[state];
  item.detail = '点评讲话';
  item.command = state === 'stopped' ? RESTART : SHOW_LOG;
}

function showWords(item: LanguageStatusItem, { state, segmenter, reason }: WordsStatus): void {
  if (state === 'pending') {
    item.text = '分词：尚未用到';
    item.detail = '用到时再加载词典';
  } else if (segmenter !== 'Intl.Segmenter') {
    item.text = '结巴分词';
    item.detail = '词语检查所用的词典';
  } else {
    item.text = '内置分词';
    item.detail = reason ?? '未能使用结巴分词，词语检查会粗略一些';
  }
}
