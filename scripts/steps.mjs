/** Announcing and timing the steps of a command. Built-ins only. */
import process from 'node:process';
import { Problem } from './run.mjs';

const HEARTBEAT = 15_000;

/** @param {number} code @param {string} text */
const colour = (code, text) => (process.stdout.isTTY ? `\x1b[${code}m${text}\x1b[0m` : text);

/**
 * Runs one step between an opening line and a closing one that tells its duration. A step that takes
 * long says now and then that it is still at work.
 * @template T
 * @param {string} title in Chinese
 * @param {() => Promise<T> | T} action
 * @returns {Promise<T>}
 */
export async function step(title, action) {
  const start = performance.now();
  const spent = () => `${((performance.now() - start) / 1000).toFixed(1)} 秒`;
  console.log(`\n${colour(36, '▶')} ${title}`);
  const heartbeat = setInterval(() => console.log(`  … ${title}：已用 ${spent()}`), HEARTBEAT);
  try {
    const result = await action();
    console.log(`${colour(32, '✔')} ${title}：用时 ${spent()}`);
    return result;
  } catch (error) {
    console.log(`${colour(31, '✘')} ${title}：没有完成，用时 ${spent()}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a command's main function; a problem is shown by its message, anything else with its stack, and
 * the process ends with code 1.
 * @param {() => Promise<void>} action
 */
export async function main(action) {
  try {
    await action();
  } catch (error) {
    console.error();
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
