import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readWordText } from '../../src/paper/wordIn/read';
import { CHECKS } from '../../src/rules/index';
import type { FiguresAnswer } from '../../src/server/protocol/figures';
import type { Overview } from '../../src/server/protocol/overview';
import { IMPORT_WORD, REVIEW_WORD, type ReviewedWord } from '../../src/server/protocol/word';
import { intl } from '../../src/words/intl';
import { fixAll } from '../support/checking';
import { manuscripts } from '../support/fragments';
import { type LanguageClient, startClient } from '../support/languageClient';
import { buildProgram } from '../support/program';
import { textOf } from '../support/word';
import { paragraph, wordFile } from '../support/wordFile';

const program = await buildProgram();
/** With the dictionary beside it, where there is one for this machine. */
const withDictionary = await buildProgram({ dictionary: true });
afterAll(() => {
  program.remove();
  withDictionary.remove();
});

const clients: LanguageClient[] = [];
async function start(options?: Parameters<typeof startClient>[1], run = program): Promise<LanguageClient> {
  const client = await startClient(run, options);
  clients.push(client);
  return client;
}
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});

const URI = 'untitled:点评讲话-1';
const TEXT = [
  '在清河县重点工作推进会上的点评讲话',
  '同志们:',
  '今天召开推进会，主要任务是总结前段、部署下段。',
  '总的来看，各镇的工作值得肯定，取得了明显成效。',
  '但也要看到，工作中还存在一些问题问题和差距。',
  '下面，我讲两点意见。',
  '一、抓落实',
  '一是落实要快；二是落实要实。',
  '三、抓学习',
  '学习要深，还要常。',
  '同志们，让我们携手努力，再创佳绩！',
  '',
].join('\n');
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const hasWords = (diagnostics: readonly Diagnostic[]) => codes(diagnostics).includes('word-doubled');
/** Without `data`, which is the server's own affair. */
const plain = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ data: _, ...rest }) => rest);
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('a session', () => {
  it('says what it can do', async () => {
    const { initialized } = await start();
    expect(initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      documentSymbolProvider: expect.anything(),
      foldingRangeProvider: true,
      codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.dianping']) },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    });
  });

  it('ends with its process when the client says so', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    expect(await client.end()).toBe(0);
  });

  // src/cli/lsp.ts hands readers to createConnection, which then does not watch for the end of the input.
  it('ends when the client is gone', async () => {
    const { server } = await startClient(program);
    server.stdin!.end();
    const ended = await Promise.race([
      new Promise((resolve) => server.once('exit', () => resolve(true))),
      new Promise((resolve) => setTimeout(() => resolve(false), 2000)),
    ]);
    server.kill();
    expect(ended).toBe(true);
  });

  it('answers for a text that is not open with nothing', async () => {
    const client = await start();
    const textDocument = { uri: 'untitled:other' };
    expect(await client.pull(textDocument.uri)).toEqual([]);
    expect(await client.request('textDocument/documentSymbol', { textDocument })).toEqual([]);
    expect(await client.request('textDocument/foldingRange', { textDocument })).toEqual([]);
    expect(
      await client.request('textDocument/codeAction', {
        textDocument,
        range: whole,
        context: { diagnostics: [] },
      }),
    ).toEqual([]);
  });
});

