import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../bench/realTexts';
import type { Manuscript, PartNode, Point } from '../../../src/model/manuscript';
import { parse } from '../../../src/reading/parse';
import { fixAll } from '../../support/checking';
import { draw, text } from '../../support/draw';
import { fixturesIn, root } from '../../support/texts';

/** The logical paragraphs, each with its kind. */
const paragraphs = ({ paragraphs }: Manuscript) => paragraphs.map(({ kind, folded }) => `${kind} ${folded}`);
/** How many line breaks stand inside paragraphs. */
const joins = ({ paragraphs }: Manuscript) =>
  paragraphs.reduce((sum, { pieces }) => sum + pieces.length - 1, 0);
const speech = (body: string) =>
  `在清河县工作推进会上的点评讲话\n\n同志们：\n\n今天召开推进会。大家讲得很好。\n\n${body}\n\n同志们，让我们携手努力！\n`;
const HEAD = '# 在清河县工作推进会上的点评讲话\n同志们：\n';

describe('clean speeches under damage', () => {
  const MARK = /[。！？：；…”’）》]/;
  /** Breaks every paragraph after `width` characters, never behind a mark that would pass for its end. */
  const wrap = (paragraph: string, width: number): string[] => {
    const lines: string[] = [];
    for (let start = 0; start < paragraph.length; ) {
      let end = start + width;
      while (end < paragraph.length && MARK.test(paragraph[end - 1]!)) end++;
      if (paragraph.length - end < 3) end = paragraph.length;
      lines.push(paragraph.slice(start, end));
      start = end;
    }
    return lines;
  };
  const body = (source: string) => parse(source).frontMatter?.range.end ?? 0;
  const perLine = (source: string, damage: (line: string) => string) =>
    source.slice(0, body(source)) +
    source
      .slice(body(source))
      .split('\n')
      .map((line) => (line.trim() === '' ? line : damage(line)))
      .join('\n');
  const HALF: Readonly<Record<string, string>> = {
    '，': ',',
    '：': ':',
    '；': ';',
    '？': '?',
    '！': '!',
    '（': '(',
    '）': ')',
  };
  const halve = (source: string) =>
    source.slice(0, body(source)) +
    source.slice(body(source)).replace(/[，：；？！（）]/g, (mark) => HALF[mark]!);
  /** Breaks the text as a page end does: in mid-line, with empty lines around, every `size` characters. */
  const pages = (source: string, size: number) => {
    let left = size;
    return perLine(source, (line) => {
      const lines: string[] = [];
      let rest = line;
      while (rest.length > left) {
        let end = left;
        while (end < rest.length && MARK.test(rest[end - 1] ?? '。')) end++;
        if (end > 1 && rest.length - end > 2) {
          lines.push(rest.slice(0, end));
          rest = rest.slice(end);
        }
        left = size;
        if (end >= rest.length) break;
      }
      left -= rest.length;
      if (left < 1) left = size;
      return `${[...lines, rest].join('\n\n')}\n`;
    });
  };

  const sources = fixturesIn('clean');
  const logical = (source: string) => parse(source).paragraphs.map(({ folded }) => folded.trim());
  const shape = (node: PartNode | Point): unknown =>
    node.kind === 'point'
      ? [
          node.label.text.trim(),
          node.title.replaceAll(/\s/g, ''),
          node.part,
          node.inline,
          node.children.map(shape),
        ]
      : [node.part, node.title.replaceAll(/\s/g, ''), node.children.map(shape)];
  const structure = (source: string) =>
    parse(source).speeches.map(({ title, salutation, children, promises }) => [
      title,
      salutation?.folded,
      children.map(shape),
      promises.map((promise) => [promise.text, promise.count, promise.points.length]),
    ]);

  describe.each(sources)('$name', ({ source }) => {
    it.each([
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
      ['CR', (text: string) => text.replaceAll('\n', '\r')],
      ['half-width marks', halve],
      ['an empty line after each paragraph', (text: string) => perLine(text, (line) => `${line}\n`)],
      [
        'no empty lines',
        (text: string) => text.slice(0, body(text)) + text.slice(body(text)).replace(/\n+/g, '\n'),
      ],
      ['indented paragraphs', (text: string) => perLine(text, (line) => `　　${line.trim()}`)],
      ['no indents', (text: string) => perLine(text, (line) => line.trim())],
      ['lines of U+200B', (text: string) => perLine(text, (line) => `${line}\n\u200b`)],
      ['U+200B before each line', (text: string) => perLine(text, (line) => `\u200b${line}`)],
      ['trailing spaces', (text: string) => perLine(text, (line) => `${line} \t　`)],
      ['a byte order mark', (text: string) => `\ufeff${text}`],
      [
        'a page’s end',
        (text: string) => `${text}\n阅读全文\n(想阅读完全部图文内容,您需要先登陆!)\n分享:\n微信扫一扫\n`,
      ],
    ])('has the same structure with %s', (_, damage) => {
      expect(structure(damage(source))).toEqual(structure(source));
    });
  });

  /** Shares of paragraphs that come out whole; the floor is what is reached, to be raised, never lowered. */
  it.each([
    ['wrapped at 34', (text: string) => perLine(text, (line) => wrap(line, 34).join('\n')), 0.94],
    [
      'wrapped at 34, paragraphs apart',
      (text: string) => perLine(text, (line) => `${wrap(line, 34).join('\n')}\n`),
      0.94,
    ],
    [
      'wrapped at 36, indented',
      (text: string) => perLine(text, (line) => wrap(`　　${line.trim()}`, 36).join('\n')),
      0.92,
    ],
    [
      'wrapped at 40, all lines apart',
      (text: string) => perLine(text, (line) => `${wrap(line, 40).join('\n\n')}\n`),
      0.98,
    ],
    ['broken at page ends', (text: string) => pages(text, 500), 0.99],
  ])('come out whole: %s', (_, damage, floor) => {
    let whole = 0;
    let all = 0;
    for (const { source } of sources) {
      const found = new Set(logical(damage(source)));
      const wanted = logical(source);
      all += wanted.length;
      whole += wanted.filter((paragraph) => found.has(paragraph)).length;
    }
    expect(whole / all).toBeGreaterThanOrEqual(floor);
  });

  it.each(
    ['01', '04', '05', '06', '13'].map((number) => sources.find(({ name }) => name.includes(`/${number}-`))!),
  )('the first paragraph comes out whole, wrapped at 34: $name', ({ source }) => {
    const first = parse(source)
      .speeches[0]!.paragraphs.find(({ kind }) => kind === 'body')!
      .folded.trim();
    expect(logical(perLine(source, (line) => wrap(line, 34).join('\n')))).toContain(first);
  });

  it.each(sources)('no two paragraphs are run together, wrapped at 40: $name', ({ source }) => {
    const wanted = new Set(logical(source));
    for (const paragraph of logical(perLine(source, (line) => `${wrap(line, 40).join('\n')}\n`))) {
      expect([...wanted].some((whole) => whole.includes(paragraph))).toBe(true);
    }
  });
});

