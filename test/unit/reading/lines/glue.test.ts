/** 粘连: a text that a page glued into one line, its head in any order, and what is left to fill in. */
import { describe, expect, it } from 'vitest';
import { findPlaceholders } from '../../../../src/language/placeholders';
import { applyEdits } from '../../../../src/model/changes';
import { parse } from '../../../../src/reading/parse';
import { runChecks } from '../../../support/checking';

const TITLE = '在全镇重点工程点评会上的讲话';
const TEXT =
  '今天，我们看了九个工地，总的看行动快、干得实，成绩值得肯定，但也存在手续慢的问题。下面，我讲三点意见。一、看清形势，拧紧发条不松劲开年以来，全镇上下齐心协力，开工十一个，势头不错。二、盯住短板，狠抓整改不手软要对照清单逐项销号，必须按期完成。三、压实责任，转变作风不含糊要一级抓一级，层层抓落实。同志们，让我们真抓实干，奋力夺取新的胜利！';

const outline = (text: string) =>
  parse(text).speeches.flatMap(({ children }) =>
    children.map((child) => (child.kind === 'point' ? child.label.text + child.title : child.part)),
  );

describe('a speech in the midst of a line', () => {
  const speeches = (text: string) => parse(text).speeches.map(({ title }) => title);
  const first = `${TITLE}同志们：今天，我们看了九个工地。要抓落实。谢谢大家！`;
  it('begins behind another with its title and its salutation', () => {
    expect(speeches(`${first}在全镇防汛工作会议上的讲话同志们：今天开会。要抓排查。`)).toEqual([
      TITLE,
      '在全镇防汛工作会议上的讲话',
    ]);
  });
  it('does not where it is only spoken of, or nothing but an address is there', () => {
    expect(speeches(`${first.slice(0, -5)}会前印发了在全镇防汛工作会议上的讲话，请大家学习。`)).toEqual([
      TITLE,
    ]);
    expect(speeches(`${first}同志们：还有一件事。`)).toEqual([TITLE]);
    expect(speeches(`${first.slice(0, -5)}我在全镇防汛工作会议上的讲话里说过：要抓排查。`)).toEqual([TITLE]);
  });
});