describe('diagnostics', () => {
  it('are pushed, with code, source and related places', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    const { diagnostics } = await client.pushed(({ uri, version }) => uri === URI && version === 1);
    expect(codes(diagnostics)).toEqual(expect.arrayContaining(['salutation-format', 'numbering-gap']));
    expect(diagnostics.every(({ source }) => source === '点评')).toBe(true);
    expect(diagnostics.every(({ code }) => CHECKS.some(({ id }) => id === code))).toBe(true);
    const gap = diagnostics.find(({ code }) => code === 'numbering-gap')!;
    expect(gap).toMatchObject({
      severity: 2,
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 2 } },
      relatedInformation: [{ location: { uri: URI, range: { start: { line: 6, character: 0 } } } }],
    });
  });

  it('tell what is wrong with the front matter where it stands', async () => {
    const client = await start();
    await client.open(URI, `---\nreviewees:\n\t- 云岭镇\n---\n${TEXT}`);
    const { diagnostics } = await client.pushed(({ version }) => version === 1);
    expect(diagnostics.find(({ code }) => code === 'front-matter')).toMatchObject({
      severity: 2,
      source: '点评',
      range: { start: { line: 2 } },
    });
  });

  it('that need words come a moment later by push', async () => {
    const client = await start({}, withDictionary);
    await client.open(URI, TEXT);
    const first = await client.pushed(({ version }) => version === 1);
    expect(codes(first.diagnostics)).toContain('numbering-gap');
    const { diagnostics } = await client.pushed((params) => hasWords(params.diagnostics));
    expect(codes(diagnostics)).toContain('numbering-gap');
  });

  it('that need words are told of by refresh to a client that pulls', async () => {
    const refreshSupport = { capabilities: { workspace: { diagnostics: { refreshSupport: true } } } };
    const client = await start(refreshSupport, withDictionary);
    await client.open(URI, TEXT);
    // Without a dictionary the words may be there already.
    if (!hasWords(await client.pull(URI))) {
      await expect.poll(() => client.refreshes(), { timeout: 10_000 }).toBeGreaterThan(0);
    }
    // One refresh for the dictionary, another for the words that it has, in either order.
    await expect.poll(async () => hasWords(await client.pull(URI)), { timeout: 10_000 }).toBe(true);
  });

  it('are told to nobody twice', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    await client.pull(URI);
    const { document, sent } = client.change(TextDocument.create(URI, 'dianping', 1, TEXT), [{ text: '' }]);
    await sent;
    await client.pull(document.uri);
    expect(client.published.at(-1)!.diagnostics).toEqual([]);
  });

  it('are taken back when the text is closed', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    await client.pushed(({ diagnostics }) => diagnostics.length > 0);
    await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    expect(client.published.at(-1)).toMatchObject({ uri: URI, diagnostics: [] });
  });

  it('follow the folder’s dianping.config.json', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dianping-lsp-'));
    try {
      const config = join(folder, 'dianping.config.json');
      writeFileSync(config, '{ "checks": { "numbering-gap": "error", "salutation-format": "off" } }');
      const client = await start();
      const uri = pathToFileURL(join(folder, '点评.txt')).href;
      await client.open(uri, TEXT);
      const before = await client.pull(uri);
      expect(before.find(({ code }) => code === 'numbering-gap')!.severity).toBe(1);
      expect(codes(before)).not.toContain('salutation-format');
      writeFileSync(config, '{ "checks": {} }');
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(config).href, type: 2 }],
      });
      expect(codes(await client.pull(uri))).toContain('salutation-format');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('follow the editor’s settings', async () => {
    let checks: unknown = { 'numbering-gap': 'off' };
    const client = await start({
      capabilities: { workspace: { configuration: true } },
      settings: () => checks,
    });
    await client.open(URI, TEXT);
    await expect.poll(async () => codes(await client.pull(URI))).not.toContain('numbering-gap');
    checks = {};
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(async () => codes(await client.pull(URI))).toContain('numbering-gap');
  });
});

