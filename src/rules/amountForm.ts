import type { Check } from '../checks/check';
import { amountSlipsIn } from '../language/amountForms';
import { slipReport } from './shared/slipReport';

/** 数量写法 (GB/T 15835—2011): amounts and ranges are whole, and nothing is said twice. */
export const amountForm: Check = {
  id: 'amount-form',
  title: '数量写法',
  description:
    '数量写得完整：范围两头都有“亿”“%”，用“—”不用短横；小数点前有“0”，数字用半角；没有“减少3倍”“超过100人以上”“近30多家”。',
  severity: 'information',
  basis: 'standard',
  runParagraphs: ({ manuscript }) =>
    manuscript.paragraphs
      .filter(({ kind }) => kind !== 'residue')
      .flatMap((paragraph) =>
        amountSlipsIn(paragraph.text, paragraph.folded).map((slip) => slipReport(paragraph, slip)),
      ),
};
