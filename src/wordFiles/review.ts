/** Findings as remarks for a copy of the Word file whose text they were found in. */
import type { Finding } from '../checks/check';
import { CHECKS } from '../rules/index';

const NAME = '点评讲话';
const INITIALS = '点评';
const TITLES = new Map(CHECKS.map(({ id, title }) => [id, title]));

/**
 * Writes findings into a copy of a Word file: comments, and the preferred fixes as tracked changes.
 * @param bytes of the .docx whose imported text was checked
 * @param now the time that the comments bear
 */
export async function reviewFindings(
  bytes: Uint8Array,
  findings: readonly Pick<Finding, 'check' | 'range' | 'message' | 'fixes'>[],
  now: Date,
) {
  const { reviewWord } = await import('../paper/main');
  const remarks = findings.map(({ check, range, message, fixes }) => {
    const fix = fixes?.find(({ preferred }) => preferred);
    return { range, title: TITLES.get(check) ?? check, message, ...(fix ? { fix } : {}) };
  });
  const date = now.toISOString().replace(/\.\d+/, '');
  return reviewWord(bytes, remarks, { name: NAME, initials: INITIALS, date });
}

/** What was written, in a sentence. */
export function reviewedText({
  comments,
  revisions,
  named,
}: {
  comments: number;
  revisions: number;
  named: number;
}): string {
  const rest = named > 0 ? `，另有 ${named} 处改法写在批注里，请手工改` : '';
  return `写了 ${comments} 条批注，${revisions} 处改法作为修订，可以逐条接受或拒绝${rest}`;
}