describe('broken paragraphs', () => {
  const whole = '项目建设是发展的硬支撑，各镇要把主要精力放到项目上，能快则快，能早则早。';

  it.each([
    ['in mid-word', '项目建设是发展的硬支\n\n撑，各镇要把主要精力放到项目上，能快则快，能早则早。'],
    ['after a comma', '项目建设是发展的硬支撑，\n各镇要把主要精力放到项目上，能快则快，能早则早。'],
    ['before a comma', '项目建设是发展的硬支撑\n，各镇要把主要精力放到项目上，能快则快，能早则早。'],
    ['twice', '项目建设是发展的硬支撑，各镇要把主要精\n力放到项目上，能快则快，能早\n则早。'],
    ['with U+200B', '项目建设是发展的硬支撑，各镇要把主要精\n\u200b\n力放到项目上，能快则快，能早则早。'],
    ['with CRLF', '项目建设是发展的硬支撑，各镇要把主要精\r\n\r\n力放到项目上，能快则快，能早则早。'],
  ])('are one paragraph: %s', (_, broken) => {
    const manuscript = parse(speech(`${whole}\n\n${broken}\n\n${whole}`));
    expect(paragraphs(manuscript).filter((paragraph) => paragraph === `body ${whole}`)).toHaveLength(3);
    expect(fixAll(speech(broken))).toBe(speech(whole));
  });

  it.each([
    [
      'a quotation',
      '他说：“干工作就要\n\n一竿子插到底。”这话有道理。',
      '他说：“干工作就要一竿子插到底。”这话有道理。',
    ],
    [
      'a title in 《》',
      '要认真学习《清河县\n\n项目管理办法》，逐条落实。',
      '要认真学习《清河县项目管理办法》，逐条落实。',
    ],
    [
      'before 《',
      '要认真学习《项目管理办法》和\n\n《观摩点评办法》，逐条落实。',
      '要认真学习《项目管理办法》和《观摩点评办法》，逐条落实。',
    ],
    [
      'a decimal',
      '全年完成投资26.7亿元，增长\n\n10.1%，高于预期。',
      '全年完成投资26.7亿元，增长10.1%，高于预期。',
    ],
  ])('are one paragraph: in %s', (_, broken, joined) => {
    expect(paragraphs(parse(speech(broken)))).toContain(`body ${joined}`);
  });

  it('are one paragraph: the first one of a speech', () => {
    const manuscript = parse(
      '同志们：\n\n下面，就巩固成果，我再讲两点意\n见。\n\n一、统一思想\n\n思想要统一。\n\n二、压实责任\n\n责任要压实。\n',
    );
    expect(paragraphs(manuscript)[1]).toBe('body 下面，就巩固成果，我再讲两点意见。');
  });

  it('keep Latin words apart', () => {
    expect(fixAll(speech('学校要用好Artificial\nIntelligence课程，办出特色。'))).toContain(
      'Artificial Intelligence课程',
    );
  });
});