describe('a change', () => {
  it('is in the answer to a request sent right after it', async () => {
    const client = await start();
    const opened = await client.open(URI, TEXT);
    const at = { line: 8, character: 0 };
    const { sent } = client.change(opened, [
      { range: { start: at, end: { line: 8, character: 1 } }, text: '二' },
    ]);
    const [, diagnostics, symbols] = await Promise.all([
      sent,
      client.pull(URI),
      client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: URI } }),
    ]);
    expect(codes(diagnostics)).not.toContain('numbering-gap');
    expect(JSON.stringify(symbols)).toContain('二、抓学习');
  });

  it('counts though the client forgets to', async () => {
    const client = await start();
    const { version } = await client.open(URI, TEXT);
    expect(codes(await client.pull(URI))).toContain('numbering-gap');
    await client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ text: '同志们：' }],
    });
    expect(codes(await client.pull(URI))).not.toContain('numbering-gap');
  });

  it('of a text that is much too long is answered at once, and says so', async () => {
    const client = await start();
    const document = await client.open(URI, '同志们：\n'.repeat(500_000));
    const [finding, ...others] = await client.pull(URI);
    expect([finding?.message, others]).toEqual([expect.stringContaining('太长'), []]);
    client.change(document, [{ text: TEXT }]);
    expect(codes(await client.pull(URI))).toContain('numbering-gap');
  });

  it('keeps the server in step with the client, however random', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    await client.pushed(({ diagnostics }) => hasWords(diagnostics));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(manuscripts, manuscripts),
        fc.array(
          fc.array(
            fc.tuple(
              fc.nat(1000),
              fc.nat(40),
              manuscripts.map((text) => text.slice(0, 30)),
            ),
            {
              minLength: 1,
              maxLength: 3,
            },
          ),
          { minLength: 1, maxLength: 4 },
        ),
        async ([text, other], rounds) => {
          count++;
          const uri = `untitled:a-${count}`;
          let document = await client.open(uri, text);
          for (const round of rounds) {
            const scratch = TextDocument.create(uri, 'dianping', 0, document.getText());
            const changes = round.map(([from, length, insert], i) => {
              const all = scratch.getText();
              const start = from % (all.length + 1);
              const range = {
                start: scratch.positionAt(start),
                end: scratch.positionAt(Math.min(all.length, start + length)),
              };
              const change = { range, text: insert };
              TextDocument.update(scratch, [change], i + 1);
              return change;
            });
            const changed = client.change(document, changes);
            document = changed.document;
            await changed.sent;
          }
          // What was just written is held back; a text just opened has none.
          await client.notify('dianping/left', { uri });
          const fresh = `untitled:b-${count}`;
          await client.open(fresh, document.getText());
          await client.open(`${fresh}-other`, other);
          const symbolsOf = (of: string) =>
            client.request('textDocument/documentSymbol', { textDocument: { uri: of } });
          const strip = (diagnostics: readonly Diagnostic[]) =>
            plain(diagnostics).map((diagnostic) => JSON.stringify(diagnostic).replaceAll(fresh, uri));
          expect(strip(await client.pull(uri))).toEqual(strip(await client.pull(fresh)));
          expect(await symbolsOf(uri)).toEqual(await symbolsOf(fresh));
          for (const of of [uri, fresh, `${fresh}-other`]) {
            await client.notify('textDocument/didClose', { textDocument: { uri: of } });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is being written', () => {
  const CUT =
    '在全镇点评会上的讲话\n同志们：\n今天看了九个工地，成绩值得肯定。下面，讲三点意见。\n一、抓进度。各村要抓紧。\n二、抓质量。各村要按图纸';
  const ends = ['promise-count', 'paragraph-unended'];
  const told = async (client: LanguageClient) =>
    (await client.pull(URI)).map(({ code }) => String(code)).filter((code) => ends.includes(code));

  it('is held back at the end of a speech, until the text is saved by hand', async () => {
    const client = await start();
    let document = await client.open(URI, CUT);
    // Just opened: everything is said.
    expect((await told(client)).sort()).toEqual([...ends].sort());
    const type = async (at: number, text: string) => {
      const place = document.positionAt(at);
      const changed = client.change(document, [{ range: { start: place, end: place }, text }]);
      await changed.sent;
      document = changed.document;
    };
    await type(CUT.length, '施工');
    expect(await told(client)).toEqual([]);
    const textDocument = { uri: URI };
    // Automatic saves end no silence: after a delay, and as the focus goes.
    for (const reason of [2, 3]) await client.notify('textDocument/willSave', { textDocument, reason });
    expect(await told(client)).toEqual([]);
    await client.notify('textDocument/willSave', { textDocument, reason: 1 });
    expect(await told(client)).toHaveLength(2);
    await type(CUT.length, '，');
    expect(await told(client)).toEqual([]);
    // The writer went elsewhere.
    await client.notify('dianping/left', textDocument);
    expect(await told(client)).toHaveLength(2);
    await type(CUT.length, '好');
    await type(CUT.indexOf('成绩'), '总的看，');
    expect(await told(client)).toHaveLength(2);
  });

  it('is not what was pasted', async () => {
    const client = await start();
    const document = await client.open(URI, '');
    const at = { line: 0, character: 0 };
    await client.change(document, [{ range: { start: at, end: at }, text: CUT.repeat(3) }]).sent;
    expect(await told(client)).not.toEqual([]);
  });
});

describe('symbols and folds', () => {
  it('show the structure', async () => {
    const client = await start();
    const document = await client.open(URI, TEXT);
    const textDocument = { uri: URI };
    const [speech] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(speech!.name).toBe('在清河县重点工作推进会上的点评讲话');
    const names = (nodes: readonly DocumentSymbol[] | undefined) => nodes?.map(({ name }) => name);
    expect(names(speech!.children)).toEqual(expect.arrayContaining(['同志们：', '一、抓落实', '三、抓学习']));
    const first = speech!.children!.find(({ name }) => name === '一、抓落实')!;
    expect(names(first.children)).toEqual(['一是落实要快', '二是落实要实']);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual(
      expect.arrayContaining([
        [0, 10],
        [6, 7],
        [8, 9],
      ]),
    );
    checkSymbols([speech!], document);
  });

  it('keep to the protocol whatever the text: names never empty, the heading within the range', async () => {
    const client = await start();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(manuscripts, async (text) => {
        const uri = `untitled:c-${++count}`;
        const textDocument = { uri };
        const document = await client.open(uri, text);
        checkSymbols(await client.request('textDocument/documentSymbol', { textDocument }), document);
        const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
        for (const { startLine, endLine } of folds) {
          expect(startLine).toBeLessThan(endLine);
          expect(endLine).toBeLessThan(document.lineCount);
        }
        await client.notify('textDocument/didClose', { textDocument });
      }),
      { numRuns: 60 },
    );
  });

  function checkSymbols(symbols: readonly DocumentSymbol[], document: TextDocument): void {
    for (const { name, range, selectionRange, children } of symbols) {
      expect(name.trim()).not.toBe('');
      const [start, from, to, end] = [range.start, selectionRange.start, selectionRange.end, range.end].map(
        (position) => document.offsetAt(position),
      ) as [number, number, number, number];
      expect([start, from, to, end]).toEqual([start, from, to, end].toSorted((a, b) => a - b));
      checkSymbols(children ?? [], document);
    }
  }
});

