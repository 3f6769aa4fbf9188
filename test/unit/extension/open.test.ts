import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { isChinese } from '../../../src/extension/open/bytes';
import { looksLikeSpeech } from '../../../src/language/speechLike';
import { garbledAt, isGarbled } from '../../../src/model/garbled';

const SPEECH = '在项目观摩会上的点评讲话\n\n同志们：\n今天大家看了七个项目。\n一、提高认识\n二、狠抓落实\n';

describe('a text read by the wrong encoding', () => {
  const bytes = iconv.encode(SPEECH, 'gb18030');
  const garbled = new TextDecoder().decode(bytes);

  it('is known by what is left of it', () => {
    expect(isGarbled(garbled)).toBe(true);
    expect(isGarbled(SPEECH)).toBe(false);
    expect(isGarbled(SPEECH.replace('七', '\ufffd'))).toBe(false);
    expect(isGarbled('')).toBe(false);
    const { start, end } = garbledAt(`甲\n乙${garbled}`);
    expect([start, end > start]).toEqual([3, true]);
  });

  it('is Chinese by its bytes', () => {
    expect(isChinese(bytes)).toBe(true);
    expect(isChinese(Buffer.from(SPEECH))).toBe(false);
    expect(isChinese(Buffer.from(garbled))).toBe(false);
    expect(isChinese(iconv.encode('下一步，請各單位認真整改。', 'big5'))).toBe(false);
    expect(isChinese(Uint8Array.of(0xff, 0xff, 0x80))).toBe(false);
  });
});

describe('a speech by its content', () => {
  test.each([
    ['title and salutation', '在全县大会上的讲话\n（2024年3月5日）\n同志们：\n今天开会。'],
    ['salutation and labels', '各位老师:\n\n  一、备课要细\n听了几节课。\n  二、上课要活\n'],
    ['all of it', SPEECH],
  ])('%s', (_, text) => {
    expect(looksLikeSpeech(text)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['notes', '买菜\n一、白菜\n二、萝卜\n'],
    ['a title alone', '在全县大会上的讲话\n还没有写。'],
    ['a letter', '致家长的一封信\n各位家长：\n一、按时接送\n二、注意安全\n'],
    ['a log', 'error: a\nerror: b\n'.repeat(50)],
    ['a salutation alone', '同志们：\n今天开会。'],
  ])('not %s', (_, text) => {
    expect(looksLikeSpeech(text)).toBe(false);
  });
});
