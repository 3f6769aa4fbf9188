/** How loud each check is for a text, and where that is written. */
import { commands, type Uri, workspace } from 'vscode';
import { CHECK_STATES, type CheckState, type Level } from '../../server/protocol/checks';
import { SET_SEVERITY_COMMAND } from '../../server/protocol/commands';
import type { Server } from '../client/server';
import { hasFile } from '../editor/place';

export class Levels {
  constructor(private readonly server: Server) {}

  /** Every check with its level; none where the server does not answer, which has been told. */
  all(uri: Uri): Promise<readonly CheckState[]> {
    return this.server.request(CHECK_STATES, { uri: uri.toString() }).catch(() => []);
  }

  async of(uri: Uri, check: string): Promise<CheckState | undefined> {
    return (await this.all(uri)).find(({ id }) => id === check);
  }

  /**
   * Writes a level to the folder's configuration; for a text without a folder to the user's settings.
   * @returns false where it could not be written, which has been told
   */
  async set(uri: Uri, check: string, level: Level): Promise<boolean> {
    if (this.isSaved(uri)) {
      await commands.executeCommand(SET_SEVERITY_COMMAND, uri.toString(), check, level);
      return (await this.of(uri, check))?.level === level;
    }
    const settings = workspace.getConfiguration('dianping');
    const checks = settings.get<Record<string, unknown>>('checks', {});
    const now = checks[check];
    const next = Array.isArray(now) ? [level, ...now.slice(1)] : level;
    await settings.update('checks', { ...checks, [check]: next }, true);
    return true;
  }

  async turnOn(uri: Uri, check: string): Promise<void> {
    const state = await this.of(uri, check);
    if (state) await this.set(uri, check, state.usual);
  }

  isSaved(uri: Uri): boolean {
    return hasFile(uri);
  }

  /** Whom a level is for, in a few words. */
  placeOf(uri: Uri): string {
    return this.isSaved(uri) ? '对本文件夹里的全部文稿有效' : '对还没有保存的文稿有效';
  }
}
