import type { Check, Report } from '../checks/check';
import { roundsOff } from '../language/numbering';
import type { LabelStyle, Manuscript, Point, Series } from '../model/manuscript';
import { namePoint } from '../model/place';
import { relabel } from '../restructure/relabel';

/** 序号混用: siblings bear one label style. */
export const numberingMixed: Check = {
  id: 'numbering-mixed',
  title: '序号混用',
  description: '同一层的分点用同一种序号，不把“首先”和“第二”、“一是”和“二要”混在一起。',
  severity: 'information',
  basis: 'usage',
  run: ({ manuscript }) =>
    manuscript.speeches.flatMap((speech) => speech.series.flatMap((series) => reportsIn(manuscript, series))),
};

function reportsIn(manuscript: Manuscript, { points }: Series): Report[] {
  const style = majority(points);
  const model = points.find(({ label }) => label.style === style)!;
  return points
    .filter((point) => point.label.style !== style && !(point === points.at(-1) && roundsOff(point.label)))
    .map((point) => {
      const edit = relabel(manuscript, point.label, model.label, points.length);
      return {
        range: point.label.range,
        message: `同一层里别的分点用“${model.label.text}”，这里用了“${point.label.text}”`,
        related: [{ range: model.selectionRange, message: `同一层：${namePoint(model)}` }],
        fixes: edit ? [{ title: `改为“${edit.text}”`, edits: [edit], preferred: true }] : [],
      };
    });
}

/** The style of most siblings; of the first where two are as many. */
function majority(points: readonly Point[]): LabelStyle {
  const counts = new Map<LabelStyle, number>();
  for (const { label } of points) counts.set(label.style, (counts.get(label.style) ?? 0) + 1);
  return [...counts].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}
