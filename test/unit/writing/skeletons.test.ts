// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippet syntax looks so
import { describe, expect, it, test } from 'vitest';
import { LABEL_STYLES } from '../../../src/model/manuscript';
import { parse } from '../../../src/reading/parse';
import { intl } from '../../../src/words/intl';
import {
  likelyDay,
  readData,
  readText,
  readTyped,
  type SkeletonData,
} from '../../../src/writing/skeletons/data';
import { arabicDate, hanDate } from '../../../src/writing/skeletons/dates';
import { SkeletonError } from '../../../src/writing/skeletons/error';
import { OURS } from '../../../src/writing/skeletons/ours';
import { byUse, readSkeleton, type Skeleton } from '../../../src/writing/skeletons/skeleton';
import { toSnippet } from '../../../src/writing/skeletons/snippet';
import { runChecks } from '../../support/checking';
import { skeletons, UNITS } from '../../support/skeletons';

test('there is one for every variant', () => {
  expect(skeletons.map(({ title }) => title).sort()).toEqual(
    [
      '工作点评',
      '会议（汇报）点评',
      '活动（动员攻坚）点评',
      '项目观摩点评',
      '述职评议点评',
      '民主生活会点评',
      '演练讲评',
      '比赛（教学）点评',
      '培训结业点评',
      '招商（经济形势）点评',
      '企业经营分析点评',
      '军队讲评',
    ].sort(),
  );
});

test('the list of ours names them all', () => {
  expect(OURS).toEqual(skeletons.map(({ id }) => id).sort());
});

describe.each(skeletons.map((skeleton) => ({ id: skeleton.id, skeleton })))('$id', ({ id, skeleton }) => {
  it('has a name in ASCII, a title and a description, and a place for all data', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(skeleton.title).toMatch(/点评|讲评/);
    expect(skeleton.description).toMatch(/\p{Script=Han}/u);
    expect(skeleton.fields).toEqual(['occasion', 'speaker', 'date', 'reviewees', 'points']);
  });

  it('has a block for every reviewee', () => {
    const lines = skeleton.render({ reviewees: UNITS }).split('\n');
    expect(UNITS.filter((unit) => lines.filter((line) => line.startsWith(`${unit}：`)).length !== 1)).toEqual(
      [],
    );
  });

  it('shows × where nothing is given', () => {
    const text = skeleton.render({ reviewees: [], speaker: '', occasion: '' });
    expect(text).toMatch(/××年×月×日/);
    expect(text.split('\n', 3).join()).toMatch(/××.*×××/);
    expect(runChecks(parse(text), { words: intl }).length).toBeGreaterThan(5);
  });

  it('puts text in as it is, and ends with one line break', () => {
    const text = skeleton.render({
      occasion: 'A&B <试点>',
      speaker: '"甲"',
      date: "'今天'",
      reviewees: ['<乙>&'],
    });
    for (const given of ['A&B <试点>', '"甲"', "'今天'", '<乙>&：']) expect(text).toContain(given);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[{}]|undefined|null|\[object|\n\n/);
  });

  it('is a snippet that gives the same text', () => {
    const text = skeleton.render({});
    const snippet = toSnippet(text);
    const stops = [...snippet.matchAll(/\$\{(\d+):×+\}/g)].map(([, stop]) => Number(stop));
    expect(stops).toEqual(stops.map((_, i) => i + 1));
    expect(snippet.replace(/\$\{\d+:(×+)\}/g, '$1')).toBe(`${text}$0`);
    const found = runChecks(parse(text), { words: intl }).filter(({ check }) => check === 'placeholder');
    expect(stops).toHaveLength(found.length);
  });
});

describe('helpers', () => {
  const render = (source: string, data: SkeletonData = {}) => readSkeleton('t', source).render(data).trim();

  it('write labels of every style', () => {
    expect(LABEL_STYLES.map((style) => render(`{{label "${style}" 2 "个问题："}}`))).toEqual(
      '二、 （二） 2. （2） ② 第二， 二是 二要 其二， 其次， 另一方面 第二个问题：'.split(' '),
    );
  });

  it('write numerals, counts and dates', () => {
    const source = '{{numeral 2}} {{count 2}} {{count points}} {{day date}} {{hanDay date}}';
    expect(render(source, { points: 12, date: '2024-03-05' })).toBe(
      '二 两 十二 2024年3月5日 二〇二四年三月五日',
    );
    expect(arabicDate('2024/10/31')).toBe('2024年10月31日');
    expect(hanDate('2020年10月31日')).toBe('二〇二〇年十月三十一日');
    expect(hanDate('开春以后')).toBe('开春以后');
  });

  it('take turns and fall back', () => {
    expect(render('{{#each (list 1 2 3)}}{{pick @index "甲" "乙"}}{{/each}}')).toBe('甲乙甲');
    expect(render('{{or speaker "乙"}}{{or speaker}}')).toBe('乙×××');
  });

  it('number points: as many as wanted, a single one without label', () => {
    const source = '{{#numbered points "shi"}}\n甲\n一。\n\n乙。\n{{else}}\n丙。\n{{/numbered}}';
    expect(render(source)).toBe('一是甲\n一。\n二是乙。\n三是丙。');
    expect(render(source, { points: 1 })).toBe('甲。一。');
  });

  it('show × for a name that is not known', () => {
    expect(render('{{unit}}{{unit.name}}{{#if unit}}甲{{/if}}')).toBe('××××××');
  });
});

