import { describe, expect, it } from 'vitest';
import { inDoubt } from '../../../../src/model/joint';
import { offsetIn, rangeIn } from '../../../../src/model/paragraph';
import { parse } from '../../../../src/reading/parse';
import { fixAll, runChecks } from '../../../support/checking';

const HEAD = [
  '在白杨镇河道整治点评会上的讲话',
  '同志们：',
  '今天，我们沿着河道走了一遍。总的看，各村动手早、推进快，成绩值得肯定。',
];
const TAIL = [
  '同时也要看到，还存在不少问题：有的河段清了又淤，有的管护没有人。',
  '下一步，各村要对照清单抓整改，必须按月销号。',
  '同志们，让我们一鼓作气，把这件好事办好！',
];
const speech = (...body: string[]) => `${[...HEAD, ...body, ...TAIL].join('\n')}\n`;
const OURS = ['paragraph-broken', 'paragraph-unended', 'heading-punctuation'];
/** What the three checks find: the check, the place, and whether fix-all takes it. */
const found = (text: string) =>
  runChecks(parse(text))
    .filter(({ check }) => OURS.includes(check))
    .map(
      ({ check, range, fixes }) =>
        `${check} ${text.slice(range.start, range.end)}${fixes?.[0]?.safe ? ' safe' : ''}`,
    );
/** The joint of the only break that no rule decides, or the first one after the line that ends in `words`. */
const jointAfter = (text: string, words: string) => {
  for (const { text: own, pieces, joints, after } of parse(text).paragraphs) {
    const ends = pieces.map(({ end }) => text.slice(0, end));
    const at = ends.findIndex((upTo) => upTo.endsWith(words));
    if (at >= 0 && own !== '') return at < joints.length ? joints[at] : after;
  }
  return undefined;
};

describe('a title on two lines', () => {
  const text = (title: string) => [title, ...HEAD.slice(1), ...TAIL].join('\n');
  it('is broken in the midst of a word', () => {
    expect(found(text('在白杨镇河道整治点评会上的讲\n话'))).toEqual(['paragraph-broken 讲\n话']);
  });
  it('is not, where each of them has whole words', () => {
    expect(found(text('在白杨镇河道整治点评会上的\n讲话'))).toEqual([]);
  });
});

describe('a line that stops', () => {
  it.each([
    ['办法不复杂，关键是多练。请身边的工友当', '第一个听众，他听得懂、愿意听，才算讲好了。'],
    ['清淤这件事说了三年。今年总算迈出了', '第一步，后面的路还长。'],
    ['这次观摩我很看重。感谢镇里给我这个和大家一起学习', '交流的机会。'],
    ['第三，要管好自己的嘴和腿。要不断提高班子解决', '自身问题的能力。'],
    ['有的提意见时留着情面，把批评说成了希望。个别村的整改措施', '过于笼统。'],
    ['材料写得实。没有套话，数字都对得上账，这样的文风', '要提倡。'],
  ])('where half a sentence stands below is broken: %s', (upper, lower) => {
    const broken = `paragraph-broken ${upper.at(-1)}\n${lower[0]}`;
    expect(found(speech(upper, lower)).map((one) => one.replace(' safe', ''))).toEqual([broken]);
  });
  it.each([
    ['这一条讲的是担当', '第一步，先把河段分到人头。'],
    ['下面我讲讲怎么当', '大家的态度很重要。'],
    ['这次清淤我看了六个村的现场，心里有了底', '这是我们的机会。'],
  ])('above a sentence that says all is not: %s', (upper, lower) => {
    expect(found(speech(upper, lower)).filter((one) => one.startsWith('paragraph-broken'))).toEqual([]);
  });
  it('in the midst of a time is broken', () => {
    const text = speech('沟渠的事，大家都看到了。淤得最重的两段，镇水利站月底\n前必须清完，不再另外催。');
    expect(found(text)).toEqual(['paragraph-broken 底\n前 safe']);
  });
  it('before those who go in front is none in the midst of a time', () => {
    const text = speech('沟渠的事，先从上游做起，时间定在六月\n前面的三个村先动，后面的跟上。');
    expect(found(text)).not.toContain('paragraph-broken 月\n前 safe');
  });
  it('on a comma is a slip where the hall is addressed anew', () => {
    const text = speech('最后说东沟村。班子年轻，遇事容易急，要多向老同志请教，');
    expect(found(`${text}`)).toContain('paragraph-broken ，\n同 safe');
    const closing = [...HEAD, ...TAIL.slice(0, 1), '各村要抓紧整改，按月销号，', TAIL[2]].join('\n');
    expect(found(closing)).toEqual([expect.stringMatching(/^paragraph-unended ，/)]);
  });
  it('at one width with the three others is broken, though one paragraph is whole', () => {
    const text = speech(
      '会前看了大家报上来的材料，有的改了四稿，纸边都磨毛了。刚才五位村里的\n书记把话说到了当面，没有客气，应当说这个会开出了辣味，也开出了责任心。',
      '不足也要讲。一是自己河段上的事说得轻，别人河段上的事说得重。二是有两位\n书记查摆出来的问题，和前年的一字不差。三是整改的措施里面“进一步加强”\n有十一处，时间和人头一处没有写明。照这样改下去，明年这个时候还要再写\n一遍。',
      '下来以后做好三件事，问题清单五天内报到镇里，前年没有改的先改，改完了由河长签字，村与村之间的交接断面每个月至少一起走一回，走的时候要有人记，记了要有人看，看了要有人办。',
    );
    expect(found(text).filter((one) => one.startsWith('paragraph-broken'))).toHaveLength(4);
  });
});

