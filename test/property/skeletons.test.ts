import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from '../../src/reading/parse';
import type { SkeletonData } from '../../src/writing/skeletons/data';
import { readSkeleton } from '../../src/writing/skeletons/skeleton';
import { runChecks } from '../support/checking';
import { skeletons, UNITS } from '../support/skeletons';
import { root } from '../support/texts';
import { words } from '../support/words';

const GIVEN: SkeletonData = {
  occasion: '清河县重点工作点评会',
  speaker: '县委书记张明远',
  date: '2024-03-05',
};

/** What the checks find, but for what is still to be filled in. */
const findings = (text: string) =>
  runChecks(parse(text), { words })
    .filter(({ check }) => check !== 'placeholder')
    .map(({ check, message, range }) => `${check}: ${message} (${text.slice(range.start, range.end)})`);

const combinations = [GIVEN, {}].flatMap((given) =>
  [undefined, 1, 2, 3, 4, 5, 6, 20].flatMap((points) =>
    [0, 1, 2, 3, 4].map(
      (count): SkeletonData => ({
        ...given,
        ...(points === undefined ? {} : { points }),
        ...(count === 0 ? {} : { reviewees: UNITS.slice(0, count) }),
      }),
    ),
  ),
);

describe.each(skeletons.map((skeleton) => ({ id: skeleton.id, skeleton })))('$id', ({ skeleton }) => {
  it('is sound with any data', () => {
    for (const data of combinations) {
      const text = skeleton.render(data);
      expect(findings(text), `${JSON.stringify(data)}\n${text}`).toEqual([]);
    }
  });

  it('is one speech with its title, its parts, and as many points as it announces', () => {
    for (const data of combinations) {
      const text = skeleton.render(data);
      const { speeches } = parse(text);
      expect(speeches).toHaveLength(1);
      const speech = speeches[0]!;
      expect(speech.title).toContain(data.occasion ?? '');
      expect(speech.titleParagraphs).toHaveLength(1);
      expect(speech.salutation).toBeDefined();
      const points = data.points ?? 3;
      if (points < 2) continue;
      const asked = speech.promises.at(-1);
      expect([asked?.count, asked?.points.length], text).toEqual([points, points]);
      expect(asked?.points.map(({ part }) => part)).toEqual(asked?.points.map(() => 'requirement'));
    }
  });
});

test('the example on the page about skeletons is sound', () => {
  const page = readFileSync(join(root, 'docs/skeletons.md'), 'utf8');
  const skeleton = readSkeleton('example', /^```handlebars\n([\s\S]*?)^```$/m.exec(page)![1]!);
  expect(skeleton.title).toBe('周例会点评');
  for (const data of combinations) expect(findings(skeleton.render(data))).toEqual([]);
});
