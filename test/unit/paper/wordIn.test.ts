/** Word in: what of a .docx becomes text, and what is told. */
import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../src/paper/archive/refusal';
import { formatNumber } from '../../../src/paper/wordIn/numberFormats';
import { readWordText } from '../../../src/paper/wordIn/read';
import { item, level, lists, paragraph, run, type WordParts, wordFile } from '../../support/wordFile';

function read(parts: WordParts | string) {
  const answer = readWordText(wordFile(typeof parts === 'string' ? { body: parts } : parts));
  if (isRefused(answer)) throw new Error(answer.refused);
  return answer;
}
const lines = (parts: WordParts | string) => read(parts).text.split('\n').slice(0, -1);

describe('running text', () => {
  it('has a line for each paragraph, with its own blanks and no others', () => {
    const body = [
      paragraph('在清河县点评会上的讲话', '<w:pStyle w:val="Title"/>'),
      paragraph(''),
      paragraph('同志们：'),
      paragraph('　　今天开会。'),
      paragraph('缩进两字。', '<w:ind w:firstLineChars="200"/>'),
      paragraph(''),
    ].join('');
    expect(read(body)).toEqual({
      text: '在清河县点评会上的讲话\n\n同志们：\n　　今天开会。\n缩进两字。\n',
      notes: [],
    });
  });

  it('breaks at soft breaks, and at a page’s break only between text and text', () => {
    const body = [
      '<w:p><w:r><w:t>同志们：</w:t><w:br/><w:t>今天开会。</w:t></w:r></w:p>',
      '<w:p><w:r><w:br w:type="page"/><w:t>上页</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>下页</w:t></w:r><w:r><w:br w:type="column"/></w:r></w:p>',
    ].join('');
    expect(lines(body)).toEqual(['同志们：', '今天开会。', '上页', '下页']);
  });

  it('keeps tabs, hyphens and signs', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Webdings" w:char="F061"/></w:r></w:p>';
    expect(read(body)).toEqual({ text: '甲\tA-B√□\n', notes: ['有 1 个符号认不出，用“□”代替，请核对'] });
  });

  it('reads white space as Word does', () => {
    const body = '<w:p><w:r><w:t> 甲\n乙 </w:t><w:t xml:space="preserve"> 丙 </w:t></w:r></w:p>';
    expect(lines(body)).toEqual(['甲 乙 丙 ']);
  });

  it('keeps what links, fields and controls show, and no instruction', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p><w:hyperlink>${run('链接')}</w:hyperlink>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${run('无')}${field('separate')}${run('三')}${field('end')}<w:fldSimple w:instr="DATE">${run('五月')}</w:fldSimple><w:sdt><w:sdtPr/><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt></w:p>
      <w:sdt><w:sdtContent>${paragraph('整段')}</w:sdtContent></w:sdt>`;
    expect(lines(body)).toEqual(['链接三五月控件', '整段']);
  });

  it('loses nothing behind a field that never ends', () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('甲')}</w:p>${paragraph('乙')}`;
    expect(lines(body)).toEqual(['甲', '乙']);
  });

  it('has the characters of formulas that older Words circle and annotate by', () => {
    const equation = (text: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${text}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = `<w:p>${equation('EQ \\o\\ac(○,3)')}${equation('EQ \\* jc2 \\o\\ad(\\s\\up 9(shēn),莘)')}${run('县')}</w:p>`;
    expect(lines(body)).toEqual(['③莘县']);
  });

  it('takes the characters under their sound, once', () => {
    const body = `<w:p><w:r><w:ruby><w:rt>${run('shēn')}</w:rt><w:rubyBase>${run('莘')}</w:rubyBase></w:ruby></w:r>${run('县')}</w:p>`;
    expect(read(body)).toEqual({ text: '莘县\n', notes: ['注音 1 处没有带过来，正文的字都在'] });
  });
});

