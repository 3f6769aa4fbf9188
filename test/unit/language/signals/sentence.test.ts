/** What a sentence does: each row is one sentence and all that it does. */
import { describe, expect, it } from 'vitest';
import { isImperative, partOfHeading } from '../../../../src/language/headings';
import { readingsIn, signalsIn } from '../../../../src/language/signals/sentence';
import type { SignalKind } from '../../../../src/language/signals/signal';
import { appeals, endsOnCall } from '../../../../src/language/speechEnds';

const kinds = (sentence: string) => [...new Set(signalsIn(sentence).map(({ kind }) => kind))];

describe('a sentence', () => {
  it.each<[string, readonly SignalKind[]]>([
    // By fact.
    ['二组没有及时报告水位，延误了转移时间。', ['blame']],
    ['预案不熟，降低了处置效率。', ['blame']],
    ['我镇的进度拖了全县的后腿。', ['blame']],
    ['各组分工明确，保证了演练的安全有序。', ['praise']],
    // What is said to fall short is told, and not yet asked for.
    ['台账里还有一些不足的地方需要进一步完善。', ['blame']],
    ['台账需要进一步完善。', ['ask']],
    ['也有几处要改。', ['blame', 'ask']],
    ['有几件事要抓。', ['ask']],
    // 让我们 calls, or tells what something did to us.
    ['让我们同心协力，夺取防汛全胜！', ['close']],
    ['这次演练让我们清楚地看到了差距。', ['blame']],
    ['模拟的险情，让我们深刻认识到责任之重。', []],
    // How much, and what was shown.
    ['各队态度都比较积极，决心也很大。', ['praise']],
    ['总的看，这次评议的质量是好的。', ['praise']],
    ['巡查组展现了过硬的作风。', ['praise']],
    ['撤离紧张有序，无一人掉队。', ['praise']],
    ['项目的体量比过去大。', ['praise']],
    ['今年的压力比往年大。', []],
    // Told in a soft voice.
    ['有的部门排队比较混乱。', ['blame']],
    ['还有个别员工边走边说笑，把演练当成休息。', ['blame']],
    ['还有一些地方需要我们认真对待。', ['blame']],
    ['演练的过程也并不是没有毛病。', ['blame']],
    ['还有一些做法值得推广。', ['praise']],
    ['往下走，话就不大好听了。', ['blame']],
    // Whose it is, he does it; what something takes is no demand.
    ['今后吊装作业，谁指挥谁签字。', ['ask']],
    ['光栅上午十点之前给我恢复。', ['ask']],
    ['这样一条线要三十一个人。', []],
    // What worries, trends and accidents.
    ['二村的进展让人着急。', ['blame']],
    ['入夏以来越级上访不断，化解的压力越来越大。', ['blame']],
    ['云岭镇一处工地发生坍塌事故，造成2人受伤。', ['blame']],
    ['防汛形势也较为严峻。', ['blame']],
    // A demand, whatever follows 要.
    ['大家要紧紧围绕年度目标。', ['ask']],
    ['要因地制宜，一村一策。', ['ask']],
    ['要强化巡查。', ['ask']],
    ['这是工作的要点，也是要害。', []],
    ['希望各村再加一把劲，把路修通。', ['hope', 'urge']],
    // What a meeting is for, what is supposed, and what those above did.
    ['会议的主要任务是查找差距，分析存在的问题，推动工作取得新成效。', []],
    ['一旦发生事故，后果不堪设想。', []],
    ['县委、县政府高度重视防汛工作。', []],
    // Who spoke before is agreed with; contrast comes to blame.
    ['刚才李镇长讲得很具体，我完全赞同。', []],
    ['有的报告找问题很准，开出的方子却很空。', ['blame']],
    // What rose: wanted, unwanted, or asked for.
    ['粮食产量比去年增长了12%。', ['praise']],
    ['用户投诉由每月6件增加到15件。', ['blame']],
    ['用户投诉下降了三成。', ['praise']],
    ['验收的标准一年比一年更高。', []],
    ['合格线由60分提高到70分。', []],
    ['细则作了修订，绿化率由大于30%提高到大于35%。', []],
    ['街道今年承担的改造任务由40户增加到90户。', []],
    ['我们的服务标准明显提高。', ['praise']],
    // Told as an image, or as who can do what.
    ['两年工夫，臭水塘变成了一道风景。', ['praise']],
    ['从“等人来”到“走出去”，商户的劲头起来了。', ['praise']],
    ['三堂课各有千秋。', ['praise']],
    ['报警到出车缩短到了四分钟。', ['praise']],
    ['四月以来，总体上推进有序、成效明显。', ['praise']],
    ['推进项目有序衔接。', ['urge']],
    ['三年下来，合作社办起来了。', ['praise']],
    ['考勤表上没有一个人请假。', ['praise']],
    ['大家舍不得走。', []],
    // A problem as the topic of a meeting is none.
    ['大家围绕工程存在的问题，谈了一个上午。', []],
    ['班子会分析了当前存在的问题。', []],
    // Softly, and by fact.
    ['需要改进的有两处。', ['blame']],
    ['板书还可以再工整一些。', ['blame']],
    ['投资进度比计划慢了九个百分点。', ['blame']],
    ['三十户里动工的不到一半。', ['blame']],
    ['占道的顽症一直没有根治。', ['blame']],
    ['无论是东片还是西片，进度都比较慢。', ['blame']],
    ['遗憾也有。', ['blame']],
    ['这封来信压了三个月。', ['blame']],
    ['镇里催了四回没人动。', ['blame']],
    ['用电量连续两个月下降。', ['blame']],
    ['物资没带够。', ['blame']],
    ['电台用完没有人充。', ['blame']],
    ['即使是离得最近的二组，也还没有完成任务，与计划有很大差距。', ['blame']],
    ['即使下了大雨，巡查也不能停。', ['ask']],
    ['各片的进度都还较慢。', ['blame']],
    ['看完以后，也存在不少隐忧。', ['blame']],
    ['哪个村卡在用水上，会后就来找我。', ['ask']],
    ['渠底长出了半人高的草。', []],
    ['年初安排的机井改造资金三百万元。', []],
    ['调度喊了三回，我们一声也没有应。', ['blame']],
    ['三天大雨，巡堤一天也没有停。', []],
    ['队号写错了三处。', ['blame']],
    ['有的同志心里的弦松了。', ['blame']],
    ['违章去年九起，今年二十起，翻了一番。', ['blame']],
    ['纠纷去年九十起，今年三十起，下降了六成。', ['praise']],
    ['产值去年两亿，今年四亿，翻了一番。', ['praise']],
    ['集体访一季度同比明显反弹，批次上升两成，人次上升三成。', ['blame']],
    ['就下一步，提两点建议，供村里参考。', ['ask']],
    ['会议记录十日内报督导组。', ['ask']],
    ['整改报告十日内报了上来。', []],
    ['个别小区的楼道清理不彻底。', ['blame']],
    ['楼道清理彻底，堆了三年的杂物不见了。', ['praise']],
    ['对班子提出批评意见的有十二人。', []],
    ['语文掉了三名。', ['blame']],
    // A demand told as a description; and 要 that is none.
    ['抓防汛，重在早、贵在细。', ['ask']],
    ['时间不等人，需要我们一天当两天用。', ['ask']],
    ['对弄虚作假的，绝不姑息。', ['ask']],
    ['老城的攻坚战，需要我们拿出真本事。', ['ask']],
    ['看到进步的同时，也要看清差距和不足，主要表现在台账上。', ['blame']],
    ['别当旁观者。', ['ask']],
    ['该拆的拆，该补的补。', ['ask']],
    ['散会以后各组对着录像找差距。', ['ask']],
    ['大家不要怕。', []],
    ['为了要赶工期，工地连轴转。', []],
    ['组委会临时要我上来。', []],
    ['县里要我们月底前交账。', ['ask']],
    ['看完以后，车上鼓了掌。', ['praise']],
    ['要说不足，主要是声音小。', ['blame']],
  ])('%s', (sentence, expected) => {
    expect(kinds(sentence)).toEqual(expected);
  });
});

