/** Slips of the ordinary page: a pattern's match in running text, and what a slip makes of it. */
import type { Range } from '../../../src/model/manuscript';
import { type Damage, type Damager, replace } from '../damage';
import type { Random } from '../random';
import { bodies, inWidth, places, type Source } from '../source';

export interface SlipOptions {
  /** Whether the preferred fix gives the text back. */
  readonly repair?: Damage['repair'];
  /** What a repair must give in the match's place, where that is not what stood there. */
  readonly right?: string;
  readonly entails?: readonly string[];
}

/** Matches inside of running text. */
function inBodies(source: Source, pattern: RegExp): Range[] {
  const inBody = bodies(source);
  return places(source, pattern).filter(({ start, end }) =>
    inBody.some(({ range }) => start > range.start && end <= range.end),
  );
}

/**
 * Writes one of some forms where a pattern matches in running text. `$&` and so on stand for the match.
 * @param forms in full width; a half-width text gets them in its own
 */
export function slipping(
  check: string,
  variant: string,
  pattern: RegExp,
  forms: readonly string[],
  options: SlipOptions = {},
): Damager {
  return {
    check,
    variant,
    damage(source: Source, random: Random) {
      const range = random.pick(inBodies(source, pattern));
      const form = random.pick(forms);
      if (!range || form === undefined) return undefined;
      const hit = source.text.slice(range.start, range.end);
      const rewrite = (to: string) => inWidth(source, hit.replace(plain(pattern), to));
      const { repair, right, entails } = options;
      return {
        edits: [replace(range, rewrite(form))],
        places: [range],
        ...(repair ? { repair } : {}),
        ...(right === undefined ? {} : { repaired: [replace(range, rewrite(right))] }),
        ...(entails ? { entails } : {}),
      };
    },
  };
}

/** The same pattern, matching once, without what it looks for around itself. */
function plain({ source }: RegExp): RegExp {
  return new RegExp(source.replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/g, ''), 'u');
}
