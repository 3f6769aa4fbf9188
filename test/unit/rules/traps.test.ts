/**
 * Shapes of real texts that mislead a careless reader. Each stands in a whole speech that is otherwise right, and all
 * checks run: what is listed is all that may be found.
 */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { fixAll, runChecks } from '../../support/checking';
import { draw } from '../../support/draw';
import { endOf } from '../../support/texts';
import { vocabulary } from '../../support/vocabulary';
import { words } from '../../support/words';

const HEAD = [
  '在清河县重点工作推进会上的点评讲话',
  '同志们：',
  '今天召开推进会，主要任务是总结前段、部署下段。',
  '总的来看，各镇的工作值得肯定，取得了明显成效。',
  '但也要看到，工作中还存在一些问题和差距。',
].join('\n\n');
const TAIL = ['下一步，各镇要抓好整改，务必落实到位。', '同志们，让我们携手努力，再创佳绩！'].join('\n\n');

/** A speech with `body` in its middle, its paragraphs apart by empty lines. */
const speech = (body: string) => `${HEAD}\n\n${body}\n\n${TAIL}\n`;
/** What is found: the check and the words that it stands on. */
const findings = (text: string, editing = false) =>
  runChecks(parse(text), { words, vocabulary, writing: editing ? endOf(text) : undefined }).map(
    ({ check, range }) => `${check} ${text.slice(range.start, range.end)}`,
  );
/** The structure of `body`, without the frame. */
const points = (body: string) =>
  draw(parse(speech(body)))
    .split('\n')
    .slice(2)
    .join('\n');

/** Nothing at all is found, and nothing is changed. */
function silent(...bodies: string[]): void {
  for (const body of bodies) {
    expect(findings(speech(body))).toEqual([]);
    expect(fixAll(speech(body), { words, vocabulary })).toBe(speech(body));
  }
}
const found = (body: string, ...expected: string[]) => expect(findings(speech(body))).toEqual(expected);

it('the frame by itself is right', () => silent('各镇要抓紧办。'));

