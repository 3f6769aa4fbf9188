/** Where the settings and the office's words lie that hold for a text: in its folder, or the nearest above. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_NAME, TERMS_PATH } from '../model/ownFiles';

/** The nearest dianping.config.json in `folder` or above it, or `undefined`. */
export function findConfig(folder: string): string | undefined {
  return nearest(folder, CONFIG_NAME);
}

/** The nearest table of the office's words in `folder` or above it, or `undefined`. */
export function findTerms(folder: string): string | undefined {
  return nearest(folder, TERMS_PATH);
}

function nearest(folder: string, name: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, name);
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}
