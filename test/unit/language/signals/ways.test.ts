/** Tables of ways to say one thing: each row is found in its own example, and the example gets what the table stands for. */
import { describe, expect, it } from 'vitest';
import type { Way } from '../../../../src/language/patterns/ways';
import { MENDED_WAYS, withoutMended } from '../../../../src/language/signals/mended';
import { MUST, NOT_BEFORE, NOT_BEHIND } from '../../../../src/language/signals/must';
import { TWO_SIDED } from '../../../../src/language/signals/praise';
import { signalsIn } from '../../../../src/language/signals/sentence';
import { CALLS_AT_LAST, calls, ENDS, endsOnCall } from '../../../../src/language/speechEnds';

const kinds = (sentence: string) => signalsIn(sentence).map(({ kind }) => kind);
const isFound = (source: string, text: string) => new RegExp(source, 'u').test(text);

describe.each<
  [
    string,
    readonly Way[],
    { readonly around?: (source: string) => string; readonly gives: (text: string) => boolean },
  ]
>([
  ['what the last sentences end on', ENDS, { gives: endsOnCall }],
  ['what a text ends on that lost its last mark', CALLS_AT_LAST, { gives: calls }],
  ['what is mended', MENDED_WAYS, { gives: (text) => withoutMended(text) !== text }],
  [
    'what says that both are there',
    TWO_SIDED,
    { gives: (text) => ['praise', 'blame'].every((kind) => kinds(`${text}。`).includes(kind as 'praise')) },
  ],
  [
    '要 that asks nothing, for what is before it',
    NOT_BEHIND,
    { around: (source) => `(?<=${source})要`, gives: (text) => !isFound(MUST, text) },
  ],
  [
    '要 that asks nothing, for what is behind it',
    NOT_BEFORE,
    { around: (source) => `要(?=${source})`, gives: (text) => !isFound(MUST, text) },
  ],
])('%s', (_, ways, { around = (source) => source, gives }) => {
  it.each(ways.map(({ name, source, example }) => [name, example, source] as const))(
    '%s: %s',
    (_name, example, source) => {
      expect(isFound(around(source), example)).toBe(true);
      expect(gives(example)).toBe(true);
    },
  );
});
