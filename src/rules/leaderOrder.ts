import type { Check, Report } from '../checks/check';
import { type Listed, listsOf } from '../language/leaders';
import type { Paragraph } from '../model/manuscript';
import { rangeIn } from '../model/paragraph';

/** 领导排序: people listed together stand in the office's order, each with the title given there. */
export const leaderOrder: Check = {
  id: 'leader-order',
  title: '领导排序',
  description:
    '列在一起的领导按名单（写在文稿开头、记在文稿旁边或写在本单位的字词表里）的先后排列，职务与名单一致。',
  severity: 'warning',
  basis: 'office',
  runParagraphs: ({ manuscript, office }) => {
    const listsIn = listsOf(office.leaders);
    return manuscript.paragraphs
      .filter(({ kind }) => kind !== 'residue')
      .flatMap((paragraph) =>
        listsIn(paragraph.folded).flatMap((list) => [
          ...orderIn(paragraph, list),
          ...titlesIn(paragraph, list),
        ]),
      );
  },
};

/** The list as a whole, where it is not in order. */
function orderIn(paragraph: Paragraph, list: readonly Listed[]): Report[] {
  const odd = list.findIndex(({ rank }, i) => i > 0 && rank < list[i - 1]!.rank);
  if (odd < 0) return [];
  const right = [...list].sort((a, b) => a.rank - b.rank);
  const { start, end, leader } = list[odd]!;
  const behind = list.find((one) => one.rank > list[odd]!.rank)!;
  return [
    {
      range: rangeIn(paragraph, start, end),
      message: `“${leader.name}”应排在“${behind.leader.name}”前面，名单的次序是${right.map((one) => one.leader.name).join('、')}`,
      related: [{ range: rangeIn(paragraph, behind.start, behind.end), message: '排在了前面' }],
      fixes: reordered(paragraph, list, right),
    },
  ];
}

/** Each in its place, with the titles beside the name; none where it is not certain how far these reach. */
function reordered(paragraph: Paragraph, list: readonly Listed[], right: readonly Listed[]): Report['fixes'] {
  const places = list.flatMap(({ whole }) => whole ?? []);
  if (places.length < list.length) return [];
  const edits = places.flatMap(({ start, end }, i) => {
    const from = right[i]!.whole!;
    const text = paragraph.text.slice(from.start, from.end);
    return text === paragraph.text.slice(start, end) ? [] : [{ range: rangeIn(paragraph, start, end), text }];
  });
  const names = right.map(({ leader }) => leader.name).join('、');
  return [{ title: `按名单排列：${names}`, edits, preferred: true, words: true }];
}

/** The titles that are not as the list of leaders has them. */
function titlesIn(paragraph: Paragraph, list: readonly Listed[]): Report[] {
  return list.flatMap(({ leader: { name, title = '' }, wrong }): Report[] => {
    if (!wrong) return [];
    const range = rangeIn(paragraph, wrong.start, wrong.end);
    const message = `“${name}”的职务，名单上是“${title}”，这里写作“${wrong.text}”`;
    if (!wrong.whole) return [{ range, message }];
    return [
      {
        range,
        message,
        fixes: [{ title: `改为“${title}”`, edits: [{ range, text: title }], preferred: true, words: true }],
      },
    ];
  });
}
