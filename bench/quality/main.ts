/** `npm run bench:quality`: how well the checks find what is wrong, and how seldom they speak up without reason. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKS } from '../../src/rules/index';
import { runChecks } from '../../src/service/checking';
import { loadDictionary } from '../dictionary';
import { HOW_TO_INSTALL, loadPeers } from '../peers';
import { realTexts } from '../realTexts';
import { percent, table } from '../table';
import { drawCases, MEASURED } from './cases';
import { compare } from './compare';
import { readCorpus } from './corpus';
import { confusions, figures, judge, precision, recall, repairRate, type Verdict } from './measure';
import { showCorpus, showVerdicts } from './show';
import slips from './slips.json';
import { readSources } from './sources';

const USAGE = `用法：npm run bench:quality -- [选项]
  --seed N     随机数的种子（默认 1）
  --cases N    每项检查造多少个毛病（默认 60）
  --check ID   只量这一项，并按毛病的种类细分
  --show       列出每一处漏报、误报和没有修对的地方`;

/** @param root the project's folder; @param native where nodejieba is staged */
export async function main(root: string, native: string): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      cases: { type: 'string', default: '60' },
      check: { type: 'string' },
      show: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { dictionary } = await loadDictionary(native);
  const { words } = dictionary;

  const sources = readSources(root, words);
  const ids = values.check ? [values.check] : MEASURED;
  for (const source of sources) {
    for (const { check, message } of runChecks(source.manuscript, dictionary))
      console.log(`完好的《${source.name}》上有发现：${check} ${message}`);
  }
  const start = performance.now();
  const cases = ids.flatMap((id) => drawCases(id, sources, Number(values.cases), Number(values.seed)));
  const verdicts = cases.map((one) => judge(one, dictionary, CHECKS));
  const seconds = (performance.now() - start) / 1000;

  console.log(
    `\n${verdicts.length} 个毛病，一次一个，种子 ${values.seed}，用词典 ${words.name}，${seconds.toFixed(1)} 秒`,
  );
  console.log(
    table([
      ['检查', '', '例数', '查全', '查准', '误报', '修复如初'],
      ...ids.flatMap((id) => rowsOf(verdicts, id, values.check !== undefined)),
    ]),
  );
  const pairs = confusions(verdicts);
  if (pairs.length > 0) {
    console.log('\n不该有的发现（造的毛病 → 报出的检查）');
    console.log(
      table(
        pairs.map(({ damaged, told, severity, times }) => [damaged, `→ ${told}`, severity, `${times} 处`]),
      ),
    );
  }
  if (values.show) showVerdicts(verdicts);

  const peers = loadPeers(root);
  const comparisons = peers ? compare(cases, peers, dictionary, CHECKS) : [];
  if (!peers) console.log(`\n${HOW_TO_INSTALL}`);
  else if (comparisons.length > 0) {
    console.log('\n和别的工具比（同样的文本，半角的除外）');
    console.log(
      table([
        ['检查', '工具', '例数', '查全', '查准', '每篇毫秒'],
        ...comparisons.map(({ check, name, cases, recall, precision, time }) => [
          check,
          name,
          String(cases),
          percent(recall),
          percent(precision),
          time.toFixed(2),
        ]),
      ]),
    );
  }

  const corpus = values.check ? undefined : readCorpus(realTexts(root, 'corpus'), slips, dictionary, CHECKS);
  if (corpus) showCorpus(corpus, values.show);

  const output = join(root, 'bench', 'output');
  mkdirSync(output, { recursive: true });
  writeFileSync(
    join(output, 'quality.json'),
    `${JSON.stringify({ ...record(verdicts, ids), comparisons }, null, 2)}\n`,
  );
}

function rowsOf(verdicts: readonly Verdict[], id: string, inDetail: boolean): string[][] {
  const check = CHECKS.find((candidate) => candidate.id === id);
  const row = (name: string, title: string, variant?: string) => {
    const all = figures(verdicts, id, variant);
    return [
      name,
      title,
      String(all.cases),
      ...(check
        ? [percent(recall(all)), percent(precision(all)), String(all.wrong), percent(repairRate(all))]
        : ['–', '–', '–', '–']),
    ];
  };
  const variants = inDetail ? [...new Set(verdicts.map((verdict) => verdict.case.variant))] : [];
  return [row(id, check?.title ?? '（还没有）'), ...variants.map((variant) => row('', variant, variant))];
}

function record(verdicts: readonly Verdict[], ids: readonly string[]) {
  const checks = ids.map((id) => {
    const all = figures(verdicts, id);
    return { id, ...all, recall: recall(all), precision: precision(all), repair: repairRate(all) };
  });
  return { version: 1, checks, confusions: confusions(verdicts) };
}
