/** What a file is called: the name that a speech is saved under, and those of Word's files. */

/** What no system allows in a name, and what stands for it. */
const INSTEAD: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '〈',
  '>': '〉',
  '|': '｜',
};
/** Characters; a name may have 255 bytes, and a Chinese character has three. */
const LONGEST = 70;
const ENDING = '.txt';
/** Devices of Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for a speech of this title, with its ending; `unnamed` where the title makes none. */
export function fileNameOf(title: string, unnamed: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|]/g, (mark) => INSTEAD[mark]!)
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/^[. ]+/, '');
  const name = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  return `${name === '' || RESERVED.test(name) ? unnamed : name}${ENDING}`;
}

/** True for a file that is Word's by its name. */
export function isWordName(name: string): boolean {
  return /\.(?:docx|docm|dotx|doc|wps)$/i.test(name);
}
