import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/reading/parse';
import { fixAll, runChecks } from '../../../support/checking';

const TEXT = '今天看了五家养老院，总的感觉是好的。\n';

/** Title and salutation of every speech. */
const heads = (text: string) =>
  parse(text).speeches.map(({ titleParagraphs, salutation }) => [
    titleParagraphs.map(({ folded }) => folded).join(''),
    salutation?.folded,
  ]);

describe('a compilation’s texts', () => {
  it('begin under 【篇二：…】, though they address nobody', () => {
    const text = `书法、合唱比赛点评三篇\n【篇一：书法比赛点评】\n各位选手：\n${TEXT}【篇二：合唱比赛点评】\n${TEXT}【篇三：演讲比赛点评】\n\n演讲比赛点评\n\n${TEXT}`;
    expect(heads(text)).toEqual([
      ['【篇一：书法比赛点评】', '各位选手：'],
      ['【篇二：合唱比赛点评】', undefined],
      ['演讲比赛点评', undefined],
    ]);
  });

  it('have the title that stands again under 第一篇：', () => {
    const text = `第一篇：在植树会上的讲话\n在植树会上的讲话\n同志们：\n${TEXT}`;
    expect(heads(text)).toEqual([['在植树会上的讲话', '同志们：']]);
  });

  it('begin where who speaks stands under a line, whatever it says', () => {
    const one = (title: string) =>
      `${title}\n值 班 员：某连司务长\n讲评时间：9月14日\n${TEXT}（某连通讯员整理）\n`;
    expect(
      heads(`${one('别让“差不多”钻了空子')}${one('请假不能“先斩后奏”')}${one('内务也是战斗力')}`),
    ).toEqual([
      ['别让“差不多”钻了空子', undefined],
      ['请假不能“先斩后奏”', undefined],
      ['内务也是战斗力', undefined],
    ]);
    const noted = (title: string) => one(title).replace('\n', '\n2022-07-06 09:12:33 来源：某报 作者：\n');
    expect(heads(`${noted('别让“差不多”钻了空子')}编辑：\n审核：\n${noted('测评勿做“老好人”')}`)).toEqual([
      ['别让“差不多”钻了空子', undefined],
      ['测评勿做“老好人”', undefined],
    ]);
    const plan = `在植树会上的讲话\n同志们：\n${TEXT}下周例会\n时间：周五上午\n${TEXT}`;
    expect(heads(plan)).toHaveLength(1);
  });
});

describe('a title that a page gives twice', () => {
  it('is the one that has the name which is left out', () => {
    expect(heads(`XX幼儿园防暴演练总结\n幼儿园防暴演练总结\n${TEXT}`)).toEqual([
      ['XX幼儿园防暴演练总结', undefined],
    ]);
    expect(heads(`XX年\n幼儿园防暴演练总结\n${TEXT}`)).toEqual([['幼儿园防暴演练总结', undefined]]);
    expect(heads(`XX年幼儿园防暴演练总结\n幼儿园防暴演练总结\n${TEXT}`)).toEqual([
      ['幼儿园防暴演练总结', undefined],
    ]);
  });
});

describe('a title that a page glued to its salutation', () => {
  it('is the speech’s, and the copy over it the page’s', () => {
    const title = '在植树会上的讲话';
    const { paragraphs } = parse(`首页 > 讲话稿 > 会议讲话\n${title}\n内容预览：\n${title}同志们：${TEXT}`);
    expect(paragraphs.filter(({ text }) => text === title).map(({ kind }) => kind)).toEqual([
      'residue',
      'title',
    ]);
  });
});

describe('a host who gives the floor', () => {
  it('stands over the speech, and begins none', () => {
    const host = '下面有请教研员为比赛作点评，大家欢迎。\n';
    expect(heads(`说话人1：${host}说话人2：\n各位老师：\n${TEXT}`)).toEqual([['', '各位老师：']]);
    expect(heads(`在赛课上的点评\n主持人：${host}各位老师：\n${TEXT}`)).toEqual([
      ['在赛课上的点评', '各位老师：'],
    ]);
    // A speech that says so itself, and addresses nobody behind it.
    expect(heads(`${host}${TEXT}`)).toEqual([['', undefined]]);
  });
});

