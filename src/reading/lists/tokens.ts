/** The labels of a speech as the list engine sees them: each with what can be told where it stands. */
import {
  announcesCount,
  announcesList,
  announcesOwn,
  breaksOff,
  endOfText,
  leadsToDemands,
  type Turn,
  takesLeave,
  turnOf,
} from '../../language/announcing';
import { LAST, type LabelMatch } from '../../language/labels';
import type { Label, Paragraph } from '../../model/manuscript';
import { remember } from '../../model/remember';

/** A paragraph with the labels found in it. */
export interface Labelled {
  readonly paragraph: Paragraph;
  readonly start?: Found;
  readonly inside: readonly Found[];
}

interface Found {
  readonly match: LabelMatch;
  readonly label: Label;
}

/** What stands before a label in its paragraph. */
export type Before = 'nothing' | 'announcement' | 'sentence' | 'clause' | 'words';

/** What stands between two labels in different paragraphs. */
export type Gap = Turn | 'none' | 'heading';

export interface Token {
  readonly label: Label;
  /** Index of its paragraph in the speech's text. */
  readonly paragraph: number;
  /** Offset in the paragraph's logical text. */
  readonly at: number;
  /** The label stands inside its paragraph. */
  readonly inline: boolean;
  /** Counts only in company: 首先，, 最后，, 一方面. */
  readonly weak: boolean;
  /** The label and its heading stand alone on their line. */
  readonly head: boolean;
  readonly before: Before;
  /** ；最后，: it rounds off the items before it, whatever their labels. */
  readonly rounds: boolean;
  /** The unlabelled paragraphs since the last label; for one inside an unlabelled paragraph, that paragraph. */
  readonly gap: Gap;
  /** The point right above leads to it itself: 第三，……我强调四项重点工作。 */
  readonly ofPoint: boolean;
  /** 最后，祝……: what follows takes leave. */
  readonly closes: boolean;
  /** The unlabelled paragraph right above leads to demands: 下一步，提三点建议： */
  readonly demanded: boolean;
  /** The heading of the last label stands right above. */
  readonly underHead: boolean;
  /** An announced count leads here: 再讲几点意见。 */
  readonly counted: boolean;
  /** The first characters after the label: a paragraph pasted twice has them twice. */
  readonly words: string;
  /** The text breaks off after this paragraph. */
  readonly cut: boolean;
}

/** The labels of a speech in their order. */
export function tokensOf(labelled: readonly Labelled[]): Token[] {
  const tokens: Token[] = [];
  const cut = labelled.length > 0 && breaksOff(labelled.at(-1)!.paragraph.folded);
  let gap: Gap = 'none';
  labelled.forEach(({ paragraph, start, inside }, index) => {
    const above = labelled[index - 1];
    const own = start ? gap : widen(gap, paragraph);
    const demanded = above !== undefined && !above.start && leadsToDemands(above.paragraph.folded);
    const make = ({ match, label }: Found, inline: boolean): Token => ({
      label,
      paragraph: index,
      at: match.start,
      inline,
      weak: match.weak === true,
      head: !inline && paragraph.kind === 'heading',
      gap: start && inline ? 'none' : own,
      ofPoint: !inline && isAnnouncer(above),
      demanded,
      underHead: !inline && above?.start !== undefined && above.paragraph.kind === 'heading',
      counted:
        label.number !== LAST && !inline && above !== undefined && announcesCount(above.paragraph.folded),
      cut: cut && index === labelled.length - 1,
      ...sayingOf(paragraph.folded, match, inline),
    });
    if (start) tokens.push(make(start, false));
    for (const found of inside) tokens.push(make(found, true));
    gap = start || inside.length > 0 ? gapAfter(paragraph, start !== undefined) : own;
  });
  return tokens;
}

type Saying = Pick<Token, 'before' | 'rounds' | 'closes' | 'words'> & Partial<Pick<Token, 'counted'>>;

/** What a label's own paragraph says of it, kept with the paragraph. */
function sayingOf(folded: string, match: LabelMatch, inline: boolean): Saying {
  const known = sayings(folded);
  const key = `${match.start} ${match.end} ${match.number} ${inline}`;
  const saying = known.get(key) ?? readSaying(folded, match, inline);
  known.set(key, saying);
  return saying;
}

const sayings = remember((_folded: string) => new Map<string, Saying>());

function readSaying(folded: string, match: LabelMatch, inline: boolean): Saying {
  return {
    before: inline ? whatStands(folded, match.start) : 'nothing',
    rounds: roundsOffItems(folded, match),
    closes: takesLeaveAt(folded, match),
    words: folded.slice(match.end, match.end + 12),
    ...(inline ? { counted: match.number !== LAST && announcesCount(leadTo(folded, match)) } : {}),
  };
}

/** After labels only a plain announcement leads on: 二是……。下面讲三点： */
function gapAfter({ folded }: Paragraph, labelled: boolean): Gap {
  if (announcesCount(folded)) return 'announces';
  return labelled ? 'none' : 'plain';
}

/** The last of several paragraphs speaks for all of them, unless one of them is a heading or the closing. */
function widen(gap: Gap, { kind, folded }: Paragraph): Gap {
  const own = kind === 'heading' ? 'heading' : turnOf(folded);
  return own === 'plain' && gap !== 'none' ? gap : own;
}

/** What stands right before a label inside its paragraph. */
function leadTo(folded: string, { start }: LabelMatch): string {
  return folded.slice(Math.max(0, start - 40), start);
}

function isAnnouncer(above: Labelled | undefined): boolean {
  return above?.start !== undefined && announcesOwn(above.paragraph.folded);
}

function takesLeaveAt(folded: string, { number, start }: LabelMatch): boolean {
  return number === LAST && takesLeave(folded.slice(start));
}

/** ……；最后，…… */
function roundsOffItems(folded: string, { number, start }: LabelMatch): boolean {
  return number === LAST && /；\s*$/.test(folded.slice(Math.max(0, start - 4), start));
}

function whatStands(folded: string, at: number): Before {
  const before = folded.slice(Math.max(0, at - 40), at).trimEnd();
  if (announcesList(before)) return 'announcement';
  return endOfText(before);
}
