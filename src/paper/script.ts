/** 演练: a speech as it is spoken, section by section. */
import { foldMarks } from '../language/fold';
import { spokenSyllables } from '../language/length';
import { PART_NAMES } from '../language/partNames';
import { firstWords } from '../language/turning';
import type { Manuscript, PartNode, Point, Speech } from '../model/manuscript';
import { type PaperKind, type PaperParagraph, sheetOf } from './sheet';

export interface SpokenParagraph {
  readonly kind: PaperKind;
  readonly text: string;
  /** Syllables and pauses. */
  readonly spoken: number;
}

export interface SpokenSection {
  /** 一、提高认识 · 开场 */
  readonly title: string;
  readonly spoken: number;
  readonly paragraphs: readonly SpokenParagraph[];
}

export interface Script {
  readonly title: string;
  readonly sections: readonly SpokenSection[];
}

/** What stands over the text is shown and not spoken. */
const SILENT: readonly PaperKind[] = ['title', 'subtitle', 'byline', 'date', 'note'];
/** Syllables under which a stretch leads to the next one, and is no section: 下面，我讲三点意见。 */
const WORTH_TAKING = 40;

/**
 * The speech in which an offset stands, the first one where it stands in none; `undefined` where there is no speech.
 * A section is what the speech consists of at its first level.
 */
export function scriptOf(manuscript: Manuscript, offset: number): Script | undefined {
  const { speeches } = manuscript;
  const at = speeches.findIndex(({ range }) => offset >= range.start && offset <= range.end);
  const speech = speeches[Math.max(0, at)];
  if (!speech) return undefined;
  const { paragraphs } = sheetOf(manuscript, Math.max(0, at));
  return { title: speech.title, sections: sectionsOf(speech, paragraphs) };
}

function sectionsOf({ children }: Speech, paragraphs: readonly PaperParagraph[]): SpokenSection[] {
  const sections: SpokenSection[] = [];
  let open: SpokenParagraph[] = [];
  let node = 0;
  paragraphs.forEach((paragraph, i) => {
    open.push(spokenParagraph(paragraph));
    const next = paragraphs[i + 1];
    if (next && !begins(children, node, next)) return;
    const own = children[node];
    if (next) node = lastBefore(children, node, next);
    if (next && syllables(open) < WORTH_TAKING) return;
    sections.push(sectionOf(own ? nameOf(own) : firstOf(open), open));
    open = [];
  });
  return withoutLastWords(sections);
}

function sectionOf(title: string, paragraphs: readonly SpokenParagraph[]): SpokenSection {
  return { title, spoken: syllables(paragraphs), paragraphs };
}

/** 谢谢大家！ alone has no key of its own: it belongs to what is said before. */
function withoutLastWords(sections: readonly SpokenSection[]): SpokenSection[] {
  const [above, last] = sections.slice(-2);
  if (!above || !last || last.spoken >= WORTH_TAKING) return [...sections];
  return [...sections.slice(0, -2), sectionOf(above.title, [...above.paragraphs, ...last.paragraphs])];
}

type Node = PartNode | Point;

/** True where a paragraph begins another section than the one at hand. */
function begins(children: readonly Node[], node: number, { range }: PaperParagraph): boolean {
  const next = children[node + 1];
  return next !== undefined && next.range.start < range.end;
}

/** The last section that begins in a paragraph or before it. */
function lastBefore(children: readonly Node[], node: number, paragraph: PaperParagraph): number {
  let at = node;
  while (begins(children, at, paragraph)) at++;
  return at;
}

function nameOf(node: Node): string {
  if (node.kind === 'point') return `${node.label.text}${node.title}`;
  return node.part ? PART_NAMES[node.part] : firstWords(foldMarks(node.title));
}

function firstOf(paragraphs: readonly SpokenParagraph[]): string {
  return firstWords(foldMarks(paragraphs.find(({ spoken }) => spoken > 0)?.text ?? ''));
}

function spokenParagraph({ kind, text }: PaperParagraph): SpokenParagraph {
  return { kind, text, spoken: SILENT.includes(kind) ? 0 : spokenSyllables(text) };
}

function syllables(paragraphs: readonly SpokenParagraph[]): number {
  return paragraphs.reduce((sum, { spoken }) => sum + spoken, 0);
}
