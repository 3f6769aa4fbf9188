/** 清理文稿: what a paste needs is done, what may be meant is left, and the account says so. */
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/clean/clean';
import { joinTexts, splitCompilation } from '../../../src/clean/compilation';
import { looksPasted } from '../../../src/clean/pasted';
import { parse } from '../../../src/reading/parse';
import { text } from '../../support/draw';
import { cleanSpeeches } from '../../support/texts';

const HEAD = '在全镇重点工程点评会上的讲话\n同志们：\n';
const END = '同志们，目标已经定下，让我们一抓到底，奋力夺取新的胜利！\n';
const kindsOf = (source: string) => clean(source).done.map(({ kind }) => kind);

describe('clean', () => {
  it('makes a pasted text whole', () => {
    const pasted = text`
      点击阅读全文

           在全镇重点工程点评会上的讲话
      　　同志们:
          今天,我们看了九个工地 。 总的看,各村行动快、 干得实,2024 年开工 12 个,取得了明显
          成效。　　刚才,县发改局作了通报,我都赞成。
      下面,我讲 三点意 见。


      　　一、 统一思想,提高认识
      　　要把工程抓在手上。
      　　（二 狠抓落实
      　　要一级抓一级。
    `;
    expect(clean(pasted).text.split('\n')).toEqual([
      '     在全镇重点工程点评会上的讲话',
      '同志们：',
      '　　今天，我们看了九个工地。总的看，各村行动快、干得实，2024年开工12个，取得了明显成效。',
      '　　刚才，县发改局作了通报，我都赞成。',
      '　　下面，我讲三点意见。',
      '　　一、统一思想，提高认识',
      '　　要把工程抓在手上。',
      '　　（二）狠抓落实',
      '　　要一级抓一级。',
    ]);
  });

  it('mends what check --fix takes for safe', () => {
    const pasted = `**在全镇重点工程点评会上的讲话**\n同志们：\n2026年03月05日前要**抓好落实** , 不留尾巴。\n${END}`;
    expect(clean(pasted).text).toBe(`${HEAD}2026年3月5日前要抓好落实，不留尾巴。\n${END}`);
  });

  it('takes out what a forum strewed', () => {
    const strewn = `在全镇点评会上的讲话8 [; o H! @9 B! f& ?# \\\n同志们：\n9 Y8 f3 E5 k. p. Q8 f$ Y) |. D\n今天看了九个工地。\n${END}`;
    expect(clean(strewn).text).toBe(`在全镇点评会上的讲话\n同志们：\n今天看了九个工地。\n${END}`);
  });

  it('splits what a page glued into one line', () => {
    const glued =
      '在全镇重点工程点评会上的讲话同志们：今天，我们看了九个工地，成绩值得肯定，但也存在手续慢的问题。下面，我讲两点意见。一、看清形势，拧紧发条不松劲开年以来，全镇上下齐心协力，开工十一个，势头不错。二、盯住短板，狠抓整改不手软要对照清单逐项销号，必须按期完成。';
    expect(
      clean(glued)
        .text.split('\n')
        .map((line) => line.slice(0, 8)),
    ).toEqual([
      '在全镇重点工程点',
      '同志们：',
      '今天，我们看了九',
      '一、看清形势，拧',
      '开年以来，全镇上',
      '二、盯住短板，狠',
      '要对照清单逐项销',
    ]);
  });

  it.each([
    ['a zero width blank', '各村\u200b要抓实。', '各村要抓实。'],
    ['a soft line break', '各村要抓实。\u000b各镇要抓紧。', '各村要抓实。\n各镇要抓紧。'],
    ['blanks at the end', '各村要抓实。 　\n', '各村要抓实。\n'],
    ['blanks round figures', '增长 5.2 %，开工 12 个项目。', '增长5.2%，开工12个项目。'],
    ['a pictograph of several', '大家辛苦了👨\u200d👩\u200d👧，继续努力。', '大家辛苦了，继续努力。'],
    ['two Latin words', '用  Visual  Studio 写的，很好。', '用Visual Studio写的，很好。'],
    ['straight quotation marks', '有的"走过场"，有的"等靠要"。', '有的“走过场”，有的“等靠要”。'],
    [
      'straight marks one after another',
      '坚持"五个一"标准和"三个到位"要求。',
      '坚持“五个一”标准和“三个到位”要求。',
    ],
    ['straight marks of a sentence', '他说："要实干。"大家鼓掌。', '他说：“要实干。”大家鼓掌。'],
    ['single straight marks', "要'稳'字当头，\"'快'字当先\"。", '要‘稳’字当头，“‘快’字当先”。'],
    ['straight marks beside curled ones', '报了“进度表”，要求"周调度"。', '报了“进度表”，要求“周调度”。'],
    [
      'a heading that lost its break',
      '一、要看到成绩 　　一月份没有发生事故，值得肯定。',
      '一、要看到成绩\n一月份没有发生事故，值得肯定。',
    ],
  ])('takes out %s', (_, from, to) => {
    expect(clean(HEAD + from).text).toBe(HEAD + to);
  });

  it.each([
    ['a list’s names set in columns', '参会：　张三　李四，王五　赵六。\n'],
    ['straight marks within or for curled ones', '他说“要"实干"，不要“空谈"，要"真抓”。\n'],
    ['straight marks that may be read in two ways', '他说"要"严"字当头"，又说"好"我说"行"。\n'],
    ['straight marks that do not pair', '新买24"的屏，有的"走过场"，各村要抓实。\n'],
    ['the columns of a table', '乡镇\t计划\t完成\n柳河\t3000\t2700\n各村要抓实，抓出成效。\n'],
    [
      'the rows of a table of two columns',
      '　　各镇完成情况如下：\n单位\t完成率\n柳河镇\t95%\n石桥镇\t\t88%\n云岭镇\t欠账多，进度慢\n　　各村要抓实，抓出成效。\n',
    ],
    [
      'a table that a column’s sentences end',
      '问题\t整改情况\n账目不清\t已经公开，群众认可。\n路灯不亮\t正在更换\n各村要抓实，抓出成效。\n',
    ],
    ['verse that is led in', '我想起几句诗：\n稻花香里说丰年，\n听取蛙声一片。\n各村要抓实，抓出成效。\n'],
    ['words struck through', '各村~~争取~~确保完成，抓出成效。\n'],
    ['a pictograph between a heading and its text', '一、成绩亮眼💪各村抓得实，抓出成效。\n'],
    ['stars that stand for names', '打造**的亮点，希望**能带头，抓出成效。\n'],
    ['a doubled word, which is a person’s', '各村要解决问题问题，抓出成效。\n'],
    [
      'a line of the speech that shares a word with a page',
      `扫码登记要落实到每个卡口，一个人也不能漏。\n${END}`,
    ],
  ])('leaves %s', (_, body) => {
    expect(clean(HEAD + body).text).toBe(HEAD + body);
  });

  it.each([
    [
      'an indent',
      '\t各村要倒排工期，挂图作战，把落下的\n进度抢回来。\n\t各镇要天天调度，不能松劲。\n',
      '　　各村要倒排工期，挂图作战，把落下的进度抢回来。\n　　各镇要天天调度，不能松劲。\n',
    ],
    [
      'a label',
      '一、\t抓进度\n各村要抓实，抓出成效。\n二、\t抓质量\n各村要抓紧，抓出成效。\n',
      '一、抓进度\n各村要抓实，抓出成效。\n二、抓质量\n各村要抓紧，抓出成效。\n',
    ],
    [
      'a single line',
      '各村要倒排工期，\t挂图作战，把落下的\n进度抢回来。\n',
      '各村要倒排工期，挂图作战，把落下的进度抢回来。\n',
    ],
  ])('takes no tab for a table that belongs to %s', (_, from, to) => {
    expect(clean(HEAD + from).text).toBe(HEAD + to);
  });

  it.each(cleanSpeeches.map((speech) => [speech.slice(0, 20).trim(), speech]))(
    'leaves a clean speech as it stands: %s',
    (_, speech) => {
      expect(kindsOf(speech).filter((kind) => kind !== 'empty-line')).toEqual([]);
    },
  );

  it('takes out what a chat assistant wrote round a speech and into it', () => {
    const pasted = text`
      <think>
      用户要一篇点评讲话，三点意见。
      </think>

      当然可以！以下是为您起草的点评讲话稿：

      ---

      # 在全镇重点工程点评会上的讲话

      **同志们：**

      今天，我们看了**清水湾、东方红、纺织厂**三个工地。总的感觉是：**面貌变了、干部瘦了**。

      ## 一、**肯定成绩，看到变化**

      1. **推进快。** 开工42个，完成投资3.8亿元。
      - **办法多**：一周一调度。*主要经验*是“专班接单”。

      > 民生无小事。
      >

      | 街道 | 任务 |
      | --- | --- |
      | 东城 | 12 |

      __同志们__，让我们再接再厉，夺取新的胜利！

      希望这篇讲话稿对您有所帮助！如需调整，请随时告诉我。
    `;
    const { text: cleaned, left } = clean(pasted);
    expect(cleaned.split(/\n+/)).toEqual([
      '在全镇重点工程点评会上的讲话',
      '同志们：',
      '今天，我们看了清水湾、东方红、纺织厂三个工地。总的感觉是：面貌变了、干部瘦了。',
      '一、肯定成绩，看到变化',
      '1. 推进快。开工42个，完成投资3.8亿元。',
      '办法多：一周一调度。主要经验是“专班接单”。',
      '民生无小事。',
      '| 街道 | 任务 |',
      '| --- | --- |',
      '| 东城 | 12 |',
      '同志们，让我们再接再厉，夺取新的胜利！',
      '',
    ]);
    // A table is told: what becomes of its rows is a person's to say.
    expect(left.filter(({ check }) => check === 'markup-residue')).toHaveLength(3);
  });

  it('takes out what a phone and a page set round a speech', () => {
    const pasted = text`
      在 全 镇 重 点 工 程 点 评 会 上 的 讲 话
      原创 县林业局 绿满山川 2026-03-15 18:30 发表于某省
      点击上方“绿满山川”关注我们

      <p>同志们：</p>
      今天，我们看了九个工地，成绩值得肯定。
      李科长 10:35
      [图片]
      下一步，各村要抓实，抓出成效。
      END
      编辑：小林
      审核：老王
    `;
    expect(clean(pasted).text.split(/\n+/)).toEqual([
      '在全镇重点工程点评会上的讲话',
      '同志们：',
      '今天，我们看了九个工地，成绩值得肯定。',
      '下一步，各村要抓实，抓出成效。',
      '',
    ]);
  });

  it("takes the bars round a page's line with it, and closes up an address", () => {
    const pasted = text`
      在全镇重点工程点评会上的讲话
      尊敬的 各位领导，各位 同学：
      今天，我们看了九个工地，成绩值得肯定。
      下一步，各村要抓实，抓出成效。
      网站编辑推荐您: | |
    `;
    expect(clean(pasted).text.split(/\n+/)).toEqual([
      '在全镇重点工程点评会上的讲话',
      '尊敬的各位领导，各位同学：',
      '今天，我们看了九个工地，成绩值得肯定。',
      '下一步，各村要抓实，抓出成效。',
      '',
    ]);
    // Blanks set one beside the other apart.
    expect(clean('各位领导　各位来宾：\n今天的会开得很好，我讲三点。\n').text).toContain(
      '各位领导　各位来宾',
    );
  });

  it('keeps front matter, line ends, and what was ignored', () => {
    const source = `---\r\ntitle: 点评\r\n---\r\n${HEAD.replaceAll('\n', '\r\n')}各村要抓实， 抓紧。\r\n`;
    expect(clean(source).text).toBe(source.replace('， ', '，'));
    const broken = `${HEAD}各村要把工程抓在手\n上，抓实抓紧，抓出成效。\n`;
    expect(clean(broken, { settings: { 'paragraph-broken': 'off' } }).text).toBe(broken);
  });

  it.each([
    [['\n', '\r\n', '\r', '\r']],
    [['\r\n', '\n', '\r']],
    [['\r', '\r', '\n']],
    [['\n', '\r\n', '\r\n', '\r\n']],
  ])('keeps for each line its own end, and takes none for an empty line: %j', (ends) => {
    const lines = `${HEAD}各村要抓实，抓紧。\n各镇要把工程抓在手上。\n${END}`.trimEnd().split('\n');
    const whole = (empty: string) =>
      lines.map((line, i) => line + ends[i % ends.length] + (i === 2 ? empty : '')).join('');
    expect([clean(whole('')).text, clean(whole('')).done]).toEqual([whole(''), []]);
    const { text: cleaned, done } = clean(whole('\r\n'));
    expect(cleaned).toBe(whole(''));
    expect(done.map(({ text: said }) => said)).toEqual(['删去多余空行 1 处']);
  });

  it('says what it did and counts what is left', () => {
    const { done, left } = clean(
      `${HEAD}下面，我讲三点意见。各村要把工程抓在手\n上，X同志牵头。\n点击阅读全文\n`,
    );
    expect(done.map((one) => one.text)).toEqual(['接上断行 1 处', '删去网页残留 1 行']);
    expect(left.map(({ check }) => check)).toContain('placeholder');
    expect(left.map(({ severity }) => severity)).not.toContain('hint');
  });
});