describe('tracked changes', () => {
  it('leaves out what was deleted and keeps what was inserted', () => {
    const body = `<w:p>${run('要')}<w:del>${'<w:r><w:delText>研究</w:delText></w:r>'}</w:del><w:ins>${run('狠抓')}</w:ins>${run('落实。')}<w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo></w:p>`;
    expect(read(body)).toEqual({
      text: '要狠抓落实。移来\n',
      notes: ['修订：插入的 2 处已留下', '修订：删去的 2 处没有带过来'],
    });
  });

  it('joins paragraphs whose mark was deleted, and drops those deleted whole', () => {
    const gone = '<w:rPr><w:del/></w:rPr>';
    const body = [
      paragraph('要抓好', gone),
      paragraph('落实。'),
      paragraph(`<w:del><w:r><w:delText>整段</w:delText></w:r></w:del>`, gone),
      paragraph('后一段。'),
    ].join('');
    expect(lines(body)).toEqual(['要抓好落实。', '后一段。']);
  });

  it('knows a change of numbering from the numbering', () => {
    const body = paragraph(
      '正文',
      '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
    );
    expect(lines({ body, numbering: lists(level(0, 'decimal', '%1.')) })).toEqual(['正文']);
  });

  it('tells comments, notes, hidden text and headers', () => {
    const body = `<w:p>${run('正文')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>${run('暗', '<w:vanish/>')}${run('明', '<w:vanish w:val="0"/>')}</w:p>`;
    expect(read({ body, header: paragraph('清河县人民政府') })).toEqual({
      text: '正文明\n',
      notes: [
        '批注 1 条没有带过来',
        '隐藏文字 1 处没有带过来',
        '脚注、尾注 1 条没有带过来',
        '页眉、页脚 1 处有文字，没有带过来',
      ],
    });
    expect(read({ body: paragraph('正文'), header: paragraph('— 第3页 共9页 —') }).notes).toEqual([]);
  });
});

describe('words that are struck out', () => {
  const note = (count: number) => [`带删除线的文字 ${count} 处当作正文带过来了，不要的请删去`];
  it('come along, and are told', () => {
    const body = `<w:p>${run('要研究', '<w:strike/>')}${run('要狠抓', '<w:dstrike/>')}${run('落实。', '<w:strike w:val="0"/>')}${run(' ', '<w:strike/>')}</w:p>`;
    expect(read(body)).toMatchObject({ text: expect.stringMatching(/^要研究要狠抓落实。/), notes: note(2) });
  });
  it('by their style as well, and not where they are hidden', () => {
    const styles = '<w:style w:type="character" w:styleId="S"><w:rPr><w:strike/></w:rPr></w:style>';
    const body = `<w:p>${run('甲', '<w:rStyle w:val="S"/>')}${run('乙', '<w:rStyle w:val="S"/><w:strike w:val="0"/>')}</w:p>`;
    expect(read({ body, styles }).notes).toEqual(note(1));
    expect(read(`<w:p>${run('甲', '<w:vanish/><w:strike/>')}${run('乙')}</w:p>`).notes).toEqual([
      '隐藏文字 1 处没有带过来',
    ]);
  });
});

describe('tables, boxes and pictures', () => {
  const cell = (...texts: readonly string[]) =>
    `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;

  it('reads a row as a line, blanks for the line ends in its cells', () => {
    const broken = `<w:tc><w:p>${run('东湖')}<w:r><w:br/></w:r>${run('街道')}</w:p></w:tc>`;
    const body = `<w:tbl><w:tr>${cell('单位')}${cell('得分')}</w:tr><w:tr>${cell('云岭镇')}${cell('')}${cell('9.5')}</w:tr><w:tr>${cell('云岭镇', '（山区）')}${cell('95', '优秀')}</w:tr><w:tr>${broken}${cell('90')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('删')}</w:tr></w:tbl>`;
    expect(lines(body)).toEqual(['单位\t得分', '云岭镇\t\t9.5', '云岭镇 （山区）\t95 优秀', '东湖 街道\t90']);
    expect(read(body).notes.slice(1)).toEqual(['表格 1 个已变成文字：一行一段，格与格之间隔一个制表符']);
  });

  it('reads paragraphs of text in a cell as lines, and says so', () => {
    const text = ['在清河县点评会上的讲话', '同志们：', '今天开会。'];
    const long = Array.from({ length: 6 }, () => '云岭镇综合执法队');
    const body = (...cells: readonly string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
    expect(lines(body(cell(...text)))).toEqual(text);
    expect(lines(body(cell('云岭镇', '2024年5月')))).toEqual(['云岭镇', '2024年5月']);
    expect(lines(body(cell('内容'), cell(...text)))).toEqual(['内容', ...text]);
    expect(lines(body(cell('名单'), cell(...long)))).toEqual(['名单', ...long]);
    expect(read(body(cell('内容'), cell(...text))).notes[1]).toBe(
      '表格里有 1 行的格子里不止一段话，那里一段一行，不用制表符隔开',
    );
  });

  it('takes a text box once, behind its paragraph', () => {
    const box = (wrap: string) =>
      `<${wrap}><w:txbxContent>${paragraph('框里的话')}</w:txbxContent></${wrap}>`;
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps:txbx')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('后文')}`;
    expect(read(body)).toEqual({
      text: '正文\n框里的话\n后文\n',
      notes: ['文本框 1 个，里面的文字放在它所在的那一段后面'],
    });
  });

  it('tells pictures, and no lines that are drawn', () => {
    const body = `<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:pict><v:line/></w:pict></w:r>${run('字')}</w:p>`;
    expect(read(body).notes).toEqual(['图片 1 张没有带过来']);
  });
});

