/**
 * `npm run fuzz`: the property tests again and again, each time with another seed, until one fails or the time is up.
 *
 *   npm run fuzz -- 30                 for half an hour; ten minutes where nothing is said
 *   npm run fuzz -- 30 clean figures   only the files of test/property whose names have one of these in them
 */
import process from 'node:process';
import { Problem, run } from './run.mjs';
import { main } from './steps.mjs';

const MINUTE = 60_000;

await main(async () => {
  const [minutes = '10', ...files] = process.argv.slice(2);
  if (!(Number(minutes) > 0)) throw new Problem(`“${minutes}”不是分钟数。例如：npm run fuzz -- 30`);
  const end = Date.now() + Number(minutes) * MINUTE;
  for (let tried = 1; tried === 1 || Date.now() < end; tried++) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.log(`第 ${tried} 遍，种子 ${seed}`);
    await property(String(seed), files);
  }
  console.log('时间到，没有发现问题。');
});

/** @param {string} seed @param {string[]} files */
async function property(seed, files) {
  try {
    await run('vitest', ['run', '--project', 'property', '--reporter=dot', ...files], {
      env: { ...process.env, DIANPING_TEST_SEED: seed },
    });
  } catch {
    const again = ['npx vitest run --project property', ...files].join(' ');
    throw new Problem(`种子 ${seed} 发现了问题。再跑一遍：DIANPING_TEST_SEED=${seed} ${again}`);
  }
}
