import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportWord, type PaperStyle } from '../../../src/paper/export';
import type { ReadingSwitches } from '../../../src/paper/lectern';
import { TemplateError } from '../../../src/paper/word/archive';
import { parse } from '../../../src/reading/parse';
import { intl } from '../../../src/words/intl';
import { cleanSpeeches } from '../../support/texts';
import { childrenOf, memberOf, named, rootOf, textOf } from '../../support/word';

const LEVELS = `在莘县项目建设推进会上的讲话
（2024年9月12日）

同志们：
　　刚才，单书记通报了𠮷山镇和䶮河镇的情况😀。今年以来全县各级各部门认真贯彻落实县委县政府关于重点项目建设的一系列决策部署并且取得了明显成效。
一、统一思想，提高认识
　　（一）认识要高。“项目为王”不是口号——是实打实的要求……不能含糊。
　　1.早谋划。年初就要排出时间表，落实到人。
　　（1）早储备。每季度报一批新项目，成熟一个上一个。
　　（2）早开工。手续齐了就动，一天也不能等。
　　2.快推进。不等不靠，一项一项往前赶。
　　（二）行动要快。手续要一次办完，场地要一次平好。
二、压实责任，狠抓落实
　　一是领导带头。主要负责同志要到工地去看一看。二是部门联动。发改等部门要一起上门。
　　希望大家把这次会议的精神带回去，把项目建好。
`;
const LONG = cleanSpeeches.join('\n\n').slice(0, 20_000);

const write = async (text: string, style: PaperStyle, reading?: Partial<ReadingSwitches>) =>
  (await exportWord(parse(text), { style, ...(reading ? { reading } : {}) }, intl)).bytes;
const solid = (text: string) => text.replace(/\s/g, '');

/** The order in which the format wants what a paragraph, a run and a section have. */
const ORDERS: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:rubyPr': 'rubyAlign hps hpsRaise hpsBaseText lid dirty',
  'w:ruby': 'rubyPr rt rubyBase',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
};

function expectOrdered(bytes: Uint8Array): void {
  for (const name of Object.keys(unzipSync(bytes)).filter((member) =>
    /^word\/[a-z]+\d*\.xml$/.test(member),
  )) {
    const root = rootOf(memberOf(bytes, name));
    for (const [element, order] of Object.entries(ORDERS))
      for (const found of named(root, element)) {
        const places = childrenOf(found).map((child) => order.split(' ').indexOf(child.localName ?? ''));
        expect(places, `${name} ${found.toString()}`).toEqual([...places].sort((a, b) => a - b));
        expect(places, found.toString()).not.toContain(-1);
      }
  }
}

describe.each(['official', 'reading'] as const)('a Word file, %s', (style) => {
  it.each([...cleanSpeeches, LONG, LEVELS, '苹果\n梨\n'].map((text) => [text.slice(0, 20), text]))(
    'gives the speech back, every character in order: %s',
    async (_, text) => {
      // A list's mark at a line's start is markup's, as the name of a reviewee in a second front matter has one.
      const spoken = text.slice(parse(text).frontMatter?.range.end ?? 0).replace(/^ *- /gm, '');
      expect(solid(textOf(await write(text, style)))).toBe(solid(spoken));
    },
  );

  it('has its elements in the order that the format wants', async () => {
    expectOrdered(await write(LEVELS, style));
    expectOrdered(await write(cleanSpeeches[11]!, style));
  });

  it('marks all text as East Asian, and numbers nothing by itself', async () => {
    const root = rootOf(memberOf(await write(LEVELS, style), 'word/document.xml'));
    for (const run of named(root, 'w:r').filter(
      (each) => named(each, 'w:ruby').length === 0 && named(each, 'w:t').length > 0,
    ))
      if (run.parentNode?.nodeName !== 'w:rt')
        expect(named(run, 'w:rFonts')[0]?.getAttribute('w:hint')).toBe('eastAsia');
    expect(named(root, 'w:numPr')).toEqual([]);
  });

  it('writes nothing that XML cannot hold, and tells it', async () => {
    const text = '同志们：\n项目\u0001建设\ud842要抓\ufffe紧<b>&amp;抓好。\n';
    const { bytes, told } = await exportWord(parse(text), { style }, intl);
    expect(solid(textOf(bytes))).toBe('同志们：项目建设要抓紧<b>&amp;抓好。');
    expect(told.join('')).toContain('3 个看不见的控制字符');
  });
});