describe('what is no broken paragraph', () => {
  it.each([
    ['labelled headings', '一、抓进度\n\n进度要快。能快则快。\n\n二、抓质量\n\n质量要好。能好则好。'],
    [
      'labelled headings right above their text',
      '一、抓进度\n进度要快。能快则快。\n二、抓质量\n质量要好。能好则好。',
    ],
    [
      'three unlabelled headings',
      '抓创建就是抓发展\n\n发展要快。能快则快，不能等。\n\n抓创建就是抓民生\n\n民生要实。能实则实，不能虚。\n\n抓创建就是抓作风\n\n作风要硬。能硬则硬，不能软。',
    ],
    ['verse', '正所谓：\n\n千淘万漉虽辛苦\n吹尽狂沙始到金\n\n大家要有这个劲头。'],
    ['a couplet with marks', '正所谓：\n\n路虽远，行则将至；\n事虽难，做则必成。\n\n大家要有这个劲头。'],
    ['a lead-in', '主要做法有：\n\n抓早抓小，抓细抓实。'],
  ])('%s', (_, body) => {
    expect(joins(parse(speech(body)))).toBe(0);
    expect(fixAll(speech(body))).toBe(speech(body));
  });

  it('a labelled heading among others that are followed by their text', () => {
    const body =
      '一、抓落实\n\n落实要快，还要实。不能拖。\n\n二、抓招商。招商要走出去，请进来。\n\n三、抓督查。督查要严，要细。';
    expect(joins(parse(speech(body)))).toBe(0);
    expect(fixAll(speech(body))).toBe(speech(body));
  });

  it.each([
    ['one unlabelled heading', '抓创建就是抓发展\n\n发展是第一要务。创建工作要服务发展大局，在服务中提升。'],
    [
      'two unlabelled headings',
      '抓创建就是抓发展\n\n发展是第一要务。创建工作要服务大局。\n\n服务大局要主动\n\n大局就是方向。创建工作要跟上来。',
    ],
    [
      'two unlabelled headings right above their text',
      '抓创建就是抓发展\n发展是第一要务。创建工作要服务大局。\n服务大局要主动\n大局就是方向。创建工作要跟上来。',
    ],
  ])('%s', (_, body) => {
    expect(joins(parse(speech(body)))).toBe(0);
    expect(fixAll(speech(body))).toBe(speech(body));
  });

  it('a signature', () => {
    const manuscript = parse(`${speech('要抓好落实。')}\n中共清河县委办公室\n\n2024年3月5日\n`);
    expect(paragraphs(manuscript).slice(-2)).toEqual(['note 中共清河县委办公室', 'note 2024年3月5日']);
  });
});

