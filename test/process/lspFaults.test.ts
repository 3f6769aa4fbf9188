/** The server and a client that misbehaves, or dies. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type LanguageClient, startClient } from '../support/languageClient';
import { buildProgram } from '../support/program';
import { root } from '../support/texts';

const program = await buildProgram();
const folder = mkdtempSync(join(tmpdir(), 'dianping-lsp-faults-'));
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});

const clients: LanguageClient[] = [];
async function start(options?: Parameters<typeof startClient>[1]): Promise<LanguageClient> {
  const client = await startClient(program, options);
  clients.push(client);
  return client;
}
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});

const URI = 'untitled:点评讲话-1';
const TEXT = '在清河县点评会上的讲话\n同志们:\n今天召开点评会。\n';
const codes = async (client: LanguageClient, uri = URI) => (await client.pull(uri)).map(({ code }) => code);

/** The server, spoken to in bytes. */
function speak(...bytes: readonly (string | Buffer)[]) {
  const server = spawn(process.execPath, [program.file, 'lsp', '--stdio'], { env: program.env });
  let stderr = '';
  server.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  server.stdin.on('error', () => {});
  for (const each of bytes) server.stdin.write(each);
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve) =>
    server.once('close', (status) => resolve({ status, stderr })),
  );
  return { server, ended };
}

describe('messages that are none', () => {
  it.each([
    '你好\r\n\r\n',
    'Content-Length: 很长\r\n\r\n{}',
    'Content-Length: -5\r\n\r\n{}',
    'Content-Length: -5\r\n\r\n',
    'Content-Length: -1\r\n\r\n',
    'content-length: 2个\r\n\r\n{}',
    'Content-Type: x\r\n\r\n{}',
  ])('%j: the server says so and ends, for it would answer nothing any more', async (bytes) => {
    const { status, stderr } = await speak(bytes).ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^dianping：收到的内容不合语言服务的协议[^\n]*\n$/);
  });

  it('a message that never comes whole keeps no process once the client is gone', async () => {
    const { server, ended } = speak('Content-Length: 99999999999\r\n\r\n{');
    server.stdin.end();
    expect((await ended).status).toBe(0);
  });

  it('are passed over where their end can be told, and the next one is answered', async () => {
    const client = await start();
    for (const body of ['{"jsonrpc": ', '[1, 2]', 'null', '5', '{}', '{"jsonrpc":"2.0","id":null}', '\ud800'])
      client.server.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    await client.open(URI, TEXT);
    expect(await codes(client)).toContain('salutation-format');
  });
});

