import type { Check, Report } from '../checks/check';
import { inWidthOf } from '../language/inWidth';
import { type Flaw, flawOf } from '../language/numbering';
import type { Label, Manuscript } from '../model/manuscript';

/** 序号写法 (GB/T 15834—2011, B.3): 一、 1. 第一， take each its own mark, （一） （1） and ① take none. */
export const labelForm: Check = {
  id: 'label-form',
  title: '序号写法',
  description: '序号写得规范：一、（一）1.（1）第一，一是，括号成对，后面不加多余的标点。',
  severity: 'warning',
  basis: 'standard',
  run: ({ manuscript }) =>
    labelsOf(manuscript)
      // ⒈ is one character for two: stray-character tells it.
      .filter((label) => label.mend && flawOf(label) !== 'glyph')
      .map((label) => report(manuscript, label, label.mend!)),
};

/** The labels at the start of paragraphs, and those inside that are points. */
function labelsOf({ paragraphs, speeches }: Manuscript): Label[] {
  const starts = paragraphs.flatMap(({ kind, label }) =>
    label && (kind === 'heading' || kind === 'body' || kind === 'title') ? [label] : [],
  );
  const inline = speeches.flatMap(({ series }) =>
    series.flatMap(({ points }) => points.filter((point) => point.inline).map(({ label }) => label)),
  );
  return [...starts, ...inline].sort((a, b) => a.range.start - b.range.start);
}

function report(manuscript: Manuscript, label: Label, mend: string): Report {
  const text = inWidthOf(manuscript, mend);
  return {
    range: label.range,
    message: `序号“${label.text}”${WRONG[flawOf(label)]}，应写作“${text}”`,
    fixes: [
      {
        title: `改为“${text}”`,
        edits: [{ range: label.range, text }],
        preferred: true,
        safe: true,
        words: true,
      },
    ],
  };
}

const WRONG: Readonly<Record<Flaw, string>> = {
  unclosed: '少了后半个括号',
  unopened: '少了前半个括号',
  marked: '多了标点',
  digits: '应当用汉字',
  capital: '用了大写数字',
  bracket: '用错了括号',
  mark: '后面的标点不对',
  glyph: '是一个特殊字符',
};
