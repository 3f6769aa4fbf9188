/**
 * Writes what a new check needs, each file with what is to be filled in, and registers it.
 *
 *   npm run new:check ID
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { pageOf, SECTIONS } from './generate.mjs';
import { Problem, root } from './run.mjs';
import { main } from './steps.mjs';

/** Marks what somebody has to fill in. */
const OPEN = '待填';

/**
 * Writes and registers a check, or throws and leaves everything as it was.
 * @param {string} id
 * @param {string} [folder] the project's
 * @returns {Promise<{ written: string[], registered: string[] }>} paths from there
 * @throws {Problem} where the id will not do, or is taken
 */
export async function newCheck(id, folder = root) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id))
    throw new Problem(`“${id}”不能作检查的名称：只用小写字母，词与词之间用一个连字符，如 figure-sum`);
  const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

  const files = filesOf(id, name);
  const taken = Object.keys(files).filter((path) => existsSync(join(folder, path)));
  if (taken.length > 0) throw new Problem(`“${id}”这个名称已经用了：${taken.join('、')}`);

  const registered = await Promise.all(
    REGISTERS.map(async ({ path, add }) => {
      const text = await readFile(join(folder, path), 'utf8');
      return /** @type {const} */ ([path, add(text, id, name)]);
    }),
  );
  for (const [path, text] of [...Object.entries(files), ...registered]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { written: Object.keys(files), registered: registered.map(([path]) => path) };
}

/**
 * The new files, by their paths.
 * @param {string} id
 * @param {string} name of the constant
 * @returns {Record<string, string>}
 */
function filesOf(id, name) {
  return {
    [`src/rules/${name}.ts`]: `import type { Check } from '../checks/check';

/** ${OPEN}: what holds. */
export const ${name}: Check = {
  id: '${id}',
  title: '${OPEN}：几个字的名称',
  description: '${OPEN}：一句话，说没有毛病的文稿是什么样。',
  severity: 'warning',
  // ${OPEN}: standard, usage, genre or office.
  basis: 'usage',
  run: () => [],
};
`,
    [pageOf(id)]:
      `# ${OPEN}\n${SECTIONS.map((section) => `\n## ${section}\n\n${SECTION_TEXTS[section] ?? OPEN}\n`).join('')}`,
    [`test/fixtures/checks/${id}.txt`]: `#! only: ${id}
在清河县工作点评会上的讲话

同志们：

${OPEN}：有毛病的话，毛病这样标出：⟦${id}|有毛病的几个字⟧。每种毛病写一处。
`,
    [`test/fixtures/checks/${id}.traps.txt`]: `#! only: ${id}
在清河县工作点评会上的讲话

同志们：

${OPEN}：看起来像、其实没有毛病的话。
`,
    [`bench/quality/damages/${name}.ts`]: `import type { Damager } from '../damage';

export const ${name}Damages: readonly Damager[] = [
  {
    check: '${id}',
    variant: '${OPEN}：怎么写错的',
    // ${OPEN}: an edit that goes wrong this way, and the place of the finding.
    damage: () => undefined,
  },
];
`,
  };
}

/** What the sections of a page begin with. @type {Record<string, string>} */
const SECTION_TEXTS = {
  对与错: ['错', '对']
    .map((kind) => `${kind}：\n\n\`\`\`text ${kind}\n同志们：\n\n${OPEN}。\n\`\`\``)
    .join('\n\n'),
  选项: '没有选项，只能调整级别。',
};

/**
 * The lists that name every check.
 * @type {{ path: string, add: (text: string, id: string, name: string) => string }[]}
 */
const REGISTERS = [
  {
    path: 'src/rules/index.ts',
    add: (text, _, name) => withEntry(withImport(text, name, name), 'CHECKS', `${name},`),
  },
  {
    path: 'bench/quality/damages/index.ts',
    add: (text, _, name) =>
      withEntry(withImport(text, `${name}Damages`, name), 'DAMAGERS', `...${name}Damages,`),
  },
  {
    path: 'test/quality/quality.test.ts',
    add: (text, id) => withEntry(text, 'FLOORS', `${id.includes('-') ? `'${id}'` : id}: [95, 95],`),
  },
];

/**
 * A module that imports a name from a neighbour, among its other neighbours in the order of the alphabet.
 * @param {string} text
 * @param {string} name
 * @param {string} file without its ending
 */
function withImport(text, name, file) {
  const neighbours = [...text.matchAll(/^import .* from '\.\/(.*)';\n/gm)];
  const next = neighbours.find(([, other = '']) => other > file);
  const last = neighbours.at(-1);
  if (!last) throw new Problem(`没有找到引入“${name}”的地方`);
  const at = next ? next.index : last.index + last[0].length;
  return `${text.slice(0, at)}import { ${name} } from './${file}';\n${text.slice(at)}`;
}

/**
 * A module with one more line at the end of a list.
 * @param {string} text
 * @param {string} list the name of its constant
 * @param {string} entry
 */
function withEntry(text, list, entry) {
  const whole = new RegExp(`^(?:export )?const ${list}\\b[^]*?(?=^[\\]}];$)`, 'm');
  if (!whole.test(text)) throw new Problem(`没有找到 ${list} 这个列表`);
  return text.replace(whole, (before) => `${before}  ${entry}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const [id, ...rest] = parseArgs({ allowPositionals: true }).positionals;
    if (!id || rest.length > 0)
      throw new Problem('用法：npm run new:check 名称，如 npm run new:check figure-sum');
    const { written, registered } = await newCheck(id);
    console.log(`新建：\n${written.map((path) => `  ${path}\n`).join('')}`);
    console.log(`登记：\n${registered.map((path) => `  ${path}\n`).join('')}`);
    console.log(`还要做的（文件里都标着“${OPEN}”）：
  1. 写检查：名称、说明、级别、依据的种类、run；新的字词写进 src/language；在 CHECKS 里挪到约定的位置
  2. 标出测试文稿里的毛病，写下容易误报的话
  3. 写说明页：为什么要紧、错的和对的、什么时候可以关掉、依据
  4. 写出怎样改坏一篇好文稿，再按量出来的结果定质量底线
  5. npm run generate，然后 npm run test:unit 和 npm run test:quality`);
  });
}
