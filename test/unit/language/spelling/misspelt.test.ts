/** Misspelt words, by what the dictionary has. */
import { describe, expect, it } from 'vitest';
import { spellingBy } from '../../../../src/language/spelling/misspelt/misspelt';
import type { Misspelt } from '../../../../src/language/spelling/misspelt/told';
import { spent } from '../../../support/spent';
import { fixturesIn } from '../../../support/texts';
import { vocabulary } from '../../../support/vocabulary';

const read = spellingBy(vocabulary);
const told = (text: string) => read(text).misspelt.map(({ wrong, right }) => `${wrong} ${right}`);

it.each([
  ['有的堤段多年没有疏竣', '疏竣 疏浚', 'both'],
  ['沟渠没有灌概功能', '灌概 灌溉', 'both'],
  ['款项没有及时拔付', '拔付 拨付', 'look'],
  ['秸秆焚烧管不住，梵烧点冒了三处', '梵烧 焚烧', 'look'],
  ['企业是发展的顶粱柱', '顶粱柱 顶梁柱', 'both'],
  ['原料价格局高不下', '局高不下 居高不下', 'sound'],
  ['一些老人贪小失太', '贪小失太 贪小失大', 'look'],
  ['险工的症节还在', '症节 症结', 'sound'],
  ['老日小区的楼道堵了', '老日 老旧', 'look'],
  ['值班人员坚守岗卫', '岗卫 岗位', 'sound'],
  ['两类警情易发多法', '多法 多发', 'sound'],
  ['汛期没过就刀枪人库', '人库 入库', 'look'],
  ['望川镇的抡险器材', '抡险 抢险', 'look'],
  ['个别学校学藉管理混乱', '学藉 学籍', 'both'],
  ['校舍修膳也有尾巴', '修膳 修缮', 'both'],
  ['专门讲秸杆这件事', '秸杆 秸秆', 'both'],
  ['疏撒人群用了四分钟', '疏撒 疏散', 'part'],
  ['冷藏要配陶建起来', '配陶 配套', 'sound'],
  ['纯粹是走过埸', '走过埸 走过场', 'look'],
  ['对质问支支唔唔', '支支唔唔 支支吾吾', 'both'],
  ['群众敢怒不感言', '敢怒不感言 敢怒不敢言', 'sound'],
  ['乡村兴振要靠产业', '兴振 振兴', 'swapped'],
  ['纪律检察委员会的同志', '纪律检察 纪律检查', 'sound'],
  ['楼道里的灭器火过期了', '灭器火 灭火器', 'swapped'],
  ['排涝站的柴机油没有人保养', '柴机油 柴油机', 'swapped'],
  ['塔掉司机没有证件', '塔掉 塔吊', 'sound'],
  ['臊得脸上火腊腊的', '火腊腊 火辣辣', 'sound'],
  ['报喜不报忧，那是自期期人', '自期期人 自欺欺人', 'both'],
  ['办公室主任说的，交结班一句话就完了', '交结班 交接班', 'sound'],
  ['成绩要讲够，问提要讲透', '问提 问题', 'known'],
  ['民政工作直接面队困难群众', '面队 面对', 'known'],
  ['大家抬头能见景察', '景察 警察', 'sound'],
  ['那杯温磬的糖水', '温磬 温馨', 'look'],
  ['及时安扶游客情绪', '安扶 安抚', 'sound'],
  ['钢丝蝇上的油污没有擦', '钢丝蝇 钢丝绳', 'look'],
  ['数剧宁可慢一天', '数剧 数据', 'both'],
  ['比武今天落下维幕', '维幕 帷幕', 'both'],
])('%s: %s', (text, words, kind) => {
  expect(told(text)).toEqual([words]);
  expect(read(text).misspelt.map((slip: Misspelt) => slip.kind)).toEqual([kind]);
});

