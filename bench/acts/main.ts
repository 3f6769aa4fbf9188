/**
 * `npm run learn` learns the weights of `src/language/acts` from `sentences.txt` and says how well speeches are read that were
 * not learned from. `npm run learn -- FILE` measures what is there on other labelled speeches.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ACTS, actsOf, type Model, readerBy } from '../../src/language/acts/acts';
import type { Layer } from '../../src/language/acts/network';
import { readLabelled } from './labelled';
import { FOLDS, learn, split } from './learn';
import { type Answer, answersOf, measure } from './measure';

/** Weights are kept as whole numbers of so many to one. */
const SCALE = { clues: 20, context: 100 };

export function main(root: string): void {
  const [file] = process.argv.slice(2);
  if (file) report(answersOf(actsOf, readLabelled(file)));
  else learnAll(root);
}

function learnAll(root: string): void {
  const weights = join(root, 'src/language/acts/weights.ts');
  const speeches = readLabelled(join(root, 'bench/acts/sentences.txt'));
  const answers: Answer[][] = ACTS.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const { own, others } = split(speeches, fold);
    for (const [i, found] of answersOf(readerBy(learn(others)), own).entries()) answers[i]!.push(...found);
  }
  report(answers);
  const text = sourceOf(learn(speeches));
  const before = readFileSync(weights, 'utf8');
  writeFileSync(weights, text);
  console.log(text === before ? '权重没有变化' : '权重写进了 src/language/acts/weights.ts');
}

function report(answers: readonly Answer[][]): void {
  for (const [i, act] of ACTS.entries()) {
    const { precision, recall } = measure(answers[i]!);
    console.log(
      `${act.padEnd(8)} 准确 ${precision.toFixed(3)}  找全 ${recall.toFixed(3)}  共 ${answers[i]!.length} 句`,
    );
  }
}

function sourceOf({ clues, context }: Model): string {
  const rows = [...clues]
    .map(([clue, weights]) => `${clue}\t${written(weights, SCALE.clues)}`)
    .sort((a, b) => (a < b ? -1 : 1));
  const layer = (units: Layer) => units.map((weights) => written(weights, SCALE.context)).join('\n');
  return `/** What was learned of labelled sentences (\`npm run learn\`): not to be edited by hand. */

/** Weights are so many to one. */
export const SCALE = { clues: ${SCALE.clues}, context: ${SCALE.context} };

/** A clue a line, with its weight for each act; what is said of no clue at all comes first. */
export const CLUES = \`${rows.join('\n')}\`;

/** A hidden unit a line: its weights for the nearby numbers of \`surroundings.ts\`, and its bias. */
export const HIDDEN = \`${layer(context.hidden)}\`;

/** An act a line: its weights for those, for the hidden units, for the wide numbers, and its bias. */
export const OUTPUT = \`${layer(context.output)}\`;
`;
}

function written(weights: ArrayLike<number>, scale: number): string {
  return Array.from(weights, (weight) => Math.round(weight * scale)).join('\t');
}
