/** Pages, fonts and scripts over the protocol, as the editor asks for them. */
import { afterAll, afterEach, expect, it } from 'vitest';
import type { Fonts, Pages, ScriptResult } from '../../src/server/protocol/paper';
import { type LanguageClient, startClient } from '../support/languageClient';
import { buildProgram } from '../support/program';
import { cleanSpeeches } from '../support/texts';

const program = await buildProgram();
afterAll(() => program.remove());
let client: LanguageClient;
afterEach(() => client.end());

const URI = 'untitled:点评讲话-1';
const [TEXT = ''] = cleanSpeeches;
const printed = ({ pages }: Pages) =>
  pages.flatMap(({ lines }) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')));
const bare = (text: string) => text.replace(/\s/g, '');

it('pages hold all of a text as it stands, and where each line begins', async () => {
  client = await startClient(program);
  let document = await client.open(URI, TEXT);
  const ask = (style: string) => client.request<Pages>('dianping/pages', { uri: URI, style });
  for (const style of ['official', 'reading']) {
    const pages = await ask(style);
    expect(pages.version).toBe(document.version);
    expect(bare(printed(pages).join(''))).toBe(bare(TEXT));
    for (const { at, pieces } of pages.pages.flatMap(({ lines }) => lines))
      expect(TEXT[document.offsetAt(at)]).toBe(pieces[0]!.text[0]);
  }
  const start = { line: 0, character: 0 };
  const changed = client.change(document, [{ range: { start, end: start }, text: '新' }]);
  document = changed.document;
  // A request after a change answers for that change.
  const after = await ask('official');
  expect(after.version).toBe(document.version);
  expect(printed(after)[0]).toMatch(/^新/);
});

it('what cannot be set is told', async () => {
  client = await startClient(program);
  const ask = (uri: string) => client.request('dianping/pages', { uri, style: 'official' });
  expect(await ask('untitled:别的')).toBeNull();
  await client.open(URI, '\n\n');
  expect(await ask(URI)).toEqual({ refused: expect.stringContaining('没有可以印的文字') });
  await client.open('untitled:长', `${'项目建设要抓紧抓好。'.repeat(10)}\n`.repeat(6000));
  expect(await ask('untitled:长')).toEqual({ refused: expect.stringContaining('文稿太长') });
});

it('every face has its fonts, the standard’s first', async () => {
  client = await startClient(program);
  const { families, missing } = await client.request<Fonts>('dianping/fonts');
  expect(families.fang[0]).toBe('仿宋_GB2312');
  expect(families.fang).toContain('FangSong');
  for (const { name } of missing) expect(Object.values(families).map(([first]) => first)).toContain(name);
});

it('the script is that of the speech at the place; none where there is no speech', async () => {
  client = await startClient(program);
  await client.open(URI, TEXT);
  const ask = (uri: string) =>
    client.request<ScriptResult | null>('dianping/script', { uri, position: { line: 0, character: 0 } });
  const script = await ask(URI);
  expect(script!.title).toBe(TEXT.split('\n', 1)[0]);
  expect(script!.sections.length).toBeGreaterThan(2);
  await client.open('untitled:空', '');
  expect(await ask('untitled:空')).toBeNull();
});