describe('xxx 同 志', () => {
  it('says who speaks, and addresses nobody', () => {
    for (const name of ['xxx 同 志', '王某某同志', '李 明 同志'])
      expect(heads(`在植树会上的讲话\n${name}\n同志们：\n${TEXT}`)).toEqual([
        ['在植树会上的讲话', '同志们：'],
      ]);
  });

  it.each(['同志们：', '各位同志：', '同 志 们：', '全体同志：', '各位 同 志：'])('%s addresses', (line) => {
    expect(heads(`在植树会上的讲话\n${line}\n${TEXT}`)).toEqual([['在植树会上的讲话', line]]);
  });
});

describe('what stands over a speech', () => {
  it.each([
    ['现场会讲话稿 篇1', '现场会讲话稿 篇1'],
    ['现场会讲话稿【第二篇】', '现场会讲话稿【第二篇】'],
    ['现场会讲话稿【篇2】（2549字）', '现场会讲话稿【篇2】'],
    ['现场会讲话稿第三篇', '现场会讲话稿第三篇'],
    ['在河堤演练上的讲评（全文）', '在河堤演练上的讲评（全文）'],
    ['在【单位】点评会上的讲话(模板)', '在【单位】点评会上的讲话（模板）'],
    ['在河堤演练上的讲评（根据录音整理）', '在河堤演练上的讲评（根据录音整理）'],
    ['【单位】组织生活会上的讲话', '【单位】组织生活会上的讲话'],
    ['[单位名称] 组织生活会上的讲话', '[单位名称]组织生活会上的讲话'],
    ['【要闻】在河堤演练上的讲评', '在河堤演练上的讲评'],
    ['[防汛] 在河堤演练上的讲评（转）', '在河堤演练上的讲评'],
    ['【篇二：书法比赛点评】', '篇二：书法比赛点评'],
    ['篇一：冬训总结点评讲话', '篇一：冬训总结点评讲话'],
    ['1、2018-2019学年度质量检测讲评提纲', '1、2018-2019学年度质量检测讲评提纲'],
    // Not what a site praises or counts, nor its shelf, nor the number of a copy.
    ['现场会讲话稿【三】', '现场会讲话稿'],
    ['在河堤演练上的讲评（精品）', '在河堤演练上的讲评'],
    ['在河堤演练上的讲评（通用版）', '在河堤演练上的讲评'],
    ['在河堤演练上的讲评[全文]', '在河堤演练上的讲评'],
    ['在河堤演练上的讲评（2549字）', '在河堤演练上的讲评'],
  ])('is shown with which text it is, and what of the speech: %s', (line, title) => {
    expect(parse(`${line}\n同志们：\n${TEXT}`).speeches.map((speech) => speech.title)).toEqual([title]);
  });
  it('is one title, though a page gives it twice with its own conditions between', () => {
    const text = `在清河县养老院消防演练上的点评讲话
- 1、本文档由用户上传，下载前请先预览，平台不负责补充。
- 2、付费后内容不完整的，可以申请退款。
3、若认为本文档侵害了您的合法权益，请与客服联系。
4、文件的所有权益归上传用户所有。
在清河县养老院消防演练上的点评讲话
各位院长、同志们：
${TEXT}`;
    expect(heads(text)).toEqual([['在清河县养老院消防演练上的点评讲话', '各位院长、同志们：']]);
    expect(
      runChecks(parse(text), { settings: {} }).filter(({ check }) => check === 'page-residue'),
    ).toHaveLength(5);
  });

  it('is one title, though the second time it is broken', () => {
    const wide =
      '六位同志依次亮了自己的账，相互之间一共提了四十多条\n意见。我从头听到尾，没有一条是空话套话，听了很受教\n';
    const text = `督导组在全县年度专题民主生活会上作的点评讲话\n督导组在全县年度\n专题民主生活会上作的点评讲话\n同志们：\n${wide.repeat(6)}育。\n`;
    expect(heads(text)).toEqual([['督导组在全县年度专题民主生活会上作的点评讲话', '同志们：']]);
  });

  it('is what a page set behind its own words, all in one line', () => {
    const page = '为做好安全度汛工作，下面是小编整理的防汛演讲稿，欢迎阅读，更多内容请关注本站。';
    const text = `${page}防洪防汛演讲稿【第一篇】同志们：今天我们讲评堤上的准备。总的来看，各村行动快，值得肯定；也有不足，个别村还没有演练。\n`;
    expect(heads(text)).toEqual([['防洪防汛演讲稿【第一篇】', '同志们：']]);
    expect(runChecks(parse(text)).filter(({ check }) => check === 'page-residue')).toHaveLength(1);
    // A preview stays the page's as it stands.
    expect(heads(`${page}防洪防汛演讲稿【第一篇】同志们：今天我们讲评堤上的准备，总的来看……\n`)).toEqual([]);
  });

  it('is what stands under the page’s mark over one of several texts; what stands above is the page’s', () => {
    const text = `点评词之演练评委点评\n演练评委点评\n【篇一：演练点评】\n演练点评\n各位老师：\n${TEXT}`;
    expect(heads(text)).toEqual([['演练点评', '各位老师：']]);
    expect(runChecks(parse(text)).filter(({ check }) => check === 'page-residue')).toHaveLength(3);
  });

  it('is told from the page’s own by no tag, and the page’s word to its readers is none of it', () => {
    const title = '在美丽乡村建设现场会上的讲话';
    const text = `${title} 【演讲稿】\n作者：晚风\n写讲话稿先要想好谁来讲。好文网为大家整理的讲话，供大家参考选择。\n${title}\n${TEXT}${title} 【演讲稿】\n下一步要抓紧整改。\n`;
    expect(heads(text)).toEqual([[title, undefined]]);
  });

  it.each(['同 志们：', '各位科主任、护士长，同 志们：', '老 师们、同 学们：', '尊 敬的各位领 导：'])(
    'addresses them with a text layer’s blanks, too: %s',
    (salutation) => {
      expect(heads(`在清河县查房点评会上的讲话 ${salutation} ${TEXT}`)).toEqual([
        ['在清河县查房点评会上的讲话', salutation],
      ]);
    },
  );

  it('has its subtitle once, though a page gives that again on a line of its own', () => {
    const title = '凝心聚力 再谱新篇——在清河县先进工作者座谈会上的讲话';
    const text = `${title}\n——在清河县先进工作者座谈会上的讲话\n（2024年3月5日）\n同志们：\n${TEXT}`;
    expect(heads(text)).toEqual([[title, '同志们：']]);
  });

  it('is what stands nearest to the speech, though the page’s own lacks the number', () => {
    const text = `值周工作总结发言稿\n时间：2024-03-05 21:40:03\n值周工作总结发言稿 1\n同志们：\n${TEXT}`;
    expect(heads(text)).toEqual([['值周工作总结发言稿 1', '同志们：']]);
  });

  it('is a collection’s where no other stands there: ……讲话（3篇）', () => {
    const text = `在大队队伍管理讲评会上的讲话（3篇）\n2024-11-18 范文网\n同志们：\n${TEXT}`;
    expect(parse(text).speeches.map(({ title }) => title)).toEqual(['在大队队伍管理讲评会上的讲话']);
  });

  it('is none of a site’s collection: 讲话稿十篇', () => {
    const text = `消防演练讲话稿十篇\n消防演练讲话稿 篇1\n同志们：\n${TEXT}`;
    expect(heads(text)).toEqual([['消防演练讲话稿 篇1', '同志们：']]);
  });

  it('is one title over two lines that end in 反馈讲话', () => {
    expect(heads(`全区机关保密工作检查情况\n反馈讲话\n同志们：\n${TEXT}`)).toEqual([
      ['全区机关保密工作检查情况反馈讲话', '同志们：'],
    ]);
  });

  it('has no number of a file or a day in its title', () => {
    expect(heads(`20240730\n在清河县民主生活会上的\n点评讲话\n同志们：\n${TEXT}`)).toEqual([
      ['在清河县民主生活会上的点评讲话', '同志们：'],
    ]);
  });

  it.each(['各位主任、护士长：', '各位馆长、讲解员：', '各位经理、监理工程师、同志们：'])(
    'addresses whomever it names after 各位: %s',
    (salutation) => {
      expect(heads(`${salutation}\n${TEXT}`)).toEqual([['', salutation]]);
    },
  );

  it('addresses them also where its mark stands doubled: 同志们，，：', () => {
    expect(heads(`在清河县防治点评会上的讲话\n同志们，，：\n${TEXT}`)).toEqual([
      ['在清河县防治点评会上的讲话', '同志们，，：'],
    ]);
  });

  it.each([
    '今天我们召开政务服务网站下载窗口建设工作点评会。',
    '一要严查侵害群众合法权益的问题。',
    '各位代表、社区居民提出三条意见：',
  ])('is no page and no salutation: %s', (line) => {
    const { speeches } = parse(`在清河县工作点评会上的讲话\n同志们：\n${line}\n${TEXT}`);
    expect(speeches[0]!.paragraphs.find(({ folded }) => folded === line)?.kind).toMatch(/body|heading/);
  });
});

