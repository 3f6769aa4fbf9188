import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/model/changes';
import { readFrontMatter } from '../../../src/reading/frontMatter';
import { writeReviewees } from '../../../src/restructure/reviewees';

const SPEECH = '在清河县项目观摩会上的点评\n同志们：\n';

function written(text: string, ...names: string[]): string {
  const edits = writeReviewees(text, names);
  if ('refused' in edits) throw new Error(edits.refused);
  expect(edits.length).toBeLessThan(2);
  const result = applyEdits(text, edits);
  expect(readFrontMatter(result)?.reviewees.map(({ name }) => name) ?? []).toEqual(names);
  return result;
}

describe('writeReviewees', () => {
  it('puts front matter on top where there is none', () => {
    expect(written(SPEECH, '云岭镇', '县教育局')).toBe(
      `---\nreviewees:\n  - 云岭镇\n  - 县教育局\n---\n${SPEECH}`,
    );
    expect(written(`\ufeff${SPEECH}`, '云岭镇')).toBe(`\ufeff---\nreviewees:\n  - 云岭镇\n---\n${SPEECH}`);
    expect(written('', '云岭镇')).toBe('---\nreviewees:\n  - 云岭镇\n---\n');
    expect(written(SPEECH)).toBe(SPEECH);
  });

  it('adds the key after the other ones', () => {
    const text = `---\ntitle: 点评 # 暂定\n\ndate: 2024-03-05\n---\n${SPEECH}`;
    const result = written(text, '云岭镇');
    expect(result).toBe(text.replace('05\n', '05\nreviewees:\n  - 云岭镇\n'));
    expect(written(result)).toBe(text);
    expect(written(`---\n# 以后再填\n---\n${SPEECH}`, '云岭镇')).toContain('# 以后再填\nreviewees:');
  });

  it('keeps the other keys, the comments and the lines of the names that stay', () => {
    const text = `---\ntitle: 点评\nreviewees: # 按发言先后\n- "县教育局" # 先说\n# 乡镇\n- 云岭镇\n- 东湖街道\ndate: 3月\n---\n${SPEECH}`;
    expect(written(text, '县教育局', '云岭镇', '县水利局', '东湖街道')).toBe(
      text.replace('- 东湖', '- 县水利局\n- 东湖'),
    );
    expect(written(text, '云岭镇', '东湖街道')).toBe(text.replace('- "县教育局" # 先说\n', ''));
    expect(written(text, '东湖街道', '县教育局')).toContain('\n- 东湖街道\n- "县教育局" # 先说\ndate');
    expect(written(text, '县教育局', '云岭镇', '东湖街道')).toBe(text);
    expect(written(text)).toBe(`---\ntitle: 点评\ndate: 3月\n---\n${SPEECH}`);
  });

  it('changes only what differs', () => {
    const text = `---\nreviewees: [云岭镇, 县教育局] # 两个\n---\n${SPEECH}`;
    expect(writeReviewees(text, ['云岭镇', '县水利局', '县教育局'])).toEqual([
      { range: { start: text.indexOf('教育局'), end: text.indexOf('教育局') }, text: '水利局, 县' },
    ]);
    expect(writeReviewees(text, ['云岭镇', '县教育局'])).toEqual([]);
  });

  it('writes a list in place of a single name or of nothing', () => {
    expect(written(`---\nreviewees: 云岭镇 # 一个\n---\n`, '云岭镇', '县教育局')).toBe(
      '---\nreviewees: [云岭镇, 县教育局] # 一个\n---\n',
    );
    expect(written('---\nreviewees:\ntitle: 点评\n---\n', '云岭镇')).toBe(
      '---\nreviewees: [云岭镇]\ntitle: 点评\n---\n',
    );
    expect(written('---\nreviewees: # 待定\n---\n', '云岭镇')).toBe('---\nreviewees: [云岭镇] # 待定\n---\n');
  });

  it('takes front matter away that holds nothing else', () => {
    expect(written(`---\nreviewees:\n  - 云岭镇\n---\n${SPEECH}`)).toBe(SPEECH);
  });

  it('keeps the line endings', () => {
    const text = `---\ntitle: 点评\n---\n${SPEECH}`.replaceAll('\n', '\r\n');
    const result = written(text, '云岭镇', '县教育局');
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(written(result, '县教育局', '县水利局').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(written(result)).toBe(text);
    expect(written(SPEECH.replaceAll('\n', '\r\n'), '云岭镇')).toMatch(
      /^---\r\nreviewees:\r\n {2}- 云岭镇\r\n---\r\n/,
    );
  });

  it('quotes what YAML would read otherwise', () => {
    written(SPEECH, 'null', '123', '- 甲', '云岭镇: 乙', '“清河”项目部', '县委，县政府', 'a "b"');
    written('---\nreviewees: [云岭镇]\n---\n', '甲, 乙', '[丙]', '云岭镇（镇区）');
  });

  it('refuses what it cannot read', () => {
    for (const yaml of [
      'reviewees: [云岭镇',
      '{title: 点评}',
      'reviewees: {a: 1}',
      'reviewees:\n  - a: 1',
      '- 甲',
    ]) {
      expect(writeReviewees(`---\n${yaml}\n---\n${SPEECH}`, ['云岭镇'])).toHaveProperty('refused');
    }
  });
});
