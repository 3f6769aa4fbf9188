/** Files in encodings that are not read: their bytes are GB18030 as well, and written back they would be damaged. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ContentError, decode } from '../../../src/files/encoding';
import { decode as decodeWeb } from '../../../src/files/encoding.web';
import { decode as decodePage } from '../../../src/page/decode';

const OTHERS: readonly (readonly [string, string])[] = [
  ['big5', '各位同仁：\n今天的會議開得很好,大家辛苦了。下一步,請各單位認真整改!存在的問題要改。\n'],
  ['big5', '下一步,請各單位認真整改。'],
  ['big5', '這次演練總體不錯,但是還有三個問題.'],
  ['big5-hkscs', '我哋今日嘅工作做得好好,大家辛苦咗。'],
  ['euc-kr', '여러분,오늘 회의는 아주 잘 되었습니다.다음 단계로 각 부서는 문제를 고쳐야 합니다.'],
  ['euc-kr', '수고하셨습니다,감사합니다.'],
  ['shift_jis', '皆さん,今日の会議はとても良かったです。次の段階では問題を直してください。'],
  ['euc-jp', '皆さん,今日の会議はとても良かったです。次の段階では問題を直してください。'],
];

describe.each(OTHERS)('%s: %s', (encoding, text) => {
  const bytes = iconv.encode(text, encoding);

  it('is refused with the name of what it is', () => {
    const why = new RegExp(`编码像是 ${encoding.replace(/-hkscs$/, '').replace('_', '-')}`, 'i');
    expect(() => decode(bytes)).toThrow(ContentError);
    expect(() => decode(bytes)).toThrow(why);
    expect(() => decodeWeb(bytes)).toThrow(why);
    expect(decodePage(bytes)).toMatchObject({ refused: expect.stringMatching(why) });
  });
});

describe('what is Chinese in GB18030 is read, however little there is of it', () => {
  it.each([
    '点评讲话',
    '张三\n李四\n王五',
    '欧阳修、司马光、诸葛亮、皇甫嵩',
    '龚翟骞\n缪骥骅\n佟鑫淼',
    '各位同仁：今天的會議開得很好，大家辛苦了。',
    '齉龘靐',
    'Ω3.5μm',
    '镕',
    '设备：泵、阀、釜、罐、炉、磨、筛',
    '〇',
    '同志们：\n大家辛苦了。',
    '蜀犬吠日，粤犬吠雪',
  ])('%s', (text) => {
    const bytes = iconv.encode(text, 'gb18030');
    expect(decode(bytes).text).toBe(text);
    expect(decodeWeb(bytes).text).toBe(text);
    expect(decodePage(bytes)).toEqual({ text });
  });
});
