import { run } from './program';

run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(`dianping：程序出错：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