describe('automatic numbering', () => {
  const FOUR =
    level(0, 'chineseCounting', '%1、') +
    level(1, 'chineseCountingThousand', '（%2）') +
    level(2, 'decimal', '%3.') +
    level(3, 'decimalEnclosedCircle', '%4');

  it('becomes text, each level anew under the one above', () => {
    const body = [
      item('甲', 1),
      item('乙', 1, 1),
      item('2024年', 1, 2),
      item('丁', 1, 3),
      item('戊', 1, 1),
      item('己', 1),
      item('庚', 1, 1),
      item('辛', 1, 2),
    ].join('');
    expect(read({ body, numbering: lists(FOUR) })).toEqual({
      text: '一、甲\n（一）乙\n1. 2024年\n①丁\n（二）戊\n二、己\n（一）庚\n1.辛\n',
      notes: ['自动编号 8 处已变成文字'],
    });
  });

  it('goes on over lists of one definition, but where one begins anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [item('甲', 1), item('乙', 2), item('丙', 3), item('丁', 3), item('戊', 1)].join('');
    expect(lines({ body, numbering: lists(FOUR, '', '', anew) })).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
      '三、戊',
    ]);
  });

  it('heeds where a level starts, what it restarts after, and a level put in its place', () => {
    const levels =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="第%1，"/></w:lvl>' +
      level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const body = [item('甲', 1), item('乙', 1, 1), item('丙', 1), item('丁', 1, 1)].join('');
    expect(lines({ body, numbering: lists(levels) })).toEqual(['第三，甲', '1.乙', '第四，丙', '2.丁']);
    const put = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.')}</w:lvlOverride>`;
    expect(lines({ body: item('甲', 1), numbering: lists(levels, put) })).toEqual(['I.甲']);
  });

  it('comes from styles, and those that they are based on', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="4"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>',
    ].join('');
    const styled = (id: number) => paragraph('文', `<w:pStyle w:val="${id}"/>`);
    const body =
      [1, 2, 3, 4].map(styled).join('') +
      paragraph('无', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(lines({ body, styles, numbering: lists(FOUR) })).toEqual([
      '一、文',
      '二、文',
      '（一）文',
      '文',
      '无',
    ]);
  });

  it('takes a style’s level from the level that names it', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const levels =
      level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>');
    const body = item('甲', 1) + paragraph('乙', '<w:pStyle w:val="H2"/>');
    expect(lines({ body, styles, numbering: lists(levels) })).toEqual(['一、甲', '一.1 乙']);
  });

  it('drops bullets, and says so', () => {
    const body = item('甲', 1);
    expect(read({ body, numbering: lists(level(0, 'bullet', '\uf06c')) })).toEqual({
      text: '甲\n',
      notes: ['项目符号 1 处没有带过来，后面的文字都在'],
    });
  });

  it.each([
    [12, 'chineseCounting', '十二'],
    [12, 'ideographDigital', '一二'],
    [20, 'japaneseCounting', '二十'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [10, 'decimalFullWidth', '１０'],
    [3, 'decimalZero', '03'],
    [28, 'lowerLetter', 'bb'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [2, 'ideographTraditional', '乙'],
    [7, 'constructor', '7'],
  ])('%i in %s is %s', (value, format, text) => expect(formatNumber(value, format)).toBe(text));
});
