/** What is asked about a place, wherever that is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/reading/parse';
import { selectionsAt } from '../../src/service/selection';
import { completionsAt } from '../../src/writing/completion';
import { manuscripts } from '../support/fragments';
import { cleanSpeeches } from '../support/texts';

describe('completions', () => {
  it('stays on the line before the cursor, whatever the text', () => {
    fc.assert(
      fc.property(manuscripts, fc.nat(), (any, seed) => {
        const offset = seed % (any.length + 1);
        for (const { range, text } of completionsAt(parse(any), offset, { asked: true })) {
          expect(range.end).toBe(offset);
          expect(any.slice(range.start, offset)).not.toMatch(/[\r\n]/);
          expect(text).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('selections', () => {
  it('lie in the text, hold the place, and nest', () => {
    const texts = fc.oneof(manuscripts, fc.constantFrom(...cleanSpeeches));
    fc.assert(
      fc.property(texts, fc.nat(), (source, seed) => {
        const offset = seed % (source.length + 1);
        const ranges = selectionsAt(parse(source), offset);
        expect(ranges.at(-1)).toEqual({ start: 0, end: source.length });
        ranges.forEach(({ start, end }, i) => {
          expect(start).toBeLessThanOrEqual(offset);
          expect(end).toBeGreaterThanOrEqual(offset);
          const inner = ranges[i - 1];
          if (!inner) return;
          expect(start).toBeLessThanOrEqual(inner.start);
          expect(end).toBeGreaterThanOrEqual(inner.end);
          expect(end - start).toBeGreaterThan(inner.end - inner.start);
        });
      }),
      { numRuns: 600 },
    );
  });
});