describe('a paragraph that a paste broke once, by the words at the break', () => {
  it.each([
    ['上午的长跑是3000\n米，没有一个人掉队，也没有人叫苦。大家跑得齐。', '0\n米'],
    ['账要对上。销售部报的和财务部报的差了40\n多万吨，数据对不上。', '0\n多'],
    ['账要对上。重点地区细颗粒物（PM2.\n5）平均浓度下降一成。', '.\n5'],
    ['（一）推进依法行政，保持社会大局稳定\n。加强窗口建设，办事的人少跑路。', '定\n。'],
    ['材料写得认真。我从头到尾一共用了\n3个晚上，把它看完了。', '了\n3'],
  ])('is joined unseen: %s', (text, words) => {
    expect(found(speech(text))).toContain(`paragraph-broken ${words} safe`);
  });
  it.each([
    '成绩不是等来的。县里的排名往前走了两位，是大家干出来的\n上下同心，事情就好办。',
    '机房里的事有人管。方案是必要的、可行的，也是安全的\n适当增加投入，主要用在换线上。',
    '三组走在前面。上半场得分92，下半场的得分还是95\n人员怎么排，会后再说，今天先说成绩。',
    '一、总结成绩\n，全镇上下动手早，推进快。',
  ])('is none where a paragraph lost its mark: %s', (text) => {
    expect(found(speech(text)).filter((one) => one.endsWith(' safe') && one.includes('broken'))).toEqual([]);
  });
});

