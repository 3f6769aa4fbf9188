/**
 * Packs dianping-jianghua-VERSION-TARGET.vsix.
 *
 *   node scripts/package.mjs [TARGET…]
 *   node scripts/package.mjs --all
 *
 * TARGET is one of `vsce package --target`, by default this machine's, or `universal`: for every machine, and for VS
 * Code in a browser. nodejieba's binary is compiled here and for here; a package for another target has jieba-wasm in
 * its place, and on that target, with a matching checkout of node_modules, this same command packs nodejieba in.
 * --all packs all that we hand out, and writes their checksums to dianping-jianghua-VERSION.sha256.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { build } from './build.mjs';
import { networkIn } from './offline.mjs';
import { extensionPage } from './page.mjs';
import { Problem, root } from './run.mjs';
import { checksums, HOST, stage } from './stage.mjs';
import { step } from './steps.mjs';

/** What an office’s mailbox takes. The words of the dictionary and the programs for browsers are a third of it. */
const LIMIT = 7_400_000;
/** The extension's own page, made from README.md. */
const PAGE = 'dist/page.md';

/** All that ships. Each has to be there. */
const SHIPPED = [
  /^package\.json$/,
  /^dist\/page\.md$/,
  /^CHANGELOG\.md$/,
  /^LICENSE$/,
  /^dist\/extension\.js$/,
  /^dist\/server\.js$/,
  /^dist\/server\.main\.js$/,
  /^dist\/cli\.js$/,
  /^dist\/cli\.main\.js$/,
  /^dist\/commands\.js$/,
  /^dist\/commands\.main\.js$/,
  /^dist\/paper\.js$/,
  /^dist\/extension\.web\.js$/,
  /^dist\/server\.web\.js$/,
  /^dist\/licences\.txt$/,
  /^snippets\/[\w-]+\.json$/,
  /^snippets\/skeletons\/[\w-]+\.hbs$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^media\/[\w./-]+\.(png|svg|md|css|js)$/,
  /^schemas\/[\w.-]+\.json$/,
  /^samples\/[^/]+\.txt$/,
  /^docs\/checks\/[\w-]+\.md$/,
  /^docs\/terms\.md$/,
];
/** For every machine that has no package of its own: Kylin and UOS on other processors, and browsers. */
const UNIVERSAL = 'universal';
const TARGETS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win32-x64', UNIVERSAL];

const SHIPPED_NATIVE = [
  /^native\/nodejieba\.[\w-]+\.node$/,
  /^native\/(?:bridge|holder)\.cjs$/,
  /^native\/dict\/[\w.]+\.utf8$/,
  /^native\/SHA256SUMS$/,
  /^native\/vocabulary\.bin$/,
];
const SHIPPED_ANYWHERE = [
  /^native\/jieba\.wasm$/,
  /^native\/(?:bridge|holder)\.cjs$/,
  /^native\/SHA256SUMS$/,
  /^native\/vocabulary\.bin$/,
];

/**
 * @param {string[]} files what would be packed
 * @param {RegExp[]} patterns
 * @throws {Problem} naming what got in or stayed out by mistake
 */
function review(files, patterns) {
  const strays = files.filter((file) => !patterns.some((pattern) => pattern.test(file)));
  if (strays.length > 0) throw new Problem(`这些文件不该装进扩展包：${strays.join('、')}`);
  const missing = patterns.filter((pattern) => !files.some((file) => pattern.test(file)));
  if (missing.length > 0) throw new Problem(`扩展包缺少文件：${missing.join('、')}`);
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0).padStart(7)} kB`;

async function main() {
  const { values, positionals } = parseArgs({
    options: { all: { type: 'boolean' } },
    allowPositionals: true,
  });
  const targets = values.all ? TARGETS : positionals.length > 0 ? positionals : [HOST];
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

  await step('构建', () => build());
  await writeFile(join(root, PAGE), extensionPage(await readFile(join(root, 'README.md'), 'utf8')));
  const names = [];
  try {
    for (const target of targets) {
      const name = `dianping-jianghua-${version}-${target}.vsix`;
      await step(`打包 ${name}`, () => pack(name, target));
      names.push(name);
    }
  } finally {
    await stage(join(root, 'native'));
  }
  if (values.all)
    await writeFile(join(root, `dianping-jianghua-${version}.sha256`), await checksums(root, names));
}

/** @param {string} name of the package @param {string} target */
async function pack(name, target) {
  const own = await stage(join(root, 'native'), { anywhere: target !== HOST });
  if (!own) console.log(`没有 ${target} 的 nodejieba：这个包用 jieba-wasm`);
  // It takes the page's path, though its type does not say so.
  const options = { cwd: root, packageManager: PackageManager.None, readmePath: PAGE };
  const files = await listFiles(options);
  files.sort();
  for (const file of files) console.log(`${kilobytes((await stat(join(root, file))).size)}  ${file}`);
  review(files, [...SHIPPED, ...(own ? SHIPPED_NATIVE : SHIPPED_ANYWHERE)]);

  for (const file of files.filter((name) => /\.c?js$/.test(name))) {
    const found = await networkIn(join(root, file));
    if (found.length > 0) throw new Problem(`${file} 可能用到网络：${found.join('、')}`);
  }

  const vsix = join(root, name);
  await createVSIX({
    // It is handed over as a file, from no public place.
    allowMissingRepository: true,
    cwd: root,
    packagePath: vsix,
    ...(target === UNIVERSAL ? {} : { target }),
    dependencies: false,
    readmePath: PAGE,
    // The page has none, and there is no public place to point at.
    rewriteRelativeLinks: false,
  });
  const { size } = await stat(vsix);
  console.log(`共 ${files.length} 个文件，压缩后 ${(size / 1e6).toFixed(1)} MB`);
  if (size > LIMIT) throw new Problem(`扩展包超过 ${LIMIT / 1e6} MB`);
}

await main().catch((error) => {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
});
