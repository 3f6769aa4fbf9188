/** `dianping new` as users run it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { buildProgram, type Outcome } from '../support/program';

const program = await buildProgram();
cpSync(join(import.meta.dirname, '../../snippets'), join(dirname(program.file), '..', 'snippets'), {
  recursive: true,
});
afterAll(program.remove);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianping-new-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => program.run(['new', ...args], { cwd: folder });
function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

function expectTrouble({ status, stdout, stderr }: Outcome, ...words: readonly string[]): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^dianping：.*\p{Script=Han}.*\n$/u);
  expect(stderr).not.toMatch(/ {4}at |node:|Error/);
  for (const word of words) expect(stderr).toContain(word);
}

describe('new', () => {
  it('prints a draft with × where nothing is given', async () => {
    const { status, stdout, stderr } = await run('inspection');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^在全×.*上的讲话\n（20××年×月×日，×××）\n同志们：\n/);
    expect(stdout).toContain('我讲三点意见');
    expect(stdout).toMatch(/！\n$/);
  });

  it('takes data from a file and from --set, which goes first', async () => {
    write(
      'data.json',
      '\ufeff{"occasion": "A&B <试点>", "date": "2024-03-05", "reviewees": ["甲镇"], "points": 2}',
    );
    const { stdout } = await run(
      ...['performance', '--data', 'data.json'],
      ...['--set', 'points=4', 'reviewees=云岭镇,县教育局，东湖街道', '--set', 'speaker=县长=李'],
    );
    expect(stdout).toContain('在A&B <试点>上的点评\n（2024年3月5日，县长=李）\n');
    expect(stdout).toContain('我提四点要求');
    for (const name of ['云岭镇', '县教育局', '东湖街道']) expect(stdout).toContain(`\n${name}：`);
    expect(stdout).not.toContain('甲镇');
  });

  it('finds a skeleton by its title too', async () => {
    expect(await run('军队讲评')).toEqual(await run('military'));
  });

  it('writes a new file, and never over another', async () => {
    expect(await run('drill', '-o', '讲评.txt')).toEqual({ status: 0, stdout: '', stderr: '' });
    const text = read('讲评.txt');
    expect(text).toBe((await run('drill')).stdout);
    expectTrouble(await run('work', '-o', '讲评.txt'), '讲评.txt', '已经存在');
    expect(read('讲评.txt')).toBe(text);
  });

  it('makes drafts that pass the checks but for what is to be filled in', async () => {
    const { stdout } = await run('--list', '--format', 'json');
    for (const { id } of JSON.parse(stdout) as { id: string }[])
      expect((await run(id, '--set', 'reviewees=甲镇,县乙局', '-o', `${id}.txt`)).status).toBe(0);
    const { status, stdout: json } = await program.run(['check', '--format', 'json'], { cwd: folder });
    expect(status).toBe(0);
    const { files } = JSON.parse(json) as { files: { findings: { check: string }[] }[] };
    expect(files).toHaveLength(12);
    expect(new Set(files.flatMap(({ findings }) => findings.map(({ check }) => check)))).toEqual(
      new Set(['placeholder']),
    );
  });
});

describe('new --list', () => {
  it('names every skeleton', async () => {
    const { status, stdout, stderr } = await run('--list');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(12);
    expect(stdout).toMatch(/^inspection +项目观摩点评 +看完/m);
  });

  it('as JSON has id, title and description', async () => {
    const rows = JSON.parse((await run('--list', '--format', 'json')).stdout);
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['id', 'title', 'description']);
      expect(row.description).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('a team’s own skeletons', () => {
  it('are in the list and can be used; one with the id of ours takes its place', async () => {
    write(
      '.dianping/skeletons/周例会.hbs',
      '{{!--\ntitle: 周例会点评\ndescription: 每周一\n--}}\n{{occasion}}讲{{count points}}点\n',
    );
    write('.dianping/skeletons/work.hbs', '自己的\n');
    const rows = JSON.parse((await run('--list', '--format', 'json')).stdout);
    expect(rows).toHaveLength(13);
    expect(rows).toContainEqual({ id: '周例会', title: '周例会点评', description: '每周一' });
    expect((await run('周例会', '--set', 'points=2')).stdout).toBe('×××讲两点\n');
    expect((await run('work')).stdout).toBe('自己的\n');
  });

  it('that do not compile are told with file, line and reason, and hinder no other', async () => {
    write('.dianping/skeletons/坏.hbs', '好\n{{#if date}}\n');
    expectTrouble(await run('坏'), join('.dianping', 'skeletons', '坏.hbs'), '第 3 行', '结束');
    const { status, stdout, stderr } = await run('--list');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(12);
    expect(stderr).toMatch(/^dianping：.*坏\.hbs 第 3 行：/);
    expect((await run('drill')).status).toBe(0);
  });
});

describe('trouble', () => {
  test.each<[string, string[], string[]]>([
    ['no skeleton', [], ['--list']],
    ['an unknown skeleton', ['roast'], ['roast', '--list']],
    ['a path for a skeleton', ['../work'], ['../work']],
    ['an unknown key', ['work', '--set', 'title=甲'], ['title', 'occasion']],
    ['a key that objects have', ['work', '--set', '__proto__=甲'], ['__proto__']],
    ['no key', ['work', '--set', '甲'], ['名称=内容']],
    ['no points', ['work', '--set', 'points=0'], ['1 到 20', '0']],
    ['too many points', ['work', '--set', 'points=21'], ['21']],
    ['points in words', ['work', '--set', 'points=三'], ['三']],
    ['a day that does not exist', ['work', '--set', 'date=2024-02-30'], ['2024-02-30']],
    ['no such file of data', ['work', '--data', 'no.json'], ['no.json']],
    ['data that is no JSON', ['work', '--data', 'bad.json'], ['bad.json', 'JSON']],
    ['data that is no object', ['work', '--data', 'list.json'], ['list.json', 'JSON 对象']],
    ['data of another kind', ['work', '--data', 'kind.json'], ['kind.json', 'reviewees']],
    ['a folder that is not there', ['work', '-o', 'no/a.txt'], ['no/a.txt', '文件夹']],
    ['a folder in the file’s place', ['work', '-o', '.'], ['已经存在']],
    ['an unknown format', ['--list', '--format', 'xml'], ['pretty', 'json']],
  ])('%s', async (_, args, words) => {
    write('bad.json', '{occasion}');
    write('list.json', '[]');
    write('kind.json', '{"reviewees": "甲镇"}');
    const before = readdirSync(folder);
    expectTrouble(await run(...args), ...words);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('what has no meaning together', async () => {
    expectTrouble(await run('work', '--format', 'json'), '--format json 只用于 --list');
    expectTrouble(await run('--list', 'work'), '--list');
  });

  it('a folder that cannot be written', async () => {
    const file = join('/proc', 'a.txt');
    expectTrouble(await run('work', '-o', file), file);
  });
});
