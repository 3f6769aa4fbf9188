import { isTitle } from '../../language/titles';
import { introducesVerse } from '../../language/verse';
import type { LineFacts } from './facts';

const LONGEST = 18;

/** True when the line stands with a neighbour of the same measure: a couplet, four lines of verse. */
export function isVerse(facts: readonly LineFacts[], at: number): boolean {
  const own = verseMeasure(facts[at]);
  if (own === undefined) return false;
  if (isIntroduced(facts, at)) return true;
  const isFellow = (upper: number, lower: number, other: number) =>
    own === verseMeasure(facts[other]) &&
    // Bare lines with an empty line between them are headings that stand over nothing.
    !(facts[upper]?.bare && facts[lower]?.bare && facts[lower]!.line.afterBlank);
  return isFellow(at - 1, at, at - 1) || isFellow(at, at + 1, at + 1);
}

/** So many lines of a poem are looked back over. */
const POEM = 8;

/** True under 我想起几句诗：, whatever the measure: 稻花香里说丰年，／听取蛙声一片。 */
function isIntroduced(facts: readonly LineFacts[], at: number): boolean {
  for (let above = at - 1; above >= Math.max(0, at - POEM); above--) {
    const fact = facts[above]!;
    if (introducesVerse(fact.line.folded)) return true;
    if (verseMeasure(fact) === undefined) return false;
  }
  return false;
}

/** The lengths of a short line's clauses (`7` or `5,5`), or `undefined` where it cannot be verse. */
function verseMeasure(fact: LineFacts | undefined): string | undefined {
  if (fact?.kind !== 'text' || fact.label) return undefined;
  return measure(fact.line.folded);
}

/** The same by a folded line's words. */
export function measure(folded: string): string | undefined {
  if (isTitle(folded)) return undefined;
  const text = folded.replace(/[“”‘’]/g, '');
  if (text.length > LONGEST) return undefined;
  const clauses = text.split(/[，。；！？、 　]/).filter((clause) => clause !== '');
  if (clauses.some((clause) => !/^\p{Script=Han}{3,9}$/u.test(clause))) return undefined;
  return clauses.map((clause) => clause.length).join();
}
