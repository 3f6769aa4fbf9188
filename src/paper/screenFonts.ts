/** The fonts of the paper on a screen: the standard's by all their names, then what stands in for them, the best first. */
import type { Face } from './sheet';
import { FONTS } from './word/fonts';

/** What every system has something of, behind what the Word file asks for. */
const STAND_INS: Readonly<Record<Face | 'song', readonly string[]>> = {
  xiaobiaosong: ['STZhongsong', 'SimSun', 'STSong', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  hei: ['Microsoft YaHei', 'STHeiti', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  kai: ['KaiTi', 'STKaiti', 'Kaiti SC', 'AR PL UKai CN', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  fang: ['FangSong', 'STFangsong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  song: ['STSong', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
};

export interface ScreenFont {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly standIns: readonly string[];
}

function screenFont(face: Face | 'song'): ScreenFont {
  const { name, aliases, instead } = FONTS[face];
  return { name, aliases, standIns: [...instead, ...STAND_INS[face]] };
}

export const SCREEN_FONTS: Readonly<Record<Face | 'song', ScreenFont>> = {
  xiaobiaosong: screenFont('xiaobiaosong'),
  hei: screenFont('hei'),
  kai: screenFont('kai'),
  fang: screenFont('fang'),
  song: screenFont('song'),
};
