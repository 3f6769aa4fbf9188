/** Finds what was ignored in the text again. Pure: no editor. */
import type { Ignored } from '../../server/forClients';

/**
 * Where the marked text of an entry stands: with its surroundings if they are still there, else the first place with
 * the same words.
 * @returns offsets, or `undefined` when the words are gone
 */
export function findIgnored(
  text: string,
  { text: marked, before, after }: Ignored,
): { start: number; end: number } | undefined {
  const words = loose(marked).text;
  if (words === '') return undefined;
  const haystack = loose(text);
  const lead = loose(before).text;
  const whole = haystack.text.indexOf(lead + words + loose(after).text);
  const first = whole < 0 ? haystack.text.indexOf(words) : whole + lead.length;
  if (first < 0) return undefined;
  return { start: haystack.places[first]!, end: haystack.places[first + words.length - 1]! + 1 };
}

/** A text without its layout and the width of its marks, and where each character of it came from. */
function loose(text: string): { text: string; places: number[] } {
  let kept = '';
  const places: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const plain = text[place]!.normalize('NFKC').replace(/\s/g, '').replace('。', '.');
    kept += plain;
    for (let each = 0; each < plain.length; each++) places.push(place);
  }
  return { text: kept, places };
}
