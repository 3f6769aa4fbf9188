/** The office's table: what is read of it, what is told of it, and what the light bulb writes into it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import schema from '../../../schemas/dianping.terms.schema.json';
import { findTerms } from '../../../src/files/nearest';
import { loadTerms, ROW_KEYS, readTerms, TABLE_KEYS } from '../../../src/files/terms';
import { changeTerms, restoreTerms, withChange } from '../../../src/files/termsEdit';
import { applyEdits } from '../../../src/model/changes';
import { NO_OFFICE } from '../../../src/model/office';
import { spent } from '../../support/spent';

const TABLE = `terms:
  - { wrong: 县教委, right: 县教育局, note: 2023年已更名 }
  - { wrong: 打造样板, note: 今年不再提 }
  - { wrong: 双招双引, right: 招商引资和招才引智, unless: 开发区 }
protected: [李再励, 布署村]
leaders: [王某 县委书记, 李某 县长]
off: [做为]
`;

/** What is told, with what it stands on. */
const told = (text: string) =>
  readTerms(text).problems.map(({ message, range }) => `${text.slice(range.start, range.end)} ${message}`);

it('is read as the contract has it', () => {
  expect(readTerms(TABLE)).toEqual({
    office: {
      terms: [
        { wrong: '县教委', right: '县教育局', note: '2023年已更名' },
        { wrong: '打造样板', note: '今年不再提' },
        { wrong: '双招双引', right: '招商引资和招才引智', unless: '开发区' },
      ],
      protected: ['李再励', '布署村'],
      leaders: [
        { name: '王某', title: '县委书记' },
        { name: '李某', title: '县长' },
      ],
      off: ['做为'],
    },
    problems: [],
    text: TABLE,
  });
  expect(readTerms('').office).toEqual(NO_OFFICE);
  expect(readTerms('# 还没有写\n').problems).toEqual([]);
});

it.each([
  ['terms: [\noff: [做为]\n', '['],
  ['terms:\n  - { wrong: 县教委\noff: [做为]\n', '{'],
  ['protected: [a b\noff: [做为]\n', '['],
])('tells of a bracket that is not closed at the bracket, and once: %j', (text, bracket) => {
  const problems = readTerms(text).problems.filter(({ message }) => message.includes('没有配对'));
  expect(problems.map(({ range }) => text.slice(range.start, range.end))).toEqual([bracket]);
  expect(problems[0]!.range.start).toBe(text.indexOf(bracket));
});

it('mends no word back and forth', () => {
  const there = '{ wrong: 县教委, right: 县教育局 }';
  const back = '{ wrong: 县教育局, right: 县教委 }';
  const { office, problems } = readTerms(`terms:\n  - ${there}\n  - ${back}\n`);
  expect(office.terms).toEqual([{ wrong: '县教委', right: '县教育局' }]);
  expect(problems.map(({ message }) => message)).toEqual(['“县教育局”和“县教委”互相改来改去，只采用前一行']);
});

/** What the table says with all that is offered carried out. */
const mended = (text: string) =>
  applyEdits(
    text,
    readTerms(text).problems.flatMap(({ mend }) => mend ?? []),
  );