describe('headings over two lines', () => {
  const over = (first: string, rest: string) =>
    speech(
      `一、${first}\n\n${rest}\n\n思想要统一到县委的要求上来。\n\n二、紧扣标准，巩固提升，全面推动创建工作提档升级\n\n标准要紧扣，要求要落实。`,
    );

  it.each([
    ['统一思想，凝聚共识，进一步增强抓好创建工作的责任', '感紧迫感'],
    ['统一思想，凝聚共识，进一步增强抓好创建工作', '的责任感紧迫感'],
    ['统一思想，凝聚共识，', '进一步增强抓好创建工作的责任感紧迫感'],
  ])('are whole: %s ／%s', (first, rest) => {
    const { speeches } = parse(over(first, rest));
    expect(speeches[0]!.series[0]!.points.map(({ title }) => title)).toEqual([
      '统一思想，凝聚共识，进一步增强抓好创建工作的责任感紧迫感',
      '紧扣标准，巩固提升，全面推动创建工作提档升级',
    ]);
  });

  it('are whole beside unlabelled headings', () => {
    const heads = ['抓创建就是抓发展', '抓创建就是抓民生', '抓创建就是抓作风'].map(
      (head) => `${head}\n\n这一条很要紧。大家要记牢。`,
    );
    const source = over('统一思想，凝聚共识，进一步增强抓好创建工作的责任', '感紧迫感').replace(
      '一、',
      `${heads.join('\n\n')}\n\n一、`,
    );
    expect(draw(parse(source))).toContain('工作的责任感紧迫感');
  });
});

describe('titles', () => {
  const above = (head: string) =>
    parse(`${head}\n\n同志们：\n\n今天召开推进会。大家讲得很好。\n`).speeches.map(({ title }) => title);

  it.each([
    ['with a date', '在全县推进会上的点评讲话\n\n（2024年3月5日）', '在全县推进会上的点评讲话'],
    [
      'with a date in Chinese numerals',
      '在全县推进会上的点评讲话\n（二〇二四年三月五日）',
      '在全县推进会上的点评讲话',
    ],
    [
      'with speaker and date',
      '在全县推进会上的点评讲话\n县长　李×\n（2024年3月5日，根据录音整理）',
      '在全县推进会上的点评讲话',
    ],
    [
      'doubled by the page',
      '在全县推进会上的点评讲话\n\n在全县推进会上的点评讲话',
      '在全县推进会上的点评讲话',
    ],
    [
      'wrapped before 上的',
      '在全县乡村振兴重点工作现场推进会\n上的讲话',
      '在全县乡村振兴重点工作现场推进会上的讲话',
    ],
    [
      'wrapped after 的',
      '在全县乡村振兴重点工作现场推进会上的\n点评讲话',
      '在全县乡村振兴重点工作现场推进会上的点评讲话',
    ],
    [
      'with a subtitle',
      '鼓足干劲再出发\n——在全县推进会上的点评讲话',
      '鼓足干劲再出发——在全县推进会上的点评讲话',
    ],
    ['with a compilation’s label', '清河县点评讲话汇编\n\n一、工作点评材料', '工作点评材料'],
  ])('%s', (_, head, title) => {
    expect(above(head)).toEqual([title]);
  });

  it('wrapped, with the speaker’s post before it', () => {
    expect(above('县长在全县乡村振兴重点工作现场推进\n会上的点评讲话')).toEqual([
      '县长在全县乡村振兴重点工作现场推进会上的点评讲话',
    ]);
  });

  it.each(['来源：清河文库', '联系客服', '浏览次数：583'])(
    'with the page’s own line under it: %s',
    (line) => {
      expect(above(`在全县推进会上的点评讲话\n\n${line}`)).toEqual(['在全县推进会上的点评讲话']);
    },
  );
});

