/** What is ordered without 要 or 请: by a day to come, by what ends it, by whose it is. */
import { describe, expect, it } from 'vitest';
import { signalsIn } from '../../../../src/language/signals/sentence';
import { appeals, calls } from '../../../../src/language/speechEnds';

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
    '水费月底收齐。',
    '本子星期五送回来。',
    '东门今晚起不上锁。',
    '插头是不是该自己去插上？',
    '今天晚上能不能把灯全换上？',
    '礼拜三以前各家出一个人。',
    '空箱明天全部搬走。',
    '回头把灭火器挪到门边去。',
    '不戴护目镜的，一律下来。',
    '手套谁领的谁在本子上签字。',
    '再不登记的，扣半个月奖金。',
    '从今天起，撞坏一只箱子，停半天。',
    '下半年谁再迟到，谁就走人。',
    '针对这些，定三条规矩。',
    '旧雨衣统一交到仓库。',
    '废油谁倒的，就问谁的责。',
  ])('asks: %s', (sentence) => {
    expect(asks(sentence)).toBe(true);
  });

  it.each([
    // Others do it, or are said to.
    '检查组明天到村里查账。',
    '这个月修好两座桥。',
    '本子昨天送回来了。',
    '他问我今晚能不能换灯。',
    '水费月底收齐了。',
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
    // What is told, or owed by the speaker himself.
    '今天全部项目都比完了。',
    '空箱昨天全部搬走了。',
    '我作为带队的人，应当承担责任。',
    '七天下来，你们平均每天走两万步。',
    '今天坐下来，跟大家交换一下看法。',
    '我向大家鞠一个躬，衷心感谢各位。',
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

describe('what is said plainly to those who are to do it', () => {
  it.each([
    // Who does what to what.
    '各组把缺的铁锹登记一遍。',
    '每个班把名单贴到门口。',
    '请仓储科把货架重新编一遍号。',
    '名单请各片区再核一遍。',
    '请于三日内提出异议。',
    '也请家长多陪孩子练练。',
    '各科室回去商量一下，把排班理顺。',
    '各组长晚上回去问一问。',
    '没交表的会后到办公室补签。',
    '拿不准的趁早问班长。',
    '来不及搬的把雨布盖好。',
    // What not to do.
    '跑在前头的也别歇气。',
    '别嫌麻烦。',
    '谁也别想着躲。',
    '落后的也用不着泄气。',
    // What one has to.
    '队长得沉下心来。',
    '机子就得跟上去。',
    '答应的事就要做到。',
    '看见漏电就要敢拉闸。',
    '巡查一天都不能停。',
    '说话要讲实话。',
    // First one, then the other; so often; by then.
    '验了货再签收。',
    '下周三再走一遍流程。',
    '明早把旧牌子换了。',
    '各组两天之内重排一遍班。',
    '本周内把三类台账重新过一遍。',
    '这个星期就把水表抄齐。',
    '月底前给句准话。',
    '三天之内自己搬走。',
    '从下月起，巡查改成一日一报。',
    '明天早会，各班长带着自己的人再练二十分钟。',
    '这个礼拜天以前，柴垛搬走，水沟清空。',
    // Whose it is, and what it costs him.
    '谁接单谁跟到底。',
    '谁的点位先完，谁就主动去帮别人。',
    '漏一户扣两分。',
    '写得不清的退回去重写。',
    '要么月底前自己拆，要么腾地方。',
    '出门前多看一眼。',
    '好做法接着办下去。',
  ])('orders: %s', (sentence) => {
    expect(asks(sentence)).toBe(true);
  });
  it.each([
    // It was done, is done always, or was done by others.
    '二组把缺的铁锹登记了一遍。',
    '各组把安全当成头等大事。',
    '省里要求各市把账目清一遍。',
    '她一个人把仓库理得清清楚楚。',
    '村里请来师傅把路灯修好了。',
    '老李回去就病倒了。',
    '回去练的时候，不少人找过镜子。',
    '散会后他把我拉到一边。',
    '这些路灯昨晚就修好了。',
    '旧账本上个月已经交到档案室。',
    // 别 in a word, or said of others.
    '两件事的区别，在级别上。',
    '临别的时候，他一句话也没有说。',
    '邻居劝他别上山。',
    '现在手机上能办，年轻人用不着跑腿。',
    // 得 behind a verb, or what it takes.
    '操场得到了修整。',
    '群众办证得先跑两个窗口。',
    '渡船天不亮就要开。',
    '眼看就要到汛期了。',
    '谁好谁差，一看便知。',
    '谁跟谁搭班没有写。',
    '他等孩子走了再关灯。',
    '他每周至少下村三天。',
    '被退回去重写的有六份。',
    '要么停电，要么停水。',
    '教育急不得。',
    '从今天起，大家放开手脚，大干快上。',
    '警报到担架上车，三分钟。',
    '年底前该报的决算还没有报。',
  ])('does not: %s', (sentence) => {
    expect(asks(sentence)).toBe(false);
  });
});
