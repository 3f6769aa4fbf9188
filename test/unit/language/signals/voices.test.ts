/** Whose word a clause is: what the speaker asks for here, and what others asked, what it takes, what is on paper. */
import { describe, expect, it } from 'vitest';
import { readingsIn } from '../../../../src/language/signals/sentence';
import type { SignalKind } from '../../../../src/language/signals/signal';
import { spent } from '../../../support/spent';

const does = (text: string, kind: SignalKind) =>
  [...readingsIn(text)].some(({ hits }) => hits.some((hit) => hit.kind === kind));

describe('asks nobody', () => {
  it.each([
    '这是每年年底镇里都要安排的一项工作。',
    '盖一个章要跑三栋楼。',
    '这件事不要钱、不要人。',
    '够不够，要看水还漏不漏。',
    '连阀门在哪里都指不准。',
    '货发得痛快，钱要得不痛快。',
    // What others said.
    '老校长常跟我们说，当先生的要对得起一支粉笔。',
    '水利说要等图纸，交通说要等征地，一等就是半年。',
    '有人说要先修桥，也有人说要先修渠。',
    '有位老同志在信里写，机关里的人要多到集市上走走。',
    '包工头送来一面旗，我说旗子不挂，账要清。',
    // What stands quoted.
    '年初定了八个字，叫“快字要真，稳字要牢”，印在每个人的本子上。',
    '文件里写了“四个必须、五个严禁”，大家手上都有。',
    // What it takes.
    '从渡口到镇上，坐船要两个小时。',
    '从山下过去要翻三道梁。',
    '往年，交一次电费要跑两趟，碰上下雨还要住一宿。',
    '堤上没有人，那是要出大事的。',
    // What called the meeting.
    '今天请大家来，主要有三层考虑：一是账要对一对；二是市里的话要传下去；三是必须先通个气。',
    '主要有两个考虑：一是报表好看，可是热线响个不停，必须到现场看一看；二是学一学邻县。',
    '这次观摩，主要目的是：一是要看进度；二是要找差距；三是务必学经验。',
    '村里一年要收三千担柑橘。',
    '食堂是大家天天都要去的地方。',
    '渠道往西改，要占六户的菜地。',
    '打卡机要停用三天。',
    '修这段路没有伸手要一分钱。',
    '旧办法下月废止，届时表格要一并换掉。',
    // What it is like, what it means, what was thought of.
    '带新人就像种菜要看时令。',
    '“慢工”是说活要细，不是说人可以懒。',
    '例会挪到星期五，是考虑到月头大家要盘库。',
    '他们解释说，图纸要送出去重新画。',
    '市里上月印发了通知，要求年底前账目清零，村村必须公示。',
    '省里去年提出，评比结果要作为评先的依据。',
    '今天把大家请来，是要把上周的抢修捋一捋。',
    '会后还要进行民主测评，票在各位桌上。',
    '明年的工作要点已经印好了。',
    '接下来局里会把预案印成小册子。',
    '管得细不细，要看账目对得怎么样。',
    // A guess, and what one is to know.
    '脸上发烫的应当不少。',
    '问题出在哪里，大家心里要有数。',
    // A courtesy, and who speaks next.
    '有说得不周全的，请大家包涵。',
    '工作怎么抓，稍后李副县长还要专门讲。',
    // What a rule lays down.
    '征稿启事写明作品要在四尺以内，落款必须写全。',
    '省里的通知大家手上都有，写得很清楚，各地要疏堵结合，必须做到一户不漏。',
    '《观摩指南》里讲，教师要尽量创造条件。',
    '年初的文件规定，各县要在九月底前开工，必须一个项目一套班子。',
    '省厅文件要求重点企业半年演练一次，每次都要有脚本。',
    '按照年度计划中小队要做到拉得出、跟得上的要求，上午考核了三个课目。',
    '段里发的电报写着，换件之后必须双人确认。',
    '总站去年下发过规范，里面写着用语要准确、示范要有序。',
    '市里下周要来督查。',
    '名次总要分出来。',
    // How it was done, not how it is to be done.
    '多一点的人家，也只有三户。',
  ])('%s', (text) => {
    expect(does(text, 'ask')).toBe(false);
  });
});