describe('salutations', () => {
  const salutation = (source: string) =>
    parse(source).speeches.map(({ title, salutation }) => [title, salutation?.folded]);
  const TITLE = '在全县推进会上的点评讲话';
  const REST = '今天召开推进会。大家讲得很好。\n';

  it.each([
    '同志们：',
    '同志们:',
    '同志们！',
    '们：',
    '各位领导、同志们：',
    '各位领导，同志们：',
    '尊敬的各位来宾，同志们：',
    '各位代表：',
    '各位同志：',
    '各位老师、同学们：',
    '老师们、同学们：',
    '各位评委、各位选手：',
    '各位专家、各位老师：',
    '战友们：',
    '同志们，朋友们：',
    '女士们，先生们，同志们：',
  ])('on a line of its own: %s', (line) => {
    expect(salutation(`${TITLE}\n\n${line}\n\n${REST}`)).toEqual([[TITLE, line.replace(':', '：')]]);
  });

  it.each([
    ['to the title', `${TITLE}同志们：\n${REST}`],
    ['to the title, a space between', `${TITLE}　同志们：\n${REST}`],
    ['to the text', `${TITLE}\n同志们：${REST}`],
    ['to both', `${TITLE}同志们：${REST}`],
  ])('glued %s', (_, source) => {
    const manuscript = parse(source);
    expect(salutation(source)).toEqual([[TITLE, '同志们：']]);
    expect(paragraphs(manuscript).at(-1)).toBe(`body ${REST.trim()}`);
    expect(fixAll(source)).toBe(`${TITLE}\n同志们：\n${REST}`);
  });

  it('over two lines', () => {
    expect(salutation(`${TITLE}\n\n尊敬的各位领导，\n各位来宾，同志们：\n\n${REST}`)).toEqual([
      [TITLE, '尊敬的各位领导，各位来宾，同志们：'],
    ]);
  });

  it.each([
    '同志们，今天的会议很重要。',
    '同志们，让我们携手努力！',
    '同志们都很辛苦：有的连夜加班，有的带病上岗。',
    '各位同志要认真落实。',
  ])('none in the body: %s', (line) => {
    const { speeches } = parse(speech(`${line}\n\n要抓好落实。`));
    expect(speeches).toHaveLength(1);
    expect(speeches[0]!.salutation!.folded).toBe('同志们：');
  });
});

