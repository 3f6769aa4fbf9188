/**
 * Writes what follows from the list of checks: the schemas of the settings, the tables of checks, and on each check's
 * page the head and the options. The lists of commands and settings in README.md follow from package.json.
 *
 *   node scripts/generate.mjs [--check]
 *
 * With --check nothing is written, and the command fails where a file is not as it would be.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { Problem, root } from './run.mjs';
import { main } from './steps.mjs';

/** @typedef {import('../src/checks/check').Check} Check */

/**
 * @typedef {object} Contributions what package.json contributes, as far as it is told of
 * @property {{ command: string, title: string }[]} commands
 * @property {{ command: string, key: string, mac?: string }[]} keybindings
 * @property {{ properties: Record<string, { description: string, default: unknown }> }} configuration
 */

const CONFIG = 'dianping.config.json';
const SCHEMA = 'schemas/dianping.config.schema.json';

/** What people call the levels. */
const LEVELS = { off: '不检查', error: '错误', warning: '警告', information: '提示', hint: '建议' };

/** What people call that which a check rests on: `BASIS_NAMES` of src/checks/check.ts, which a test compares. */
export const BASES = {
  standard: '国家标准的条款',
  usage: '词典、规范用法和校对惯例',
  genre: '这类讲话的通行写法',
  office: '本单位的字词表',
};

/** The sections of a check's page, in their order. */
export const SECTIONS = ['为什么要紧', '对与错', '选项', '什么时候可以关掉', '依据'];

/**
 * Works out every generated file.
 * @param {readonly Check[]} checks
 * @returns {Promise<{ path: string, before: string, after: string }[]>} paths from the project's folder; `before` is
 *   what stands there now
 * @throws {Problem} where a page or a place to write to is missing
 */
export async function generate(checks) {
  const [manifest, readme, schema, index, ...pages] = await Promise.all([
    read('package.json'),
    read('README.md'),
    read(SCHEMA),
    read('docs/checks/README.md'),
    ...checks.map(async (check) => ({ check, path: pageOf(check.id), before: await read(pageOf(check.id)) })),
  ]);
  const settled = withSettings(manifest, checks);
  return [
    { path: 'package.json', before: manifest, after: settled },
    { path: SCHEMA, before: schema, after: configSchema(checks) },
    { path: 'README.md', before: readme, after: withTables(readme, checks, JSON.parse(settled).contributes) },
    { path: 'docs/checks/README.md', before: index, after: indexPage(checks) },
    ...pages.map(({ check, path, before }) => ({ path, before, after: withFacts(before, check) })),
  ];
}

/** The page of a check. @param {string} id */
export function pageOf(id) {
  return `docs/checks/${id}.md`;
}

/** @param {string} path */
function read(path) {
  return readFile(join(root, path), 'utf8').catch(() => '');
}

/**
 * package.json with the schema of `dianping.checks`, all else as it was.
 * @param {string} text
 * @param {readonly Check[]} checks
 */
function withSettings(text, checks) {
  const manifest = JSON.parse(text);
  manifest.contributes.configuration.properties['dianping.checks'] = {
    ...checksSchema(checks),
    default: {},
    order: 1,
  };
  manifest.contributes.jsonValidation = [{ fileMatch: CONFIG, url: `./${SCHEMA}` }];
  return toJson(manifest);
}

/** @param {readonly Check[]} checks */
function configSchema(checks) {
  return toJson({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '点评讲话：本文件夹的设置',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    // What does not belong there the server tells, in Chinese and with the mend.
    properties: { $schema: { type: 'string' }, checks: checksSchema(checks) },
  }).replace(/\[\n\s+([^[\]{}]+?)\n\s+\]/g, (_, items) => `[${items.replace(/\n\s+/g, ' ')}]`);
}

/** @param {readonly Check[]} checks */
function checksSchema(checks) {
  return {
    type: 'object',
    description: '各项检查的级别和选项。没有写到的检查按默认级别。',
    properties: Object.fromEntries(checks.map((check) => [check.id, checkSchema(check)])),
  };
}

/** A level or, where the check has options, a level and options. @param {Check} check */
function checkSchema({ title, description, severity, options }) {
  const about = { description: `${title}：${description}`, default: severity };
  const level = { enum: Object.keys(LEVELS), enumDescriptions: Object.values(LEVELS) };
  if (!options) return { ...about, ...level };
  const values = { type: 'object', properties: options };
  return {
    ...about,
    anyOf: [level, { type: 'array', items: [level, values], minItems: 1, additionalItems: false }],
  };
}

