import { isMainThread } from 'node:worker_threads';
import { reasonOf } from '../files/reason';
import { run } from './program';

/** The exit status of a program whose reader has gone, as the shell counts it. */
const UNHEARD = 141;

if (isMainThread) start();
// The threads of `dianping check` run this same file.
else void import('./commands').then(({ thread }) => thread()).then(({ serveTasks }) => serveTasks());

function start(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe may go before everything is said: `dianping check … | head`. Nobody knows what else there is.
    if (error.code === 'EPIPE') process.exit(UNHEARD);
    end(`结果写不出去：${reasonOf(error)}`);
    process.exit();
  });
  run(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => end(`程序出错：${reasonOf(error)}`),
  );
}

function end(trouble: string): void {
  console.error(`dianping：${trouble}`);
  process.exitCode = 2;
}