describe('asks', () => {
  it.each([
    '老校长常跟我们说，守馆的人要对得起每一本书，大家要记在心里。',
    '文件里写了“四个必须”，各村务必逐条对照。',
    '市里上月印发了通知，各村要对着条目改。',
    '要像护自家菜园那样护好这片林。',
    '天天要走的路，今天就把它修好。',
    '会后还要把账本对一遍。',
    '明年要把水接到每一户。',
    '往年交电费要跑两趟，今年必须做到一趟也不跑。',
    '今天请大家来，主要有两层考虑：一是账要对一对；二是通个气。会后各村要把账补齐。',
    '会后请各单位对着单子把任务认领回去。',
    '欠账列成单子，十五号之前报到督查室。',
    '谁没有报，我找谁谈。',
    '最后镇长要把账讲清楚，各村要把账补齐。',
    '少一点材料，多一点脚印。',
    '地里的苗，一棵也不能丢。',
    '从下个月起，每周五晚上查一次岗。',
    '班前会一分钟也不许少。',
    '何老师回去把片子砍掉三分之二。',
    '提个小建议，上台前把话筒调好。',
    '隐患发现一次通报一次。',
  ])('%s', (text) => {
    expect(does(text, 'ask')).toBe(true);
  });

  it.each([
    '下面，请市水务局防汛科科长通报上半年的情况。',
    '每个班子成员都坚持把自己摆进去。',
    '爹娘从来不许他乱花一分钱。',
    '请各位把评议票填好。',
    '月底前报到了督查室。',
  ])('not: %s', (text) => {
    expect(does(text, 'ask')).toBe(false);
  });
});

describe('what is planned, or on paper', () => {
  it.each([
    '方案提出，到明年年底，建成便民点二百个，培训骨干三千人。',
    '报上来的照片是绿的，走近一看是一张网。',
    '自己跟自己比，怎么比都有进步。',
    '拆除到位的一件也没有。',
  ])('praises nothing: %s', (text) => {
    expect(does(text, 'praise')).toBe(false);
  });

  it('is there once it is done', () => {
    expect(does('到上个月底，全市建成了便民点二百个。', 'praise')).toBe(true);
  });
});

it.each(['一', '了', '要', '三天', '请各局'])(
  'takes no longer than its length asks for: a row of %s',
  (word) => {
    const read = () => [...readingsIn(word.repeat(40_000 / word.length))];
    expect(spent(() => expect(read()).toHaveLength(1))).toBeLessThan(3_000);
  },
);

describe('praises and blames nobody here', () => {
  it.each([
    '兄弟学校城东中学去年还排在我们后头，这次四科第一，经验很扎实。',
    '邻近的云阳县走在前面，他们的帮办代办做得很有特色。',
    '再看看隔壁青河镇，人家三百个党员分了田块，夜里两班倒，到现在零火点。',
    '眼下外面的安全形势不轻松，事故多发。',
    '上个月邻省一场暴雨，冲毁桥梁十一座，教训惨痛。',
    '隔壁九连一样东西不少。九连的班长三年没有断过，这是真本事。',
    '北河县去年还跟我们坐在一条板凳上，今年落了一家整车厂，值得竖大拇指。',
    // What is taken back.
    '去年全镇一个火点没有，县里还发过锦旗。去年是去年。',
    '人没有出事，是运气。',
    '今年老天爷帮忙，麦子颗粒饱满。',
    '早些年也有过好光景，从签约到投产只用了七个月，那以后再没有第二个。',
    // How it looks on paper, and how the world is.
    '《工作规程》写得清清楚楚。',
    '值班员报“全连到齐”。',
    '节后一个月历来是事故高发期。',
  ])('%s', (text) => {
    expect(['praise', 'blame'].filter((kind) => does(text, kind as SignalKind))).toEqual([]);
  });

  it.each<[text: string, kind: SignalKind]>([
    ['跟兄弟县比，我们的问题还不少。', 'blame'],
    ['兄弟单位来取经的一拨接一拨，工作卓有成效。', 'praise'],
    ['隔壁镇零火点，我们还有四个，问题不少。', 'blame'],
    ['三班跟我们一起熬了三个通宵，值得表扬。', 'praise'],
    ['乡亲们跟我们干了三个月，值得表扬。', 'praise'],
  ])('but those who listen are: %s', (text, kind) => {
    expect(does(text, kind)).toBe(true);
  });
});