/** @param {unknown} value */
function toJson(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/**
 * README.md with its tables between their markers.
 * @param {string} text
 * @param {readonly Check[]} checks
 * @param {Contributions} contributes
 */
function withTables(text, checks, contributes) {
  const tables = {
    checks: checkTable(checks, 'docs/checks/'),
    commands: commandList(contributes),
    settings: settingTable(contributes),
  };
  return Object.entries(tables).reduce((done, [name, table]) => {
    const place = new RegExp(`(?<=<!-- ${name} -->\n)[^]*(?=<!-- /${name} -->)`);
    if (!place.test(done)) throw new Problem(`README.md 里没有标记 <!-- ${name} --> 和 <!-- /${name} -->`);
    return done.replace(place, () => `\n${table}\n`);
  }, text);
}

/** @param {Contributions} contributes */
function commandList({ commands, keybindings }) {
  return commands
    .map(({ command, title }) => {
      const binding = keybindings.find((each) => each.command === command);
      return `- ${title}${binding ? `（${keysOf(binding)}）` : ''}\n`;
    })
    .join('');
}

/** What stands on the keys of a keyboard, where it is not the name in capitals. */
const KEYS = { up: '↑', down: '↓', pageup: 'PageUp', pagedown: 'PageDown', '/': '/' };

/** @param {{ key: string, mac?: string }} binding */
function keysOf({ key, mac }) {
  return mac ? `${keyText(key)}，苹果电脑 ${keyText(mac)}` : keyText(key);
}

/** ctrl+shift+f8 → Ctrl+Shift+F8 @param {string} key */
export function keyText(key) {
  return key
    .split('+')
    .map((name) => KEYS[/** @type {keyof typeof KEYS} */ (name)] ?? name[0]?.toUpperCase() + name.slice(1))
    .join('+');
}

/** @param {Contributions} contributes */
function settingTable({ configuration }) {
  const rows = Object.entries(configuration.properties).map(([name, setting]) => [
    code(name),
    setting.description,
    code(JSON.stringify(setting.default)),
  ]);
  return toTable(['设置', '说明', '默认值'], rows);
}

/** @param {readonly Check[]} checks */
function indexPage(checks) {
  return `# 检查一览

每项检查一页：为什么要紧，错的和对的各是什么样，什么时候可以关掉，依据是什么。怎样调整级别、关掉检查，见 [README](../../README.md#设置)。

${checkTable(checks, '')}
本页由 \`npm run generate\` 生成。
`;
}

/** @param {readonly Check[]} checks @param {string} folder of their pages, from where the table stands */
function checkTable(checks, folder) {
  const rows = checks.map(({ id, title, description, severity }) => [
    `[${title}](${folder}${id}.md)`,
    description,
    LEVELS[severity],
    code(id),
  ]);
  return toTable(['检查', '要求', '默认级别', '在设置中的名称'], rows);
}

/** @param {string[]} head @param {string[][]} rows */
function toTable(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/** A check's page with its head and its options as the check has them. @param {string} text @param {Check} check */
function withFacts(text, check) {
  const { id, title, description, severity, basis } = check;
  const [first, , optional, after] = SECTIONS.map((section) => text.indexOf(`\n## ${section}\n`));
  if (text === '') throw new Problem(`检查 ${id} 没有说明：缺少 ${pageOf(id)}`);
  if ([first, optional, after].includes(-1))
    throw new Problem(`${pageOf(id)} 要有这几节：${SECTIONS.join('、')}`);
  const facts = `默认级别：${LEVELS[severity]}　依据：${BASES[basis]}　在设置中的名称：\`${id}\``;
  const head = `# ${title}\n\n${description}\n\n${facts}\n`;
  return `${head}${text.slice(first, optional)}${optionsSection(check)}${text.slice(after)}`;
}

/** @param {Check} check */
function optionsSection({ id, severity, options }) {
  if (!options) return '\n## 选项\n\n没有选项，只能调整级别。\n';
  const rows = Object.entries(options).map(([name, { default: value, description }]) => [
    code(name),
    code(JSON.stringify(value)),
    description,
  ]);
  const values = Object.entries(options).map(
    ([name, option]) => `"${name}": ${JSON.stringify(option.default)}`,
  );
  return `
## 选项

${toTable(['选项', '默认值', '说明'], rows)}
写法：

\`\`\`json
{ "checks": { "${id}": ["${severity}", { ${values.join(', ')} }] } }
\`\`\`
`;
}

/** The list of checks, out of the TypeScript that it is written in. */
async function loadChecks() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/rules/index.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const program = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${program}`)).CHECKS;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
    const stale = (await generate(await loadChecks())).filter(({ before, after }) => before !== after);
    const names = stale.map(({ path }) => path).join('、');
    if (check && stale.length > 0) throw new Problem(`与检查的代码不一致：${names}。请运行 npm run generate`);
    if (!check) await Promise.all(stale.map(({ path, after }) => writeFile(join(root, path), after)));
    console.log(check || stale.length === 0 ? '生成的文件都是最新的。' : `已更新：${names}`);
  });
}