describe('nesting', () => {
  it.each([
    [
      '一、 > （一） > 一是',
      text`
      一、抓学习
      （一）学理论
      一是系统学。学要系统。
      二是深入学。学要深入。
      （二）学业务
      一是精通。精通是本分。
      二是管用。管用是道理。
      二、抓落实
      落实要快。要实。
    `,
      text`
      一、抓学习
        （一）学理论
          一是系统学
          二是深入学
        （二）学业务
          一是精通
          二是管用
      二、抓落实
    `,
    ],
    [
      '第一， > 一是 > inline 一是',
      text`
      第一，强化两个认识
      一是抓项目就是抓发展。做成了三件事：一是引企业，二是盘厂房，三是通道路。都不容易。
      二是抓项目就是抓民生。项目落地，群众受益。
      第二，坚持两项制度
      一是观摩制度。每季度一次。
      二是点评制度。每季度一次。
    `,
      text`
      第一，强化两个认识
        一是抓项目就是抓发展
          ~一是引企业
          ~二是盘厂房
          ~三是通道路
        二是抓项目就是抓民生
      第二，坚持两项制度
        一是观摩制度
        二是点评制度
    `,
    ],
    [
      '一要 > inline 一是',
      text`
      一要抓落实。一分部署，九分落实。一是定任务，二是定时限。
      二要抓招商。一是走出去。二是引进来。
    `,
      text`
      一要抓落实
        ~一是定任务
        ~二是定时限
      二要抓招商
        ~一是走出去
        ~二是引进来
    `,
    ],
    [
      '一、 > 一是',
      text`
      一、抓学习
      一是学理论。要系统。
      二是学业务。要精通。
      二、抓落实
      一是抓进度。要快。
      二是抓质量。要好。
    `,
      text`
      一、抓学习
        一是学理论
        二是学业务
      二、抓落实
        一是抓进度
        二是抓质量
    `,
    ],
    [
      '一、 > 第一，',
      text`
      一、抓学习
      第一，学理论。要系统。
      第二，学业务。要精通。
      二、抓落实
      第一，抓进度。要快。
      第二，抓质量。要好。
    `,
      text`
      一、抓学习
        第一，学理论
        第二，学业务
      二、抓落实
        第一，抓进度
        第二，抓质量
    `,
    ],
    [
      '一、 > 1. > inline 第一， and ①',
      text`
      一、抓学习
      1.学理论。第一，要系统。第二，要深入。
      2.学业务。第一，要精通。第二，要管用。
      二、抓落实
      1.抓进度。①要快。②要准。
      2.抓质量。①要优。②要稳。
    `,
      text`
      一、抓学习
        1.学理论
          ~第一，要系统
          ~第二，要深入
        2.学业务
          ~第一，要精通
          ~第二，要管用
      二、抓落实
        1.抓进度
          ~①要快
          ~②要准
        2.抓质量
          ~①要优
          ~②要稳
    `,
    ],
    [
      '（一） > （1） without 一、',
      text`
      （一）抓学习
      （1）学理论。要系统。
      （2）学业务。要精通。
      （二）抓落实
      （1）抓进度。要快。
      （2）抓质量。要好。
    `,
      text`
      （一）抓学习
        （1）学理论
        （2）学业务
      （二）抓落实
        （1）抓进度
        （2）抓质量
    `,
    ],
    [
      '第一个问题： > 第一，',
      text`
      第一个问题：抓学习
      第一，学理论。要系统。
      第二，学业务。要精通。
      第二个问题：抓落实
      第一，抓进度。要快。
      第二，抓质量。要好。
    `,
      text`
      第一个问题：抓学习
        第一，学理论
        第二，学业务
      第二个问题：抓落实
        第一，抓进度
        第二，抓质量
    `,
    ],
    [
      '首先，其次，再次，最后，',
      text`
      首先，要抓学习。学习是根本。
      其次，要抓落实。落实是关键。
      再次，要抓督查。督查是手段。
      最后，要抓作风。作风是保障。
    `,
      text`
      首先，要抓学习
      其次，要抓落实
      再次，要抓督查
      最后，要抓作风
    `,
    ],
    [
      '其一，其二， inside a paragraph',
      '差距有两条。其一，谋划慢。其二，落实差。',
      '~其一，谋划慢\n~其二，落实差',
    ],
    ['一方面，另一方面', '一方面，要抓进度。另一方面，要抓质量。', '一方面，要抓进度\n~另一方面，要抓质量'],
    [
      'one paragraph, label at its start',
      '一是抓学习。学习要深。二是抓落实。落实要快。三是抓督查。',
      '一是抓学习\n~二是抓落实\n~三是抓督查',
    ],
    ['mixed marks between the items', '要求有三：一是快；二是准，三是实。', '~一是快\n~二是准\n~三是实'],
    [
      'mixed styles',
      text`
      首先，要抓学习。学习是根本。
      第二，要抓落实。落实是关键。
      第三，要抓督查。督查是手段。
    `,
      text`
      首先，要抓学习
      第二，要抓落实
      第三，要抓督查
    `,
    ],
    [
      'a series that begins inline and goes on in the next paragraphs',
      text`
      要抓好节约。一要节水。水是生命之源。
      二要节电。电来之不易。
      三要节粮。粮是立国之本。
    `,
      '~一要节水\n二要节电\n三要节粮',
    ],
    [
      'a run that ends with its paragraph',
      text`
      一是项目多。有三类：一是工业，二是农业，三是文旅。
      二是项目好。有两类：一是高新，二是环保。
      三是项目快。
    `,
      text`
      一是项目多
        ~一是工业
        ~二是农业
        ~三是文旅
      二是项目好
        ~一是高新
        ~二是环保
      三是项目快
    `,
    ],
    [
      'a lost first label',
      text`
      一、抓学习
      学习要深。
      二、抓落实
      盯住部位。天天查。
      （二）盯住环节。反复查。
      （三）盯住时段。有人查。
    `,
      text`
      一、抓学习
      二、抓落实
        （二）盯住环节
        （三）盯住时段
    `,
    ],
    [
      'ten and more',
      Array.from(
        { length: 12 },
        (_, i) =>
          `${i < 9 ? '一二三四五六七八九'[i] : ['十', '十一', '十二'][i - 9]}、抓第${i}件事。要抓好。`,
      ).join('\n'),
      Array.from(
        { length: 12 },
        (_, i) => `${i < 9 ? '一二三四五六七八九'[i] : ['十', '十一', '十二'][i - 9]}、抓第${i}件事`,
      ).join('\n'),
    ],
    ['no labels: 一希望……二希望', '一希望大家抓学习。学习要深。\n\n二希望大家抓落实。落实要快。', ''],
  ])('%s', (_, body, expected) => {
    expect(draw(parse(speech(body)))).toBe((HEAD + expected).trimEnd());
  });

  it('mixed styles within one paragraph', () => {
    expect(
      draw(parse(speech('首先，要抓学习。学习是根本。第二，要抓落实。落实是关键。第三，要抓督查。'))),
    ).toBe(`${HEAD}首先，要抓学习\n~第二，要抓落实\n~第三，要抓督查`);
  });
});

