import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/reading/frontMatter';
import { parse } from '../../../src/reading/parse';
import { writeReviewees } from '../../../src/restructure/reviewees';

const told = (text: string) => readFrontMatter(text)?.error?.message ?? '';
const named = (value: string) => {
  const text = `---\nreviewees: ${value}\n---\n点评\n`;
  return readFrontMatter(text)!.reviewees.map(({ name, range }) => {
    expect(text.slice(range.start, range.end)).toContain(name);
    return name;
  });
};

describe('reviewees', () => {
  it.each([
    ['[云岭镇, 石桥镇]', ['云岭镇', '石桥镇']],
    ['\n  - 云岭镇\n  - 石桥镇', ['云岭镇', '石桥镇']],
    ['云岭镇', ['云岭镇']],
    ['云岭镇、石桥镇，柳林乡', ['云岭镇', '石桥镇', '柳林乡']],
    ['"云岭镇"', ['云岭镇']],
    ['\n  - 云岭镇\n    - 石桥镇', ['云岭镇', '石桥镇']],
    ['\n  - W-2队', ['W-2队']],
    ['', []],
    ['{a: 1}', []],
  ])('%j', (value, names) => {
    expect(named(value)).toEqual(names);
  });
});

describe('what is wrong', () => {
  it.each([
    ['---\nreviewees: [云岭镇\n---\n', '“\\[”没有配对的“\\]”'],
    ['---\nreviewees:\n\t- 云岭镇\n---\n', '制表符'],
    ['---\ntitle: 点评: 讲话\n---\n', '两个冒号'],
    ['---\nreviewees:\n  - 云岭镇\n点评\n', '没有结尾的 ---'],
    [`---\n${'- '.repeat(1500)}\n---\n`, '嵌套'],
    [`---\n${'['.repeat(1500)}\n---\n`, '嵌套'],
    [`---\n${'[\n'.repeat(1500)}\n---\n`, '嵌套'],
    [`---\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n---\n`, '嵌套'],
    [`---\ntitle: ${'长'.repeat(70_000)}\n---\n`, '太长'],
  ])('%.40j', (text, reason) => {
    expect(told(text)).toMatch(new RegExp(reason));
    expect(writeReviewees(text, ['柳林乡'])).toHaveProperty('refused');
    expect(() => parse(text)).not.toThrow();
  });

  it.each([
    ['minutes: abc', '“minutes”应是大于零的数字', 'minutes'],
    ['minutes: 0', '“minutes”应是大于零的数字', 'minutes'],
    ['title: 点评\nminutes: -5', '“minutes”应是大于零的数字', 'minutes'],
    ['foo: 1', '没有“foo”这一项', 'foo'],
    ['__proto__: 1', '没有“__proto__”这一项', '__proto__'],
    ['title: [a]', '“title”应是文字', 'title'],
    ['title: 甲\ntitle: 乙', '“title”写了两次', 'title'],
    ['- a\n- b', '应写成“名称: 内容”', '- a'],
    ['just text', '应写成“名称: 内容”', 'just text'],
    ['leaders: {a: b}', '“leaders”应是“姓名 职务”的列表', 'leaders'],
    ['reviewees:\n  - {a: b}', '“reviewees”应是名称的列表', 'reviewees'],
  ])('is told though it is YAML: %j', (yaml, reason, place) => {
    const text = `---\n${yaml}\n---\n点评\n`;
    const { error } = readFrontMatter(text)!;
    expect(error!.message).toContain(reason);
    expect(text.slice(error!.range.start, error!.range.end)).toBe(place);
  });

  it.each([
    'title: 点评讲话\nspeaker: 王某\noccasion: 观摩会\ndate: 2026-03-02\nminutes: 15',
    'reviewees: [云岭镇, 石桥镇]\nmaterials: 材料\nleaders:\n  - 王某 书记',
    'title:\nminutes:\nreviewees:',
    '# 还没有写',
    'minutes: 15分钟',
  ])('is nothing in %j', (yaml) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n点评\n`)!.error).toBeUndefined();
  });

  it('is nothing where a rule opens the text', () => {
    expect(readFrontMatter('---\n点评\n')).toBeUndefined();
    expect(readFrontMatter('---\n---\n')).toMatchObject({ reviewees: [] });
  });

  it.each([
    ['minutes: 15', 15],
    ['minutes: 7.5\ntitle: 点评讲话', 7.5],
    ['minutes: 0', undefined],
    ['minutes: 十五', undefined],
    ['title: 点评讲话', undefined],
  ])('reads the time allowed: %s', (yaml, minutes) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n`)?.minutes).toBe(minutes);
  });

  it('is told of an unclosed one at once', () => {
    expect(readFrontMatter(`---\n${'reviewees: a\n'.repeat(300_000)}`)?.error).toBeDefined();
    expect(readFrontMatter(`---\nx\n${'--- '.repeat(300_000)}`)).toBeUndefined();
  });
});
