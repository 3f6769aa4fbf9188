/** Praise and blame in plain talk: words that have one sense wherever they are told, and who turns round to what is amiss. */
import { describe, expect, it } from 'vitest';
import { signalsIn } from '../../../../src/language/signals/sentence';
import type { SignalKind } from '../../../../src/language/signals/signal';

const does = (sentence: string, kind: SignalKind) => signalsIn(sentence).some((hit) => hit.kind === kind);

describe('blame', () => {
  it.each([
    '抽到的三个村，村干部一问三不知。',
    '七个窗口，三个在看手机。',
    '巷子里电动车停得横七竖八。',
    '这项制度成了一纸空文。',
    '到会的只有十二人。',
    '纪律欠佳，值班的管不住。',
    // Who turns round, and who tells of some.
    '可一到库房，灭火器挨着油漆桶。',
    '不过昨天夜里，东门的岗亭成了晾衣架。',
    '有的班组下了工才去填表。',
    // As it is said in notices.
    '讲台上放着早餐，望改正。',
    '宿舍楼存在私拉电线的现象。',
    '当然，我们小区也有不足之处。',
    '再说几件不顺心的。',
    '不足的地方也有三条：旗语、口令、队形。',
    '可也有几个事要说。',
    '也有做得不够的地方。',
    '好话说完，说问题：',
    '现在说恼火的。',
    '柳树沟的路修了三年还没有通。',
    '井口没有封。',
  ])('tells: %s', (sentence) => {
    expect(does(sentence, 'blame')).toBe(true);
  });

  it.each([
    '防止出现推来推去的情况。',
    '现场没有一个人看手机。',
    '值班期间严禁脱岗。',
    '我们的口号只有一句。',
    '仓库里没有人大声说话。',
    '可以看出，大家是下了功夫的。',
    '有的同志问，下一站去哪里。',
    '但愿明年这个时候还能在这里开会。',
    // Without a turn the last word counts.
    '夜班只有四个人，六十张床的记录一页不差。',
    '话务员嗓子哑了，接了三千个电话。',
  ])('does not tell: %s', (sentence) => {
    expect(does(sentence, 'blame')).toBe(false);
  });
});

describe('praise', () => {
  it.each([
    '两位班长脱稿讲了二十分钟，对答如流。',
    '撤离的时候大家不慌不忙。',
    '问到库存，保管员张口就来。',
    '水厂提前半个月通上了水，用上了。',
    '夜班一次没落下。',
    '队员们冒着大雨把沙袋垒了起来。',
    '全年没有发生一起越级访。',
    '三十六名学员，没有一个人请假。',
  ])('tells: %s', (sentence) => {
    expect(does(sentence, 'praise')).toBe(true);
  });

  it.each([
    '每个同学都要说得出自己走哪个楼梯。',
    '二是想在前头。',
    '准备得不够扎扎实实。',
    '没有一个人脱稿。',
    '是为了让群众住得踏实。',
    '登记本摆得整整齐齐，翻开一看，十页里有六页是空白的。',
    '我不点名，本人心里有数。',
  ])('does not tell: %s', (sentence) => {
    expect(does(sentence, 'praise')).toBe(false);
  });
});
