/** What is ordered without 要 or 请: by a day to come, by what ends it, by whose it is. */
import { describe, expect, it } from 'vitest';
import { appeals, calls, signalsIn } from '../../../src/language/signals';

const asks = (sentence: string) =>
  signalsIn(sentence).some(({ kind, weight }) => kind === 'ask' && weight >= 2);

describe('orders', () => {
  it.each([
    '二组今晚把灯换上。',
    '渠口的淤泥，水利站五天内清掉。',
    '后勤科明天上班前把雨布备齐。',
    '井盖下周三以前补好。',
    '值班表现在就改。',
    '各班今天就把柜子贴上标签。',
    '从明天起，三号门先登记后放行。',
    '散会以后，各队把锹和桶点一遍。',
    '周末以前，把名单交到办公室。',
    '往后谁先到谁先开门扫雪。',
    '查到没有一处漏为止。',
    '我给大家提两点希望。',
    '请每个小组回去量一量自家的路。',
    '请同学们做两件小事。',
    '别让病人在走廊里等。',
  ])('asks: %s', (sentence) => {
    expect(asks(sentence)).toBe(true);
  });

  it.each([
    // Others do it, or are said to.
    '检查组明天到村里查账。',
    '省里要求今年底前把厕所改完。',
    '施工单位承诺下周把路面铺上。',
    '明天由县委书记作报告。',
    // It was done, is done always, or comes by itself.
    '昨晚八点以前，沙袋就码好了。',
    '三天内，他们拆完了七十处违建。',
    '3号楼提前五天完工。',
    '三号库前天把货全部送到。',
    '去年底前，全镇把水管换完。',
    '从今天起，全县进入汛期。',
    '目前把路修到村口的有六个村。',
    '点评会开到天黑为止。',
    // The speaker does it, or runs the meeting.
    '今天把大家请来，就说一件事。',
    '我今晚把材料看完。',
    '现在就请各组上台领奖。',
    '现在就讲第二个问题。',
    // 希望 in a name.
    '希望小学的操场是去年加强维修的。',
    '他给我提三个希望。',
  ])('asks nothing: %s', (sentence) => {
    expect(asks(sentence)).toBe(false);
    expect(signalsIn(sentence).some(({ kind }) => kind === 'hope')).toBe(false);
  });
});

describe('a closing', () => {
  it.each(['大家把袖子卷起来，把劲使上。', '现在请大家往东边走，十点开饭。', '大家早点回去，路上慢点！'])(
    'turns to all: %s',
    (text) => {
      expect(appeals(text)).toBe(true);
    },
  );
  it.each([
    '大家把路修通了。',
    '大家把垃圾倒在渠里。',
    '大家回去的时候都说好。',
    '大家注意到，出水口还在漏。',
  ])('does not: %s', (text) => {
    expect(appeals(text)).toBe(false);
  });
  it.each(['希望明年再来的时候村村有变化', '平平安安上班，辛苦大家了', '最后祝贺获奖的同志'])(
    'stands without its mark: %s',
    (text) => {
      expect(calls(text)).toBe(true);
    },
  );
  it.each(['希望小学的操场有三百平方米', '希望大家在今后的', '群众希望早点通车', '希望各单位把'])(
    'breaks off, or is none: %s',
    (text) => {
      expect(calls(text)).toBe(false);
    },
  );
});

describe('what one has to do, whose it is, and by when', () => {
  it.each([
    '十天之内得通车。',
    '空着的铺面，该出租出租，该收回收回。',
    '谁的地块谁清。',
    '谁最闲谁去把它扫一扫。',
    '欠账的事，就照那个办。',
    '四月底见账。',
    '国庆前仓库腾空。',
    '这条规矩打下礼拜一起，搬到车间里来用。',
    '给新来的同事们三条建议：少说一点，多看一点。',
    '明天能不能给商户们一个准话？',
    '回车间以后，每个班花五分钟，把图画一遍。',
    '功夫可别丢了。',
  ])('orders: %s', (sentence) => {
    expect(asks(sentence)).toBe(true);
  });
  it.each([
    '三天内得到了答复。',
    '去年国庆前仓库就腾空了。',
    '国庆前夕，街上挂好灯笼。',
    '他该回来回来了。',
    '谁看了谁都说好。',
    '每个班花五分钟就能站好队。',
    '专家给镇里提了三条建议。',
    '群众问明天能不能给个准话。',
    '来问的人很多，坝要不要塌，屋要不要紧。',
    '增收的账要分开看。',
    '老人说怕碰坏了要赔。',
    '谁有菜要卖、有话要捎，群里都看得见。',
  ])('does not: %s', (sentence) => {
    expect(asks(sentence)).toBe(false);
  });
  it.each(['大伙儿都上车吧', '今天就到这里，回去吧'])('ends without its mark: %s', (text) => {
    expect(calls(text)).toBe(true);
  });
});