describe('a skeleton that does not compile', () => {
  test.each([
    ['甲\n{{#if date}}\n乙', 3, '没有用 {{/…}} 结束'],
    ['甲\n{{#if date}}乙{{/each}}', 2, '{{#if}} 与 {{/each}} 不配对'],
    ['甲\n\n{{shout date}}', 3, '没有“shout”这个助手'],
    ['甲\n{{label "roman" 1}}', 2, '没有“roman”这种序号'],
    ['甲\n{{#if date}}{{label "adverb" 5}}{{/if}}', 2, '没有第五个'],
    ['{{> part}}', 1, '不能引用别的骨架'],
    ['甲\n{{}}', 2, '缺少内容'],
    ['甲\n{{/if}}', 2, '前面没有对应的'],
    ['甲\n{{else}}', 2, '{{else}} 不在'],
    ['甲\n{{log date}}', 2, '没有“log”这个助手'],
    ['甲\n{{#each}}{{/each}}', 2, '“each”这个助手用得不对'],
    ['甲\n{{date', 2, ''],
  ])('%j: line %i', (source, line, reason) => {
    const error = (() => {
      try {
        readSkeleton('t', source);
      } catch (error) {
        return error as SkeletonError;
      }
    })();
    expect(error).toBeInstanceOf(SkeletonError);
    expect(error!.tell('t.hbs')).toMatch(new RegExp(`^t\\.hbs 第 ${line} 行：`));
    expect(error!.reason).toContain(reason);
    expect(error!.reason).not.toMatch(/Parse|Expecting|Must|unknown/);
  });
});

describe('data', () => {
  it('is read from JSON and from key=value', () => {
    const data = { occasion: '会', reviewees: ['甲', '乙'], points: 4, date: '2024-02-29' };
    expect(readData(data)).toEqual(data);
    expect(readText('reviewees', '甲, 乙，丙,')).toEqual({ reviewees: ['甲', '乙', '丙'] });
    expect(readText('points', '4')).toEqual({ points: 4 });
  });

  test.each([
    [[]],
    ['甲'],
    [null],
    [{ 标题: '甲' }],
    [{ points: 0 }],
    [{ points: 21 }],
    [{ points: 1.5 }],
    [{ points: '三' }],
    [{ reviewees: '甲' }],
    [{ reviewees: [1] }],
    [{ occasion: 1 }],
    [{ date: '2024-02-30' }],
    [{ date: '2023-13-01' }],
    [{ __proto__: null, toString: '甲' }],
  ])('refuses %j', (data) => {
    expect(() => readData(data)).toThrow(/\p{Script=Han}/u);
  });
});

test('a snippet escapes what the editor would read as its own, and leaves figures alone', () => {
  expect(toSnippet('a$b}c\\d 3×4 20××年×月')).toBe('a\\$b\\}c\\\\d 3×4 20${1:××}年${2:×}月$0');
});