describe('code actions', () => {
  const ask = (client: LanguageClient, range: unknown, only?: readonly string[]) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  const apply = (document: TextDocument, { edit }: CodeAction) =>
    TextDocument.applyEdits(document, edit!.changes![document.uri] as TextEdit[]);

  it('offer the fix where the finding stands, the right one preferred', async () => {
    const client = await start();
    const document = await client.open(URI, TEXT);
    const at = { line: 8, character: 0 };
    const actions = await ask(client, { start: at, end: at }, ['quickfix']);
    const preferred = actions.find(
      ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === 'numbering-gap',
    )!;
    expect(preferred.kind).toBe('quickfix');
    expect(apply(document, preferred)).toBe(TEXT.replace('三、', '二、'));
  });

  it('offer nothing where there is nothing', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    const at = { line: 2, character: 3 };
    expect(await ask(client, { start: at, end: at }, ['quickfix'])).toEqual([]);
  });

  it('mend everything that is safe, in one step', async () => {
    const client = await start();
    const document = await client.open(URI, TEXT);
    await client.pushed(({ diagnostics }) => codes(diagnostics).includes('word-doubled'));
    const actions = await ask(client, whole, ['source.fixAll.dianping']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.dianping']);
    expect(apply(document, actions[0]!)).toBe(fixAll(TEXT, { words: intl }));
    expect(apply(document, actions[0]!)).toContain('同志们：\n');
  });

  it.each([['source'], ['source.fixAll']])(
    'answer a request for %s with fix-all, and for others with none',
    async (kind) => {
      const client = await start();
      await client.open(URI, TEXT);
      expect((await ask(client, whole, [kind])).map((action) => action.kind)).toEqual([
        'source.fixAll.dianping',
      ]);
      expect(await ask(client, whole, ['refactor'])).toEqual([]);
      expect(await ask(client, whole, ['source.fixAll.eslint'])).toEqual([]);
    },
  );

  it('have nothing to mend in a text that is right', async () => {
    const client = await start();
    await client.open(URI, '同志们：\n今天召开推进会。\n');
    expect(await ask(client, whole, ['source.fixAll'])).toEqual([]);
  });
});