describe('a slip of a Chinese input method is told once a line, and read as it was meant', () => {
  it.each([
    [
      'terms：\n  - { wrong：县教委，right：县教育局 }\n',
      ['这里的冒号要用半角（先照改好的读）', '这里的冒号、逗号要用半角（先照改好的读）'],
      'terms: \n  - { wrong: 县教委, right: 县教育局 }\n',
    ],
    [
      'terms:\n　　－　｛wrong: 县教委，　right：县教育局｝ ＃ 改名\n',
      ['这里的行首的空格、短横、花括号、逗号、冒号、注释的“#”要用半角（先照改好的读）'],
      'terms:\n    - { wrong: 县教委, right: 县教育局 } # 改名\n',
    ],
    [
      'terms:\n  -{wrong:县教委, right:县教育局}\n',
      ['短横后面要空一格；冒号后面要空一格（先照改好的读）'],
      'terms:\n  - {wrong: 县教委, right: 县教育局}\n',
    ],
    [
      'terms:\n  - { wrong: “县教委”, right: 县教育局 }\n',
      ['引号要用半角，也可以不写引号（先照没有引号的读）'],
      'terms:\n  - { wrong: 县教委, right: 县教育局 }\n',
    ],
    [
      'terms:\n  - { wrong: "县教委, right: "县教育局" }\n',
      ['引号“"”没有配对：把它删去，或者补上另一半（半角）（先照改好的读）'],
      'terms:\n  - { wrong: 县教委, right: "县教育局" }\n',
    ],
    [
      'terms:\n  - wrong: "县教委\n    right: 县教育局\n',
      ['引号“"”没有配对：把它删去，或者补上另一半（半角）（先照改好的读）'],
      'terms:\n  - wrong: 县教委\n    right: 县教育局\n',
    ],
  ])('%j', (text, messages, right) => {
    const { office, problems } = readTerms(text);
    expect(problems.map(({ message }) => message)).toEqual(messages);
    expect(office.terms).toEqual([{ wrong: '县教委', right: '县教育局' }]);
    expect(mended(text)).toBe(right);
    expect(readTerms(right)).toMatchObject({ office, problems: [] });
  });

  it.each([
    ['protected：【李再励、布署村】', ['李再励', '布署村']],
    ['protected: [李再励，布署村]', ['李再励', '布署村']],
    ['protected:\n  - 李再励、布署村\n', ['李再励', '布署村']],
    ['protected: [“李再励”, 布署村]', ['李再励', '布署村']],
  ])('in a list: %j', (text, words) => {
    const { office, problems } = readTerms(text);
    expect(office.protected).toEqual(words);
    expect(problems.length).toBeGreaterThan(0);
    expect(readTerms(mended(mended(text)))).toMatchObject({ office, problems: [] });
  });

  it.each([
    'terms:\n  - { wrong: 又快，又好, right: 又好、又快, note: 见通知：一、更名，right 用新名 } # 备注，wrong：不改\n',
    '# terms：说明，right：改用的词\nterms:\n  - { wrong: 两山, right: “两山” }\n',
    'terms:\n  - { wrong: “两山”, right: 两山 }\n',
    'terms:\n  - { wrong: “两山”理论, right: “两山”理念 }\n',
    'terms:\n  - wrong: "甲：乙"\n    note: "改了，right：乙"\n',
    'leaders:\n  - 王某　县委书记\n  - 李某 县委副书记、县长\n  - 赵卫东\n  - 欧阳某某 副县长\n  - 阿不都热合曼 副县长\n',
  ])('within a word it is none: %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('marks that the right word brings along are told, and stay', () => {
    const text = 'terms:\n  - { wrong: 双招双引, right: “招商引资” }\n';
    expect(readTerms(text).office.terms).toEqual([{ wrong: '双招双引', right: '“招商引资”' }]);
    expect(told(text)).toEqual(['“招商引资” right 里的引号会一起写进文稿；不要的话，把引号删去']);
  });

  it('costs no time in a table of nothing else', () => {
    for (const slip of ['，right：', '　', '：', '｛', 'wrong：甲乙，', '“', '【'])
      expect(spent(() => readTerms(`terms: ${slip.repeat(100_000 / slip.length)}`))).toBeLessThan(2000);
  });
});

describe('a right word that was left empty', () => {
  const is = '“right”后面是空的：有改用的词就写上，没有就把“right:”删去。现在当作不再提的词';
  it.each([
    ['terms:\n  - { wrong: 打造样板, right: }\n', 'terms:\n  - { wrong: 打造样板 }\n'],
    [
      'terms:\n  - { wrong: 打造样板, right: "", note: 不提 }\n',
      'terms:\n  - { wrong: 打造样板, note: 不提 }\n',
    ],
    [
      'terms:\n  - wrong: 打造样板\n    right:\n    note: 不提\n',
      'terms:\n  - wrong: 打造样板\n    note: 不提\n',
    ],
    ['terms:\n  - { right: ~, wrong: 打造样板 }\n', undefined],
  ])('forbids the word, and is told: %j', (text, right) => {
    const { office, problems } = readTerms(text);
    expect(problems.map(({ message }) => message)).toEqual([is]);
    expect(office.terms[0]).not.toHaveProperty('right');
    expect(office.terms[0]!.wrong).toBe('打造样板');
    if (right !== undefined) expect(mended(text)).toBe(right);
  });
});

