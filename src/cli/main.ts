import { run } from './program';

// The reader of a pipe may go before everything is said: `dianping check … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(`dianping：程序出错：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
