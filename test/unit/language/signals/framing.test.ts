import { describe, expect, it } from 'vitest';
import { signalsIn } from '../../../../src/language/signals/sentence';

/** The kinds that a sentence proves by itself. */
const plain = (sentence: string) =>
  new Set(
    signalsIn(sentence)
      .filter(({ weight }) => weight >= 2)
      .map(({ kind }) => kind),
  );

describe('what a speaker says that he does or feels', () => {
  it.each([
    '第一句话，表扬一下环卫所的同志。',
    '先说说让我高兴的事。',
    '这几个村的做法，值得在座的鼓鼓掌。',
    '那份账本谁看了都服气。',
    '看完以后，我为你们高兴。',
    '听了让人很受鼓舞。',
    '总的印象是好的。',
    '应当说，这是一次成功的演练。',
    '户户有变化，组组有劲头。',
    '这件事办得漂亮。',
    '三天把路抢通，很不容易。',
    '这个要肯定。',
    '这一点我先表扬。',
    '桥是大家一块石一块石垒起来的。',
    '渡口村的工地进展顺利。',
    '今年我们做成了三件难事。',
    '本来想批评几句，没想到这么好，值得表扬。',
    '各项指标排在全县第一。',
  ])('praises: %s', (sentence) => {
    expect(plain(sentence)).toContain('praise');
  });

  it.each([
    '当然，也有不足的地方。',
    '不足的方面：一是口令不齐。',
    '也有没做到位的。',
    '再说差的。',
    '难处也是看得见的。',
    '但是，还有几个需要改进的地方。',
    '好话说完了，再说几句不好听的。',
    '第二句话，批评一下河湾市场。',
    '晚上查岗看到两件事，心里不踏实。',
    '有几件事让我很着急。',
    '主要的问题在手续上。',
    '说到不足，三个所有一个共同点。',
    '不足也有。',
    '丑话说在前头。',
    '从通报的情况看，还有一些急需解决的问题。',
    '仍有几个亟待解决的短板。',
  ])('blames: %s', (sentence) => {
    expect(plain(sentence)).toContain('blame');
  });

  it.each([
    // What somebody meant to do, or waits for.
    '本来想在会上表扬几个做得好的，名单翻来翻去，定不下来。',
    '我盼着年底大家交出一份像样的成绩单。',
    // A place in a row is no rank.
    '考勤每天上墙，我的名字排在第一个。',
  ])('does not praise: %s', (sentence) => {
    expect(plain(sentence)).not.toContain('praise');
  });

  it.each([
    '还有车位不足的问题，经过同隔壁学校协商，也得到了圆满解决。',
    '去年路口堵了两个钟头，这个老毛病今年治好了。',
  ])('was amiss, and is well: %s', (sentence) => {
    expect(plain(sentence)).not.toContain('blame');
  });

  it.each([
    '路灯不亮的问题反映了半年，一直没有得到解决。',
    '漏水的问题解决了，但渗水的问题还没有解决。',
    '停车的问题已经解决了，但是卫生的问题还很突出。',
    '大的问题已经解决了，有的小毛病仍然存在不少问题。',
  ])('is amiss still: %s', (sentence) => {
    expect(signalsIn(sentence).some(({ kind }) => kind === 'blame')).toBe(true);
  });

  it.each([
    ['这种劲头要保持下去。', 'praise'],
    ['这件事，我要给他们记一功。', 'praise'],
    ['这些毛病一定要改掉。', 'blame'],
    ['这样的事以后不要再干。', 'blame'],
  ] as const)('takes for granted: %s', (sentence, kind) => {
    expect(plain(sentence)).toContain(kind);
  });

  it.each([
    '要争取办得漂亮。',
    '力争拿到最好的名次。',
    '排名前三位的挂流动红旗。',
    '大家要开展批评与自我批评。',
    '如果心里不踏实，就再查一遍。',
    '走样的就纠正。',
    '下面请县教育局发言。',
    '现在，进行第一项议程，请县水务局通报河湖管理存在问题。',
    '会议的主要任务是查找不足、分析原因。',
    '我讲三点意见。',
    '隐患整改限期清零。',
  ])('neither: %s', (sentence) => {
    const kinds = plain(sentence);
    expect(kinds.has('praise') || kinds.has('blame')).toBe(false);
  });
});
