/** The office's words for open texts: those of the nearest table, read again when files changed. */
import { findTerms } from '../../files/nearest';
import { loadTerms, type Terms } from '../../files/terms';
import { NO_OFFICE, type Office } from '../../model/office';

export interface OfficeStore {
  /** The same object as long as the table says the same. */
  readonly of: (uri: string) => Office;
  readonly forgetFiles: () => void;
}

/** @param folderOf the folder of a text; `undefined` where it has none */
export function createOffice(folderOf: (uri: string) => string | undefined): OfficeStore {
  const byFolder = new Map<string, Office>();
  /** What was read last of each table. */
  const tables = new Map<string, Terms>();

  function read(folder: string): Office {
    const file = findTerms(folder);
    if (!file) return NO_OFFICE;
    const terms = loadTerms(file);
    const known = tables.get(file);
    if (known && known.text === terms.text && terms.text !== '') return known.office;
    tables.set(file, terms);
    return terms.office;
  }

  return {
    of: (uri) => {
      const folder = folderOf(uri);
      if (folder === undefined) return NO_OFFICE;
      const office = byFolder.get(folder) ?? read(folder);
      byFolder.set(folder, office);
      return office;
    },
    forgetFiles: () => byFolder.clear(),
  };
}