it('what leads through a meeting is not asked for praise and blame', () => {
  const told = (title: string) =>
    runChecks(
      parse(
        `${title}\n同志们：\n成绩值得充分肯定，大家干劲也足。请大家先写上姓名，再填评议票。\n谢谢大家！\n`,
      ),
    ).map(({ check }) => check);
  expect(told('在全县项目观摩评议会上的点评讲话')).toContain('critique-missing');
  expect(told('在全县项目观摩评议会上的主持讲话')).not.toContain('critique-missing');
});

describe('a speech told in facts', () => {
  const facts = [
    '三楼住着二十六位老人，下楼用了七分四十秒。',
    '去年在同一栋楼，用了十三分钟。',
    '护理员两人一床，床单拖行，没有一个人去坐电梯。',
    '西侧楼梯口堆着三辆轮椅，最后两张床是抬过去的。',
    '微型消防站的同志一分钟出了水。',
    '二楼的箱子打开一看，水枪没有了，后来在保洁间找到的，拿去冲地了。',
    '灭火器挂着卡片，五月、六月的签字是同一支笔写的。',
    '广播响了，八十多岁的老人都还坐着。',
    '旁边护工说了一句“王奶奶，跟我走”，老人就站起来了。',
    '这栋楼的门厅里还放着两张旧沙发。',
    '夜里值班的有三个人，白天有九个人。',
    '去年这个时候，值班表上写了五个人。',
    '三轮车从后门开进来，用了一分半钟。',
    '对讲机响了两次，第二次是门卫接的。',
    '一楼的门开了两扇，另外两扇是后来开的。',
    '后门的钥匙有两把，一把挂在门卫室。',
    '楼下停着一辆面包车，司机还在车里。',
    '院子里点了名，二十六个名字都有人答。',
  ];
  const missing = (body: string) =>
    runChecks(parse(`在清河县养老院演练上的点评讲话\n同志们：\n${body}\n谢谢大家！\n`))
      .map(({ check }) => check)
      .filter((check) => /^(?:praise|critique|requirement)-missing$/.test(check));

  it('blames in what it tells, and asks for nothing', () => {
    expect(missing(facts.join(''))).toContain('requirement-missing');
    expect(missing(facts.join(''))).not.toContain('critique-missing');
  });

  it('would say what it asks for where it says what is good', () => {
    const judged = `${facts.join('')}大家干得很好，成绩值得肯定。`;
    expect(missing(judged)).toEqual(['requirement-missing']);
  });

  it('lacks what a few facts cannot hold', () => {
    expect(missing(facts.slice(0, 1).join(''))).toContain('requirement-missing');
  });
});

