import { describe, expect, it } from 'vitest';
import { Leader } from '../../../src/extension/preview/leader';
import { pageSvg } from '../../../src/extension/preview/pageSvg';
import { printHtml } from '../../../src/extension/preview/printHtml';
import { missingText, shellHtml } from '../../../src/extension/preview/shellHtml';
import { updateFor } from '../../../src/extension/preview/update';
import { printedOf } from '../../../src/paper/printed';
import { parse } from '../../../src/reading/parse';
import type { Fonts, Pages } from '../../../src/server/protocol/paper';
import { intl } from '../../../src/words/intl';

const FONTS: Fonts = {
  families: {
    xiaobiaosong: ['方正小标宋简体'],
    hei: ['黑体'],
    kai: ['楷体'],
    fang: ['仿宋'],
    song: ['宋体'],
  },
  missing: [{ name: '仿宋_GB2312', instead: '仿宋' }, { name: '方正小标宋简体' }],
};

/** As the server answers; lines by counting line ends. */
function pagesOf(text: string, version = 1): Pages {
  const printed = printedOf(parse(text), { style: 'official' }, intl);
  const place = (start: number) => {
    const before = text.slice(0, start).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  };
  return {
    ...printed,
    version,
    pages: printed.pages.map((page) => ({
      ...page,
      lines: page.lines.map(({ start, ...line }) => ({ ...line, at: place(start) })),
    })),
  };
}

const SENTENCE = '各单位要把思想统一起来，把项目一个一个往前推，倒排工期，挂图作战。';
const LONG = `在推进会上的讲话\n\n同志们：\n\n${Array.from({ length: 60 }, (_, i) => `第${i}段。${SENTENCE}${SENTENCE}`).join('\n')}\n`;

describe('a page', () => {
  it('is drawn with what was written, and nothing that was written is markup', () => {
    const pages = pagesOf('在<b>"推进会"</b>&上的讲话\n\n同志们：\n\n要做到1<2。');
    const svg = pageSvg(pages.pages[0]!, pages);
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&#60;');
    // A strict policy would refuse it.
    expect(svg).not.toMatch(/ style=| on\w+=/);
  });

  it('tells a screen reader of headings and paragraphs', () => {
    const pages = pagesOf(
      '在推进会上的讲话\n\n同志们：\n\n一、提高认识\n要统一思想。\n\n二、狠抓落实\n要倒排工期。\n',
    );
    const svg = pageSvg(pages.pages[0]!, pages);
    expect(svg).toContain('role="heading" aria-level="1"');
    expect(svg.match(/role="heading" aria-level="2"/g)).toHaveLength(2);
    expect(svg).toContain('role="paragraph"');
  });

  it('has a line for each place', () => {
    const pages = pagesOf(LONG);
    const { keys, fresh, places } = updateFor(pages, 'official', new Set());
    keys.forEach((key, i) => {
      expect(fresh[key]!.match(/<g class="line">/g)).toHaveLength(places[i]!.length);
    });
  });
});

describe('an update', () => {
  const first = updateFor(pagesOf(LONG), 'official', new Set());

  it('brings every page at first, and none where nothing changed', () => {
    expect(Object.keys(first.fresh)).toHaveLength(first.keys.length);
    expect(updateFor(pagesOf(LONG), 'official', new Set(first.keys)).fresh).toEqual({});
  });

  it('brings the one page on which a character changed', () => {
    const edited = LONG.replace('第30段', '第叁段');
    const { fresh, keys } = updateFor(pagesOf(edited), 'official', new Set(first.keys));
    expect(Object.keys(fresh)).toHaveLength(1);
    expect(keys).toHaveLength(first.keys.length);
  });

  it('brings places alone when a blank line is put in above', () => {
    const edited = LONG.replace('\n\n同志们', '\n\n\n同志们');
    const { fresh, places } = updateFor(pagesOf(edited), 'official', new Set(first.keys));
    expect(fresh).toEqual({});
    expect(places.at(-1)!.at(-1)![0]).toBe(first.places.at(-1)!.at(-1)![0] + 1);
  });
});

describe('text and preview', () => {
  it('follow whoever moves, and not its echo', () => {
    let now = 0;
    const leader = new Leader(() => now);
    expect(leader.leads('text')).toBe(true);
    now = 100;
    expect(leader.leads('view')).toBe(false);
    expect(leader.leads('text')).toBe(true);
    now = 600;
    expect(leader.leads('view')).toBe(true);
    expect(leader.leads('text')).toBe(false);
  });
});

describe('the pages around', () => {
  const shell = shellHtml({ fonts: FONTS, script: 'x/preview.js', style: 'x/preview.css', nonce: 'abc' });
  const print = printHtml(pagesOf(LONG), FONTS, 'abc');

  it.each([
    ['the preview', shell],
    ['the page to print', print],
  ])('%s loads nothing else', (_, html) => {
    expect(html).toContain(`content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"`);
    expect(html).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
    expect(html).not.toMatch(/ style=| on\w+=/);
    expect(html).toContain('<html lang="zh-CN">');
  });

  it('say which fonts stand in', () => {
    expect(missingText(FONTS)).toContain('仿宋_GB2312（现以 仿宋 代替）、方正小标宋简体');
    expect(missingText({ ...FONTS, missing: [] })).toBe('');
    expect(shell).toContain('.fang{font-family:"仿宋",serif}');
  });

  it('the page to print is A4, a sheet for each page', () => {
    expect(print).toContain('@page { size: A4; margin: 0; }');
    expect(print.match(/<section /g)).toHaveLength(pagesOf(LONG).pages.length);
  });
});