describe('正式稿', () => {
  it('sets A4 with the margins of the standard', async () => {
    const root = rootOf(memberOf(await write(LEVELS, 'official'), 'word/document.xml'));
    const size = named(root, 'w:pgSz')[0]!;
    const margin = named(root, 'w:pgMar')[0]!;
    const millimetres = (name: string) => Math.round(Number(margin.getAttribute(`w:${name}`)) / 56.693);
    expect([size.getAttribute('w:w'), size.getAttribute('w:h')]).toEqual(['11906', '16838']);
    expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([37, 35, 28, 26]);
  });

  it('gives headings Word’s own styles with their levels, and run-in headings their type to the mark', async () => {
    const bytes = await write(LEVELS, 'official');
    const paragraphs = named(rootOf(memberOf(bytes, 'word/document.xml')), 'w:p').map((paragraph) => [
      named(paragraph, 'w:pStyle')[0]?.getAttribute('w:val'),
      ...named(paragraph, 'w:r').map((run) => named(run, 'w:rFonts')[0]?.getAttribute('w:eastAsia') ?? ''),
    ]);
    expect(paragraphs.slice(0, 7)).toEqual([
      ['Title', ''],
      ['Date', ''],
      ['Salutation', ''],
      ['BodyText', ''],
      ['Heading1', ''],
      ['BodyText', '楷体_GB2312', ''],
      ['BodyText', ''],
    ]);
    const styles = named(rootOf(memberOf(bytes, 'word/styles.xml')), 'w:style');
    const heading = styles.find((each) => each.getAttribute('w:styleId') === 'Heading1')!;
    expect(named(heading, 'w:outlineLvl')[0]?.getAttribute('w:val')).toBe('0');
    expect(named(heading, 'w:rFonts')[0]?.getAttribute('w:eastAsia')).toBe('黑体');
    const body = styles.find((each) => each.getAttribute('w:styleId') === 'BodyText')!;
    expect(named(body, 'w:ind')[0]?.getAttribute('w:firstLineChars')).toBe('200');
  });

  it('numbers pages outside: odd ones right, even ones left', async () => {
    const bytes = await write(LEVELS, 'official');
    expect(memberOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map((name) =>
      named(rootOf(memberOf(bytes, name)), 'w:jc')[0]?.getAttribute('w:val'),
    );
    expect(sides.sort()).toEqual(['left', 'right']);
  });

  it('begins each speech of a compilation on a new page', async () => {
    const root = rootOf(memberOf(await write(cleanSpeeches[11]!, 'official'), 'word/document.xml'));
    expect(named(root, 'w:pageBreakBefore')).toHaveLength(2);
  });
});

describe('上台稿', () => {
  const rubies = async (reading: Partial<ReadingSwitches>) =>
    named(rootOf(memberOf(await write(LEVELS, 'reading', reading), 'word/document.xml')), 'w:ruby').map(
      (ruby) =>
        named(ruby, 'w:t')
          .map((text) => text.textContent)
          .join(' '),
    );

  it('sets pinyin over rare and polyphonic characters and names, and marks where to breathe', async () => {
    const found = await rubies({});
    expect(found).toContain('shàn 单');
    expect(found).toContain('yǎn 䶮');
    expect(found.filter((each) => each.startsWith('∨')).length).toBeGreaterThan(0);
  });

  const over = async (text: string, readings: Readonly<Record<string, string>> = {}) => {
    const { bytes, told } = await exportWord(
      parse(`同志们：\n${text}\n`),
      { style: 'reading', reading: { breath: 0, readings } },
      intl,
    );
    const read = named(rootOf(memberOf(bytes, 'word/document.xml')), 'w:rt').map((rt) => rt.textContent);
    return { read: read.join(' '), told: told.join('') };
  };

  it.each([
    ['翟明远、单晓东、解晓东同志讲得好。', 'zhái shàn xiè'],
    ['听了任建国局长的汇报。', 'rén'],
    ['曾主任带头，尉迟局长跟上。', 'zēng yù chí'],
    ['解放军同志冲在前面。', ''],
    ['由他任书记。', ''],
    ['他曾任县长。任县委书记期间，他每周下村。', ''],
    ['召集局长们开会，查处局长一名。', ''],
    ['区教育局长、区住建局长都来了。', ''],
    ['周六安排值班，多处分布着隐患点。', ''],
    ['在六安、亳州两地。', 'lù ān bó zhōu'],
  ])('reads surnames and names only where they are: %s', async (text, read) => {
    expect((await over(text)).read).toBe(read);
  });

  it('reads what the office has put down: a phrase anywhere, a character where it is a word', async () => {
    const readings = { 大解村: 'dà hài cūn', 解: 'xiè' };
    expect((await over('到大解村了解情况，解书记在场。', readings)).read).toBe('dà hài cūn xiè');
  });

  it('names the characters that no table can read', async () => {
    const { read, told } = await over('今天到了𠮷野家园和莘县，𠮷野很好。');
    expect(read).toBe('shēn xiàn');
    expect(told).toContain('有 1 个字查不到读音，没有注音：𠮷。');
    expect((await over('到了𠮷野。', { 𠮷: 'jí' })).told).toBe('');
  });

  it('can leave each away, and takes the office’s own', async () => {
    expect(await rubies({ pinyin: false, breath: 0 })).toEqual([]);
    expect(await rubies({ breath: 0, readings: { 工地: 'gōng dì', 单: '' } })).toContain('dì 地');
  });

  it('tells the page, the next page’s first words and the times outside the text', async () => {
    const bytes = await write(LONG.slice(0, 4000), 'reading');
    const members = Object.keys(unzipSync(bytes));
    const texts = (kind: string) =>
      members
        .filter((name) => name.startsWith(`word/${kind}`))
        .map((name) =>
          named(rootOf(memberOf(bytes, name)), 'w:t')
            .map((text) => text.textContent)
            .join(''),
        );
    expect(texts('footer').every((text) => text.includes('第页共页'))).toBe(true);
    expect(texts('footer').filter((text) => text.startsWith('下页：')).length).toBeGreaterThan(5);
    expect(texts('header').join(' ')).toMatch(/\d+′\d\d″/);
    const without = await write(LEVELS, 'reading', { times: false, nextWords: false });
    expect(memberOf(without, 'word/footer1.xml')).not.toContain('下页');
    expect(memberOf(without, 'word/header1.xml')).not.toContain('″');
  });
});

describe('a template', () => {
  const change = (bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>) => {
    const members = unzipSync(bytes);
    for (const [name, edit] of Object.entries(changes)) members[name] = strToU8(edit(memberOf(bytes, name)));
    return zipSync(members);
  };
  const into = async (template: Uint8Array) =>
    exportWord(parse(LEVELS), { style: 'official', template }, intl);

  it('lends its page, its styles by their names, header and footer, and is told where it departs', async () => {
    const template = change(await write('同志们：\n模板里的旧内容。\n', 'official'), {
      'word/document.xml': (xml) => xml.replace('w:left="1587"', 'w:left="1800"'),
      'word/styles.xml': (xml) =>
        xml
          .replaceAll('"Heading1"', '"a7"')
          .replace('<w:name w:val="heading 1"/>', '<w:name w:val="标题 1"/>')
          .replace('w:sz w:val="44"', 'w:sz w:val="36"')
          .replace('<w:name w:val="Date"/>', '<w:name w:val="别的"/>')
          .replaceAll('"Date"', '"a8"'),
    });
    const { bytes, told } = await into(template);
    expect(solid(textOf(bytes))).toBe(solid(LEVELS));
    const document = memberOf(bytes, 'word/document.xml');
    expect(document).toContain('w:left="1800"');
    expect(document).toContain('<w:pStyle w:val="a7"/>');
    expect(document).toContain('w:footerReference');
    expect(told.join('\n')).toContain('左边距 31.8 毫米（标准 28 毫米）');
    expect(told.join('\n')).toContain('标题的字号是 18 磅（标准 22 磅）');
    expect(told.join('\n')).toContain('模板里没有这些样式，用的是标准的：日期。');
    expect(memberOf(bytes, 'word/styles.xml')).toContain('w:styleId="Date"');
    expectOrdered(bytes);
  });

  it('lends what the office made itself before what Word has anyway', async () => {
    const template = change(await write('同志们：\n', 'official'), {
      'word/styles.xml': (xml) =>
        xml.replace(
          '</w:styles>',
          '<w:style w:type="paragraph" w:styleId="own1"><w:name w:val="一级标题"/></w:style></w:styles>',
        ),
    });
    const document = memberOf((await into(template)).bytes, 'word/document.xml');
    expect(document).toContain('<w:pStyle w:val="own1"/>');
    expect(document).not.toContain('<w:pStyle w:val="Heading1"/>');
  });

  it('lends a 上台稿 its paper and fonts, and nothing of its type', async () => {
    const template = change(await write('同志们：\n旧内容。\n', 'official'), {
      'word/document.xml': (xml) => xml.replace('w:left="1587"', 'w:left="2000"'),
      'word/styles.xml': (xml) => xml.replaceAll('仿宋_GB2312', '华文仿宋'),
    });
    const { bytes, fonts, told } = await exportWord(parse(LEVELS), { style: 'reading', template }, intl);
    expect(solid(textOf(bytes))).toBe(solid(LEVELS));
    const document = memberOf(bytes, 'word/document.xml');
    expect(document.match(/w:left="2000"/g)!.length).toBeGreaterThan(0);
    expect(document).not.toContain('旧内容');
    const styles = memberOf(bytes, 'word/styles.xml');
    expect(styles).toContain('w:eastAsia="华文仿宋"');
    expect(styles).not.toContain('仿宋_GB2312');
    expect(styles).toContain('<w:sz w:val="44"/>');
    expect(fonts.map(({ name }) => name)).toContain('华文仿宋');
    expect(told.join('')).toContain('上台稿从模板取了纸张、页边距和字体');
    expectOrdered(bytes);
  });

  it('keeps the standard page where the template’s is too small to be read from', async () => {
    const template = change(await write('同志们：\n', 'official'), {
      'word/document.xml': (xml) => xml.replace('w:left="1587"', 'w:left="7000"'),
    });
    const { bytes, told } = await exportWord(parse(LEVELS), { style: 'reading', template }, intl);
    expect(memberOf(bytes, 'word/document.xml')).toContain('w:left="1587"');
    expect(told.join('')).toContain('放不下');
  });

  it('does not number headings that bear their numbers', async () => {
    const template = change(await write('同志们：\n', 'official'), {
      'word/styles.xml': (xml) =>
        xml.replace(
          /(<w:name w:val="heading 1"\/>[\s\S]*?<w:pPr>)/,
          '$1<w:numPr><w:numId w:val="1"/></w:numPr>',
        ),
    });
    const { bytes } = await into(template);
    const numbers = named(rootOf(memberOf(bytes, 'word/document.xml')), 'w:numId');
    expect(numbers.map((number) => number.getAttribute('w:val'))).toEqual(['0', '0']);
  });

  it.each([
    ['no archive', strToU8('不是压缩包')],
    ['no Word file', zipSync({ 'a.txt': strToU8('a') })],
    ['broken', zipSync({ 'word/document.xml': strToU8('<w:document'), 'word/styles.xml': strToU8('<a/>') })],
    ['entities', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') })],
    ['a path out of it', zipSync({ '../a.xml': strToU8('a') })],
  ])('is refused with what to do: %s', async (_, template) => {
    await expect(into(template)).rejects.toThrow(TemplateError);
    await expect(into(template)).rejects.toThrow(/^模板/);
  });
});