describe('a greeting on the line of its address', () => {
  it.each([
    ['各位工友早上好！', '各位工友：\n早上好！'],
    ['同志们，大家好！', '同志们：\n大家好！'],
    ['尊敬的各位老师，亲爱的同学们，下午好！', '尊敬的各位老师，亲爱的同学们：\n下午好！'],
  ])('gets a line of its own: %s', (line, right) => {
    expect(fixAll(`在清河县班前会上的讲话\n${line}\n${TEXT}`)).toContain(`\n${right}\n`);
  });

  it.each(['各位工友：', '同志们！', '老师们、同学们：'])('and is none in %s', (line) => {
    expect(fixAll(`在清河县班前会上的讲话\n${line}\n${TEXT}`)).toContain(`\n${line}\n`);
  });
});

describe('what stands under a speech', () => {
  const body = '统计工作是经济运行的体温计，要把数字填实，把底数摸清，一家一家地走。';

  it('is the page’s, where it says how the text begins and cuts a word', () => {
    const text = `在清河县统计点评会上的讲话\n同志们：\n${body}\n${TEXT}统计工作是经济运\n`;
    const told = runChecks(parse(text)).filter(({ check }) => check === 'page-residue');
    expect(told.map(({ range }) => text.slice(range.start, range.end))).toEqual(['统计工作是经济运']);
  });

  it('is the speech’s, where it begins as another paragraph does', () => {
    const text = `在清河县统计点评会上的讲话\n同志们：\n${body}\n${TEXT}统计工作是经济运行的方向盘\n`;
    expect(runChecks(parse(text)).map(({ check }) => check)).not.toContain('page-residue');
  });
});