describe('a paragraph that a paste broke once', () => {
  it.each([
    [
      'between two whole words',
      '这次清淤，大家都很辛苦。这里要说一说镇水利\n站的同志，他们天天泡在河里，没有一句怨言。',
      '利\n站',
    ],
    [
      'over an empty line',
      '这次评比，大家都很认真。通过同台亮相，进一步激发了各村比学赶超的干劲\n\n和守土尽责的自觉，效果很好。',
      '劲\n\n和',
    ],
    [
      'before a verb',
      '这件事十分要紧，来得很及时。特别是今年是全面实施\n推进河道长治三年行动的收官之年，各村要走在前、作表率。',
      '施\n推',
    ],
    ['after a number', '河道一共清了三段。全长达到2\n.5公里，两岸都栽上了树。', '2\n.'],
    [
      'before the mark that closes what was said',
      '河道要天天巡。老支书说得好：“一天不巡，心里不踏实。\n”这句话大家要记住。',
      '。\n”',
    ],
    ['after a Latin word', '各村都要学会用好GIS\n地图，把每一段河道都标上去。大家要上心。', 'S\n地'],
    [
      'in mid-word',
      '河道管护要常抓不懈。各村要进一步增强做好这项工作的责任\n感和紧迫感，一天也不能松。',
      '任\n感',
    ],
  ])('%s', (_, body, place) => {
    const text = speech(body);
    const findings = found(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^paragraph-broken/);
    expect(findings[0]).toContain(place);
    expect(fixAll(text).replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
  });
});

it('joins full lines whose labels stand inside of them', () => {
  const text = [
    ...HEAD,
    '往年看项目，下车看展板，上车看展板，今年展板少了，泥巴多了，我这双鞋',
    '昨天晚上刷了半个钟头，泥巴是个好东西，它不会说假话，这一点大家都服。',
    '有几件事，我想了一路。（一）城东的物流园，三月份我来看的时候已经打',
    '了六十四根桩，昨天我又数了一遍，还是六十四根，这半年桩机到哪里度假',
    '去了？（二）汇报材料上写着完成投资八千万元，可是工地上的水泥只有四',
    '十来包，这八千万是不是埋得太深？（三）有两个镇的书记，说到项目滔滔',
    '不绝，说到征地就请镇长说，镇长请副镇长说，副镇长看着我，我只好自己',
    '说。',
  ].join('\n');
  expect(found(text).filter((one) => /unended|section/.test(one))).toEqual([]);
});

describe('a 。 that is missing', () => {
  it('is set unseen before a label', () => {
    const text = speech(
      '河道要清干净。两岸要管起来',
      '一、抓清淤',
      '清淤要快。能快则快。',
      '二、抓管护',
      '管护要细。一天一巡。',
    );
    expect(found(text)).toEqual(['paragraph-unended 来 safe']);
  });
  it('is set unseen before an opening that stands by itself', () => {
    const text = speech('河道要清干净。两岸的垃圾要一个月之内全部运走');
    expect(found(text)).toEqual(['paragraph-unended 走 safe']);
  });
  it('is not set unseen before a plain sentence', () => {
    const text = speech(
      '河道要清干净。两岸要在一个月之内全部种上垂柳',
      '水库除险加固要抓紧办完手续，汛期之前必须完工。',
    );
    expect(found(text).filter((one) => one.endsWith('safe'))).toEqual([]);
  });
  it('is not set where the text breaks off', () => {
    const text = `${[...HEAD, '河道要清干净。各村要把两岸的垃圾'].join('\n')}\n`;
    expect(found(text)).toEqual(['paragraph-unended 圾']);
  });
});

describe('what ends a paragraph', () => {
  it.each([
    [
      'straight quotation marks after 。',
      ['"首先，请东河村发言。"', '"下面，请西河村发言。"', '"现在，请北河村发言。"'],
    ],
    [
      'a long bracketed note',
      ['全镇还有三段河道没有动工，差距很大。（以下数据请各村会后自行核对并补充完整再报）'],
    ],
    ['full stops for an ellipsis', ['河道要清干净。要做的事还有很多......']],
  ])('%s', (_, body) => {
    const text = speech(...body);
    expect(found(text)).toEqual([]);
    expect(fixAll(text, { settings: { 'punctuation-doubled': 'off' } })).toBe(text);
  });
});

describe('headings', () => {
  it('short sentences under unlabelled headings are none', () => {
    const text = speech(
      '治河就是治民心',
      '没有好河道，就没有好口碑。',
      '管河就是管长远',
      '管护不实，清了也白清。',
    );
    expect(found(text)).toEqual([]);
  });
  it.each(['三、今后努力的方向', '三、演练的目的', '三、取得的成就', '三、纪律要服从', '三、治河的参与'])(
    'may end in a word that ends in a function character: %s',
    (heading) => {
      const text = speech(
        '一、抓清淤',
        '清淤要快。能快则快。',
        '二、抓管护',
        '管护要细。一天一巡。',
        heading,
        '好河道是一天一天管出来的。大家要记牢。',
      );
      expect(found(text)).toEqual([]);
    },
  );
  it('are not joined to a text that lost its first word', () => {
    const text = speech(
      '一、总结成绩，看清形势，把治河护河的劲头鼓得更足',
      '，全镇上下迎难而上，河道面貌一新，多项工作走在前列。',
      '二、压实责任，转变作风，把各项任务抓得更紧',
      '要一级抓一级，必须限期完成。',
    );
    expect(found(text)).toEqual([]);
    expect(fixAll(text)).toContain('鼓得更足\n，全镇');
  });
});

it('what lies between two halves is never deleted', () => {
  const text = `同志们：\n今天会议开得很好，大家都讲了。下面要看值班的人在不在，问问接访的记\n第 3 页 共 9 页\n录全不全，存在的问题马上改。希望大家努力。\n`;
  expect(found(text)).toEqual(['paragraph-broken 记']);
  expect(fixAll(text)).toBe(text);
});

describe('layout', () => {
  const long =
    '河道整治不是一阵风，清了淤还要管得住，管得住还要看得见，各村都要把管护的人、管护的钱、管护的办法落到实处，让老百姓天天看得见清水，年年看得见变化，这才算把事情办成了。';
  const wrap = (text: string, width: number) =>
    Array.from({ length: Math.ceil(text.length / width) }, (_, i) =>
      text.slice(i * width, (i + 1) * width),
    ).join('\n');
  it('a text cut at one width is whole again', () => {
    const text = speech(wrap(long, 30), wrap(long.replace('河道', '沟渠'), 30));
    const bodies = parse(text).paragraphs.map((paragraph) => paragraph.text);
    expect(bodies).toContain(long);
    expect(bodies).toContain(long.replace('河道', '沟渠'));
  });
  it('a text cut at no one width is whole again, where its lines stop in the midst of sentences', () => {
    const lines = [
      '“讲”是用道理说服人，靠的是材料扎实和道理讲得透，要求选手观点',
      '鲜明，话要说到人的心里去，能够引发台下每一位听众的思考，',
      '“演”是用情感打动人，要求选手的声音和手势自然协调，和台下的听众有真正的',
      '交流，多数选手讲的是自己的经历和身边的故事，没',
      '有空喊口号。',
    ];
    const whole = parse(speech(lines.join('\n\n'))).paragraphs.map(({ text }) => text);
    expect(whole).toContain(lines.join(''));
  });
  it('a text whose page kept no end marks is not run together', () => {
    const text = speech(
      ...['清淤', '护坡', '绿化', '截污'].map(
        (work) => `${work}这件事要一段一段地办，办完一段验收一段，验收不过的推倒重来`,
      ),
    );
    expect(parse(text).paragraphs.every(({ pieces }) => pieces.length === 1)).toBe(true);
  });
});

describe('blanks of a text layer', () => {
  it('are no part of running text', () => {
    const text = speech('下面，我讲三点意 见，请大家认 真听。');
    const paragraph = parse(text).paragraphs.find((one) => one.text.startsWith('下面'))!;
    expect(paragraph.text).toBe('下面，我讲三点意见，请大家认真听。');
    expect(paragraph.joints).toEqual([undefined, undefined]);
    const range = rangeIn(paragraph, 7, 9);
    expect(text.slice(range.start, range.end)).toBe('意 见');
    expect(text[offsetIn(paragraph, paragraph.text.length - 1)]).toBe('。');
    expect(found(text)).toEqual([]);
  });
  it.each([
    ['a speaker’s name', '云 溪 舟'],
    ['a heading of two phrases', '一、提高认识 压实责任'],
    ['full-width blanks', '各村要抓好三件事：清淤　护坡　绿化，一件也不能少。'],
    ['a label without its mark', '第二 要抓好管护。管护要有人。'],
  ])('stand in %s', (_, line) => {
    expect(parse(speech(line)).paragraphs.some(({ text }) => text === line)).toBe(true);
  });
});

describe('joints', () => {
  it('carry their reasons', () => {
    const text = speech('河道管护要常抓不懈。各村要进一步增强做好这项工作的责任\n感和紧迫感，一天也不能松。');
    const joint = jointAfter(text, '责任')!;
    expect(joint.joined).toBe(true);
    expect(joint.evidence.map(({ name }) => name)).toContain('下一行开头承接上文');
    expect(joint.score).toBe(joint.evidence.reduce((sum, { weight }) => sum + weight, 0));
  });
  it('say that a page’s lines keep two halves apart', () => {
    const text =
      '同志们：\n今天会议开得很好。下面要进一步增强做好工作的责任\n第 3 页 共 9 页\n感和紧迫感，把问题改到位。大家努力。\n';
    const joint = parse(text).paragraphs.find(({ text: own }) => own.endsWith('责任'))?.after;
    expect(joint?.joined).toBe(false);
  });
  it('are in doubt near 0', () => {
    expect(inDoubt({ score: 0.5 })).toBe(true);
    expect(inDoubt({ score: -1 })).toBe(false);
  });
});

it('a lone heading is not joined to its text over an empty line', () => {
  const text =
    '在全市督察工作会上的讲话\n\n今天的会议很重要。下面，我强调几点意见：\n\n一、务必将迎检工作作为重中之重\n\n生态环境保护是功在当代的事业，请大家正确认识。';
  expect(parse(text).speeches[0]!.series[0]!.points[0]!.title).toBe('务必将迎检工作作为重中之重');
});

it.each([';😀', '1、\n😀一"', '今天很好。大家要\n😀的努力。', speech('河道要清干净。两岸要种上𠮷')])(
  'no range cuts a surrogate pair: %j',
  (text) => {
    const found = runChecks(parse(text));
    expect(found.length).toBeGreaterThan(0);
    for (const { range } of found)
      for (const at of [range.start, range.end])
        expect(text.slice(at - 1, at + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
  },
);

describe('a page that cut every line at one width', () => {
  const WIDTH = 28;
  /** Cut as a page is: a mark that must not begin a line hangs over its edge. */
  const wrapped = (paragraph: string) => {
    const lines: string[] = [];
    for (let at = 0; at < paragraph.length; ) {
      const hangs = /[，。；：、！？]/.test(paragraph[at + WIDTH] ?? '');
      const end = at + WIDTH + (hangs ? 1 : 0);
      lines.push(paragraph.slice(at, end));
      at = end;
    }
    return lines;
  };
  const paragraphs = [
    '清明将至，春耕生产到了最要紧的时候，上午我们看了水稻工厂化育秧、石板村的玉米套种示范片和青杠林村的高标准农田。',
    '全镇已经落实水稻苗床四百多亩，占计划的八成六，比去年快了五天。育秧工厂为周边六个村代育秧苗，群众很欢迎。',
    '还有四个村的苗床落实不到一半，岩口村到现在种子没有发到户。公路边上看得到的撂荒地就有三处，看不到的恐怕更多。',
    '农业服务中心要在一个星期之内修好提灌站，其他各村要组织群众把渠道、山坪塘清淤一遍，五天以内报到镇里来。',
  ];
  it('is known by its width, though marks hang over the edge', async () => {
    const { customOf } = await import('../../../../src/reading/layout/custom');
    const { layOut } = await import('../../../../src/reading/layout/layout');
    const text = ['在春耕生产现场会上的讲话', '同志们：', ...paragraphs.flatMap(wrapped)].join('\n');
    expect(text).toMatch(/^.{29}$/mu);
    expect(customOf(layOut([{ text, underText: false }])).wrapAt).toBeGreaterThanOrEqual(2 * WIDTH);
  });
});

describe('long texts of one shape are read to their end', () => {
  const many = (line: (i: number) => string, size: number) => {
    let text = '';
    for (let i = 0; text.length < size; i++) text += line(i);
    return text;
  };
  const han = (i: number) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000));
  it.each<[string, (i: number) => string]>([
    ['a list of names', (i) => `${han(i)}${han(i * 3)}${han(i * 7)}\n`],
    [
      'headings and paragraphs in turn',
      (i) => `${han(i)}好工作就是抓好发展\n进度要快，能快则快。大家要记牢。\n`,
    ],
    ['lines that end in a comma', () => '好，\n'],
    ['one character a line', () => '好\n'],
    ['open quotation marks', () => '他说“好\n'],
    ['labels in mid-sentence', (i) => `${'二三'[i % 2]}是好，\n`],
    ['blanks', () => '好 的 '],
    ['a page’s lines', () => '要抓紧办，好的\n阅读全文\n'],
  ])('%s', async (_, line) => {
    const { joinLines } = await import('../../../../src/reading/joining/joining');
    const { customOf } = await import('../../../../src/reading/layout/custom');
    const { layOut } = await import('../../../../src/reading/layout/layout');
    const [layout] = layOut([{ text: many(line, 40_000), underText: false }]);
    expect(joinLines(layout!, customOf([layout!])).flatMap(({ pieces }) => pieces).length).toBeGreaterThan(0);
  });
});
