/** 逐一点评: where a speech goes through units or people, and which of its words are comments at all. */
import { blank, type Finder, isNames, withoutRolls } from '../language/names';
import type { Paragraph, Speech } from '../model/manuscript';

/** A paragraph with its folded text, in which everything that comments on nobody is blanked out. */
export interface Matter {
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** The paragraphs of a speech, with what only lists people blanked out: titles, who spoke or came, what comes when. */
export function matterOf({ paragraphs }: Speech, finder: Finder): Matter[] {
  const matter = paragraphs.map((paragraph) => ({ paragraph, text: ownText(paragraph) }));
  const names = matter.map(({ paragraph, text }) =>
    isNames(text.slice(paragraph.label?.text.length ?? 0), finder),
  );
  return matter.map((each, i) =>
    names[i] && !leads(each, names[i + 1]) ? { ...each, text: blank(each.text) } : each,
  );
}

function ownText({ kind, folded }: Paragraph): string {
  return kind === 'body' || kind === 'heading' ? withoutRolls(folded) : blank(folded);
}

/** A line of one or two names leads a comment, unless nothing or other names follow. */
function leads({ text }: Matter, namesFollow: boolean | undefined): boolean {
  return namesFollow === false && text.trim().split(/[、，]/).length <= 2;
}