describe('promises that are none', () => {
  it('a set phrase in quotation marks', () => {
    silent('要增强“四个意识”：一是学理论，二是转作风。', '落实“三个到位”。一是人员到位。二是资金到位。');
  });
  it('but a promise outside of them is one', () => {
    found('下面，我讲三点意见：一是抓“三农”，二是抓“四风”。', 'promise-count 三');
  });

  it('a set phrase followed by another list', () => {
    silent(
      '必须实现两个根本性转变。\n\n第一，深化改革。改革要走在前面。\n\n第二，扩大开放。开放要走在前面。\n\n第三，改善民生。民生要走在前面。',
    );
  });

  it.each([
    '要从增加供给和抑制需求两方面采取有力措施。一要抓生产，二要抓流通，三要抓监管。',
    '要抓好项目、产业两个方面。一是建项目。二是建园区。三是建队伍。',
    '要打好三场攻坚战。一是清理欠账。二是清理隐患。',
    '对上述三点，大家要认真研究。一是抓学习。二是抓对照。',
  ])('a count that looks back: %s', (body) => silent(body));

  it.each([
    '党的十四大作出三项决策，我们要学深悟透。一是抓改革，二是抓开放。',
    '方案由县四大家研究。一是定任务，二是定时限。',
    '十九届三中全会以来，工作有了起色。一是快，二是稳。',
    '五四青年节就要到了。一是办活动。二是搞宣传。',
    '三一公司就要投产了。一是保用工。二是保用电。',
  ])('a number that belongs to a name: %s', (body) => silent(body));

  it.each([
    '以上我重点讲了三个问题。一是快，二是稳。',
    '刚才，县长讲了三点意见。一是要快，二是要稳。',
    '县委书记提出三点要求。一是要快，二是要稳。',
  ])('a count already given, or another’s: %s', (body) => silent(body));

  it('somebody else’s promise', () => {
    silent(
      '省委提出五条严格要求，就是着眼于作风。一是要严，二是要实。',
      '市里的文件明确三项任务：一是抓早，二是抓小。',
    );
  });

  it('an indefinite count', () => {
    silent(
      '下面，我讲几点意见。一是抓落实。二是抓学习。',
      '借此机会，我谈几点体会：一是重视不够，二是办法不多。',
    );
  });

  it('第一个问题： and 第一， inside each', () => {
    const body =
      '下面，我讲3个问题。\n\n第一个问题：抓学习。第一，学理论。第二，学业务。\n\n第二个问题：抓落实。第一，要快。第二，要实。第三，要细。\n\n第三个问题：抓作风。作风是保障。';
    silent(body);
    expect(points(body)).toBe(
      '第一个问题：抓学习\n  ~第一，学理论\n  ~第二，学业务\n第二个问题：抓落实\n  ~第一，要快\n  ~第二，要实\n  ~第三，要细\n第三个问题：抓作风',
    );
    found(body.replace('3个', '4个'), 'promise-count 4');
  });

  it('一是 twice, and 一句是', () => {
    silent(
      '任务主要是两个：一是抓学习，一是抓落实。',
      '我送给大家两句话，一句是“实干出真知”，一句是“细节定成败”。',
    );
  });

  it('a promise kept without labels', () => {
    silent(
      '今天我讲两个问题，这就是大家关心的项目和产业。',
      '可以用三句话来概括：成绩不小，问题不少，压力很大。',
      '这个园区用九个字介绍，“新材料、新技术、唯一性”。',
    );
  });

  it('an inline run ends with its paragraph', () => {
    const body =
      '第一，强化两个认识\n\n一是发展靠项目。我们抓对了三个“大块头”：一是资源转型，二是节能减排，三是城市更新。这些都见了效。\n\n二是项目靠环境。没有环境就没有项目。\n\n第二，坚持两项制度\n\n一是观摩制度。观摩要常态化。\n\n二是点评制度。点评要见真章。';
    silent(body);
    expect(points(body)).toContain('  二是项目靠环境');
    found(body.replace('两项', '三项'), 'promise-count 三');
  });

  it('a draft in progress', () => {
    const draft = `${HEAD}\n\n下面，我讲三点意见。\n\n一、统一思想\n\n思想要统一到县委的决策上来。\n`;
    expect(findings(draft, true)).not.toContainEqual(expect.stringContaining('promise-count'));
    expect(findings(draft, false)).toContain('promise-count 三');
    expect(parse(draft).speeches[0]!.promises.map(({ count, points }) => [count, points.length])).toEqual([
      [3, 1],
    ]);
  });

  it('a promise that a line break splits', () => {
    const body = (count: string) =>
      `下面，就巩固成果、抓好下步工作，我再讲${count}点意\n见。\n\n一、统一思想\n\n思想要统一。行动要跟上。\n\n二、压实责任\n\n责任要压实。行动要跟上。`;
    found(body('两'), 'paragraph-broken 意\n见');
    found(body('三'), 'promise-count 三', 'paragraph-broken 意\n见');
  });
});

