/** Who owns a mistake: a place is told by one check only (contract, Who owns a mistake). */
import type { Finding } from './check';

/** Where several checks could speak of one place, the first of these does; the others come after, in their own order. */
const FIRST: readonly string[] = [
  'stray-character',
  'markup-residue',
  'chat-residue',
  'page-residue',
  'placeholder',
  'label-form',
  'paragraph-broken',
  'pair-unclosed',
  'punctuation-doubled',
  'punctuation-width',
  'paragraph-unended',
  'word-doubled',
];

/**
 * The findings without those whose place belongs to another. Those that speak of more than their place stand.
 * @param order the ids of all checks, for those that `FIRST` does not name
 */
export function withoutDisowned(findings: readonly Finding[], order: readonly string[]): Finding[] {
  const ranks = new Map([...FIRST, ...order.filter((id) => !FIRST.includes(id))].map((id, i) => [id, i]));
  const rank = ({ check }: Finding) => ranks.get(check) ?? ranks.size;
  const place = new Map(order.map((id, i) => [id, i]));
  const placed = findings
    .filter(({ wide }) => !wide)
    .sort((a, b) => a.range.start - b.range.start || place.get(a.check)! - place.get(b.check)!);
  const lost = new Set<Finding>();
  let near: Finding[] = [];
  for (const finding of placed) {
    near = near.filter(({ range }) => range.end > finding.range.start);
    for (const other of near) {
      if (other.check === finding.check) continue;
      lost.add(rank(other) <= rank(finding) ? finding : other);
    }
    near.push(finding);
  }
  return findings.filter((finding) => !lost.has(finding));
}
