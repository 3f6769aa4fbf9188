/** 分点: the labels of one speech, read into lists, with the paragraphs that belong under their points. */
import { runsOn } from '../../language/labels';
import type { Paragraph } from '../../model/manuscript';
import { rangeIn } from '../../model/paragraph';
import { type Action, readLists } from '../lists/lists';
import { type Labelled, type Token, tokensOf } from '../lists/tokens';
import { type Level, leavesList, newLevel, passPoint } from './belonging';
import { type Draft, type DraftList, makeDraft } from './drafts';

export interface Nesting {
  /** The lists of the first level. */
  readonly lists: DraftList[];
  /** By paragraph, the point that it belongs to, `undefined` for the speech itself. */
  readonly owner: (Draft | undefined)[];
  /** By paragraph, the end of what stands before its first label, or of the paragraph. */
  readonly until: number[];
  /** By paragraph of the speech itself, the lists that begin inside it and have no point over them. */
  readonly inside: DraftList[][];
}

/** A label that counts, and where its text ends. */
interface Placed {
  readonly token: Token;
  readonly join: boolean;
  /** How many lists stay open around it, the one that it goes on in included. */
  readonly depth: number;
  /** Where in the paragraph the next label of a list begins, or the paragraph ends. */
  readonly end: number;
  /** Where in the paragraph the next label of any kind begins. */
  readonly titleEnd: number;
}

/** A nesting that grows paragraph by paragraph. */
interface Growth extends Nesting {
  readonly paragraphs: readonly Paragraph[];
  readonly stack: Level[];
  /** How many of the open lists an unlabelled paragraph still belongs under. */
  shown: number;
  /** The last paragraph in which a list of the first level began that stands beside what is before it. */
  glued: number;
}

/** Nests the labels of one speech. */
export function nest(labelled: readonly Labelled[]): Nesting {
  const tokens = tokensOf(labelled);
  const placed = place(labelled, tokens, readLists(tokens));
  const paragraphs = labelled.map(({ paragraph }) => paragraph);
  const growth: Growth = {
    paragraphs,
    lists: [],
    owner: [],
    until: [],
    inside: paragraphs.map(() => []),
    stack: [],
    shown: 0,
    glued: -1,
  };
  let next = 0;
  paragraphs.forEach((_, index) => {
    if (placed[next]?.token.paragraph !== index || placed[next]!.token.inline) {
      addText(growth, index, placed[next]);
    }
    for (; placed[next]?.token.paragraph === index; next++) addPoint(growth, placed[next]!);
  });
  return growth;
}

function place(
  labelled: readonly Labelled[],
  tokens: readonly Token[],
  actions: readonly Action[],
): Placed[] {
  const placed: Placed[] = [];
  const ends = { paragraph: -1, kept: 0, any: 0 };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const action = actions[i]!;
    if (token.paragraph !== ends.paragraph) {
      const { length } = labelled[token.paragraph]!.paragraph.text;
      Object.assign(ends, { paragraph: token.paragraph, kept: length, any: length });
    }
    if (action.kind !== 'skip') {
      placed.push({
        token,
        join: action.kind === 'join',
        depth: action.depth,
        end: ends.kept,
        titleEnd: ends.any,
      });
      ends.kept = token.at;
    }
    ends.any = token.at;
  }
  return placed.reverse();
}

/** Finds the owner of a paragraph that begins with no label, up to the first label inside it. */
function addText(growth: Growth, index: number, next: Placed | undefined): void {
  const { paragraphs, stack } = growth;
  const paragraph = paragraphs[index]!;
  const inside = next?.token.paragraph === index ? next : undefined;
  if (next && leadsTo(index, next)) growth.shown = Math.min(growth.shown, next.depth);
  while (
    growth.shown > (next?.depth ?? 0) &&
    leavesList(paragraph, stack[growth.shown - 1]!, growth.shown === 1)
  )
    growth.shown--;
  const owner = stack[growth.shown - 1]?.list.points.at(-1);
  growth.owner[index] = owner;
  growth.until[index] = inside ? rangeIn(paragraph, 0, inside.token.at).end : paragraph.range.end;
  if (!owner) return;
  owner.paragraphs.push(index);
  owner.end = Math.max(owner.end, growth.until[index]!);
}

/** True when a new list begins inside the paragraph, or right after it where it announces one. */
function leadsTo(index: number, { token, join }: Placed): boolean {
  if (join) return false;
  return token.paragraph === index || (token.paragraph === index + 1 && token.gap === 'announces');
}

/** Puts a label among its siblings, or opens a new list for it. */
function addPoint(growth: Growth, { token, join, depth, end, titleEnd }: Placed): void {
  const { stack, paragraphs } = growth;
  const paragraph = paragraphs[token.paragraph]!;
  stack.length = depth;
  const level = stack.at(-1);
  const number = join ? level!.list.points.at(-1)!.label.number + 1 : 1;
  const draft = makeDraft(paragraph, token, { end, titleEnd }, number);
  if (join) {
    passPoint(level!);
    level!.list.points.push(draft);
  } else stack.push(newLevel(addList(growth, token, draft)));
  growth.shown = stack.length;
  if (token.inline) return;
  growth.owner[token.paragraph] = draft;
  growth.until[token.paragraph] = paragraph.range.end;
}

function addList(growth: Growth, token: Token, draft: Draft): DraftList {
  const { paragraph: index, inline } = token;
  const parent = growth.stack.at(-1)?.list.points.at(-1);
  // Written labels in a text that lost its line breaks stand beside what is before them.
  const within = inline && !growth.owner[index] && growth.glued !== index && runsOn(token.label.style);
  const list: DraftList = { points: [draft], parent, paragraph: inline && (parent || within) ? -1 : index };
  if (parent) parent.lists.push(list);
  else if (within) growth.inside[index]!.push(list);
  else {
    growth.lists.push(list);
    if (inline) growth.glued = index;
  }
  return list;
}