describe('labels that are none, or hard to see', () => {
  it('一是 that hangs on other words', () => {
    const body = '这次活动主要目的一是要让大家看到差距；二是要让大家学到经验。';
    silent(body);
    expect(points(body)).toBe('~一是要让大家看到差距\n~二是要让大家学到经验');
  });
  it('二是 in mid-sentence without 一是', () => {
    silent('进度要快是其一，二是质量要好，大家都要记住。');
  });

  it('a heading glued to the sentence before it', () => {
    const body =
      '一、加强思想建设\n\n思想是根本。思想要抓牢。\n\n二、加强作风建设\n\n作风建设要抓牢。　三、加强组织建设\n\n组织要有力。队伍要过硬。';
    expect(
      findings(speech(body)).filter((finding) => /^(?:numbering|paragraph-broken)/.test(finding)),
    ).toEqual([]);
    expect(points(body)).toBe('一、加强思想建设\n二、加强作风建设\n三、加强组织建设');
  });

  it('a mixed series is one list, and told quietly', () => {
    const body =
      '首先，要抓学习。学习是根本。\n\n第二，要抓落实。落实是关键。\n\n第三，要抓督查。督查是手段。';
    expect(points(body)).toBe('首先，要抓学习\n第二，要抓落实\n第三，要抓督查');
    const loud = runChecks(parse(speech(body)), { words }).filter(({ severity }) => severity === 'warning');
    expect(loud).toEqual([]);
  });

  it.each([
    '老话说，一是吃饭，二要建设，这个道理要懂。',
    '数据要准，一是一、二是二，不能含糊。',
    '原则问题上，一就是一，二就是二，说一不二。',
    '要有一不怕苦、二不怕死的精神。',
  ])('maxims: %s', (body) => silent(body));

  it('a maxim that opens the paragraph', () => silent('一是吃饭，二要建设，这个道理大家都要懂。'));

  it.each([
    '第一书记要到位。第一责任人要到岗。第一时间要到场。',
    '第一要务是发展，第二位的才是别的。',
    '第一季度，各项指标都好于预期。第一产业稳定，第一方阵没有掉队。',
    '第一线最辛苦。第一次参加观摩的同志也不少。',
  ])('ordinals that are words: %s', (body) => {
    silent(body);
    expect(points(body)).toBe('');
  });

  it.each([
    '思想统一是前提，行动统一要跟上，这一是要求、二是纪律的说法不对。',
    '这一要求很明确，唯一要做的是落实，第一要义是发展。',
  ])('一是 and 一要 inside words: %s', (body) => {
    silent(body);
    expect(points(body)).toBe('');
  });

  it.each([
    '一、二季度增速较快，三、四季度要加力。',
    '三四季度要抓紧，1—8月份的欠账要补上。',
    '一、二、三产业都要抓，都要有项目支撑。',
    '一、三产业稳定，第二产业下滑。',
  ])('lists of quarters and industries: %s', (body) => {
    silent(body);
    expect(points(body)).toBe('');
  });

  it.each([
    '一、二号桥已经通车，三号桥年底完工。',
    '一、二组汇报得好，三、四组还要努力。',
    '一、三两个工区挨得近，可以合用一台泵。',
  ])('lists of other names: %s', (body) => silent(body));

  it.each([
    '1.5万亿元是全市的总量。',
    '2023年是关键一年。',
    '3.15晚会曝光的问题要查。',
    '10月份要收官。',
    '12.6亿元已经到位。',
    '1-8月份完成得好。',
  ])('decimals and dates at the start of a line: %s', (body) => {
    silent(body);
    expect(points(body)).toBe('');
  });

  it.each([
    '市（一）院和县（二）院的同志都来了。',
    '（一）班整齐，（二）班安静。',
    '王（小）明同志讲得好。',
    '按照公式（1）（2）计算，结果是一样的。',
  ])('bracketed names: %s', (body) => {
    silent(body);
    expect(points(body)).toBe('');
  });

  it('the compilation’s label and numbers that begin anew', () => {
    const one = (label: string) =>
      `${label}\n\n${speech('一、统一思想\n\n思想要统一。\n\n二、压实责任\n\n责任要压实。').replace(/^.*\n\n/, '')}`;
    const text = `清河县点评讲话汇编\n\n${one('一、工作点评材料')}\n${one('二、会议点评材料')}`;
    expect(findings(text)).toEqual([]);
    expect(parse(text).speeches.map(({ title }) => title)).toEqual(['工作点评材料', '会议点评材料']);
  });

  it('同志们 in the body', () => {
    silent('同志们，任务很重，时间很紧。', '同志们！\n\n号角已经吹响，任务已经明确。');
    expect(parse(speech('同志们，任务很重。\n\n同志们！\n\n时间很紧。')).speeches).toHaveLength(1);
  });
});

