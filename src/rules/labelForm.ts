import type { Check, Report } from '../checks/check';
import { isEnded } from '../language/endings';
import { inWidthOf } from '../language/inWidth';
import { type Flaw, flawOf } from '../language/numbering';
import { takesNumeral } from '../language/seams';
import type { Label, Manuscript, Paragraph } from '../model/manuscript';

/** 序号写法 (GB/T 15834—2011, B.3): 一、 1. 第一， take each its own mark, （一） （1） and ① take none. */
export const labelForm: Check = {
  id: 'label-form',
  title: '序号写法',
  description: '序号写得规范：一、（一）1.（1）第一，一是，括号成对，后面不加多余的标点。',
  severity: 'warning',
  basis: 'standard',
  run: ({ manuscript }) => {
    const listed = listedIn(manuscript);
    return (
      labelsOf(manuscript)
        // ⒈ is one character for two: stray-character tells it.
        .filter((label) => label.mend && flawOf(label) !== 'glyph')
        // 陆、王三位同志都写了体会: a surname.
        .filter((label) => flawOf(label) !== 'capital' || listed.has(label))
        .map((label) => report(manuscript, label, label.mend!, listed.has(label)))
    );
  },
};

/** The labels at the start of paragraphs, and those inside that are points. */
function labelsOf({ paragraphs, speeches }: Manuscript): Label[] {
  const lines = paragraphs.filter(({ kind }) => kind !== 'residue');
  const starts = lines.flatMap((paragraph, i) => {
    const { kind, label } = paragraph;
    const isRead = label && (kind === 'heading' || kind === 'body' || kind === 'title');
    return isRead && !isCut(lines[i - 1], paragraph) ? [label] : [];
  });
  const inline = speeches.flatMap(({ series }) =>
    series.flatMap(({ points }) => points.filter((point) => point.inline).map(({ label }) => label)),
  );
  return [...starts, ...inline].sort((a, b) => a.range.start - b.range.start);
}

/** 建设一支队／伍、一套机制: the line above breaks off within what the numeral belongs to. */
function isCut(above: Paragraph | undefined, { folded }: Paragraph): boolean {
  return (
    above !== undefined &&
    (above.kind === 'body' || above.kind === 'heading') &&
    !isEnded(above.folded) &&
    takesNumeral(above.folded, folded)
  );
}

/** The labels with others in their list: a lone one may be any word. */
function listedIn({ speeches }: Manuscript): ReadonlySet<Label> {
  const lists = speeches.flatMap(({ series }) => series.filter(({ points }) => points.length > 1));
  return new Set(lists.flatMap(({ points }) => points.map(({ label }) => label)));
}

function report(manuscript: Manuscript, label: Label, mend: string, isListed: boolean): Report {
  const text = inWidthOf(manuscript, mend);
  return {
    range: label.range,
    message: `序号“${label.text}”${WRONG[flawOf(label)]}，应写作“${text}”`,
    fixes: [
      {
        title: `改为“${text}”`,
        edits: [{ range: label.range, text }],
        preferred: true,
        ...(isListed ? { safe: true } : {}),
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