test('a skeleton without a comment has its file’s name, and names are safe in the front matter', () => {
  const skeleton: Skeleton = readSkeleton('周例会', '甲{{#each reviewees}}{{this}}{{/each}}');
  expect([skeleton.title, skeleton.description, skeleton.fields]).toEqual(['周例会', '', ['reviewees']]);
  const names = ['云岭镇', 'a: b', '- c', '"甲"', '# d', '123', 'null'];
  expect(parse(skeleton.render({ reviewees: names })).frontMatter?.reviewees.map(({ name }) => name)).toEqual(
    names,
  );
});
describe('a skeleton without end', () => {
  const nested = (open: string, close: string, depth: number, inner: string) =>
    open.repeat(depth) + inner + close.repeat(depth);
  const eight = '{{#each (list 1 2 3 4 5 6 7 8)}}';
  it.each([
    ['loops in loops', nested(eight, '{{/each}}', 8, '{{this}}'), '循环太多'],
    ['long loops', nested(eight, '{{/each}}', 4, '长'.repeat(3000)), '太长'],
    ['points in points', nested('{{#numbered 99 "di"}}{{else}}', '{{/numbered}}', 6, '点'), '太长'],
    ['a long source', '长'.repeat(70_000), '骨架太长'],
    ['brackets', '{{'.repeat(30_000), '{{'],
    ['subexpressions', `{{or ${'(or '.repeat(5000)}1${')'.repeat(5000)}}}`, '层层嵌套'],
    ['blocks', nested('{{#if date}}', '{{/if}}', 2000, '1'), '层层嵌套'],
    ['many names', '{{date}}'.repeat(7000), '太多'],
    ['blocks enough', Array.from({ length: 400 }, (_, i) => `{{#if date}}${i}{{/if}}`).join(''), ''],
  ])('%s', (_, source, reason) => {
    let told = '';
    try {
      readSkeleton('a', source);
    } catch (error) {
      expect(error).toBeInstanceOf(SkeletonError);
      told = (error as SkeletonError).tell('a.hbs');
    }
    expect(told).toContain(reason);
  });
});

describe('what is typed', () => {
  const today = [2026, 11, 26] as const;
  test.each([
    ['今天', '2026年11月26日'],
    ['明天', '2026年11月27日'],
    ['12月5号', '2026年12月5日'],
    ['3月5日', '2027年3月5日'],
    ['2024-3-5', '2024年3月5日'],
    ['２０２４年３月５日', '2024年3月5日'],
    ['2024 年 3 月 5 日', '2024年3月5日'],
    ['20××年×月×日', '20××年×月×日'],
  ])('%s is the day %s', (typed, date) => {
    expect(readTyped('date', typed, today)).toEqual({ date });
  });

  test.each(['开春以后', '2月30日', '13月1日', '2024-02-30', '5'])('%s is no day', (typed) => {
    expect(() => readTyped('date', typed, today)).toThrow(/看不出|没有“/);
  });

  test.each([
    ['三', 3],
    ['三点', 3],
    ['两条', 2],
    ['４', 4],
    ['十二点', 12],
  ])('%s is a number of points', (typed, points) => {
    expect(readTyped('points', typed, today)).toEqual({ points });
  });

  test.each(['二十一', '零', '几点', '-1'])('%s is none', (typed) => {
    expect(() => readTyped('points', typed, today)).toThrow(/1 到 20/);
  });

  test('names are parted by any mark of a list, on the command line too', () => {
    const reviewees = ['甲镇', '乙局', '丙办', '丁'];
    expect(readTyped('reviewees', '甲镇、乙局，丙办；丁', today)).toEqual({ reviewees });
    expect(readText('reviewees', '甲镇、乙局,丙办;丁')).toEqual({ reviewees });
  });

  test('a day that is over is not offered again', () => {
    expect(likelyDay('2026年12月1日', today)).toBe('2026年12月1日');
    for (const last of ['2026年11月1日', '今天', '', undefined])
      expect(likelyDay(last, today)).toBe('2026年11月26日');
  });
});

test('the usual kinds come first', () => {
  const titles = [...skeletons].sort(byUse).map(({ title }) => title);
  expect(titles.slice(0, 3)).toEqual(['工作点评', '会议（汇报）点评', '项目观摩点评']);
  expect(titles.at(-1)).toBe('军队讲评');
  expect(byUse(readSkeleton('甲', '甲'), skeletons[0]!)).toBeGreaterThan(0);
});

describe('the level', () => {
  test.each([
    ['全市重点项目现场观摩点评会', '全市', '全省'],
    ['清河县第三季度工作点评会', '全县', '全市'],
    ['清河市云岭县重点工作点评会', '全县', '全市'],
    ['中共清河区委工作会', '全区', '全市'],
    ['云岭镇人居环境整治点评会', '全镇', '全县'],
    ['省直机关述职评议会', '全省', '全国'],
    ['城市更新现场观摩会', '全×', '全×'],
    ['园区建设观摩会', '全×', '全×'],
    ['第三季度工作点评会', '全×', '全×'],
  ])('of %s', (occasion, whole, wider) => {
    const { fill } = readSkeleton('a', '{{whole occasion}} {{wider occasion}}');
    expect(fill({ occasion })).toBe(`${whole} ${wider}\n`);
  });

  test.each(skeletons.map((skeleton) => [skeleton.id, skeleton] as const))(
    'is nowhere invented in %s',
    (_, { fill }) => {
      expect(fill({})).not.toMatch(/(?:全|我)[省市县区镇乡]/);
      expect(fill({ occasion: '全市点评会' })).not.toMatch(/全[县区镇×]|我县|县委/);
    },
  );
});