describe('headings', () => {
  it('a heading that its text follows keeps its 。', () => {
    silent(
      '一要抓落实。一分部署，九分落实。\n\n二要抓招商。走出去，请进来。',
      '（一）抓学习。学习要深入。\n\n（二）抓培训。培训要扎实。',
    );
  });
  it('a heading alone on its line loses it', () => {
    const body = '一、抓落实。\n\n落实要快。能快则快。\n\n二、抓招商\n\n招商要实。能实则实。';
    found(body, 'heading-punctuation 。');
    expect(fixAll(speech(body), { words, vocabulary })).toBe(speech(body.replace('抓落实。', '抓落实')));
  });

  it('a heading may end in ？ ！ …… and, over a list, in ：', () => {
    silent(
      '一、问题出在哪里？\n\n出在作风上。作风要改。\n\n二、作风要硬起来！\n\n硬在落实上。落实要快。\n\n三、办法总比困难多……\n\n要多想办法。办法要管用。',
      '一、主要做法：\n\n（一）抓早。抓早要坚持。\n\n（二）抓小。抓小要坚持。\n\n二、下步打算\n\n打算要实。打算要细。',
    );
  });

  it('unnumbered headings, title, notes and signature are no broken paragraphs', () => {
    const body = ['抓创建就是抓发展', '抓创建就是抓民生', '抓创建就是抓作风']
      .map((head) => `${head}\n\n这一条很要紧。大家要记牢。`)
      .join('\n\n');
    silent(body);
    const signed = `${speech(body).replace('\n\n同志们：', '\n\n县长　李×\n\n（2024年3月5日）\n\n同志们：')}\n中共清河县委办公室\n\n2024年3月5日\n`;
    expect(findings(signed)).toEqual(['placeholder ×']);
  });
  it('but a heading that a paste broke is one', () => {
    const body =
      '一、统一思想，凝聚共识，进一步增强抓好创建工作的责任\n感紧迫感\n\n思想要统一。行动要跟上。\n\n二、紧扣标准，巩固提升，全面推动创建工作提档升级\n\n标准要紧扣。要求要落实。';
    found(body, 'paragraph-broken 任\n感');
  });
  it.each([
    '要认真学习《创建管理办法》和\n《文明公约》，入脑入心。',
    '要把“实”字当头，做到“\n干”字为先。',
    '这件事，大家要办\n好、办实。',
  ])('and so are fragments: %j', (body) => {
    expect(findings(speech(body))).toEqual([expect.stringMatching(/^paragraph-broken/)]);
  });

  it('headings that differ as leaders’ headings do', () => {
    silent(
      '一要抓落实。落实要快。\n\n二要抓招商。招商要实。\n\n三要抓资料。资料要全。\n\n四要抓点评。点评要准。',
      '一是发展靠项目，抓项目就是抓发展。要建好。\n\n二是项目成就城市。要建美。\n\n三是抓项目就是抓开放。要放活。\n\n四是能干不能干，项目建设看。要看清。',
    );
  });
  it('are told once for a group', () => {
    const odd =
      '一、抓学习\n\n学要深。\n\n二、抓落实\n\n干要实。\n\n三、抓督查\n\n查要严。\n\n四、认真研究解决好当前存在的各种突出矛盾\n\n改要快。\n\n五、大力推动全县各项重点工作全面上水平\n\n冲要猛。';
    const hints = findings(speech(odd)).filter((finding) => finding.startsWith('heading-parallel'));
    expect(hints.length).toBeLessThanOrEqual(1);
  });

  it('a missing thanks, and a missing comment on each unit, are no findings', () => silent('各镇要抓紧办。'));

  it('一方面 without its fellow', () => {
    silent('一方面要抓进度，另一方面要保质量。', '一方面，任务很重。时间也很紧，大家要抓紧。');
  });

  it('an unclosed bracket on four labels', () => {
    const body = (close: string) =>
      `（一）紧盯体系抓达标。要快。\n\n（二${close}紧盯卫生抓管理。要严。\n\n（三${close}拉高标杆抓提升。要实。\n\n（四${close}突出素质抓培育。要深。`;
    found(body(''), 'label-form （二', 'label-form （三', 'label-form （四');
    expect(fixAll(speech(body('')), { words })).toBe(speech(body('）')));
  });
  it('keeps the width of the text', () => {
    const half = speech('（一）抓早。要快，要准。\n\n（二抓小。要严，要实。').replace(
      /[，：！（）]/g,
      (mark) => ',:!()'['，：！（）'.indexOf(mark)]!,
    );
    const fixes = runChecks(parse(half), { words }).find(({ check }) => check === 'label-form')!.fixes!;
    expect(fixes[0]!.edits.map(({ text }) => text)).toEqual(['(二)']);
  });

  it('首先 and 最后 as adverbs', () => {
    silent(
      '首先主要负责同志要带头，首先就要改作风。',
      '能不能干好，首先取决于人。',
      '首先，感谢大家的支持。会议开得很好。',
      '最后，祝大家工作顺利。',
    );
    expect(points('首先主要负责同志要带头，其次班子成员要跟上。')).toBe('');
  });

  it('三点 that is a time, 两点论, 一点', () => {
    silent(
      '会议三点开始，三点半结束。一是签到，二是讨论。',
      '多一点耐心，少一点抱怨。',
      '亮点、特点、重点都要讲。一是亮点要亮，二是重点要重。',
    );
  });
  it('讲两点论', () => silent('要讲两点论。一是看成绩，二是看不足，三是看趋势。'));
  it('强调一点 is kept by one', () => silent('借此机会，我再强调一点：安全要抓好。'));
});

