/** The fonts of GB/T 9704, by the names under which Windows and the office suites know them. */
import type { Face } from '../sheet';

export interface Font {
  /** What the Word file names. */
  readonly name: string;
  /** Its other names. */
  readonly aliases: readonly string[];
  /** What the Word file asks for where the font is missing, the best first. */
  readonly instead: readonly string[];
}

export const FONTS: Readonly<Record<Face | 'song', Font>> = {
  xiaobiaosong: {
    name: '方正小标宋简体',
    aliases: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋_GBK', 'FZXBSJW--GB1-0', '小标宋'],
    instead: ['华文中宋', '宋体'],
  },
  hei: { name: '黑体', aliases: ['SimHei'], instead: ['微软雅黑'] },
  kai: { name: '楷体_GB2312', aliases: ['KaiTi_GB2312'], instead: ['楷体', '华文楷体'] },
  fang: { name: '仿宋_GB2312', aliases: ['FangSong_GB2312'], instead: ['仿宋', '华文仿宋'] },
  song: { name: '宋体', aliases: ['SimSun'], instead: ['新宋体'] },
};

/**
 * The table of a Word file's fonts: what stands in for one that is missing where the file is opened.
 * @param used the fonts that the file names
 */
export function fontTableXml(used: readonly Font[]): string {
  const rows = used.map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead[0]}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${rows.join('')}</w:fonts>`;
}

/** The fonts that a paper of each style is set in. */
export function fontsOf(style: 'official' | 'reading'): readonly Font[] {
  const { xiaobiaosong, hei, kai, fang, song } = FONTS;
  return style === 'official' ? [xiaobiaosong, hei, kai, fang, song] : [xiaobiaosong, hei, kai, fang];
}