describe('help in the text', () => {
  const at = (words: string) => {
    const lines = TEXT.split('\n');
    const line = lines.findIndex((each) => each.includes(words));
    return { line, character: lines[line]!.indexOf(words) };
  };
  const textDocument = { uri: URI };

  it('is a hover on a promise and on a label', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    const hover = (words: string) =>
      client.request<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument,
        position: at(words),
      });
    expect((await hover('讲两点意见'))?.contents.value).toContain('两点意见');
    expect((await hover('一、抓落实'))?.contents.value).toContain('第 1 点，共 2 点');
    expect(await hover('今天召开')).toBeNull();
  });

  it('completes after a cue that has just been written', async () => {
    const client = await start();
    const document = await client.open(URI, TEXT);
    const end = { line: 6, character: 0 };
    await client.change(document, [{ range: { start: end, end }, text: '下一步，\n' }]).sent;
    const items = await client.request<{ label: string; filterText: string }[]>('textDocument/completion', {
      textDocument,
      position: { line: 6, character: 4 },
      context: { triggerKind: 2, triggerCharacter: '，' },
    });
    expect(items[0]).toMatchObject({
      label: '要重点抓好以下几项工作',
      filterText: expect.stringMatching(/ yzdzh/),
    });
  });

  it('grows a selection for each place that is asked for', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    const ranges = await client.request<{ parent?: unknown }[]>('textDocument/selectionRange', {
      textDocument,
      positions: [at('学习要深'), at('同志们，')],
    });
    expect(ranges).toHaveLength(2);
    expect(ranges.every(({ parent }) => parent !== undefined)).toBe(true);
  });

  it('goes by the pace and the phrases that are set', async () => {
    const client = await start();
    await client.notify('workspace/didChangeConfiguration', {
      settings: { dianping: { pace: 10, phrases: ['学习贵在有恒'] } },
    });
    await client.open(URI, TEXT.replace('还要常。', '学习'));
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument,
      position: at('三、抓学习'),
    });
    expect(hover.contents.value).toContain('约 1 分钟');
    const { line } = at('学习要深');
    const items = await client.request<{ label: string }[]>('textDocument/completion', {
      textDocument,
      position: { line, character: '学习要深，学习'.length },
    });
    expect(items.map(({ label }) => label)).toEqual(['学习贵在有恒']);
  });
});

describe('reviewees', () => {
  const uri = 'file:///点评对象点评.txt';

  it('are told with what is said of each, and changed by edits', async () => {
    const client = await start();
    await client.open(uri, '---\nreviewees: [云岭镇]\n---\n点评\n同志们：\n云岭镇动作快，值得肯定。\n');
    const told = await client.request<Overview>('dianping/overview', { uri });
    expect(told).toMatchObject({
      version: 1,
      reviewees: [
        { name: '云岭镇', praised: true, places: [{ range: { start: { line: 5, character: 0 } } }] },
      ],
    });
    const edit = (version: number) =>
      client.request('dianping/editReviewees', { uri, version, names: ['云岭镇', '东湖街道'] });
    expect(await edit(0)).toHaveProperty('refused');
    const place = { line: 1, character: 'reviewees: [云岭镇'.length };
    expect(await edit(1)).toEqual({
      edits: [{ range: { start: place, end: place }, newText: ', 东湖街道' }],
    });
    expect(await client.request('dianping/overview', { uri: 'file:///none.txt' })).toBeNull();
  });
});

