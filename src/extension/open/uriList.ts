/** Files that are remembered from one session to the next. */
import type { Memento, Uri } from 'vscode';

/** The oldest are forgotten. */
const MOST = 1000;

export class UriList {
  constructor(
    private readonly memory: Memento,
    private readonly key: string,
  ) {}

  has(uri: Uri): boolean {
    return this.#list.includes(uri.toString());
  }

  /** A text without a file is not remembered. */
  async add(uri: Uri): Promise<void> {
    if (uri.scheme === 'untitled' || this.has(uri)) return;
    await this.memory.update(this.key, [...this.#list, uri.toString()].slice(-MOST));
  }

  async remove(uri: Uri): Promise<void> {
    if (!this.has(uri)) return;
    await this.memory.update(
      this.key,
      this.#list.filter((known) => known !== uri.toString()),
    );
  }

  get #list(): readonly string[] {
    return this.memory.get<readonly string[]>(this.key, []);
  }
}
