/** 点评：打印或存为 PDF: a view cannot print, a browser can. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disposable, env, type TextDocument, Uri, window } from 'vscode';
import { FONTS, PAGES, type PaperStyle } from '../../server/protocol';
import type { Server } from '../client/server';
import { printHtml } from './printHtml';

export class Printer implements Disposable {
  /** The folders of what was printed: a speech does not stay in them. */
  readonly #folders: string[] = [];

  constructor(private readonly server: Server) {}

  /** @returns the path of the page for the browser; `undefined` where there is none */
  async write(document: TextDocument, style: PaperStyle): Promise<string | undefined> {
    const [pages, fonts] = await Promise.all([
      this.server.request(PAGES, { uri: document.uri.toString(), style }),
      this.server.request(FONTS),
    ]);
    if (!pages) return undefined;
    // Readable to none but its owner.
    const folder = await mkdtemp(join(tmpdir(), 'dianping-'));
    this.#folders.push(folder);
    const path = join(folder, 'print.html');
    await writeFile(path, printHtml(pages, fonts, randomBytes(16).toString('hex')), { mode: 0o600 });
    return path;
  }

  async print(document: TextDocument, style: PaperStyle): Promise<void> {
    try {
      const path = await this.write(document, style);
      if (path === undefined) window.showErrorMessage('文稿已经关闭，请打开再打印。');
      else if (!(await env.openExternal(Uri.file(path))))
        window.showInformationMessage(`打印用的网页在 ${path}，请用浏览器打开它再打印。`);
    } catch (error) {
      this.server.log.error(String(error));
      window.showErrorMessage('没有写成打印用的网页。可能是磁盘满了，或者检查服务没有回应，请再试一次。');
    }
  }

  dispose(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}
