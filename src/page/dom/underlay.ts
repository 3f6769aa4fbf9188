/** The text once more beneath the text field, set alike: it tells where a place is, and bears the wavy lines. */
import type { Severity } from '../../checks/check';
import type { Range } from '../../model/manuscript';
import { difference } from '../change';

export interface Underlay {
  /** Takes the text over; marks move along with it. */
  readonly follow: (text: string) => void;
  /** Marks what was found in the text that stands. */
  readonly mark: (marks: readonly { readonly range: Range; readonly severity: Severity }[]) => void;
  /** Scrolls the text field so that a place can be seen. */
  readonly reveal: (text: string, place: Range) => void;
}

/** A longer text has no wavy lines: setting it twice at every key would be felt. UTF-16 code units. */
const LONGEST = 40_000;

export function createUnderlay(sheet: HTMLElement, field: HTMLTextAreaElement): Underlay {
  const text = document.createTextNode('');
  // An empty last line has no height without it.
  sheet.append(text, '\u200b');
  field.addEventListener('scroll', () => {
    sheet.scrollTop = field.scrollTop;
  });

  function take(now: string): void {
    if (now === text.data) return;
    const { start, removed, added } = difference(text.data, now);
    // Ranges move along with this, and would not with a new text.
    text.replaceData(start, removed.length, added);
    sheet.scrollTop = field.scrollTop;
  }

  function rangeOf({ start, end }: Range): globalThis.Range {
    const range = document.createRange();
    range.setStart(text, Math.min(start, text.length));
    range.setEnd(text, Math.min(Math.max(end, start), text.length));
    return range;
  }

  return {
    follow(now) {
      take(now.length > LONGEST ? '' : now);
    },
    mark(marks) {
      // Older browsers have the list alone.
      if (!('highlights' in CSS)) return;
      const room = text.length > 0 ? marks : [];
      for (const level of ['error', 'warning', 'information', 'hint'] as const)
        CSS.highlights.set(
          level,
          new Highlight(
            ...room.filter(({ severity }) => severity === level).map(({ range }) => rangeOf(range)),
          ),
        );
    },
    reveal(now, place) {
      take(now);
      const top = rangeOf({ start: place.start, end: place.start + 1 }).getBoundingClientRect().top;
      const inside = top - sheet.getBoundingClientRect().top + sheet.scrollTop;
      const seen = inside >= field.scrollTop && inside < field.scrollTop + field.clientHeight * 0.8;
      if (!seen) field.scrollTop = inside - field.clientHeight / 3;
      sheet.scrollTop = field.scrollTop;
      if (now.length > LONGEST) take('');
    },
  };
}
