/** The minutes that somebody writes. Pure: no editor. */

const MOST = 600;
const FULL_WIDTH = 0xfee0;
const UNITS = ['分钟', '分'];

/** `15`, `15分钟`, `１２.5` → minutes; an empty text → 0, which is no limit; anything else → undefined. */
export function readMinutes(text: string): number | undefined {
  const written = text
    .trim()
    .replace(/[．０-９]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - FULL_WIDTH));
  const unit = UNITS.find((one) => written.endsWith(one)) ?? '';
  const plain = written.slice(0, written.length - unit.length).trim();
  if (plain === '') return text.trim() === '' ? 0 : undefined;
  const minutes = /^\d{1,3}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
  return minutes <= MOST ? minutes : undefined;
}