describe('a compilation', () => {
  it('is three speeches, the page’s head and tail outside', () => {
    const source = readFileSync(join(root, 'test/fixtures/speeches/汇编.txt'), 'utf8');
    const manuscript = parse(source);
    expect(draw(manuscript)).toBe(text`
      # 项目观摩点评材料
      同志们：
      第一，强化两个认识
        一是抓项目就是抓发展
          ~一是引来了农机企业
          ~二是盘活了闲置厂房
          ~三是打通了断头道路
        二是抓项目就是抓民生
      第二，坚持两项制度
        一是观摩制度
        二是点评制度
      # 一季度汇报点评讲话
      同志们：
      ~一是开局势头好
      ~二是项目进度快
      ~三是群众评价高
      ~一是谋划慢
      ~二是落实差
      ~三是协调少
      一要抓落实
      二要抓督查
      # 防汛动员百日攻坚点评讲话
      同志们：
      一、统一思想，提高认识，进一步增强做好防汛工作的责任感紧迫感
      二、突出重点，压实责任，全面做好防汛备汛各项准备
        （一）盯住重点部位
        （二盯住薄弱环节
        （三盯住关键时段
    `);
    expect(
      manuscript.speeches.flatMap(({ promises }) =>
        promises.map(({ text, points }) => `${text} ${points.length}`),
      ),
    ).toEqual([
      '讲两个问题 2',
      '强化两个认识 2',
      '三件难事 3',
      '坚持两项制度 2',
      '强调两点 2',
      '讲两点意见 2',
    ]);
    expect(joins(manuscript)).toBe(6);
    const last = manuscript.speeches.at(-1)!.range.end;
    expect(source.slice(last).trim()).toMatch(/^阅读全文/);
    expect(manuscript.halfWidth).toBe(true);
  });

  it('numbers each speech by itself', () => {
    const one = (title: string) =>
      `${title}\n\n同志们：\n\n今天开会。\n\n一、抓进度。要快。\n\n二、抓质量。要好。\n`;
    expect(draw(parse(`${one('一、工作点评材料')}\n${one('二、会议点评材料')}`))).toBe(text`
      # 工作点评材料
      同志们：
      一、抓进度
      二、抓质量
      # 会议点评材料
      同志们：
      一、抓进度
      二、抓质量
    `);
  });

  it('tells speeches by their titles where there is no salutation', () => {
    const one = (title: string) =>
      `${title}\n\n（2024年3月5日）\n\n今天开会，点评工作。\n\n一、抓进度。要快。\n\n二、抓质量。要好。\n`;
    const { speeches } = parse(one('在全县推进会上的点评讲话') + one('在全市观摩会上的讲话'));
    expect(speeches.map(({ title }) => title)).toEqual(['在全县推进会上的点评讲话', '在全市观摩会上的讲话']);
  });
});

describe('points', () => {
  it('lie beside one another', () => {
    const { speeches } = parse(speech('一是抓学习。学习要深。\n\n还要常。二是抓落实。落实要快。'));
    const [first, second] = speeches[0]!.series[0]!.points;
    expect(second!.label.text).toBe('二是');
    expect(first!.range.end).toBeLessThanOrEqual(second!.range.start);
  });
});

const seeds = realTexts(root, 'seeds');
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.endsWith('.txt')) : undefined;