describe('requests that make no sense', () => {
  const PARAMS: readonly unknown[] = [
    undefined,
    {},
    { textDocument: 5, uri: 7, version: 'x', position: { line: -1, character: 1e9 } },
    {
      textDocument: { uri: URI },
      uri: URI,
      version: 1,
      position: { line: -5, character: -9 },
      range: { start: { line: 9e9, character: 0 }, end: { line: -1, character: 0 } },
    },
    { command: 'dianping.server.ignore', arguments: [URI, {}] },
    { command: 'dianping.server.setSeverity', arguments: [URI, '__proto__', {}] },
    { command: '没有这个命令' },
  ];

  it('are answered or refused, and the server goes on', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    const methods = [
      ...['hover', 'completion', 'codeAction', 'documentSymbol', 'foldingRange', 'selectionRange'],
      ...['inlayHint', 'diagnostic'],
    ].map((name) => `textDocument/${name}`);
    const own = [
      'overview',
      'edit',
      'clean',
      'figures',
      'compare',
      'moved',
      'changeTerms',
      'checks',
      'script',
    ];
    for (const method of [...methods, 'workspace/executeCommand', ...own.map((name) => `dianping/${name}`)])
      await Promise.all(PARAMS.map((params) => client.request(method, params).catch(() => {})));
    for (const method of ['didOpen', 'didChange', 'didClose', 'willSave', 'didSave'])
      for (const params of [undefined, {}, { textDocument: {} }, { textDocument: { uri: 5 } }])
        await client.notify(`textDocument/${method}`, params);
    await expect(client.request('dianping/没有')).rejects.toThrow();
    expect(await codes(client)).toContain('salutation-format');
  }, 120_000);

  it('and lack what they need are told what that is', async () => {
    const client = await start();
    await client.open(URI, TEXT);
    const refused = (method: string, params?: unknown) =>
      client.request(method, params).then(
        () => undefined,
        ({ code, message }: { code: number; message: string }) => `${code} ${message}`,
      );
    const lacks = (field: string) => `-32602 请求缺少参数 ${field}，或者它不是该有的样子`;
    const textDocument = { uri: URI };
    const position = { line: 0, character: 0 };
    for (const [method, field, ...given] of [
      ['textDocument/codeAction', 'range', { textDocument }, { textDocument, range: { start: position } }],
      ['textDocument/codeAction', 'context', { textDocument, range: { start: position, end: position } }],
      ['textDocument/completion', 'position', { textDocument }, { textDocument, position: { line: '0' } }],
      ['textDocument/foldingRange', 'textDocument', null, undefined, [], { textDocument: URI }],
      [
        'textDocument/selectionRange',
        'positions',
        { textDocument, positions: '0' },
        { textDocument, positions: [0] },
      ],
      ['textDocument/hover', 'position', { textDocument, position: null }],
      ['textDocument/diagnostic', 'textDocument', {}],
      ['workspace/executeCommand', 'command', {}],
      ['dianping/overview', 'uri', undefined, {}, { uri: 5 }],
      ['dianping/clean', 'version', { uri: URI, version: '1' }],
      ['dianping/join', 'texts', { texts: [TEXT, 5] }],
      ['dianping/moved', 'moves', { moves: [{ from: URI }] }],
      ['dianping/restoreTerms', 'file', undefined],
    ] as const)
      for (const params of given)
        expect([method, await refused(method, params)]).toEqual([method, lacks(field)]);
    // What may be missing may be missing.
    for (const [method, params] of [
      ['textDocument/completion', { textDocument, position }],
      ['textDocument/hover', { textDocument, position: { line: -5, character: 1e9 } }],
      ['textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: {} }],
      ['dianping/words', undefined],
      ['dianping/overview', { uri: URI }],
    ] as const)
      expect([method, await refused(method, params)]).toEqual([method, undefined]);
  });

  it('out of order do no harm: before the session, after its end, for texts that are not open or open twice', async () => {
    const client = await start();
    const other = 'untitled:没有打开';
    const textDocument = { uri: other, version: 3 };
    await client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: '好' }] });
    await client.notify('textDocument/didClose', { textDocument });
    const document = await client.open(URI, '');
    await client.open(URI, TEXT);
    expect(await codes(client)).toContain('salutation-format');
    // A range beyond the text is cut to it.
    const far = { line: 99, character: 99 };
    await client.change(document, [{ range: { start: far, end: far }, text: '好。' }]).sent;
    expect(await codes(client)).toContain('salutation-format');
  });

  it.each(['', 'file:', 'file://别的机器/甲.txt', 'file:///%zz', 'file:///%00', 'http://甲/乙', '甲'])(
    'a text may have the address %j',
    async (uri) => {
      const client = await start();
      await client.open(uri, TEXT);
      expect(await codes(client, uri)).toContain('salutation-format');
    },
  );

  it('keep nothing that could not be read again', async () => {
    const client = await start();
    const uri = pathToFileURL(join(folder, '甲.txt')).href;
    await client.open(uri, TEXT);
    for (const args of [[uri], [uri, {}], [uri, null], [5, { check: 'typo' }], [uri, 'typo', {}]])
      for (const command of ['ignore', 'setSeverity', 'changeTerms'])
        await client.request('workspace/executeCommand', {
          command: `dianping.server.${command}`,
          arguments: args,
        });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('what may not be written', () => {
  const CONFIG = '{\n  // 本单位的设置\n  "checks": { "typo": "hint" }\n}\n';
  /** A folder of a text with a configuration, for a server that has no rights of its own. @param mode of either */
  function protectedFolder(mode: { readonly folder: number; readonly config: number }) {
    const own = mkdtempSync(join(folder, '只读-'));
    const config = join(own, 'dianping.config.json');
    writeFileSync(join(own, '甲.txt'), TEXT);
    writeFileSync(config, CONFIG);
    mkdirSync(join(own, '.dianping'));
    chmodSync(folder, 0o755);
    chmodSync(config, mode.config);
    chmodSync(join(own, '.dianping'), mode.folder);
    chmodSync(own, mode.folder);
    return { own, config, uri: pathToFileURL(join(own, '甲.txt')).href };
  }

  it.each([
    ['the folder', { folder: 0o555, config: 0o444 }],
    ['the file alone', { folder: 0o777, config: 0o444 }],
  ])('%s: a check that is switched off is told as not written, and nothing is lost', async (_, mode) => {
    const { own, config, uri } = protectedFolder(mode);
    const before = readdirSync(own).sort();
    const client = await start({ unprivileged: true });
    await client.open(uri, TEXT);
    expect(await codes(client, uri)).toContain('salutation-format');
    await client.request('workspace/executeCommand', {
      command: 'dianping.server.setSeverity',
      arguments: [uri, 'salutation-format', 'off'],
    });
    await expect.poll(() => client.shown.join()).toMatch(/配置文件 .+ 写不进去：.+。级别没有改动。/);
    expect(readFileSync(config, 'utf8')).toBe(CONFIG);
    expect(readdirSync(own).sort()).toEqual(before);
    // It is told as before: nothing is said to be off that is not.
    expect(await codes(client, uri)).toContain('salutation-format');
  });

  it('the folder beside the text: what is to be ignored is told as not written, and is told on', async () => {
    const { own, uri } = protectedFolder({ folder: 0o555, config: 0o444 });
    const client = await start({ unprivileged: true });
    await client.open(uri, TEXT);
    const entry = { check: 'salutation-format', text: '同志们:', before: '的讲话\n', after: '\n今天' };
    await client.request('workspace/executeCommand', {
      command: 'dianping.server.ignore',
      arguments: [uri, entry],
    });
    await expect.poll(() => client.shown.join()).toMatch(/写不进去：没有权限。没有改动。/);
    expect(readdirSync(join(own, '.dianping'))).toEqual([]);
    expect(await codes(client, uri)).toContain('salutation-format');
  });
});

describe('settings of the editor', () => {
  const configuration = { capabilities: { workspace: { configuration: true } } };

  it.each([
    5,
    'off',
    [],
    { 'salutation-format': 5 },
    { 'salutation-format': [[]] },
    { __proto__: null, x: {} },
  ])('may be of any type: %j', async (checks) => {
    const client = await start({ ...configuration, settings: () => checks });
    await client.open(URI, TEXT);
    expect(await codes(client)).toContain('salutation-format');
  });

  it('may change while texts are checked: what is said in the end is what they say then', async () => {
    let level = 'off';
    const client = await start({ ...configuration, settings: () => ({ 'salutation-format': level }) });
    await client.open(URI, TEXT + '各镇要抓好整改，务必落实到位。\n'.repeat(300));
    for (let i = 0; i < 20; i++) {
      level = i % 2 === 0 ? 'error' : 'off';
      void client.notify('workspace/didChangeConfiguration', { settings: null });
      void client.pull(URI);
    }
    await expect.poll(() => codes(client), { timeout: 10_000 }).not.toContain('salutation-format');
    level = 'error';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(() => codes(client), { timeout: 10_000 }).toContain('salutation-format');
  }, 120_000);
});

describe('a client that dies', () => {
  const isThere = (pid: number) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  /** Runs a program that starts a server and tells its process; kills it, and waits for the server to go. */
  async function expectGone(script: string): Promise<void> {
    const client: ChildProcess = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: program.env,
    });
    const pid = await new Promise<number>((resolve) =>
      client.stdout!.once('data', (chunk) => resolve(Number(String(chunk)))),
    );
    expect(isThere(pid)).toBe(true);
    client.kill('SIGKILL');
    await expect.poll(() => isThere(pid), { timeout: 15_000 }).toBe(false);
  }

  it('leaves no server behind over the standard streams', () =>
    expectGone(
      `const { pid } = require('node:child_process').spawn(process.execPath, [${JSON.stringify(program.file)}, 'lsp', '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
       setTimeout(() => console.log(pid), 1500);`,
    ));

  it('leaves none behind over IPC, as our extension speaks with it', async () => {
    const file = join(folder, '..', `${folder.split('/').at(-1)}-server.cjs`);
    await build({
      absWorkingDir: root,
      entryPoints: ['src/server/main.ts'],
      outfile: file,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['../paper/main'],
      logLevel: 'error',
    });
    try {
      await expectGone(
        `const server = require('node:child_process').fork(${JSON.stringify(file)}, ['--node-ipc', '--clientProcessId=' + process.pid], { silent: true });
         server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
         server.on('message', () => console.log(server.pid));`,
      );
    } finally {
      rmSync(file);
    }
  });
});