describe('one line', () => {
  const text = `${TITLE}同志们：${TEXT}`;
  it('has its points beside the opening, and a closing', () => {
    expect(outline(text)).toEqual([
      'opening',
      '一、看清形势，拧紧发条不松劲',
      '二、盯住短板，狠抓整改不手软',
      '三、压实责任，转变作风不含糊',
      'closing',
    ]);
  });
  it.each(['谢谢大家！', '希望大家再接再厉，把作风抓实。谢谢！', '最后，祝大家工作顺利！'])(
    'has a closing that turns to all without an address: %s',
    (closing) => {
      const points = ['一、抓学习。要学。', '二、抓整改。要改。', '三、抓长效。要长。'];
      const read = parse(`${TITLE}同志们：今天我讲三点。${points.join('')}${closing}`);
      expect(read.paragraphs.map(({ text }) => text).slice(-4)).toEqual([...points, closing]);
    },
  );
  it.each(['三、抓长效。问题要告诉大家，由大家监督。', '三、希望大家抓长效。'])(
    'has none where a last point only speaks of all: %s',
    (point) => {
      const read = parse(`${TITLE}同志们：今天我讲三点。一、抓学习。要学。二、抓整改。要改。${point}`);
      expect(read.paragraphs.at(-1)!.text).toBe(point);
    },
  );
  it('is told once, and can be split', () => {
    const [finding, ...more] = runChecks(parse(text)).filter(({ check }) => check !== 'praise-missing');
    expect([finding!.check, more]).toEqual(['salutation-format', []]);
    const split = applyEdits(text, finding!.fixes!.at(-1)!.edits);
    expect(split.split('\n')).toHaveLength(10);
    expect(split.replaceAll('\n', '')).toBe(text);
    expect(outline(split)).toEqual(outline(text));
  });
  it.each([
    ['blanks for breaks', `${TITLE} 同志们： ${TEXT.replaceAll('。二', '。 二')}`],
    ['a byline', `${TITLE}（2024年3月5日） 王某某 同志们：${TEXT}`],
    ['the title twice', `${TITLE} ${TITLE}同志们：${TEXT}`],
    ['a page number', `第1页共9页${TITLE}同志们：${TEXT}`],
    [
      'a page number and what a site sells',
      `第1页共9页本文格式为Word版下载后可任意编辑和复制${TITLE}同志们：${TEXT}`,
    ],
    ['the title twice, once without 的', `${TITLE.replace('的', '')}${TITLE}同志们：${TEXT}`],
    ['the title twice, a page’s words between', `${TITLE}仅供参考，请自行编辑${TITLE}同志们：${TEXT}`],
    ['office, name and date behind it', `${TITLE}中共某某镇委书记 王某某(2011年8月18日)同志们：${TEXT}`],
    [
      'a slogan behind it',
      `${TITLE} 细化措施强化责任 努力开创新局面 镇党委 王某某 (2011 年 5 月 13 日) 同志们：${TEXT}`,
    ],
    [
      'a long slogan and an office behind it',
      `${TITLE} 压实责任细化措施强化督导严格考核 奋力开创全镇重点工程建设工作新局面 中共 XX 镇委委员、副镇长王某 (2011 年 5 月 13 日) 同志们：${TEXT}`,
    ],
    ['the title in brackets', `【${TITLE}】同志们：${TEXT}`],
    ['a menu before it', `首页 公文 范文 登录 注册 ${TITLE} 同志们：${TEXT}`],
    ['the page’s notes behind it', `${TITLE} 来源：某某文库 时间：2022-06-18 08:30 同志们：${TEXT}`],
    [
      'the page’s foot behind it all',
      `${TITLE}同志们：${TEXT}上一篇：在全镇招商会上的讲话 下一篇：在全镇安全会上的讲话`,
    ],
    ['a disclaimer behind it all', `${TITLE}同志们：${TEXT}本文内容由互联网用户上传，本站不承担责任。`],
    ['the number of its copy', `${TITLE}【一】 同志们：${TEXT}`],
    [
      'a style sheet',
      `l> @page { size: 8in; margin: 1in } p { color: #000000; ${'line-height: 115%; '.repeat(12)}} ${TITLE} 同志们：${TEXT}`,
    ],
    ['a page’s own sentence above', `本稿由会员上传，更多请在某某文库网上搜索。\n${TITLE}同志们：${TEXT}`],
    ['a preview above', `${TITLE}同志们：${TEXT.slice(0, 60)}\n${TITLE}\n同志们：\n${TEXT}`],
    [
      'a site and a preview above',
      `某某公文宝典：www.example.com同志们：${TEXT.slice(0, 60)}\n${TITLE}同志们：${TEXT}`,
    ],
  ])('with %s', (_, whole) => {
    const [speech, ...more] = parse(whole).speeches;
    expect(more).toEqual([]);
    expect([speech!.title, speech!.salutation!.text]).toEqual([TITLE, '同志们：']);
  });
  it('with its first label right behind the title', () => {
    const [speech] = parse(`${TITLE}（节选）一、怎么看${TEXT}`).speeches;
    expect(speech!.title).toBe(`${TITLE}（节选）`);
    expect(speech!.children[0]).toMatchObject({ kind: 'point', label: { text: '一、' } });
  });
  it('without a salutation', () => {
    expect(parse(`全镇防汛演练总结讲话稿 ${TEXT}`).speeches[0]!.title).toBe('全镇防汛演练总结讲话稿');
  });
});

describe('what a page glued to a line', () => {
  const residue = (text: string) =>
    parse(text)
      .paragraphs.filter(({ kind }) => kind === 'residue')
      .map((each) => each.text);
  it('is residue, and the speech’s words are not', () => {
    const text = `首页 范文 登录 ${TITLE} 来源：某某文库 时间：2022-06-18 同志们：${TEXT}如若转载，请注明出处。`;
    expect(residue(text)).toEqual([
      '首页 范文 登录',
      '来源：某某文库 时间：2022-06-18',
      '如若转载，请注明出处。',
    ]);
    expect(outline(text).at(-1)).toBe('closing');
  });
  it.each(['本站所有同志都要坚守岗位。', '声明：本人对此负责。', '未经许可不得离岗。'])(
    '%s stays',
    (sentence) => {
      expect(residue(`${TITLE}同志们：${TEXT}${sentence}`)).toEqual([]);
    },
  );
});

