/** A quiet line above a text that looks pasted: it offers 清理文稿 once. */
import {
  CodeLens,
  type CodeLensProvider,
  EventEmitter,
  type Memento,
  Range,
  type TextDocument,
} from 'vscode';
import { LOOKS_PASTED } from '../../server/protocol/cleaning';
import type { Server } from '../client/server';

const KEY = 'dianping.clean.answered';
/** So many texts are remembered. */
const MOST = 500;

export class Offer implements CodeLensProvider {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changed.event;
  /** Texts that were asked about and have answered, in this window. */
  readonly #answered = new Set<string>();

  constructor(
    private readonly server: Server,
    private readonly state: Memento,
  ) {
    for (const uri of state.get<string[]>(KEY, [])) this.#answered.add(uri);
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    const uri = document.uri.toString();
    if (this.#answered.has(uri) || this.server.state !== 'running') return [];
    const pasted = await this.server.request(LOOKS_PASTED, { uri }).catch(() => false);
    if (!pasted || this.#answered.has(uri)) return [];
    const top = new Range(0, 0, 0, 0);
    return [
      new CodeLens(top, { title: '这篇像是粘贴来的：清理文稿', command: 'dianping.clean' }),
      new CodeLens(top, { title: '不用', command: 'dianping.clean.decline', arguments: [uri] }),
    ];
  }

  /** Nobody is asked twice. */
  async answer(uri: string): Promise<void> {
    if (this.#answered.has(uri)) return;
    this.#answered.add(uri);
    this.#changed.fire();
    const kept = [...this.#answered].filter((one) => !one.startsWith('untitled:')).slice(-MOST);
    await this.state.update(KEY, kept);
  }

  /** The server is there now: ask it. */
  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