describe('marks', () => {
  it('、 between quotation marks', () => silent('要有“一盘棋”、“一条心”、“一股劲”的意识，比、学、赶、超。'));

  const half = (text: string) =>
    text.replace(/[，：；！？（）]/g, (mark) => ',:;!?()'['，：；！？（）'.indexOf(mark)]!);
  it('a text that is half-width throughout is told once', () => {
    const text = half(speech('要抓早（含督查），要抓小；要抓实！'));
    expect(findings(text)).toEqual(['punctuation-width :']);
    expect(fixAll(text, { words })).toBe(speech('要抓早（含督查），要抓小；要抓实！'));
  });
  it('single slips are told one by one', () => {
    found('要抓早,要抓小!', 'punctuation-width ,', 'punctuation-width !');
  });

  it('half-width marks in numbers, Latin and addresses', () => {
    silent(
      '会议9:30开始，3.15前完成，投资1,000万元，增长10.1%，GDP和PPT都要讲，比例3:1，研发(R&D)投入要加，“4+2”和“3610”要推。',
    );
  });

  it('— in a span of months', () => silent('1—8月份完成投资26.7亿元，7月—9月还要加力。'));
  it('a reversed quotation mark is told, and its fix is nobody’s habit', () => {
    const text = speech('要打好”收官战”，“攻坚战”也要打好。');
    expect(findings(text)).toEqual(['pair-unclosed ”']);
    expect(fixAll(text, { words })).toBe(text);
  });

  it('what a filter left behind breaks nothing', () => {
    expect(() =>
      findings(speech('，的发展越来越有希望了。对来说，是好事。由过去的大于15 提高到大于20。')),
    ).not.toThrow();
  });
});

describe('words', () => {
  it.each([
    '要一条巷子一条巷子地走，一户人家一户人家地访。',
    '一个一个过，一代一代传，一件一件抓，一步一步走，一项一项落实。',
    '走着走着就散了，要见识见识，时间很紧很紧，大片大片的良田不能荒，馒头整个整个地躺着。',
    '方方面面都要研究研究，上上下下都要动起来。',
    '在院外喊一嗓子。探访探访，不进屋探什么？',
    '那个小伙子等不了了。',
    '我挑几个再念叨念叨。',
    '各大队大队长、市支队支队长和消防中队中队部的同志都来了。',
  ])('legal repeats: %s', (body) => silent(body));
  it.each([
    '要推动产业创业创新，弘扬中华民族民族精神。',
    '对大案要案要集中力量，能不能不断提高，要看能否带来越来越多的实惠。',
  ])('legal repeats of parts of words: %s', (body) => silent(body));
  it('but 问题问题 is a slip', () => found('要解决好问题问题。', 'word-doubled 问题问题'));
  it('and so is 安全安全员', () => found('安全安全员要敢叫停。', 'word-doubled 安全安全'));
  it('商量商量明年怎么干', () => silent('把账摆一摆，商量商量明年怎么干。'));
  it('能收现钱收现钱', () => silent('能收现钱收现钱，该停产停产。'));

  it.each([
    '这样做的目的的确很明确，不能不了了之。',
    '要实事求是是根本，实实在在干事。',
    '所有有条件的镇都要上，需要要认真研究的事先研究。',
    '其中中央企业五家，应对对外开放的挑战。',
    '会议会后要落实，提出的要求要具体。',
  ])('legal single repeats: %s', (body) => silent(body));
  it('but a function word twice is a slip', () => {
    found('存在的的矛盾要化解，取得了了进展的要巩固。', 'word-doubled 的的', 'word-doubled 了了');
  });

  it('X and 某 that are words', () => {
    silent(
      'GDP增长，X光检查，PX项目，5G基站，“X+Y”模式，SUV销售。',
      '某些单位、某种程度、某个环节、某一方面都要改。',
    );
  });
  it('X and 某 that stand for something', () => {
    found(
      'X同志主抓，X年以来推进X发展，X县和某县都是第 X 位。',
      ...['X', 'X', 'X', 'X', '某', 'X'].map((mark) => `placeholder ${mark}`),
    );
  });

  it('stars, lines and blanks', () => {
    found(
      '打造**的亮点，*同志和区长*同志讲得好，注意__安全，20xx年和201x年，××县建xx个。',
      ...['**', '*', '*', '__', '20xx', '201x', '××', 'xx'].map((mark) => `placeholder ${mark}`),
    );
  });
});

