import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../src/model/changes';
import { compose } from '../../src/model/compose';
import { overlaps } from '../../src/model/place';
import { parse } from '../../src/reading/parse';
import { intl } from '../../src/words/intl';
import { fixAll, fixAllEdits, runChecks } from '../support/checking';
import { manuscripts } from '../support/fragments';
import { checkFindings, checkModel } from '../support/invariants';
import { TIMES } from '../support/seed';
import { cleanSpeeches, endOf } from '../support/texts';

/** A stretch of a clean speech, cut anywhere. */
const slices = fc
  .tuple(fc.constantFrom(...cleanSpeeches), fc.nat(), fc.nat(1500))
  .map(([source, from, length]) => source.slice(from % source.length).slice(0, length));
/** A clean speech with some characters taken out and something put in. */
const damaged = fc
  .tuple(
    slices,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(3),
        manuscripts.map((text) => text.slice(0, 12)),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([text, hits]) =>
    hits.reduce((all, [from, gone, put]) => {
      const at = from % (all.length + 1);
      return all.slice(0, at) + put + all.slice(at + gone);
    }, text),
  );
const texts = fc.oneof(manuscripts, slices, damaged);

const options = { words: intl };
const holds = (property: (text: string) => void, numRuns = 400) =>
  fc.assert(fc.property(texts, property), { numRuns: numRuns * TIMES });

describe('parse', () => {
  it('never throws, accounts for every character, and nests as it says', () => {
    holds((text) => checkModel(parse(text)), 1000);
  });

  it('reads the same text the same way', () => {
    holds((text) => {
      expect(parse(text)).toEqual(parse(text));
    }, 100);
  });

  it('joins no sentence that has ended to a line that begins with a word', () => {
    holds((text) => {
      for (const { kind, pieces, joints } of parse(text).paragraphs.filter(
        ({ kind }) => kind !== 'salutation',
      ))
        joints.forEach((joint, i) => {
          const [above, below] = [pieces[i]!, pieces[i + 1]!].map(({ start, end }) => text.slice(start, end));
          if (joint && /[。！？]$/.test(above!)) expect(below, kind).toMatch(/^[\p{P}\d]/u);
        });
    });
  });
});

describe('findings', () => {
  it.each([true, false])(
    'lie in the text, and the edits of a fix beside one another (editing: %s)',
    (editing) => {
      holds((text) =>
        checkFindings(
          runChecks(parse(text), { ...options, writing: editing ? endOf(text) : undefined }),
          text,
        ),
      );
    },
  );

  it('come in the order of their places', () => {
    holds((text) => {
      const starts = runChecks(parse(text), options).map(({ range }) => range.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });
  });

  it('while editing are among those told afterwards, or their place is told by another check', () => {
    holds((text) => {
      const all = runChecks(parse(text), options);
      for (const { check, range } of runChecks(parse(text), { ...options, writing: endOf(text) })) {
        const told = all.some(
          (other) =>
            (other.check === check && other.range.start === range.start) || overlaps(other.range, range),
        );
        expect(told, check).toBe(true);
      }
    });
  });
});

describe('fix-all', () => {
  it('done again changes nothing, and leaves nothing safe to mend', () => {
    holds((text) => {
      const mended = fixAll(text, options);
      expect(fixAll(mended, options)).toBe(mended);
      const left = runChecks(parse(mended), options).filter(({ fixes }) => fixes?.some(({ safe }) => safe));
      expect(left).toEqual([]);
    });
  });

  it('is the sum of its edits, which lie beside one another', () => {
    holds((text) => {
      const edits = fixAllEdits(text, options);
      expect(applyEdits(text, edits)).toBe(fixAll(text, options));
      edits.forEach(({ range }, i) => {
        expect(range.start).toBeGreaterThanOrEqual(edits[i - 1]?.range.end ?? 0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
      });
      expect(edits.at(-1)?.range.end ?? 0).toBeLessThanOrEqual(text.length);
    });
  });

  it('leaves a text with nothing safe to mend as it is', () => {
    holds((text) => {
      const safe = runChecks(parse(text), options).some(({ fixes }) => fixes?.some((fix) => fix.safe));
      if (!safe) expect(fixAll(text, options)).toBe(text);
    });
  });

  it('leaves front matter and clean speeches as they are', () => {
    for (const source of cleanSpeeches) expect(fixAll(source, options)).toBe(source);
    holds((text) => {
      const { frontMatter } = parse(text);
      if (frontMatter)
        expect(fixAll(text, options).slice(0, frontMatter.range.end)).toBe(
          text.slice(0, frontMatter.range.end),
        );
    });
  });

  it('leaves line endings outside of its edits as they are', () => {
    holds((text) => {
      const kept = new Set([...text.matchAll(/\r\n|\r|\n/g)].map(([end]) => end));
      if (kept.size === 0) return;
      for (const [end] of fixAll(text, options).matchAll(/\r\n|\r|\n/g)) expect(kept).toContain(end);
    });
  });

  it('takes away no Chinese character but one that stands twice, and no digit', () => {
    const count = (text: string) => [...text.replace(/[^\p{Script=Han}\d]/gu, '')].length;
    const settings = {
      'word-doubled': 'off',
      'numeral-form': 'off',
      'label-form': 'off',
      'chat-residue': 'off',
    } as const;
    holds((text) => {
      const mended = fixAll(text, { ...options, settings });
      expect(count(mended)).toBeGreaterThanOrEqual(count(text));
    });
  });
});

describe('compose', () => {
  const edit = fc.tuple(fc.nat(60), fc.nat(6), fc.string({ maxLength: 4 }));
  /** Edits of a text, in order and beside one another. */
  const editsOf = (text: string, wanted: readonly (readonly [number, number, string])[]): TextEdit[] => {
    const edits: TextEdit[] = [];
    for (const [from, length, put] of [...wanted].sort((a, b) => a[0] - b[0])) {
      const start = Math.min(from, text.length);
      const end = Math.min(start + length, text.length);
      const previous = edits.at(-1)?.range;
      if (previous && (start < previous.end || start === previous.start)) continue;
      edits.push({ range: { start, end }, text: put });
    }
    return edits;
  };

  it('does in one step what the rounds do one after another', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50 }),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        (text, rounds) => {
          const seen: string[] = [];
          const edits = compose(
            text,
            rounds.map((wanted) => (current: string) => {
              seen.push(current);
              return editsOf(current, wanted);
            }),
          );
          let expected = text;
          rounds.forEach((wanted, i) => {
            expect(seen[i]).toBe(expected);
            expected = applyEdits(expected, editsOf(expected, wanted));
          });
          expect(applyEdits(text, edits)).toBe(expected);
          edits.forEach(({ range }, i) => {
            expect(range.start).toBeGreaterThanOrEqual(edits[i - 1]?.range.end ?? 0);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('stops at the first round without edits', () => {
    let rounds = 0;
    const round = () => {
      rounds++;
      return [];
    };
    expect(compose('点评', [round, round])).toEqual([]);
    expect(rounds).toBe(1);
  });
});
