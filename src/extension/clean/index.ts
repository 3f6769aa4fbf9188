/** 清理文稿, 粘贴并清理, 拆成单篇, 合并文稿. */
import { type ExtensionContext, env, languages, type Uri, window } from 'vscode';
import { CLEAN_TEXT } from '../../server/protocol/cleaning';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { activeManuscript, currentDocument, LANGUAGE, newManuscript } from '../editor/manuscript';
import { joinFiles, splitIntoFiles } from './files';
import { Offer } from './offer';
import { Review } from './review';

const NONE = '请先打开一篇点评讲话。';

export interface Cleaner {
  /** The line that said what was done last. */
  readonly line: string;
}

export function registerClean(context: ExtensionContext, server: Server): Cleaner {
  const review = new Review(server);
  const offer = new Offer(server, context.workspaceState);
  context.subscriptions.push(
    review,
    offer,
    languages.registerCodeLensProvider({ language: LANGUAGE }, offer),
    server.onDidChangeState(() => offer.refresh()),
  );
  const withText = async (
    work: (document: NonNullable<ReturnType<typeof currentDocument>>) => Promise<unknown>,
  ) => {
    const document = currentDocument();
    if (document) await work(document);
    else window.showInformationMessage(NONE);
  };
  registerCommands(context, {
    'dianping.clean': () =>
      withText(async (document) => {
        await offer.answer(document.uri.toString());
        await review.show(document);
      }),
    'dianping.clean.take': () => review.take(),
    'dianping.clean.drop': () => review.drop(),
    'dianping.clean.decline': (uri: string) => offer.answer(uri),
    'dianping.pasteClean': () => pasteClean(server, review),
    'dianping.split': () => withText((document) => splitIntoFiles(server, document)),
    // The file list calls with the file under the pointer, and then with all that are selected.
    'dianping.join': (...given: unknown[]) =>
      joinFiles(
        server,
        given.find((each): each is readonly Uri[] => Array.isArray(each)),
      ),
  });
  return {
    get line() {
      return review.line;
    },
  };
}

/** The clipboard's text, cleaned, in the place of what is selected: one step to undo. */
async function pasteClean(server: Server, review: Review): Promise<void> {
  const text = await env.clipboard.readText();
  if (text.trim() === '') {
    window.showInformationMessage('剪贴板里没有文字。');
    return;
  }
  const cleaned = await server.request(CLEAN_TEXT, { text }).catch(() => undefined);
  if (!cleaned) {
    window.showInformationMessage('检查服务没有回应，没有粘贴。');
    return;
  }
  const editor = activeManuscript() ?? (await newManuscript());
  const done = await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, cleaned.text);
  });
  if (done) review.tell(cleaned);
  else window.showInformationMessage('文稿现在不能改动。');
}