describe('parts told in other words', () => {
  const whole = (...paragraphs: string[]) =>
    `${[...HEAD.split('\n\n').slice(0, 3), ...paragraphs, '同志们，让我们携手努力，再创佳绩！'].join('\n\n')}\n`;

  it('成绩有两条…… 问题也有两条……', () => {
    const lists = [
      '成绩有两条：',
      '一是工业好。增速很快。',
      '二是农业好。收成很好。',
      '问题也有两条：',
      '一是作风松。有的拖拉。',
      '二是办法少。有的观望。',
    ];
    expect(findings(whole(...lists, '下一步，各镇要抓好整改，务必落实到位。'))).toEqual([]);
  });

  it('下一步，…… after the last section', () => {
    const sections = [
      '一、成绩值得肯定',
      '工业增速很快，农业收成很好。',
      '二、问题不容忽视',
      '作风松散，落实较差。',
    ];
    expect(findings(whole(...sections, '下一步，各镇要抓好整改，务必落实到位。'))).toEqual([]);
  });

  it('a bare list with a paragraph after it', () => {
    silent('下面，我讲三点意见：\n\n一是抓落实\n\n二是抓招商\n\n三是抓督查');
  });
});

describe('page noise', () => {
  const NOISE = [
    '阅读全文',
    '(想阅读完全部图文内容,您需要先登陆!)',
    '微信扫一扫',
    '分享:',
    '本文标题:点评讲话',
    '链接地址:https://example.invalid/1.html',
    '相关内容',
    '热门推荐',
    '联系客服',
    '【更多资料微信:】',
    '全文共7402字',
    '试读结束',
    '仅供学习',
    '2024-02-07 22:49:56 583',
  ];

  it.each(NOISE)('after the speech: %s', (line) => {
    const found = findings(`${speech('各镇要抓紧办。')}\n${line}\n`);
    expect(found.filter((finding) => finding.startsWith('page-residue'))).toEqual([`page-residue ${line}`]);
  });

  it('after the speech: two ellipses', () => {
    expect(findings(`${speech('各镇要抓紧办。')}\n…………\n`)).toEqual(['page-residue …………']);
  });

  it.each(['(想阅读完全部图文内容,您需要先登陆!)', '分享:', '本文标题:点评讲话'])('told once: %s', (line) => {
    expect(findings(`${speech('各镇要抓紧办。')}\n${line}\n`)).toEqual([`page-residue ${line}`]);
  });

  it('inside a paragraph only itself goes', () => {
    const body = '各镇要抓紧办。清河公文网 www.example.com 会后要有回音。';
    expect(findings(speech(body))).toEqual(['page-residue 清河公文网 www.example.com']);
  });

  it('what only looks like it stays', () => {
    silent(
      '会后，请大家阅读全文，抓好落实。',
      '要用好微信扫一扫，方便群众办事。',
      '相关内容要写进方案，热门话题要及时回应。',
    );
  });
});
