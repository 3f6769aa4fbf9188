import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { commentsOnReviewees } from '../../../src/service/reviewees';
import { runChecks } from '../../support/checking';
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

/** What is said of the one reviewee: + praise, - criticism. */
function verdictOn(words: string): string {
  const { praised, criticised } = read(`---\nreviewees: [云岭镇]\n---\n点评\n同志们：\n${words}\n`).get(
    '云岭镇',
  )!;
  return (praised ? '+' : '') + (criticised ? '-' : '');
}

describe('the verdict', () => {
  it.each([
    ['云岭镇项目推进快，资料整理得细。', '+'],
    ['云岭镇抓落实的力度不够。', '-'],
    ['云岭镇底子打得扎实，不足是宣传慢。', '+-'],
    ['希望云岭镇找准问题、补齐短板。', ''],
    ['云岭镇难题解决得好，问题整改到位。', '+'],
    ['云岭镇有十二个村。', ''],
    ['云岭镇抓得早，石桥镇进度慢。', '+'],
  ])('%s', (words, verdict) => {
    expect(verdictOn(words)).toBe(verdict);
  });

  it('belongs to the one in whose clause it stands', () => {
    const both = read(text`
      ---
      reviewees: [云岭镇, 石桥镇, 柳林乡]
      ---
      点评
      同志们：
      云岭镇抓得早，石桥镇进度慢，要向云岭镇学习；柳林乡比石桥镇抓得实。
    `);
    expect(both.get('云岭镇')).toMatchObject({ praised: true, criticised: false });
    expect(both.get('石桥镇')).toMatchObject({
      praised: false,
      criticised: true,
      texts: ['石桥镇进度慢，要向云岭镇学习；'],
    });
    expect(both.get('柳林乡')).toMatchObject({ praised: true, criticised: false });
  });
});

describe('who is only listed', () => {
  it.each([
    '我们先后看了云岭镇、石桥镇、柳林乡的项目，感到变化很大。',
    '这次我们实地察看了云岭镇的项目。',
    '刚才，云岭镇、石桥镇作了汇报，讲得都很好。',
    '刚才，石桥镇、柳林乡，还有云岭镇分别作了发言。',
    '听取了云岭镇等单位的述职，我很受启发。',
    '下面，请云岭镇作表态发言。',
    '参加会议的有云岭镇、石桥镇的负责同志。',
    '汇报单位：云岭镇、石桥镇、柳林乡',
    '上午9:00 云岭镇汇报',
    '云岭镇、石桥镇、柳林乡',
    '石桥镇\n云岭镇\n柳林乡\n东湖街道、柳林乡',
    '云岭镇中学的操场建好了。',
  ])('%s', (words) => {
    expect(placesOf(words)).toEqual([]);
  });

  it.each([
    '刚才，云岭镇介绍的做法很好，值得推广。',
    '我们看了云岭镇的项目，进度偏慢。',
    '云岭镇党委抓得紧。',
    '这里要表扬云岭的干部。',
  ])('%s comments', (words) => {
    expect(placesOf(words)).toHaveLength(1);
  });

  function placesOf(words: string) {
    return read(
      `---\nreviewees: [云岭镇]\n---\n点评\n同志们：\n今天开会，我讲几句。\n${words}\n希望大家说到做到。\n`,
    ).get('云岭镇')!.places;
  }
});

describe('whatever the names and the text', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('W-2队', '[a-', '(?:', `${'好'.repeat(26)}局`, '县教育局', '王明远', '云岭镇（甲）'),
    fc.array(fc.constantFrom('好', '局', '镇', '-', '（', '县', ' ')).map((chars) => chars.join('')),
  );
  const words = fc
    .array(fc.oneof(name, fc.constantFrom('，', '。', '、', '刚才', '作了汇报', '抓得好', '一是')))
    .map((all) => all.join(''));

  it('nothing throws, and places lie in order within the text', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), words, (names, body) => {
        const source = `---\nreviewees: ${JSON.stringify(names)}\n---\n点评\n同志们：\n${body}\n谢谢大家。\n`;
        const manuscript = parse(source);
        runChecks(manuscript);
        for (const { places } of commentsOnReviewees(manuscript)) {
          let to = 0;
          for (const { range } of places) {
            expect(range.start).toBeGreaterThanOrEqual(to);
            expect(range.end).toBeGreaterThan(range.start);
            to = range.end;
          }
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it.each([
    ['one name over and over', [`${'好'.repeat(26)}局`], '好'],
    ['names in a row', ['云岭镇', '石桥镇'], '云岭镇、石桥镇，'],
    ['sentences', ['云岭镇', '石桥镇'], '云岭镇抓得好。石桥镇慢，'],
    ['lists', ['云岭镇'], '刚才，云岭镇作了汇报，'],
    ['journeys', ['云岭镇'], '我们看了云岭镇，'],
    ['strangers', ['云岭镇'], '河湾镇抓得好，'],
    [
      'a thousand',
      Array.from({ length: 1000 }, (_, i) => `云岭社区第${i}网格管理局`),
      '云岭社区第7网格管理局、',
    ],
  ])(
    'ends, however long the text: %s',
    (_, names, piece) => {
      const head = `---\nreviewees: ${JSON.stringify(names)}\n---\n点评\n同志们：\n`;
      const comments = (length: number) => {
        const manuscript = parse(`${head}${'短句。'}\n谢谢大家。\n`);
        const long = piece.repeat(length / piece.length);
        const [speech] = manuscript.speeches;
        const paragraphs = speech!.paragraphs.map((each) =>
          each.text === '短句。'
            ? {
                ...each,
                text: long,
                folded: long,
                pieces: [{ start: 0, end: long.length }],
                range: { start: 0, end: long.length },
              }
            : each,
        );
        return commentsOnReviewees({ ...manuscript, speeches: [{ ...speech!, paragraphs, children: [] }] });
      };
      // What is not linear in the text takes longer than a test may.
      expect(comments(400_000)).toHaveLength(names.length);
    },
    60_000,
  );
});

describe('those whom a speech goes through', () => {
  const body = text`
    在清河县重点工作点评会上的讲话
    同志们：
    今天我们召开点评会，下面我逐一点评。
    云岭镇：项目推进快，台账做得细，值得肯定。但手续办理还不够及时，要抓紧补齐。
    石桥镇：问题不少，进度偏慢，存在等靠思想。希望你们迎头赶上。
    希望大家说到做到。
  `;
  const told = (manuscript: string) =>
    commentsOnReviewees(parse(manuscript)).map(({ name, listed, section, praise, blame, advice }) => [
      name,
      listed,
      section,
      [praise, blame, advice],
    ]);

  it('are there though nobody listed them, with how much praises, blames and advises', () => {
    expect(told(body)).toEqual([
      ['云岭镇', false, '逐一点评', [17, 10, 5]],
      ['石桥镇', false, '逐一点评', [0, 17, 8]],
    ]);
  });

  it('are the listed ones where they are, and the missing ones stay', () => {
    const listed = `---\nreviewees: [石桥镇, 东湖街道]\n---\n${body}`;
    expect(told(listed)).toEqual([
      ['石桥镇', true, '逐一点评', [0, 17, 8]],
      ['东湖街道', true, undefined, [0, 0, 0]],
      ['云岭镇', false, '逐一点评', [17, 10, 5]],
    ]);
  });
});
