/** 点评：打印或存为 PDF: a view cannot print, a browser can. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disposable, env, type TextDocument, UIKind, Uri, window } from 'vscode';
import { FONTS, PAGES, type PaperStyle } from '../../server/protocol/paper';
import type { Server } from '../client/server';
import { printHtml } from './printHtml';

export class Printer implements Disposable {
  /** The folders of what was printed: a speech does not stay in them. */
  readonly #folders: string[] = [];

  constructor(private readonly server: Server) {}

  /** Writes the page for the browser, or says why not. */
  async write(
    document: TextDocument,
    style: PaperStyle,
  ): Promise<{ readonly path: string } | { readonly refused: string }> {
    const [pages, fonts] = await Promise.all([
      this.server.request(PAGES, { uri: document.uri.toString(), style }),
      this.server.request(FONTS),
    ]);
    if (!pages) return { refused: '文稿已经关闭，请打开再打印。' };
    if ('refused' in pages) return pages;
    // Readable to none but its owner.
    const folder = await mkdtemp(join(tmpdir(), 'dianping-'));
    this.#folders.push(folder);
    const path = join(folder, 'print.html');
    await writeFile(path, printHtml(pages, fonts, randomBytes(16).toString('hex')), { mode: 0o600 });
    return { path };
  }

  async print(document: TextDocument, style: PaperStyle): Promise<void> {
    try {
      const written = await this.write(document, style);
      if ('refused' in written) window.showErrorMessage(written.refused);
      else if (!(await openHere(written.path)))
        window.showInformationMessage(`打印用的网页在 ${written.path}，请用浏览器打开它再打印。`);
    } catch (error) {
      this.server.log.error(String(error));
      window.showErrorMessage('没有写成打印用的网页。可能是磁盘满了，或者检查服务没有回应，请再试一次。');
    }
  }

  dispose(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns false where the browser is on another machine than the file */
async function openHere(path: string): Promise<boolean> {
  if (env.uiKind === UIKind.Web || env.remoteName !== undefined) return false;
  return env.openExternal(Uri.file(path));
}
