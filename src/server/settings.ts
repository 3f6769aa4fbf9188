/** The settings in force for a document: the editor's, overlaid by the folder's dianping.config.json. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKS } from '../checks/index';
import { type CheckSettings, readSettings } from '../checks/settings';
import { type Config, findConfig, loadConfig } from '../files/config';

export interface SettingsStore {
  /** The same object as long as nothing changed. */
  readonly of: (uri: string) => CheckSettings;
  /** The folder of a saved text; `undefined` for one that is not saved. */
  readonly folderOf: (uri: string) => string | undefined;
  readonly setEditor: (value: unknown) => void;
  /** Forgets what was read from files. */
  readonly forgetFiles: () => void;
}

export function createSettings(): SettingsStore {
  let editor: CheckSettings = {};
  const byFolder = new Map<string, CheckSettings>();
  /** The last configuration of each file that could be read. */
  const lastGood = new Map<string, Config>();

  function fromFile(folder: string): CheckSettings {
    const file = findConfig(folder);
    if (!file) return {};
    try {
      const config = loadConfig(file);
      if (!config.broken) lastGood.set(file, config);
    } catch {
      // Gone or unreadable: the last good one stays in force.
    }
    return lastGood.get(file)?.settings ?? {};
  }

  return {
    folderOf,
    of: (uri) => {
      const folder = folderOf(uri) ?? '';
      let settings = byFolder.get(folder);
      if (!settings) {
        settings = folder ? { ...editor, ...fromFile(folder) } : { ...editor };
        byFolder.set(folder, settings);
      }
      return settings;
    },
    setEditor: (value) => {
      editor = readSettings(value, CHECKS).settings;
      byFolder.clear();
    },
    forgetFiles: () => byFolder.clear(),
  };
}

function folderOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? dirname(fileURLToPath(uri)) : undefined;
}
