/** The minutes that somebody writes. */

const MOST = 600;
const FULL_WIDTH = 0xfee0;

/** `15`, `15分钟`, `１２.5` → minutes; an empty text → 0, which is no limit; anything else → undefined. */
export function readMinutes(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[．０-９]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - FULL_WIDTH))
    .replace(/\s*(?:分钟?)?$/u, '');
  if (plain === '') return text.trim() === '' ? 0 : undefined;
  const minutes = /^\d{1,3}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
  return minutes <= MOST ? minutes : undefined;
}
