/**
 * `npm run release`: what is handed out, with its checksums and where it comes from.
 *
 *   node scripts/release.mjs           from the packages that are there: release/ with them, SHA256SUMS and
 *                                      provenance.json
 *   node scripts/release.mjs --check   whether release/ is still what it says
 *
 * Packages are made before by `npm run package`. Whoever gets them checks them with `sha256sum -c SHA256SUMS`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Problem, root } from './run.mjs';
import { main } from './steps.mjs';

const SUMS = 'SHA256SUMS';
const PROVENANCE = 'provenance.json';

/** @param {string} file */
async function sumOf(file) {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/**
 * Writes the checksums of all files of a folder, and what they were made from.
 * @param {string} folder
 * @param {object} source
 */
export async function seal(folder, source) {
  const names = (await readdir(folder)).filter((name) => ![SUMS, PROVENANCE].includes(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      bytes: (await stat(join(folder, name))).size,
      sha256: await sumOf(join(folder, name)),
    })),
  );
  await writeFile(join(folder, PROVENANCE), `${JSON.stringify({ ...source, files }, null, 2)}\n`);
  const sums = [
    ...files.map(({ name, sha256 }) => `${sha256}  ${name}\n`),
    `${await sumOf(join(folder, PROVENANCE))}  ${PROVENANCE}\n`,
  ];
  await writeFile(join(folder, SUMS), sums.join(''));
}

/**
 * Looks whether a folder is as it was sealed.
 * @param {string} folder
 * @throws {Problem} naming what is missing, other than it was, or there without being listed
 */
export async function check(folder) {
  const lines = (await readFile(join(folder, SUMS), 'utf8')).trimEnd().split('\n');
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const [name, sum] of listed) {
    const now = await sumOf(join(folder, name)).catch(() => undefined);
    if (now !== sum) throw new Problem(`${name} ${now === undefined ? '不在了' : '和校验和对不上'}`);
  }
  const strays = (await readdir(folder)).filter((name) => name !== SUMS && !listed.has(name));
  if (strays.length > 0) throw new Problem(`没有校验和的文件：${strays.join('、')}`);
}

/** @param {string[]} args */
const git = (...args) => execFileSync('git', args, { cwd: root }).toString().trim();

/** What the packages are made from: the commit, all of it, and the packages that the lock file names. */
async function sourceOf() {
  if (git('status', '--porcelain') !== '') throw new Problem('有没有提交的改动：先提交，再打包、发布');
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return {
    name,
    version,
    commit: git('rev-parse', 'HEAD'),
    committed: git('show', '-s', '--format=%cI', 'HEAD'),
    lockfile: await sumOf(join(root, 'package-lock.json')),
    licences: await sumOf(join(root, 'dist', 'licences.txt')),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  };
}

async function release() {
  const folder = join(root, 'release');
  if (process.argv.includes('--check')) {
    await check(folder);
    console.log('和校验和都对得上。');
    return;
  }
  const source = await sourceOf();
  const packages = (await readdir(root)).filter(
    (name) => name.endsWith('.vsix') && name.includes(`-${source.version}`),
  );
  if (packages.length === 0) throw new Problem('还没有扩展包：先运行 npm run package');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const name of packages) await copyFile(join(root, name), join(folder, name));
  for (const name of ['点评讲话.html', 'licences.txt'])
    await copyFile(join(root, 'dist', name), join(folder, name));
  await seal(folder, source);
  await check(folder);
  console.log(`已写好 ${folder}：${packages.length} 个扩展包，校验和在 ${SUMS}，来历在 ${PROVENANCE}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(release);