describe('what can have no effect, or another than was meant, is told', () => {
  it.each([
    ['terms:\n  - { wrong: ".*" }\n', '".*" “.*”照原样找，里面的符号不是通配符；几个词要分成几行写'],
    [
      'terms:\n  - { wrong: 县教委|教委 }\n',
      '县教委|教委 “县教委|教委”照原样找，里面的符号不是通配符；几个词要分成几行写',
    ],
    ['terms:\n  - { wrong: 县.委 }\n', '县.委 “县.委”照原样找，里面的符号不是通配符；几个词要分成几行写'],
    ['terms:\n  - { wrong: 亮点工程, unless: 亮点 }\n', '亮点 “亮点工程”里就有“亮点”，这一行不起作用'],
    [
      'protected: [县教委]\nterms:\n  - { wrong: 县教委 }\n',
      '{ wrong: 县教委 } “县教委”也写在 protected（保护的词）里，这一行不起作用',
    ],
    ['terms:\n  - wrong:\n    right: 县教育局\n', 'wrong 这里是空的，请写上词，或者删去这一项'],
    ['off: [做为, 做为]\n', '做为 “做为”写了两次，只采用前一次'],
    ['off: [作为]\n', '作为 内置的错别字里没有“作为”，要写提示里的那个错词“做为”'],
    ['off: [做为代表]\n', '做为代表 内置的错别字里没有“做为代表”，要写提示里的那个错词“做为”'],
    ['leaders: [县长 李某]\n', '县长 李某 姓名要写在职务前面，应为“李某 县长”（先照这样读）'],
    ['leaders: [县长李某]\n', '县长李某 姓名要写在职务前面，应为“李某 县长”（先照这样读）'],
    ['leaders: [王建市委书记]\n', '王建市委书记 姓名和职务之间要空一格，应为“王建 市委书记”（先照这样读）'],
    [
      'leaders: [王某 县委书记、李某 县长]\n',
      '王某 县委书记、李某 县长 “王某 县委书记、李某 县长”是 2 项，几项之间要用半角逗号“,”（先照分开的读）',
    ],
    [
      'leaders:\n  - 王某 县委书记\n  - 王某 县长\n',
      '王某 县长 “王某”写了两次，只采用前一次；一人几个职务的，用“、”连着写',
    ],
  ])('%j', (text, message) => {
    expect(told(text)).toEqual([message]);
  });

  it.each(['GDP(R&D)', 'C++', '2.0版', 'A股', '“三个一”'])('%s is a word', (word) => {
    expect(told(`off: ["${word}"]\n`)).toEqual([]);
  });
});

it('has a schema with the same keys', () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(TABLE_KEYS));
  expect(Object.keys(schema.properties.terms.items.properties)).toEqual(Object.keys(ROW_KEYS));
});

