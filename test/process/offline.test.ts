/** No text leaves the machine. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { networkIn } from '../../scripts/offline.mjs';
import { buildProgram } from '../support/program';

const program = await buildProgram();
const folder = mkdtempSync(join(tmpdir(), 'dianping-offline-'));
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});

/** A machine without a network, as far as the system lets us have one. */
const CUT_OFF = ['--map-root-user', '--net'];
const cut = spawnSync('unshare', [...CUT_OFF, 'true'], { encoding: 'utf8' });
const canCutOff = cut.status === 0;
if (!canCutOff)
  console.warn(
    `Not tried without a network: unshare ${CUT_OFF.join(' ')}: ${cut.error?.message ?? cut.stderr.trim()}`,
  );

describe('a program', () => {
  it.each([
    ['const h=require("node:https");', ['node:https']],
    ['await import("dns/promises");fetch(a)', ['dns/promises', 'fetch']],
    ['new WebSocket(a)', ['WebSocket']],
    ['require("node:fs");prefetch(a);const network=1', []],
  ])('%j is seen through', async (code, names) => {
    const file = join(folder, 'program.js');
    writeFileSync(file, code);
    expect(await networkIn(file)).toEqual(names);
  });

  it.runIf(canCutOff)('does all its work with the network cut off', async () => {
    const text = join(folder, '点评讲话.txt');
    writeFileSync(text, '同志们:\n今天召开点评会,讲三点意见。\n一、抓落实。\n');
    for (const args of [
      ['check', text],
      ['outline', text],
      ['explain', text],
      ['new', '--list'],
    ]) {
      const inside = spawnSync('unshare', [...CUT_OFF, process.execPath, program.file, ...args], {
        env: program.env,
      });
      const outside = await program.run(args);
      expect([inside.status, inside.stdout.toString()]).toEqual([outside.status, outside.stdout]);
    }
  });
});
