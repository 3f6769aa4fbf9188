/** Whether a text looks pasted: worth offering 清理文稿 for. */
import { findInlineResidue } from '../language/page/residue/inline';
import { inDoubt } from '../model/joint';
import type { Manuscript, Paragraph } from '../model/manuscript';

/** As many broken paragraphs, or lines of a page, are no slip of a writer's. */
const ENOUGH = 3;

/** True for a text with several broken paragraphs, lines of a page, glued lines, or half-width throughout. */
export function looksPasted({ paragraphs, halfWidth, text }: Manuscript): boolean {
  if (halfWidth) return true;
  let signs = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    signs += brokenIn(paragraph);
    if (paragraph.kind === 'residue' || findInlineResidue(paragraph.text).length > 0) signs++;
    if (isGlued(text, paragraphs[i - 1], paragraph)) signs++;
    if (signs >= ENOUGH) return true;
  }
  return false;
}

/** Breaks in mid-sentence, and blanks that a text layer left. */
function brokenIn({ joints }: Paragraph): number {
  return joints.filter((joint) => joint === undefined || (joint.joined && !inDoubt(joint))).length;
}

/** True where two paragraphs share a line. */
function isGlued(text: string, above: Paragraph | undefined, { range }: Paragraph): boolean {
  return above !== undefined && !/[\r\n]/.test(text.slice(above.range.end, range.start));
}