describe('a heading that asks', () => {
  it.each(['思想认识要再提高', '紧绷防汛之弦', '把路修通'])('%s', (heading) => {
    expect(isImperative(heading)).toBe(true);
  });
});

describe('a heading', () => {
  it.each([
    ['指出两点', 'critique'],
    ['提醒三点', 'requirement'],
    ['下半年如何干', 'requirement'],
    ['验收标准更高', undefined],
    ['总结惨痛教训，看清严峻形势', 'critique'],
    ['总结经验教训', 'praise'],
    ['下一步措施', 'requirement'],
    ['各村加紧了措施的落地', undefined],
    ['从横比中看到信心', 'praise'],
    ['再说说看到的不好的方面', 'critique'],
    ['先说看到的好的方面', 'praise'],
    ['思想认识要再提高', undefined],
    ['紧绷防汛之弦', undefined],
  ])('%s: %s', (heading, part) => {
    expect(partOfHeading(heading)).toBe(part);
  });
});

describe('how a speech ends', () => {
  it('asks something of all of them', () => {
    expect(appeals('日子不等人。请各位书记回去先看看自己家里有没有，有就赶快改。')).toBe(true);
    expect(appeals('名单请人事科月底前报上来。')).toBe(false);
  });
  it.each([
    '情况就通报到这里。下面，请县总河长讲话。',
    '天不早了，我不多说了。',
    '帽带子都系上。好，现在派活。',
    '最后送大家一句话：路是走出来的。',
    '再过十天就是年关，先给大家拜个早年。',
    '下周库房还要盘一次点。辛苦了。',
    '灶上的事一天三回，劳烦各位了。',
    '望各班组以此为戒。',
    '盼着各位平平安安地来，平平安安地走。',
    '雨水说来就来，莫误了农时。',
    '一个月一个月地抓下去，全年的任务就一定能够完成。',
    '把炉子看住，咱们都过个安稳年。',
  ])('%s', (text) => {
    expect(endsOnCall(text)).toBe(true);
  });
  it.each([
    '三组的同志辛苦了一夜。',
    '去年这时候大家辛苦了三天，渠还是没有通。',
    '登高望各村，灯火稀稀拉拉。',
    '麻烦的是配件还没有到。',
    '这样的进度，年底能不能完成很难说。',
    '孤老户没有过上一个好年。',
    '这件事他一定不会答应。',
  ])('not yet: %s', (text) => {
    expect(endsOnCall(text)).toBe(false);
  });
});

