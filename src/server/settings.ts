/** The settings in force for a document: the editor's, overlaid by the folder's dianping.config.json. */
import { type CheckSettings, readSettings, resolveSetting } from '../checks/settings';
import { type Config, findConfig, loadConfig } from '../files/config';
import { PACE } from '../language/length';
import { CHECKS } from '../rules/index';
import type { CheckState } from './protocol';
import { folderOf } from './uri';

/** `dianping.*` as the editor gives them; anything may stand there. */
export interface EditorSettings {
  readonly checks?: unknown;
  readonly pace?: unknown;
  readonly phrases?: unknown;
}

export interface SettingsStore {
  /** The same object as long as nothing changed. */
  readonly of: (uri: string) => CheckSettings;
  /** Characters a minute. */
  readonly pace: () => number;
  /** Set phrases that a team has added. */
  readonly phrases: () => readonly string[];
  readonly setEditor: (settings: EditorSettings) => void;
  /** Forgets what was read from files. */
  readonly forgetFiles: () => void;
}

export function createSettings(): SettingsStore {
  let editor: CheckSettings = {};
  let pace = PACE;
  let phrases: readonly string[] = [];
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
    of: (uri) => {
      const folder = folderOf(uri) ?? '';
      let settings = byFolder.get(folder);
      if (!settings) {
        settings = folder ? { ...editor, ...fromFile(folder) } : { ...editor };
        byFolder.set(folder, settings);
      }
      return settings;
    },
    pace: () => pace,
    phrases: () => phrases,
    setEditor: (given) => {
      editor = readSettings(given.checks ?? {}, CHECKS).settings;
      pace = typeof given.pace === 'number' && given.pace > 0 ? given.pace : PACE;
      phrases = Array.isArray(given.phrases)
        ? given.phrases.filter(
            (phrase): phrase is string => typeof phrase === 'string' && phrase.trim() !== '',
          )
        : [];
      byFolder.clear();
    },
    forgetFiles: () => byFolder.clear(),
  };
}

/** Every check with the level that is in force. */
export function checkStates(settings: CheckSettings): CheckState[] {
  return CHECKS.map((check) => ({
    id: check.id,
    title: check.title,
    description: check.description,
    level: resolveSetting(check, settings).severity,
    usual: check.severity,
  }));
}