describe('what is wrong is told where it stands, and the rest is in force', () => {
  it.each([
    [
      'term:\n  - { wrong: 县教委 }\noff: [做为]\n',
      ['term 没有“term”这一项，可以写的有 terms、protected、leaders、off'],
    ],
    [
      '__proto__: { terms: [] }\noff: [做为]\n',
      ['__proto__ 没有“__proto__”这一项，可以写的有 terms、protected、leaders、off'],
    ],
    ['terms:\n  - { wrong: 甲, right: 乙丙 }\noff: [做为]\n', ['甲 “甲”太短，至少两个字，没有采用']],
    ['terms: 县教委\noff: [做为]\n', ['县教委 应写成列表：每行一项，以“- ”开头']],
    ['terms:\n  - 打造样板\noff: [做为]\n', ['打造样板 每一项应写成 { wrong: 不用的词, right: 改用的词 }']],
    [
      'terms:\n  - { wrong: 县教委, right: [甲] }\noff: [做为]\n',
      ['[甲] “改用的词”（right）应是文字，这一处没有采用'],
    ],
    ['protected: [&a 李再励, *a]\noff: [做为]\n', ['*a 这里不能用 & 和 *，请把词写出来']],
    [
      `protected: [${'长'.repeat(41)}]\noff: [做为]\n`,
      [`${'长'.repeat(41)} 太长，一个词最多 40 个字，没有采用`],
    ],
    ['off: [做为]\noff: [过份]\n', ['off “off”写了两次，只采用前一次，请合在一起']],
    [
      'terms:\n  - { wrong: 县教委, right: "县教\\n育局" }\noff: [做为]\n',
      ['"县教\\n育局" “改用的词”（right）只能写在一行里，这一处没有采用'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(readTerms(text).office.off).toEqual(['做为']);
    expect(readTerms(text).office.terms).toEqual([]);
  });

  it('a quotation mark that is missing takes no other row along', () => {
    const { office, problems } = readTerms('off: [做为]\nterms:\n  - { wrong: "县教委, right: 县教育局 }\n');
    expect(problems.length).toBeGreaterThan(0);
    expect(office.off).toEqual(['做为']);
  });

  it('a table that is no table, too large, too deep or a bomb is none', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(i && 9)}]`,
    ).join('\n');
    for (const text of ['就是几个字', '- 甲乙', `# ${'长'.repeat(400_000)}`, '['.repeat(100_000), bomb]) {
      expect(spent(() => readTerms(text))).toBeLessThan(1000);
      const { office, problems } = readTerms(text);
      expect(office).toEqual(NO_OFFICE);
      expect(problems.length).toBeGreaterThan(0);
      for (const { range } of problems) expect(range.end).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('the light bulb', () => {
  it('adds to a table and keeps its comments', () => {
    const text = '# 王主任管\n# 用词\nterms:\n- { wrong: 县教委, right: 县教育局 } # 改名\n';
    expect(withChange(text, { kind: 'forbid', word: '打造样板' })).toBe(`${text}- { wrong: 打造样板 }\n`);
    expect(withChange(text, { kind: 'replace', word: '县教委', right: '教育局' })).toBe(
      text.replace('县教育局', '教育局'),
    );
    expect(withChange(text, { kind: 'protect', word: '布署村' })).toBe(`${text}protected:\n- 布署村\n`);
    expect(withChange('# 空的', { kind: 'forbid', word: '打造样板' })).toBe(
      '# 空的\nterms:\n  - { wrong: 打造样板 }\n',
    );
    expect(withChange('off: [做为', { kind: 'forbid', word: '打造样板' })).toBeUndefined();
    for (const word of ['yes', '甲: 乙', '#甲', '"甲', '- 甲', '*甲', '123']) {
      const { office } = readTerms(withChange(TABLE, { kind: 'protect', word })!);
      expect(office.protected.at(-1)).toBe(word);
    }
  });

  const folder = mkdtempSync(join(tmpdir(), 'dianping-terms-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes the file, takes it back, and leaves a later change alone', () => {
    const done = changeTerms(folder, { kind: 'replace', word: '县教委', right: '县教育局' });
    expect(findTerms(join(folder, '甲', '乙'))).toBe(done.file);
    expect(loadTerms(done.file).office.terms).toEqual([{ wrong: '县教委', right: '县教育局' }]);
    restoreTerms(done);
    expect(findTerms(folder)).toBeUndefined();
    const again = changeTerms(folder, { kind: 'forbid', word: '打造样板' });
    writeFileSync(again.file, `${again.after}# 我改过\n`);
    expect(() => restoreTerms(again)).toThrow('后来又改动过');
    expect(readFileSync(again.file, 'utf8')).toContain('# 我改过');
  });

  it('does not write over a table that is broken', () => {
    const broken = join(folder, '坏');
    mkdirSync(join(broken, '.dianping'), { recursive: true });
    writeFileSync(join(broken, '.dianping', 'terms.yaml'), 'off: [做为');
    expect(() => changeTerms(broken, { kind: 'forbid', word: '打造样板' })).toThrow('请先改正它');
    expect(readFileSync(join(broken, '.dianping', 'terms.yaml'), 'utf8')).toBe('off: [做为');
  });
});
