/** The settings in force for a document: the editor's, overlaid by the folder's dianping.config.json. */
import { type CheckSettings, readSettings, resolveSetting } from '../../checks/settings';
import { folderOf } from '../../files/address';
import { type Config, loadConfig } from '../../files/config';
import { findConfig } from '../../files/nearest';
import { BREATH } from '../../language/breath';
import { PACE } from '../../language/length';
import { isSame } from '../../model/same';
import type { ReadingSwitches } from '../../paper/main';
import { CHECKS } from '../../rules/index';
import type { CheckState } from '../protocol/checks';

/** The settings that the server asks for. */
export const EDITOR_SETTINGS = ['checks', 'pace', 'phrases', 'reading', 'renumber'] as const;

/** `dianping.*` as the editor gives them; anything may stand there. */
export type EditorSettings = { readonly [Name in (typeof EDITOR_SETTINGS)[number]]?: unknown };

export interface SettingsStore {
  /** The same object as long as nothing changed. */
  readonly of: (uri: string) => CheckSettings;
  /** Characters a minute. */
  readonly pace: () => number;
  /** What the 上台稿 has beside its text. The same object as long as nothing changed. */
  readonly reading: () => ReadingSettings;
  /** Set phrases that a team has added. */
  readonly phrases: () => readonly string[];
  /** A list is numbered anew when something is put into it. */
  readonly renumber: () => boolean;
  readonly setEditor: (settings: EditorSettings) => void;
  /** Forgets what was read from files. */
  readonly forgetFiles: () => void;
}

/** All of its switches; how words are read stands in the office's own file. */
export type ReadingSettings = Omit<ReadingSwitches, 'readings'>;

export function createSettings(): SettingsStore {
  let editor: CheckSettings = {};
  let pace = PACE;
  let reading = readReading({}, PACE);
  let phrases: readonly string[] = [];
  let renumber = true;
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
    reading: () => reading,
    phrases: () => phrases,
    renumber: () => renumber,
    setEditor: (given) => {
      editor = readSettings(given.checks ?? {}, CHECKS).settings;
      pace = typeof given.pace === 'number' && given.pace > 0 ? given.pace : PACE;
      const switches = readReading(given.reading, pace);
      if (!isSame(reading, switches)) reading = switches;
      renumber = given.renumber !== false;
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

/** `dianping.reading.*` as the editor gives them; what cannot be used is as usual. */
function readReading(given: unknown, pace: number): ReadingSettings {
  const { pinyin, breath, times, nextWords } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return {
    pinyin: pinyin !== false,
    breath: typeof breath === 'number' && breath >= 0 ? breath : BREATH,
    times: times !== false,
    nextWords: nextWords !== false,
    pace,
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