describe('figures', () => {
  it('are listed, looked up in the materials as they are now, and told under the pointer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dianping-figures-'));
    try {
      const [uri, report] = ['点评.txt', '云岭镇汇报.txt'].map(
        (name) => pathToFileURL(join(folder, name)).href,
      );
      const text = '点评\n同志们：\n云岭镇一季度固定资产投资完成3.5亿元，值得肯定。\n';
      writeFileSync(join(folder, '点评.txt'), text);
      writeFileSync(join(folder, '云岭镇汇报.txt'), '一季度固定资产投资完成3.2亿元。\n');
      const client = await start();
      await client.open(uri!, text);
      const ask = () => client.request<FiguresAnswer>('dianping/figures', { uri });
      expect(await ask()).toMatchObject({
        version: 1,
        figures: [{ text: '3.5亿元', who: '云岭镇' }],
        materials: [],
      });
      expect(await client.request('dianping/editMaterials', { uri, add: [report] })).toEqual({});
      expect((await ask()).figures[0]!.source).toMatchObject({ state: 'differs', value: '3.2亿元' });
      writeFileSync(join(folder, '云岭镇汇报.txt'), '一季度，固定资产投资完成3.5亿元。\n');
      expect((await ask()).figures[0]!.source).toMatchObject({ state: 'found' });
      const outside = pathToFileURL(join(folder, '..', '外面.txt')).href;
      expect(await client.request('dianping/editMaterials', { uri, add: [outside] })).toHaveProperty(
        'refused',
      );
      expect(await client.request('dianping/editMaterials', { uri, remove: ['云岭镇汇报.txt'] })).toEqual({});
      expect(await ask()).toMatchObject({ materials: [] });
      const position = { line: 2, character: text.split('\n')[2]!.indexOf('3.5') };
      const hover = await client.request('textDocument/hover', { textDocument: { uri }, position });
      expect(JSON.stringify(hover)).toContain('云岭镇 · 一季度 · 固定资产投资');
      expect(await client.request('dianping/figures', { uri: 'file:///none.txt' })).toBeNull();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the office’s table', () => {
  const said = '在清河县工作点评会上的讲话\n\n同志们：\n\n县教委的做法很好。总的来看，成效明显，值得肯定。\n';
  const found = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.filter(({ code }) => code === 'term').map(({ message }) => message);

  it('holds for the texts beside it, is read again when it changed, and is told of where it is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dianping-terms-'));
    mkdirSync(join(folder, '.dianping'));
    const file = join(folder, '.dianping', 'terms.yaml');
    writeFileSync(file, 'terms:\n  - { wrong: 县教委, right: 县教育局 }\n');
    const [uri, table] = [pathToFileURL(join(folder, '讲话.txt')).href, pathToFileURL(file).href];
    const client = await start();
    await client.open(uri, said);
    expect(found(await client.pull(uri))).toEqual(['本单位字词表：“县教委”应为“县教育局”']);

    const changed = 'terms:\n  - { wrong: 做法很好, note: 太空 }\ntermz: []\n';
    writeFileSync(file, changed);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: table, type: 2 }] });
    expect(found(await client.pull(uri))).toEqual(['本单位字词表：“做法很好”不再提（太空），请换一个说法']);

    await client.open(table, changed);
    const wrong = await client.pull(table);
    expect(wrong.map(({ message, range }) => [range.start.line, message])).toEqual([
      [2, '没有“termz”这一项，可以写的有 terms、protected、leaders、off。其余各项照旧有效。'],
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe('Word files', () => {
  const word = (body: string) => ({
    uri: 'file:///来稿.docx',
    name: '来稿.docx',
    bytes: Buffer.from(wordFile({ body })).toString('base64'),
  });

  it('come in as text, and what is found goes back into a copy', async () => {
    const client = await start();
    const given = word(paragraph('在清河县点评会上的讲话') + paragraph('各镇要抓好整改,落实到位。'));
    expect(await client.request<unknown>(IMPORT_WORD.method, given)).toEqual({
      text: '在清河县点评会上的讲话\n各镇要抓好整改,落实到位。\n',
      notes: [],
    });
    const { bytes, told } = await client.request<ReviewedWord>(REVIEW_WORD.method, given);
    expect(told).toContain('条批注');
    expect(readWordText(Buffer.from(bytes, 'base64'))).toMatchObject({
      text: expect.stringContaining('整改，落实'),
    });
  });

  it('that are none are refused in words', async () => {
    const client = await start();
    for (const { method } of [IMPORT_WORD, REVIEW_WORD])
      expect(await client.request<unknown>(method, { ...word(''), bytes: 'eA==' })).toEqual({
        refused: expect.stringContaining('不是 Word 文件'),
      });
  });
});
describe('a Word file', () => {
  it('is written for the text as it stands, or told why not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dianping-word-'));
    try {
      const client = await start();
      await client.open(URI, TEXT);
      const ask = (target: string, style: string) =>
        client.request<{ pages?: number; refused?: string }>('dianping/exportWord', {
          uri: URI,
          style,
          target: pathToFileURL(target).href,
        });
      for (const style of ['official', 'reading']) {
        const target = join(folder, `${style}.docx`);
        expect((await ask(target, style)).pages).toBeGreaterThan(0);
        const text = textOf(new Uint8Array(readFileSync(target)));
        expect(text.replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''));
      }
      expect((await ask(join(folder, 'none', 'a.docx'), 'official')).refused).toContain('没有这个文件夹');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
