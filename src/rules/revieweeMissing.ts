import type { Check } from '../checks/check';
import { commentsIn, isUnfilled, namer } from '../language/names';
import type { Manuscript, Reviewee } from '../model/manuscript';

/** 漏了点评对象: every reviewee in the front matter is commented on. */
export const revieweeMissing: Check = {
  id: 'reviewee-missing',
  title: '漏了点评对象',
  description: '文稿开头 reviewees 里列出的单位和人，正文里都点评到；只在发言名单里提到的不算。',
  severity: 'warning',
  wide: true,
  scope: 'manuscript',
  run: ({ manuscript }) => {
    const reviewees = manuscript.frontMatter?.reviewees ?? [];
    if (reviewees.length === 0) return [];
    const comments = manuscript.speeches.flatMap(({ paragraphs }) => paragraphs.map(commentsIn)).join('\n');
    if (comments.trim() === '') return [];
    return reviewees
      .filter(({ name }) => !isUnfilled(name) && !namer(name)(comments))
      .map((reviewee) => ({ range: reviewee.range, message: messageFor(reviewee, manuscript) }));
  },
};

function messageFor({ name }: Reviewee, { speeches }: Manuscript): string {
  const isNamed = namer(name);
  const listed = speeches.some(({ paragraphs }) => paragraphs.some(({ folded }) => isNamed(folded)));
  return listed ? `“${name}”只在发言名单里提到，正文没有点评` : `“${name}”列在点评对象里，正文没有点评到`;
}