it.each([
  ['选拔付出多的干部，安全产生效益', 'two words side by side'],
  ['旺季过去了，相应级别的单位要启动相应预案', 'words of one sound that edited texts have there'],
  ['喜欢渡口那片林子，培训炼钢工', 'two words side by side'],
  ['中宣部部署了三项工作，立夏前后多雨', 'names and days'],
  ['叶绿素含量上升，肝细胞癌早筛做得好', 'words of trades'],
  ['走访了家具市场和数学课件展', 'words that sound like others in one expression'],
  ['安捷维保队到得最早，竹坞茶厂第二', 'names of firms'],
  ['守责尽责，管城护城', 'what is varied'],
  ['三件事请组长记下，该算的账要算', 'characters that stand anywhere'],
  ['同老人们聊了天', 'what is done'],
  ['音乐放得偏响，字写得偏简', 'how something is done'],
  ['裁判员公正执裁，蚕具洗净，当季的禁泳牌立好', 'more words of trades'],
  ['双塘镇的白鹭村', 'places'],
  ['看了沙垭、白鹭两个乡镇', 'places in a row'],
  ['风调雨顺，天地长久', 'a phrase made of two words the other way'],
  ['梁守诚同志和国芳书记', 'persons'],
  ['竺络驿大姐的酱菜', 'a person whom one calls by her age'],
  ['文件锁进柜子没人过问', 'written either way'],
  ['先围堰后抽排，只导不堵', 'a frame that anybody fills'],
  ['到信访局报了名，金融办主任在场', 'what ends the name of a unit'],
  ['逐栋测线路，一锨锨清淤泥', 'what counts'],
  ['动力分厂厂长来了', 'twice the same, in two words'],
  ['月末来查的，学问提高了，水到渠成', 'what people write for words, in two others'],
  ['打完针第二天又上山，路踩成泥', 'what was done, and to what'],
  ['美好愿景、降雪天气、仓房改造、智慧调度', 'words of edited texts'],
  ['不畏难、不避艰，路就能修通', 'one of two that make a word'],
  ['断贷、抽贷、逐件、涉法涉诉', 'words of today'],
  ['破案数居全市首位', 'a number and what it does'],
  ['望岳队排第四，梨坪乡排第五', 'what ends the name of a place'],
  ['难的是没有人手，忧的是没有后劲', 'what one is worried about'],
  ['显式承诺，可研报告，总馆和分馆', 'words of today'],
  ['总体看忧喜参半，不要相互推诿', 'another order that is right'],
  ['一企一策，一户一册', 'made anew'],
  ['二十三节课，四十多份材料', 'numbers'],
  ['南塘街道和竹坪小区', 'places before what they are'],
  ['环保督查和砂场整治，台帐要清', 'written either way'],
  ['植保站来人，2号仓先满先封', 'daily words beside one another'],
  ['翻过崇山峻岭，到过马来西亚和加尔各答', 'words that the dictionary takes for names'],
  ['考斯曼先生和马拉维湖，古斯塔夫·哈格隆德', 'names from abroad'],
  ['出席的有贾春旺、高昌礼、梁国庆等同志', 'persons in a row'],
  ['能力亟待提升，亟需加强', 'words of one sound that stand beside the same ones'],
  ['副部长高晓兵作了讲话', 'a person behind a post'],
  ['坐得弯成一团，茶水盛入壶中', 'what stands behind any verb'],
  ['得了三项冠军，五月底前完成，15种小企业', 'words that end or begin beside'],
  ['再不把欠下的账补上，制度要学深学细', 'two characters that belong elsewhere'],
  ['一节微课，既要微，又要成课：课是根本，课要上得扎实', 'what the text speaks of'],
  ['演练的时候，想关哪个栓就关哪个栓', 'a word that stands by itself again'],
  ['城乡接合部的河道裁弯取直，材料翔实', 'written in either of two ways'],
  ['把零散的点串成线、连成片', 'a phrase that does without its 一'],
  ['眼下招商的处境很难', 'an adverb before its word'],
  ['项目成就城市，要建美', 'a verb with what is made of it'],
  ['决不辜负大家，亟需解决的事，检测和监测', 'written either way'],
  ['发展绿色低碳经济，数智化转型，统战部部长', 'words of today beside others'],
])('leaves %s alone (%s)', (text) => {
  expect(told(text)).toEqual([]);
});

it('knows what only comes of two words side by side', () => {
  const isBetween = (text: string, wrong: string, right: string) => {
    const start = text.indexOf(wrong);
    return read(text).isBetween(start, start + wrong.length, right);
  };
  expect(isBetween('，喜欢渡口那片林子', '欢渡', '欢度')).toBe(true);
  expect(isBetween('喜欢渡口那片林子', '喜欢', '喜欢')).toBe(false);
  expect(isBetween('同志们欢渡春节', '欢渡', '欢度')).toBe(false);
  expect(isBetween('每个同学都要说得出自已走哪个楼梯', '自已', '自己')).toBe(false);
  expect(isBetween('明天上午按排班与班对抗', '按排', '安排')).toBe(false);
});

it('tells where in the text', () => {
  const text = '一、要干什么？疏竣河道，疏竣沟渠。';
  expect(read(text).misspelt.map(({ start, end }) => text.slice(start, end))).toEqual(['疏竣', '疏竣']);
});

it('takes time in proportion to the text', () => {
  const time = (text: string) => spent(() => read(text));
  time('防汛抗旱'.repeat(500));
  const short = time(`甲${'疏竣河道'.repeat(2_000)}`);
  expect(time(`乙${'疏竣河道'.repeat(8_000)}`)).toBeLessThan(Math.max(50, 16 * short));
});

it.each(['', '𠮷𠮷𠮷𠮷', '\ud842', 'abc', '一', '龥龥龥龥龥'])('reads %j', (text) => {
  expect(told(text)).toEqual([]);
});

describe.each([...fixturesIn('clean'), ...fixturesIn('speeches')])('$name', ({ source }) => {
  it('has none', () => {
    expect(told(source)).toEqual([]);
  });
});
