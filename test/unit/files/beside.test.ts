import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEntry, moveEntry, saveEntry } from '../../../src/files/beside';
import { METADATA_KIND } from '../../../src/files/metadata';
import { readMetadata, withMetadata } from '../../../src/model/metadata';
import { sheetOf } from '../../../src/paper/sheet';
import { parse } from '../../../src/reading/parse';
import { runChecks } from '../../support/checking';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const KIND = METADATA_KIND;
const text = (name: string) => join(folder, name);
const record = () => join(folder, '.dianping', 'metadata.json');
const write = (content: string) => {
  mkdirSync(join(folder, '.dianping'), { recursive: true });
  writeFileSync(record(), content);
};

describe('what is kept beside a text', () => {
  it('is written, read, moved and taken away', () => {
    saveEntry(KIND, text('甲.txt'), { reviewees: ['云岭镇'], occasion: '点评会' });
    saveEntry(KIND, text('乙.txt'), { reviewees: ['县教育局'] });
    expect(loadEntry(KIND, text('甲.txt'))).toEqual({
      entry: { reviewees: ['云岭镇'], occasion: '点评会' },
    });
    mkdirSync(text('下'));
    moveEntry(KIND, text('甲.txt'), text('下/丙.txt'));
    expect(loadEntry(KIND, text('甲.txt'))).toEqual({});
    expect(loadEntry(KIND, text('下/丙.txt')).entry?.occasion).toBe('点评会');
    saveEntry(KIND, text('乙.txt'), undefined);
    expect(JSON.parse(readFileSync(record(), 'utf8'))).toEqual({ version: 1, files: {} });
    expect(readdirSync(join(folder, '.dianping'))).toEqual(['metadata.json']);
  });

  it('leaves no folder where there is nothing to keep', () => {
    saveEntry(KIND, text('甲.txt'), undefined);
    moveEntry(KIND, text('甲.txt'), text('乙.txt'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps what it does not know, and drops what cannot be', () => {
    write(
      JSON.stringify({
        version: 1,
        files: { '甲.txt': { minutes: 15, date: 3, reviewees: ['云岭镇', 4] }, '乙.txt': '?' },
      }),
    );
    expect(loadEntry(KIND, text('甲.txt')).entry).toEqual({ minutes: 15, reviewees: ['云岭镇'] });
    expect(loadEntry(KIND, text('乙.txt'))).toEqual({});
    saveEntry(KIND, text('丙.txt'), { speaker: '李某' });
    expect(JSON.parse(readFileSync(record(), 'utf8')).files['乙.txt']).toBe('?');
  });

  it.each(['{', '[]', '{"version": 2, "files": {}}', 'null'])('does not write over %s', (content) => {
    write(content);
    expect(loadEntry(KIND, text('甲.txt')).problem).toMatch(
      /点评对象等资料的记录 .+，暂未采用，也不会改写它/,
    );
    expect(() => saveEntry(KIND, text('甲.txt'), { speaker: '李某' })).toThrow(/暂未采用/);
    expect(readFileSync(record(), 'utf8')).toBe(content);
  });

  it('takes names that objects have for names', () => {
    saveEntry(KIND, text('__proto__'), { speaker: '李某' });
    expect(loadEntry(KIND, text('__proto__')).entry).toEqual({ speaker: '李某' });
    expect(loadEntry(KIND, text('constructor'))).toEqual({});
  });
});

describe('a manuscript with what is kept beside it', () => {
  const SPEECH = '在清河县项目观摩会上的点评\n同志们：\n云岭镇推进快，值得肯定。\n';
  const missing = (source: string, reviewees: string[]) =>
    runChecks(withMetadata(parse(source), { reviewees })).filter(({ check }) => check === 'reviewee-missing');

  it('misses a reviewee, told where the speech begins', () => {
    const [finding, ...more] = missing(SPEECH, ['云岭镇', '东湖街道']);
    expect(more).toEqual([]);
    expect(finding?.message).toContain('东湖街道');
    expect(SPEECH.slice(finding?.range.start, finding?.range.end)).toBe('在清河县项目观摩会上的点评');
  });

  it('gives the front matter the last word', () => {
    const front = '---\nreviewees: [云岭镇]\n---\n';
    expect(missing(front + SPEECH, ['东湖街道'])).toEqual([]);
    const { frontMatter } = withMetadata(parse(`---\nminutes: 15\nmaterials: 甲.txt\n---\n${SPEECH}`), {
      minutes: 20,
      leaders: ['李某'],
      materials: ['乙.txt'],
    });
    expect(frontMatter).toMatchObject({
      minutes: 15,
      leaders: [{ name: '李某' }],
      materials: ['甲.txt', '乙.txt'],
    });
  });

  it('says how long it may take and in what order the leaders stand, as the front matter would', () => {
    const source = `${SPEECH}今天，李某、王某等领导同志出席会议。希望大家抓好落实。\n`;
    const order = (leaders: string[]) =>
      runChecks(withMetadata(parse(source), { leaders })).filter(({ check }) => check === 'leader-order');
    expect(order(['王某 县委书记', '李某 县长'])).toHaveLength(1);
    expect(order(['李某', '王某'])).toEqual([]);
    const over = runChecks(withMetadata(parse(SPEECH + '大家要抓好落实。'.repeat(99)), { minutes: 1 }));
    expect(over.some(({ check }) => check === 'over-time')).toBe(true);

    const front = parse(`---\nleaders: [李某]\nminutes: 5\n---\n${SPEECH}`);
    const kept = { leaders: ['王某'], minutes: 9 };
    expect(withMetadata(front, kept).frontMatter).toMatchObject({ leaders: [{ name: '李某' }], minutes: 5 });
  });

  it('takes of anything that may stand there what can be used', () => {
    expect(
      readMetadata({ minutes: '15分钟', leaders: ['王某', 3], reviewees: '云岭镇', later: [1] }),
    ).toEqual({
      minutes: 15,
      leaders: ['王某'],
      later: [1],
    });
    expect(readMetadata({ minutes: -2, leaders: {} })).toEqual({});
  });

  it('takes up no room: on paper nothing is told of lines between ---', () => {
    const { leftOut } = sheetOf(withMetadata(parse(SPEECH), { minutes: 15 }));
    expect(leftOut.frontMatter).toBe(false);
    expect(sheetOf(parse(`---\nminutes: 15\n---\n${SPEECH}`)).leftOut.frontMatter).toBe(true);
  });

  it('is read as before in all else', () => {
    const plain = parse(SPEECH);
    expect(withMetadata(plain, undefined)).toBe(plain);
    const { paragraphs, speeches } = withMetadata(plain, { speaker: '李某' });
    expect([paragraphs, speeches]).toEqual([plain.paragraphs, plain.speeches]);
    expect(withMetadata(parse(''), { reviewees: ['云岭镇'] }).frontMatter?.reviewees).toHaveLength(1);
  });
});
