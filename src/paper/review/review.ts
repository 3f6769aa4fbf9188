/** Back to the reviewers: what was found as comments in a copy of the Word file, what can be mended as tracked changes. */
import { EditSet, type TextEdit } from '../../model/changes';
import type { Range } from '../../model/manuscript';
import { tidy } from '../../model/tidy';
import type { WordPackage } from '../archive/package';
import { type Refused, refusing } from '../archive/refusal';
import { writeXml } from '../archive/xml';
import { packArchive } from '../archive/zip';
import { readWord } from '../wordIn/read';
import { cutRuns } from './atoms';
import { type Author, createBuilder, createNumbers } from './build';
import { anchorComment, type CommentsPart, openComments } from './comments';
import { canRevise, type Ground, revise, settle } from './revise';

/** What is to be said of a place. Ranges are of the text that `readWordText` gives. */
export interface Remark {
  readonly range: Range;
  /** The check's Chinese title: 序号缺失. */
  readonly title: string;
  readonly message: string;
  /** What would mend it, as the preferred fix says. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

export interface Reviewed {
  /** The copy: a whole .docx. */
  readonly bytes: Uint8Array;
  readonly comments: number;
  /** How many fixes are in it as tracked changes. */
  readonly revisions: number;
  /** How many fixes its comments only name: they touch another fix, or what Word makes by itself. */
  readonly named: number;
}

/**
 * Writes remarks into a copy of a Word file. Nothing else of it changes.
 * @param bytes of the .docx that the remarks' text was read from
 * @param author who speaks in the comments, and when
 */
export function reviewWord(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  author: Author,
): Reviewed | Refused {
  return refusing(() => {
    const ground = readWord(bytes);
    const { word, places } = ground;
    const comments = openComments(word);
    const next = createNumbers(word.document, comments.document);
    const builder = createBuilder(word.document, word, author, next);
    const commentBuilder = createBuilder(comments.document, word, author, next);

    const { edits, revised } = chooseFixes(ground, remarks);
    const atoms = cutRuns(
      places,
      [...remarks, ...edits].flatMap(({ range: { start, end } }) => [start, end]),
    );
    let count = 0;
    for (const remark of remarks) {
      const id = next();
      if (!anchorComment(atoms, remark.range, id, builder)) continue;
      comments.add(id, linesOf(remark, revised.has(remark)), commentBuilder, author);
      count++;
    }
    revise(ground, atoms, edits, builder);
    return {
      bytes: count + edits.length === 0 ? bytes : pack(word, comments),
      comments: count,
      revisions: revised.size,
      named: remarks.filter((remark) => remark.fix && !revised.has(remark)).length,
    };
  });
}

interface Chosen {
  /** Of all fixes that become tracked changes, none touching another. */
  readonly edits: readonly TextEdit[];
  readonly revised: ReadonlySet<Remark>;
}

/** A fix goes in whole or not at all; of two that touch, the first. */
function chooseFixes(ground: Ground, remarks: readonly Remark[]): Chosen {
  const taken = new EditSet();
  const revised = new Set<Remark>();
  for (const remark of remarks) {
    const edits = tidy(ground.text, remark.fix?.edits ?? []).map((edit) =>
      settle(ground, { ...edit, text: edit.text.replace(/\r\n?/g, '\n') }),
    );
    if (edits.length > 0 && edits.every((edit) => canRevise(ground, edit)) && taken.add(edits))
      revised.add(remark);
  }
  return { edits: taken.edits, revised };
}

function linesOf({ title, message, fix }: Remark, isRevised: boolean): string[] {
  return [`${title}：${message}`, ...(fix && !isRevised ? [`建议：${fix.title}`] : [])];
}

/** All members as they were but for those that were written. */
function pack(word: WordPackage, comments: CommentsPart): Uint8Array {
  const members = new Map<string, Uint8Array>();
  for (const name of word.archive.names) members.set(name, word.archive.read(name) ?? new Uint8Array());
  const main = word.archive.names.find((name) => name.toLowerCase() === word.main.toLowerCase()) ?? word.main;
  members.set(main, writeXml(word.document));
  for (const [name, content] of comments.members()) {
    const known = word.archive.names.find((own) => own.toLowerCase() === name.toLowerCase());
    members.set(known ?? name, content);
  }
  return packArchive(members);
}
