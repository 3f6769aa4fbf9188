/**
 * The thread between those who ask and the process that holds the dictionary, staged as `native/bridge.cjs`. It hears
 * that process while they stand still and wait for the answer, and ends it when there is none.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { type Line, patience, type Reply, type Started, State } from './line';

/** Milliseconds after which a process that does not start is given up: on a slow machine it takes some seconds. */
const START = 60_000;

const lines: Line[] = [];
/** Those who wait for an answer, in the order of their questions, and how long they do at most. */
const waiting: { readonly line: Line; readonly atMost: number }[] = [];

/** No part in what the program says or hears: whoever reads that waits for nobody else. */
const holder = spawn(process.execPath, [join(__dirname, 'holder.cjs')], {
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  serialization: 'advanced',
  windowsHide: true,
  // In an editor Node is a part of it.
  env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
});
const impatience = setTimeout(() => giveUp('分词组件迟迟没有启动'), START);

holder.once('error', ({ message }) => giveUp(`分词组件无法启动：${message}`));
holder.once('exit', () => giveUp('分词组件无法启动'));
holder.once('message', (started: Started) => {
  clearTimeout(impatience);
  parentPort?.postMessage(started);
  if ('reason' in started) return giveUp(started.reason);
  holder.on('message', (reply: Reply) => answer(reply));
  // A line, or nothing when the dictionary is not wanted any more.
  parentPort?.on('message', (line: Line | undefined) => (line ? serve(line) : giveUp('')));
});

function serve(line: Line): void {
  lines.push(line);
  line.port.on('message', (text: string) => {
    if (waiting.push({ line, atMost: patience(text) }) === 1) watch();
    holder.send(text);
  });
}

function answer(reply: Reply): void {
  clearTimeout(watching);
  const answered = waiting.shift();
  watch();
  if (!answered) return;
  answered.line.port.postMessage(reply);
  wake(answered.line, State.answered);
}

let watching: NodeJS.Timeout | undefined;
/** One question is at work at a time. */
function watch(): void {
  if (waiting[0]) watching = setTimeout(() => giveUp('分词组件没有回应'), waiting[0].atMost);
}

/** Leaves nobody waiting, and nothing behind. @param reason for whoever has not heard yet how it started */
function giveUp(reason: string): void {
  for (const line of lines) wake(line, State.gone);
  holder.kill('SIGKILL');
  parentPort?.postMessage({ reason } satisfies Started);
  process.exit();
}

function wake({ flag }: Line, state: number): void {
  Atomics.store(flag, 0, state);
  Atomics.notify(flag, 0);
}
