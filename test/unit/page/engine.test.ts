import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/page/engine';

const SPEECH = `在项目观摩会上的点评讲话
同志们：
今天看了八个项目，成绩值得肯定，问题问题也不少。
一、抓进度
（一强化要素保障。各部门要主动服务。
（二）严把质量关。
二、抓作风
领导要带头。谢谢大家！
`;

const engine = createEngine();

it('says what is wrong with the front matter', () => {
  expect(engine.read({ text: `---\nreviewees: [云岭镇\n---\n${SPEECH}` }).trouble).toMatch(/没有配对/);
  expect(engine.read({ text: `---\nminutes: abc\n---\n${SPEECH}` }).trouble).toMatch(/大于零的数字/);
  expect(engine.read({ text: SPEECH }).trouble).toBeUndefined();
});

describe('a reading', () => {
  const reading = engine.read({ text: SPEECH });

  it('has the outline with levels, parts, lengths and problems', () => {
    expect(reading.title).toBe('在项目观摩会上的点评讲话');
    expect(reading.outline[0]).toMatchObject({
      level: 1,
      title: reading.title,
      length: expect.stringMatching(/字，约/),
    });
    const point = reading.outline.find(({ title }) => title === '一、抓进度');
    expect(point).toMatchObject({ level: 2, problems: 1 });
    expect(SPEECH.slice(point!.range.start, point!.range.end)).toBe('一、抓进度');
  });

  it('has the findings with what is marked, and their fixes', () => {
    const found = reading.findings.find(({ message }) => /少了后半个括号/.test(message));
    expect(found).toMatchObject({
      title: '序号写法',
      severity: 'warning',
      excerpt: { before: '', marked: '（一', after: '强化要素保障。各部门要主…' },
    });
    expect(found!.fixes[0]!.title).toBe('改为“（一）”');
    expect(reading.safe).toBe(1);
  });

  it('shows a broken paragraph whole', () => {
    const { findings } = engine.read({
      text: '同志们：\n有的项目资金到位慢，\n进度比计划晚了两个多月，要抓紧。\n',
    });
    const broken = findings.find(({ title }) => title === '段落断行')!.excerpt;
    expect(`${broken.before}${broken.marked}${broken.after}`).toMatch(/到位慢， ?进度比/);
  });

  it('tells suggestions from problems', () => {
    const { findings, problems } = reading;
    expect(findings.filter(({ severity }) => severity !== 'hint')).toHaveLength(problems);
  });

  it('shows no more of a text than a row can hold, and cuts no character', () => {
    const long = '𠀀'.repeat(500);
    const { findings } = engine.read({ text: `同志们：\n${long}问题问题${long}。\n` });
    for (const { excerpt } of findings)
      for (const piece of Object.values(excerpt)) {
        expect([...piece].length).toBeLessThanOrEqual(25);
        expect(piece).toBe(piece.toWellFormed());
      }
  });

  it('says why there is none', () => {
    expect(engine.read({ text: '\ufffd'.repeat(50) }).trouble).toMatch(/乱码/);
    expect(engine.read({ text: '讲'.repeat(2_000_001) }).trouble).toMatch(/太长/);
    expect(engine.read({ text: '' })).toMatchObject({ outline: [], length: '', safe: 0 });
  });

  it('holds back what is being written', () => {
    const text = '同志们：\n今天讲三点意见。';
    const kinds = (writing?: { start: number; end: number }) =>
      engine.read({ text, writing }).findings.map(({ title }) => title);
    expect(kinds()).toContain('承诺的点数');
    expect(kinds({ start: text.length - 1, end: text.length })).not.toContain('承诺的点数');
  });
});

describe('mending', () => {
  it('applies what is safe, and nothing the second time', () => {
    const once = engine.fixAll({ text: SPEECH });
    expect(once.text).toBe(SPEECH.replace('（一强化', '（一）强化'));
    expect(once.done).toHaveLength(1);
    expect(engine.fixAll({ text: once.text })).toMatchObject({ text: once.text, done: [] });
  });

  it('cleans, and gives account', () => {
    const cleaned = engine.clean({ text: `${SPEECH}阅读全文\n` });
    expect(cleaned.text).not.toContain('阅读全文');
    expect(cleaned.done).toContain('删去网页残留 1 行');
    expect(cleaned.left).toBeGreaterThan(0);
  });
});