describe('an address without its colon', () => {
  const REST =
    '我们看了九个工地，总的看行动快、干得实，成绩值得肯定，但也存在手续慢的问题。各村要对照清单抓整改。';
  it.each([
    ['its text glued to it', `${TITLE}\n同志们今天${REST}`, '同志们'],
    ['a comma', `${TITLE}\n同事们，今天${REST}`, '同事们，'],
    ['a greeting', `${TITLE}\n各位领导、同志们大家好，${REST}`, '各位领导、同志们大家好，'],
    ['a greeting that calls', `${TITLE}\n同志们，大家下午好！${REST}`, '同志们，大家下午好！'],
    ['a command', `${TITLE}\n同志们，稍息！\n今天，${REST}`, '同志们，稍息！'],
    ['the title glued to it', `全镇防汛演练总结讲话老师们、同学们今天${REST}`, '老师们、同学们'],
  ])('with %s', (_, text, salutation) => {
    const [speech, ...more] = parse(text).speeches;
    expect([speech!.salutation?.text, more]).toEqual([salutation, []]);
    expect(speech!.title).not.toBe('');
  });
  it.each([
    ['a vocative in mid-speech', `${TITLE}\n今天看了九个村。\n同志们，今天${REST}`],
    ['those of whom it speaks', `${TITLE}\n同学们在演练中表现出色，${REST}`],
    ['a greeting to nobody', `${TITLE}\n大家下午好！${REST}`],
  ])('is not %s', (_, text) => {
    expect(parse(text).speeches[0]!.salutation).toBeUndefined();
  });
  it('is none in the midst of the speech', () => {
    const text = `${TITLE}\n同志们：\n今天，${REST}\n同志们今天的目标已经定下，让我们一抓到底。`;
    expect(parse(text).speeches).toHaveLength(1);
  });
});

describe('the stretches of a page', () => {
  const long = '各村要对照清单逐项销号，'.repeat(14);
  it('are numbered by it in mid-sentence', () => {
    const text = `1、${TITLE}同志们：今天，我们看了九个工地，成绩值得肯定。${long}一天也不\n2、能等。一、看清形势，拧紧发条。${long}要抓\n3、紧落实。`;
    const { speeches, paragraphs } = parse(text);
    expect(speeches.map(({ title, salutation }) => [title, salutation!.text])).toEqual([[TITLE, '同志们：']]);
    expect(outline(text)).toEqual(['opening', '一、看清形势，拧紧发条']);
    expect(paragraphs.filter(({ kind }) => kind === 'residue').map((each) => each.text)).toEqual([
      '1、',
      '2、',
      '3、',
    ]);
    expect(runChecks(parse(text)).map(({ check }) => check)).not.toContain('paragraph-unended');
  });
  it('may be shorter once one of them has cut a sentence', () => {
    const next = '各村要对照清单逐项销号，'.repeat(9);
    const text = `1、${TITLE}同志们：${long}一天也不\n2、能等。${next}要抓\n3、紧落实。`;
    expect(
      parse(text)
        .paragraphs.filter(({ kind }) => kind === 'residue')
        .map((each) => each.text),
    ).toEqual(['1、', '2、', '3、']);
  });
  it('are none where each says all it has to say', () => {
    expect(outline(`${TITLE}\n同志们：\n今天开会。\n1、${long}要抓紧。\n2、${long}要抓实。`)).toHaveLength(3);
  });
});

describe('what is no seam', () => {
  it.each([
    '一、对于这个问题我们要高度重视。哪个村出了事，就追究哪个村的责任，谁也不例外。',
    '二、充分认识当前我镇安全生产的严峻形势。去年，全镇发生事故三起，教训要记住。',
    '二、抓好当前各项工作。各村要把手上的工程一件一件排出来，一天一天往前赶。',
    '（一）认清形势，近年来的工作要好好总结。各村要把手上的工程排出来，一天一天往前赶。',
    '一、我镇的进度拖了全县的后腿，要奋起直追，迎头赶上。',
    '全镇第一、二、三产业都有增长。各村要把手上的工程排出来，一天一天往前赶。',
  ])('%s', (line) => {
    const { paragraphs } = parse(`${TITLE}\n同志们：\n今天开个会。\n${line}\n同志们，让我们一起努力！`);
    expect(paragraphs.map(({ text }) => text)).toContain(line);
  });
});

describe('the head of a speech', () => {
  const body = '同志们：\n今天，我们看了九个工地，成绩值得肯定。';
  it.each([
    [
      'subtitle, date, speaker',
      `把工程干成样子\n——${TITLE}\n（2024年3月5日）\n云 溪 舟\n${body}`,
      `把工程干成样子——${TITLE}`,
    ],
    ['speaker, date', `${TITLE}\n镇党委书记　王某某\n（2024年3月5日）\n${body}`, TITLE],
    ['a title broken over two lines', `在全镇重点工程点评会上的讲\n话\n${body}`, TITLE],
    ['a title broken elsewhere', `在全镇重点工程\n点评会上的讲话\n${body}`, TITLE],
    ['a plain title', `把工程干成样子\n张伟\n${body}`, '把工程干成样子'],
    ['a page’s column between', `首页 > 讲话\n讲话\n${TITLE}\n${body}`, TITLE],
  ])('%s', (_, text, title) => {
    expect(parse(text).speeches.map((speech) => speech.title)).toEqual([title]);
  });
  it.each([
    '尊敬的各位领导、各位代表、政协，同志们：',
    '各位來賓、老師們、同學們：',
    '尊敬的XX书记，同志们：',
    '各位裁判员、运动员、老师们、同学们：',
    '们：',
  ])('salutation %s', (line) => {
    expect(parse(`${TITLE}\n${line}\n今天，我们看了九个工地。`).speeches[0]!.salutation!.text).toBe(line);
  });
});