describe('a page in one line', () => {
  it('is read by its tags', () => {
    const text =
      '<p class="ql-block"><b>在清河县教学大赛上的总结点评</b></p><p>各位老师：</p><p> 大家下午好！三个亮点。</p><p>一、基本功扎实。</p><p>二、设计有新意。</p>';
    const [speech] = parse(text).speeches;
    expect([
      speech!.title,
      speech!.salutation?.folded,
      speech!.series.map(({ points }) => points.length),
    ]).toEqual(['在清河县教学大赛上的总结点评', '各位老师：', [2]]);
    expect(fixAll(text)).toBe(
      '在清河县教学大赛上的总结点评\n各位老师：\n大家下午好！三个亮点。\n一、基本功扎实。\n二、设计有新意。',
    );
  });

  it('goes on where a tag breaks it in a sentence', () => {
    expect(parse('同志们：\n要抓好落实<br/>，不能放松。\n').paragraphs).toHaveLength(2);
  });
});

describe('what a speech lacks', () => {
  const missing = (body: string) =>
    runChecks(parse(`在清河县项目观摩评议会上的点评讲话\n同志们：\n${body}\n谢谢大家！\n`)).map(
      ({ check }) => check,
    );

  it('is told of one that judges', () => {
    const judged =
      '成绩值得充分肯定，干劲也足，项目推进快，群众满意，三个镇都走在前面。要抓紧把剩下的事办完。';
    expect(missing(judged)).toContain('critique-missing');
  });

  it('may come where a text breaks off, unless it has come to its orders', () => {
    const list = '成绩值得充分肯定。但是问题也不少：一是进度慢，二是台账乱，三是水文部门的雨情没有及时';
    const orders =
      '成绩值得充分肯定，干劲也足，群众满意。下一步，各站要抓紧检修，必须按月销号，要把备件配齐，包括水泵、闸门和';
    const told = (text: string) =>
      runChecks(parse(`在清河县演练点评会上的讲话\n同志们：\n${text}\n`)).map(({ check }) => check);
    expect(told(list)).not.toContain('requirement-missing');
    expect(told(`${list}报。`)).toContain('requirement-missing');
    expect(missing(`${list}报。`)).toContain('requirement-missing');
    expect(told(orders)).toContain('critique-missing');
  });
});

describe('a salutation', () => {
  it.each([
    '老少爷们：',
    '乡亲们，同志们：',
    '工友们，同志们：',
    '××、同志们：',
    '保洁大姐们：',
    '各班组长、各分包单位负责人：',
  ])('%s', (line) => {
    const text = `在清河村讲评会上的讲话\n${line}\n${TEXT}`;
    expect(heads(text)).toEqual([['在清河村讲评会上的讲话', line]]);
    expect(runChecks(parse(text)).filter(({ check }) => check.startsWith('salutation'))).toEqual([]);
  });

  it.each(['他们：', '再说孩子们：', '××、整改台账：'])('not %s', (line) => {
    expect(heads(`在清河村讲评会上的讲话\n${line}\n${TEXT}`)).toEqual([
      ['在清河村讲评会上的讲话', undefined],
    ]);
  });

  it('is as it should be where its line is bold', () => {
    const text = `# 在清河村讲评会上的讲话\n\n**同志们：**\n\n${TEXT}\n## 一、抓整改\n\n今天就改。\n`;
    expect(runChecks(parse(text)).filter(({ check }) => check === 'salutation-format')).toEqual([]);
  });

  it('stands behind a quoted style sheet', () => {
    const text = `> [标签:标题] @page { margin: 1in } p { color: #000 } 清河县防汛演练点评讲话 同志们: ${TEXT}`;
    expect(heads(text)[0]?.[1]).toBe('同志们：');
  });
});
