import { describe, expect, it } from 'vitest';
import { verdictsIn } from '../../../src/language/verdict';
import { parse } from '../../../src/reading/parse';
import { commentsOnReviewees } from '../../../src/service/reviewees';
import { text } from '../../support/draw';

const SPEECH = text`
  ---
  reviewees: [县教育局, 云岭镇, 东湖街道, 县住房和城乡建设局, 王建设, 清河中学]
  ---
  在清河县重点工作点评会上的讲话
  同志们：
  刚才，县教育局、云岭镇、东湖街道、清河中学作了汇报，我谈几点看法。
  教育局把课后服务办到了家长心坎上，值得充分肯定。全县二十所学校都开了社团。大家要向他们学习。
  云岭的干部动手早，项目推进快；东湖街道征地偏慢，手续办理还不够及时。这个问题拖了三个月。
  下面，我讲两点意见。
  一、住建局
  工地围挡做得扎实。
  问题是扬尘管得不严，群众有意见。
  二、抓好落实
  一是云岭镇要把成绩巩固住；二是各单位要倒排工期。
  同志们，希望大家鼓足干劲，完成全年任务！
`;

function read(manuscript: string) {
  return new Map(
    commentsOnReviewees(parse(manuscript)).map((each) => [
      each.name,
      {
        ...each,
        titles: each.places.map(({ title }) => title),
        texts: each.places.map(({ range }) => manuscript.slice(range.start, range.end)),
      },
    ]),
  );
}

describe('commentsOnReviewees', () => {
  const found = read(SPEECH);

  it('keeps the order of the front matter', () => {
    expect([...found.keys()]).toEqual([
      '县教育局',
      '云岭镇',
      '东湖街道',
      '县住房和城乡建设局',
      '王建设',
      '清河中学',
    ]);
  });

  it('goes on to the next one that is named, or to what is for all', () => {
    expect(found.get('县教育局')).toMatchObject({
      texts: ['教育局把课后服务办到了家长心坎上，值得充分肯定。全县二十所学校都开了社团。'],
      characters: 37,
      praised: true,
      criticised: false,
    });
    expect(found.get('东湖街道')).toMatchObject({
      texts: ['东湖街道征地偏慢，手续办理还不够及时。这个问题拖了三个月。'],
      titles: ['东湖街道征地偏慢，手续办理还不够及时'],
      praised: false,
      criticised: true,
    });
  });

  it('finds several places, and the points', () => {
    expect(found.get('云岭镇')).toMatchObject({
      texts: ['云岭的干部动手早，项目推进快；', '一是云岭镇要把成绩巩固住；'],
      titles: ['云岭的干部动手早，项目推进快', '一是云岭镇要把成绩巩固住'],
      praised: true,
      criticised: false,
    });
    expect(found.get('云岭镇')!.places[1]!.part).toBe('requirement');
  });

  it('takes all under a heading that names someone as one place', () => {
    expect(found.get('县住房和城乡建设局')).toMatchObject({
      texts: ['一、住建局\n工地围挡做得扎实。\n问题是扬尘管得不严，群众有意见。'],
      titles: ['一、住建局'],
      praised: true,
      criticised: true,
    });
  });

  it('tells who is missing; a list of those who spoke is no comment', () => {
    for (const name of ['王建设', '清河中学']) {
      expect(found.get(name)).toMatchObject({ places: [], characters: 0, praised: false, criticised: false });
    }
    const { range } = found.get('王建设')!;
    expect(SPEECH.slice(range.start, range.end)).toBe('王建设');
  });

  it('goes by the part where the words say nothing', () => {
    const part = read(text`
      ---
      reviewees: [云岭镇, 东湖街道]
      ---
      点评
      同志们：
      一、存在的问题
      （一）云岭镇的台账没有分类。材料堆在一起。
      二、取得的成绩
      （一）东湖街道的台账分了类。
    `);
    expect(part.get('云岭镇')).toMatchObject({ praised: false, criticised: true });
    expect(part.get('东湖街道')).toMatchObject({ praised: true, criticised: false });
  });

  it('leaves out who spoke, and what is said to all under a heading', () => {
    const { texts } = read(text`
      ---
      reviewees: [云岭镇]
      ---
      点评
      同志们：
      刚才，云岭镇作了发言，云岭的做法好。
      一、云岭镇
      台账分了类。
      同志们，任务已经明确。让我们携手努力。
      谢谢大家。
    `).get('云岭镇')!;
    expect(texts).toEqual(['云岭的做法好。', '一、云岭镇\n台账分了类。']);
  });

  it('gives what is said of two to both', () => {
    const both = read('---\nreviewees: [云岭镇, 东湖街道]\n---\n点评\n同志们：\n云岭镇、东湖街道动作快。\n');
    expect(both.get('云岭镇')!.texts).toEqual(both.get('东湖街道')!.texts);
  });

  it('reads what a paste broke over two lines', () => {
    const broken = SPEECH.replace('心坎上，', '心坎上，\n').replaceAll('\n', '\r\n');
    expect(read(broken).get('县教育局')).toMatchObject({ characters: 37, praised: true });
  });

  it('has nothing without reviewees', () => {
    expect(commentsOnReviewees(parse('点评\n同志们：\n很好。\n'))).toEqual([]);
    expect(commentsOnReviewees(parse(''))).toEqual([]);
    expect(read('---\nreviewees: [云岭镇]\n---\n').get('云岭镇')!.places).toEqual([]);
  });
});

describe('verdictsIn', () => {
  it.each([
    ['项目推进快，资料整理得细。', ['praise']],
    ['抓落实的力度不够。', ['critique']],
    ['底子打得扎实，不足是宣传慢。', ['praise', 'critique']],
    ['希望你们找准问题、补齐短板。', []],
    ['难题解决得好，问题整改到位。', ['praise']],
    ['全镇有十二个村。', []],
  ])('%s', (words, verdicts) => {
    expect([...verdictsIn(words)]).toEqual(verdicts);
  });
});
