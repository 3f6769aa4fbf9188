/** Each rule by an example of its own: what it says of the break behind some words. */
import { expect, it } from 'vitest';
import { RULES } from '../../../../src/reading/joining/rules';
import { parse } from '../../../../src/reading/parse';

const TITLE = '在白杨镇河道整治点评会上的讲话';
const OPENING = '今天，我们沿着河道走了一遍。总的看，各村动手早、推进快，成绩值得肯定。';
/** A speech with some lines in its midst. */
const said = (...lines: string[]) => [TITLE, '同志们：', OPENING, ...lines, '谢谢大家！'].join('\n');

/** The rule, the words before the break, and the text. */
const EXAMPLES: readonly (readonly [rule: string, words: string, text: string])[] = [
  ['网页把两段连成了一行', TITLE, `${TITLE}同志们：${OPENING}下面，我讲三点意见。\n一、抓清淤\n清淤要快。`],
  ['称谓未完，下一行接着称呼', '各位领导，', `${TITLE}\n尊敬的各位领导，\n同志们：\n${OPENING}`],
  ['上下两行不都是正文', TITLE, said()],
  [
    '表格的一行',
    '| 柳湾村 | 三段 |',
    said('| 村 | 清淤 |', '| --- | --- |', '| 柳湾村 | 三段 |', '| 石桥村 | 两段 |'),
  ],
  [
    '一列短行中的一行',
    '甲一民',
    said('受表彰的有：', '甲一民', '乙二农', '丙三工', '丁四兵', '戊五学', '己六商'),
  ],
  ['网页在这里另起一段', '不提前通知。', said('检查不提前通知。', '<br/>', '河道要天天有人巡。')],
  ['分数断开', '百分之', said('清淤的进度很快。全镇已经完成百分之', '六十六，比三月份快得多。')],
  ['小数断开', '10.', said('河道一共清了三段。全年投入10.', '5亿元，两岸都栽上了树。')],
  [
    '段内的序号在下一行接续',
    '岸上，',
    said('还有两条。一是把树栽到岸上，', '二是把水管到田头，一件也不能少。'),
  ],
  ['断开的词，后半个像序号', '一支队', said('我们建设了一支队', '伍、一套机制，值得肯定。')],
  ['下一行的序号夹在句子中间', '不争的事', said('不争的事', '3、实。两岸都要管起来。')],
  ['下一行以“一是”“一要”开头', '两岸要管起来', said('河道要清干净。两岸要管起来', '一是清淤要快。')],
  ['下一行以序号开头', '管起来', said('河道要清干净。两岸要管起来', '一、抓清淤', '清淤要快。能快则快。')],
  ['下一行以列表的记号开头', '要做三件事。', said('各村要做三件事。', '- 清淤要快。', '- 护坡要牢。')],
  [
    '下一行以收尾的引号、括号开头',
    '不踏实。',
    said('老支书说得好：“一天不巡，心里不踏实。', '”这句话大家要记住。'),
  ],
  ['上一行句末有标点', '要管起来。', said('河道要清干净。两岸要管起来。', '水库除险加固要抓紧。')],
  [
    '上一行句末有标点',
    '受表彰的有：',
    said('受表彰的有：', '甲一民', '乙二农', '丙三工', '丁四兵', '戊五学'),
  ],
  [
    '下一行在讲话标题区',
    '管起来',
    `${TITLE}\n同志们：\n${OPENING}\n河道要清干净。两岸要管起来\n${TITLE}\n同志们：\n${OPENING}`,
  ],
  ['引文断开，句子在引号后接着说', '清水常流，', said('要懂得“清水常流，', '岸绿民安”的道理', '这是根本。')],
  [
    '上一行是对句或诗句',
    '不用愁',
    said('有诗为证：', '一渠清水绕村流，两岸垂杨不用愁', '若问今年谁最苦，巡河老汉立船头', '大家要记牢。'),
  ],
  [
    '上一行是标题，下一行又从头写起',
    TITLE,
    `${TITLE}\n在白杨镇河道整治\n点评会上的讲话\n同志们：\n${OPENING}`,
  ],
  [
    '上一行是标题，末尾误用了逗号',
    '统一思想，',
    said('一、统一思想，', '全镇上下要把清淤当作一件大事来办，抓紧抓好。'),
  ],
  ['上一行是标题，下一行丢了字', '总结成绩', said('一、总结成绩', '，全镇上下动手早，推进快。')],
  ['上一行只有序号', '一、', said('一、', '总结成绩', '全镇上下动手早，推进快。')],
  [
    '上一行停在逗号上，下一行另起话头',
    '请教，',
    said('最后说东沟村。班子年轻，要多向老同志请教，', '同志们，治河一年一次，大家要上心。'),
  ],
  ['上一行停在逗号、顿号上', '清得快，', said('河道要清得快，', '也要管得住，大家要上心。')],
  [
    '上一行的括号、引号到下一行才闭合',
    '天天',
    said('老支书说得好：“河道天天', '有人巡”，这句话大家要记住。'),
  ],
  ['上一行停在起括号、起引号上', '“', said('老支书说得好：“', '河道要天天巡，一天也不能少。')],
  [
    '下一行以不能居行首的标点开头',
    '稳定',
    said('要推进依法治河，保持社会大局稳定', '。加强窗口建设，办事的人少跑路。'),
  ],
  ['数字断开', '3000', said('上午的长跑是3000', '米，没有一个人掉队，也没有人叫苦。')],
  ['时间断开', '月底', said('沟渠的事，大家都看到了。镇水利站月底', '前必须清完，不再另外催。')],
  [
    '上一行末尾粘着一个标题',
    '加强管护',
    said('清淤是大家干出来的，要牢牢把握。3.加强管护', '管护要细，一天一巡，一天也不能少。'),
  ],
  ['标题断开', '会上的', `在白杨镇河道整治点评会上的\n讲话\n同志们：\n${OPENING}`],
  ['上一行在讲话标题区', '清水绕村', `清水绕村\n${TITLE}\n同志们：\n${OPENING}`],
];

it.each(EXAMPLES)('%s', (rule, words, text) => {
  expect(rulesAfter(text, words)).toContain(rule);
});

it('no rule is without an example', () => {
  expect([...new Set(EXAMPLES.map(([rule]) => rule))]).toEqual(RULES.map(({ name }) => name));
});

/** The evidence at every break behind some words. */
function rulesAfter(text: string, words: string): string[] {
  return parse(text).paragraphs.flatMap(({ pieces, joints, after }) =>
    pieces.flatMap(({ end }, i) => {
      const joint = i < joints.length ? joints[i] : after;
      return text.slice(0, end).endsWith(words) ? (joint?.evidence.map(({ name }) => name) ?? []) : [];
    }),
  );
}
