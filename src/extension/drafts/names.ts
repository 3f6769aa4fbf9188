/** How drafts are called: their time, and the name that the writer gave. Pure: no editor. */

/** Under the folder of the text; one folder for each text. */
export const DRAFTS_FOLDER: readonly string[] = ['.dianping', 'drafts'];
const ENDING = '.txt';
/** Characters of a name. */
const LONGEST = 40;

export interface DraftName {
  /** As the file is called. */
  readonly file: string;
  /** As the writer called it. */
  readonly title: string;
  /** 2026-11-26 06:58 */
  readonly time: string;
}

/**
 * The file's name of a draft that is kept at a time; it sorts by that.
 * @param mark of this draft alone, letters and digits: another window may keep one of the same name at the same moment
 */
export function draftFile(time: Date, title: string, mark: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const thousandths = String(time.getMilliseconds()).padStart(3, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('.');
  const plain = title
    .replace(/[\\/:*?"<>|\p{C}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const name = [...plain].slice(0, LONGEST).join('').trim();
  return `${`${day} ${clock}.${thousandths}-${mark} ${name}`.trim()}${ENDING}`;
}

/** Reads a draft's file name; `undefined` for a file that is none. */
function readDraftFile(file: string): DraftName | undefined {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.\d\d(?:\.\d{3}-[a-z\d]+)?(?: (.*))?\.txt$/.exec(file);
  if (!parts) return undefined;
  const [, day, hour, minute, title = ''] = parts;
  return { file, title, time: `${day} ${hour}:${minute}` };
}

/** The drafts among some files, the newest first. */
export function draftsAmong(files: readonly string[]): DraftName[] {
  return files
    .flatMap((file) => readDraftFile(file) ?? [])
    .sort((a, b) => (a.file < b.file ? 1 : a.file > b.file ? -1 : 0));
}