describe('a title', () => {
  it.each([
    ['全镇安全生产讲话 篇一', '全镇安全生产讲话 篇一'],
    ['全镇安全生产讲话篇2', '全镇安全生产讲话篇2'],
    [`${TITLE}（2549字）`, TITLE],
    [`${TITLE}（2024）`, `${TITLE}（2024）`],
    ['在期中分析會上的講話', '在期中分析會上的講話'],
    [`${TITLE}：看清家底再出发`, `${TITLE}：看清家底再出发`],
  ])('%s', (line, title) => {
    const [speech, ...more] = parse(`${line}\n同志们：\n今天，我们看了九个工地，成绩值得肯定。`).speeches;
    expect([speech!.title, more]).toEqual([title, []]);
  });
});

describe('traditional characters', () => {
  const text =
    '在防汛演練後的講評\n同志們：\n剛才的演練組織嚴密，值得肯定。\n一是預案不熟，問題不少。\n二是銜接不夠緊密。';
  it('are read as simplified ones, and shown as they stand', () => {
    const [speech] = parse(text).speeches;
    expect([speech!.title, speech!.salutation!.text]).toEqual(['在防汛演練後的講評', '同志們：']);
    expect(outline(text)).toEqual(['opening', '一是預案不熟，問題不少', '二是銜接不夠緊密']);
    expect(runChecks(parse(text)).map(({ check }) => check)).not.toContain('critique-missing');
  });
});

describe('a heading, and a list glued to it', () => {
  it.each([
    [
      '二、存在的主要问题1.制度执行不够严格。\n2.队伍建设抓得不够。',
      ['1.制度执行不够严格', '2.队伍建设抓得不够'],
    ],
    [
      '二、要压实责任 1是一把手要带头。五月底前要出去。2是小分队要出门。',
      ['1是一把手要带头', '2是小分队要出门'],
    ],
  ])('%s', (section, wanted) => {
    const text = `${TITLE}\n同志们：\n今天评一评工作。\n一、成绩\n大家干得不错，值得肯定。\n${section}`;
    const points = parse(text).speeches[0]!.children.flatMap((child) =>
      'children' in child ? child.children : [],
    );
    expect(points.map((point) => ('label' in point ? point.label.text + point.title : ''))).toEqual(wanted);
  });
});

describe('placeholders', () => {
  const hits = (text: string) => findPlaceholders(text).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['产值增长x%，税收下降X%。', ['x', 'X']],
    ['增长X.X个百分点', ['X.X']],
    ['从［X］个方面，围绕[主题]，抓好【任务一】。', ['［X］', '[主题]', '【任务一】']],
    ['【会议目的】【任何槽位】{名称}{{date}}', ['【会议目的】', '【任何槽位】', '{名称}', '{{date}}']],
    ['YYYY年M月', ['YYYY', 'M']],
    ['我校20xx级新生', ['20xx']],
    ['欢迎xx级新生', ['xx']],
    ['看了☆村和☆等村', ['☆', '☆']],
    ['请*小学先讲', ['*']],
    ['（此处可根据实际情况补充典型案例）', ['（此处可根据实际情况补充典型案例）']],
    ['xxxx-xxxx年', ['xxxx', 'xxxx']],
    ['下面……略……', ['……略……']],
    ['从*垮坝事故，到*、*的矿难，及*“三号”井', ['*', '*', '*', '*']],
    ['3月_日', ['_']],
    ['某党委', ['某']],
    ['【待补】【待核实】', ['【待补】', '【待核实】']],
  ])('%s', (text, wanted) => {
    expect(hits(text)).toEqual(wanted);
  });
  it.each([
    '某些单位',
    '做X光检查',
    '3×4米',
    '【案例二】讲的就是这个',
    '函数f(x)=2x+1',
    'Windows XP',
    '按照《意见》[2024]5号',
    '【主要问题】',
  ])('none in %s', (text) => {
    expect(hits(text)).toEqual([]);
  });
});
