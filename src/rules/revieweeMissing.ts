import type { Check } from '../checks/check';
import { finderOf, isUnfilled } from '../language/names';
import { matterOf } from '../language/rolls';
import type { SegmentReading } from '../model/manuscript';
import { rememberLast } from '../model/remember';

/** 漏了点评对象: every reviewee of the front matter, or kept beside the text, is commented on. */
export const revieweeMissing: Check = {
  id: 'reviewee-missing',
  title: '漏了点评对象',
  description: '列为点评对象的单位和人，正文里都点评到；只在发言名单里提到的不算。',
  severity: 'warning',
  basis: 'genre',
  wide: true,
  runWhole: ({ manuscript }) => {
    const reviewees = (manuscript.frontMatter?.reviewees ?? []).filter(({ name }) => !isUnfilled(name));
    if (reviewees.length === 0) return [];
    const names = reviewees.map(({ name }) => name).join('\0');
    const named = (manuscript.segments ?? []).map(({ reading }) => namedIn(reading, names));
    if (!named.some(({ said }) => said)) return [];
    return reviewees.flatMap(({ name, range }, i) =>
      named.some(({ commented }) => commented.has(i))
        ? []
        : [
            {
              range,
              message: messageFor(
                name,
                named.some(({ listed }) => listed.has(i)),
              ),
            },
          ],
    );
  },
};

/** Who of the names (parted by a null) is commented on in the speeches, who is named at all, and whether anything is said. */
const namedIn = rememberLast(({ speeches }: SegmentReading, names: string) => {
  const finder = finderOf(names.split('\0'));
  const commented = new Set<number>();
  const listed = new Set<number>();
  let said = false;
  const mark = (text: string, set: Set<number>) => {
    for (const { who } of finder(text)) for (const index of who) set.add(index);
  };
  for (const speech of speeches)
    for (const { paragraph, text } of matterOf(speech, finder)) {
      said ||= text.trim() !== '';
      mark(text, commented);
      mark(paragraph.folded, listed);
    }
  return { said, commented, listed };
});

function messageFor(name: string, listed: boolean): string {
  return listed ? `“${name}”只在名单、日程里提到，正文没有点评` : `“${name}”列在点评对象里，正文没有点评到`;
}