describe.skipIf(!seed)('the real compilation', () => {
  const source = seed ? readFileSync(join(seeds, seed), 'utf8') : '';
  const manuscript = parse(source);
  const [first, second, third] = manuscript.speeches;
  const points = (speech: typeof first) =>
    speech!.children.flatMap((child) => (child.kind === 'point' ? [child] : child.children));
  const labels = (nodes: readonly Point[]) => nodes.map(({ label }) => label.text).join(' ');

  it('is three speeches, the page’s head and tail outside', () => {
    expect(manuscript.speeches.map(({ title }) => title)).toEqual([
      '工作点评材料',
      '一季度汇报点评讲话',
      '文明城市复查动员百日攻坚点评讲话',
    ]);
    expect(source.slice(0, first!.range.start)).toContain('联系客服提示');
    expect(source.slice(third!.range.end).trim()).toMatch(/^阅读全文/);
    for (const { paragraphs } of manuscript.speeches) {
      expect(paragraphs.some(({ text }) => /联系客服|扫一扫|链接地址|阅读全文/.test(text))).toBe(false);
    }
  });

  it('has 27 broken places, all to be joined', () => {
    expect(joins(manuscript)).toBe(27);
    // Those that leave a doubt are offered, not mended unseen.
    const mended = parse(fixAll(source));
    expect(joins(mended)).toBeLessThanOrEqual(5);
    for (const { joints } of mended.paragraphs)
      for (const joint of joints) expect(joint?.certain ?? false).toBe(false);
  });

  it('has four points of four in the first speech, an inline run under the first', () => {
    expect(labels(points(first))).toBe('第一， 第二， 第三， 第四，');
    expect(points(first).map(({ children }) => labels(children))).toEqual(
      Array(4).fill('一是 二是 三是 四是'),
    );
    expect(points(first)[0]!.children.map(({ children }) => labels(children))).toEqual([
      '一是 二是 三是',
      '',
      '',
      '',
    ]);
    expect(points(first).map(({ title }) => title)).toEqual([
      '强化四个认识',
      '坚持四项制度',
      '提升四种能力',
      '树牢四种精神',
    ]);
  });

  it('has praise, critique and four requirements in the second speech', () => {
    const parts = (part: string) => points(second).filter((point) => point.part === part);
    expect(labels(parts('praise'))).toBe('一是 二是 三是');
    expect(labels(parts('critique'))).toBe('一是 二是 三是');
    expect(labels(parts('requirement'))).toBe('一要 二要 三要 四要');
  });

  it('has two points in the third speech, the broken heading whole', () => {
    expect(points(third).map(({ label, title }) => label.text + title)).toEqual([
      '一、统一思想，凝聚共识，进一步增强抓好创建工作的责任感压力感',
      '二、紧扣标准，巩固提升，全面推动创建工作提档升级',
    ]);
    expect(labels(points(third)[1]!.children)).toBe('（二 （三 （四 （五');
  });

  it('is promised four, four, four, four, four, four and three', () => {
    const promises = manuscript.speeches.flatMap(({ promises }) =>
      promises.map(({ count, points }) => [count, points.length]),
    );
    expect(promises.filter(([count, found]) => count !== found)).toEqual([[3, 2]]);
  });
});

describe('what leads to points', () => {
  it('does what all of them do, where it says nothing itself', () => {
    const lead =
      '说成绩值得肯定是因为：一是各村共识已经形成。大家都认识到，加快发展要靠项目、要靠投入。二是各村方案已经确定。工作有了方向。';
    const { children } = parse(
      `在全镇工程点评会上的讲话\n同志们：\n今天，我们看了九个工地。\n${lead}\n谢谢大家！`,
    ).speeches[0]!;
    const part = children[1]!;
    expect([part.part, part.children.map((point) => point.part)]).toEqual(['praise', ['praise', 'praise']]);
  });
});

describe('what turns to the audience', () => {
  const ASKS =
    '同志们！办好学堂，关键是抓好落实。我们要统一思想，提高认识。要把课程排细排实。我们要摸清情况，抓住症结，补上短板。要坚决防止走过场。把学堂办成大家的学堂，交出一份好答卷。谢谢大家！';
  const last = (text: string) => {
    const { part, title } = parse(text).speeches[0]!.children.at(-1)!;
    return [part, title];
  };

  it('asks, where nothing but the opening has come yet, and is named by what it says', () => {
    expect(last(`同志们：\n今天，我们开了学堂工作会议。下面我讲几点意见。\n${ASKS}\n`)).toEqual([
      'requirement',
      '同志们！办好学堂，关键是抓好落实',
    ]);
  });

  it('closes, where the speech has said something', () => {
    expect(last(speech('一、抓好学习\n\n要学得深。\n\n二、抓好落实\n\n要落得实。'))).toEqual([
      'closing',
      '同志们，让我们携手努力',
    ]);
  });
});