describe('looksPasted', () => {
  it('tells a paste from what was written here', () => {
    expect(looksPasted(parse(`${HEAD}${'各村要把工程抓在手\n上，抓实抓紧。\n'.repeat(3)}`))).toBe(true);
    expect(looksPasted(parse('同志们:今天,我们开会,研究工程.'))).toBe(true);
    for (const speech of cleanSpeeches) expect(looksPasted(parse(speech))).toBe(false);
  });
});

describe('a compilation', () => {
  const one = `甲镇工作点评讲话\n同志们：\n各村要抓实，抓出成效。\n${END}`;
  const two = `乙镇工作点评讲话\n同志们：\n各镇要抓紧，抓出成效。\n${END}`;

  it('splits into its speeches and joins again', () => {
    const { text: joined, leftBehind } = joinTexts([`---\ntitle: 甲\n---\n\n${one}\n\n`, two]);
    expect(joined).toBe(`${one}\n${two}`);
    expect(leftBehind).toEqual([0]);
    expect(joinTexts([one, two]).leftBehind).toEqual([]);
    expect(splitCompilation(parse(joined))).toEqual([
      { title: '甲镇工作点评讲话', text: one },
      { title: '乙镇工作点评讲话', text: two },
    ]);
  });

  it.each(['', ' ', '篇二：'])('splits where a page glued it into one line: %j', (between) => {
    const [first, second] = [one, two].map((text) => text.replaceAll('\n', ''));
    expect(splitCompilation(parse(`${first}${between}${second}`)).map(({ text }) => text)).toEqual([
      `${first}\n`,
      `${between.trim()}${second}\n`,
    ]);
  });
});
