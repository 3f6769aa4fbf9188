/**
 * Text in, model out. Any text whatever parses; no character is lost, every range points into the text as it stands.
 *
 * What hangs on a line is kept by its text, what hangs on a block or a speech by its own: after a keystroke one block
 * and its speech are read anew and the others found again, by the same path as the first time (model/remember.ts).
 */
import { isHalfWidth } from '../language/width';
import { lineEndOf } from '../model/breaks';
import type { Manuscript, Segment } from '../model/manuscript';
import { shiftParagraph, shiftSpeech } from '../model/shift';
import { blocksOf } from './blocks';
import { readFrontMatter } from './frontMatter';
import { customOf } from './layout/custom';
import { layOut } from './layout/layout';
import { readSegments, type Whole } from './segments';
import { stretchesOf } from './stretches';

/** Reads a manuscript. Total: never throws, whatever the text. */
export function parse(text: string): Manuscript {
  const frontMatter = readFrontMatter(text);
  const from = frontMatter?.range.end ?? 0;
  const layouts = layOut(blocksOf(text, from));
  const custom = customOf(layouts);
  const whole = { halfWidth: isHalfWidth(layouts.map(({ marks }) => marks)), lineEnd: lineEndOf(text) };
  const stretches = layouts.flatMap((layout, i) => stretchesOf(layout, custom, layouts[i + 1]));
  return assemble(text, readSegments(stretches, from, whole), whole, frontMatter);
}

/** The segments as one manuscript. Where nobody asks for a segment's insides, they are not written out. */
function assemble(
  text: string,
  segments: readonly Segment[],
  whole: Whole,
  frontMatter: Manuscript['frontMatter'],
): Manuscript {
  let paragraphs: Manuscript['paragraphs'] | undefined;
  const views = segments.map(({ start, reading }) =>
    reading.speeches.map((speech) => shiftSpeech(speech, reading.paragraphs, start)),
  );
  return {
    text,
    ...(frontMatter ? { frontMatter } : {}),
    segments,
    speeches: views.flatMap((view) => view.map(({ speech }) => speech)),
    ...whole,
    get paragraphs() {
      paragraphs ??= segments.flatMap(({ start, reading }, i) =>
        views[i]![0]
          ? views[i]![0].paragraphs()
          : reading.paragraphs.map((paragraph) => shiftParagraph(paragraph, start)),
      );
      return paragraphs;
    },
  };
}