describe('what sounds like praise or blame', () => {
  const does = (sentence: string, kind: string) => signalsIn(sentence).some((hit) => hit.kind === kind);

  it.each([
    ['praise', '巡更的本子一次不缺，连停电都记着。'],
    ['praise', '总的印象是，态度端正，材料齐全。'],
    ['praise', '应该说，这座泵站建得是好的。'],
    ['praise', '灯一拉就亮，用户都不知道停过电。'],
    ['praise', '三千人往外走，没有一个人挤倒。'],
    ['praise', '全年没有一起伤亡。'],
    ['praise', '话说到了根子上。'],
    ['praise', '半年里投诉率压下来了。'],
    ['praise', '三天内就恢复运行了。'],
    ['blame', '这样的账，对得起群众吗？'],
    ['blame', '这样干活，对得起乡亲们？'],
    ['blame', '几个科室乱成一锅粥。'],
    ['blame', '公示栏三个月没有更新。'],
    ['blame', '坡道起步急了一点。'],
    ['blame', '要说哪里差，差在案板上。'],
    ['blame', '问题也不能不说。'],
    ['blame', '那时候欠下的账，到现在还没有还。'],
  ])('%s: %s', (kind, sentence) => {
    expect(does(sentence, kind)).toBe(true);
  });

  it.each([
    ['blame', '巡更的本子一次不缺，连停电都记着。'],
    ['blame', '老乡煮了一锅粥送上山。'],
    ['blame', '焊工的手腕纹丝不动。'],
    ['blame', '塘底翻过来，晒得裂了口。'],
    ['blame', '这座泵站对得起全县群众。'],
    ['praise', '原因大家都清楚。'],
    ['praise', '说到根子上，是有的人怕麻烦。'],
    ['praise', '泵房的设备三天内恢复运行。'],
    ['praise', '事情出在夜里，没有人员伤亡。'],
    ['praise', '二是不较真。'],
    ['praise', '报告写好了，放在柜子里。'],
    ['praise', '腊月那场雪压下来。'],
    ['praise', '这里有认识问题，更有作风问题。'],
  ])('no %s: %s', (kind, sentence) => {
    expect(does(sentence, kind)).toBe(false);
  });

  it('forgets what was amiss of old', () => {
    const blames = (text: string) =>
      [...readingsIn(text)].some(({ hits }) => hits.some(({ kind }) => kind === 'blame'));
    expect(blames('那时候有的队长连井号都报不准，值班还打牌。')).toBe(false);
    expect(blames('那时候欠下的账，到现在还没有还。')).toBe(true);
  });
});
