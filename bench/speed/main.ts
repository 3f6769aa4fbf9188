/**
 * `npm run bench`: how long it takes and how much memory, beside other programs, in one run on one machine, as one table.
 * `npm run bench -- 命令行` measures only the groups with this in their names.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { table } from '../table';
import { AIMS } from './aims';
import { commandGroups } from './commands';
import { readingGroups } from './reading';
import { type Row, ratioOf } from './row';
import { serverGroups } from './server';

/** @param root the project's folder; @param native where nodejieba is staged */
export async function main(root: string, native: string): Promise<void> {
  const wanted = process.argv.slice(2);
  const groups = {
    ...commandGroups(root),
    ...serverGroups(root),
    ...(await readingGroups(root, native)),
  };
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(groups)) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    console.error(`正在量：${name}`);
    rows.push(...(await measure()));
  }

  const measured = rows.map((row) => withAim(row, rows));
  console.log(
    table([
      ['量什么', '', '中位数', '九成不超过', '次数', '倍数', '目标', ''],
      ...measured.flatMap((row, i) => [
        ...(row.group === measured[i - 1]?.group ? [] : [[row.group]]),
        cellsOf(row),
      ]),
    ]),
  );
  console.log(
    `\n${cpus().length} 核，Node.js ${process.version}。倍数：每组里与“${[...new Set(rows.map(({ beside }) => beside))].join('”“')}”相比。目标指两核、没有别的程序在跑的时候`,
  );

  const output = join(root, 'bench', 'output');
  mkdirSync(output, { recursive: true });
  const record = { version: 2, node: process.version, cores: cpus().length, rows: measured };
  writeFileSync(join(output, 'speed.json'), `${JSON.stringify(record, null, 2)}\n`);
}

interface Measured extends Row {
  readonly ratio?: number;
  readonly aim?: number;
  readonly met?: boolean;
}

function withAim(row: Row, rows: readonly Row[]): Measured {
  const ratio = ratioOf(row, rows);
  const aim = AIMS.find(({ group, name }) => group === row.group && name === row.name);
  return {
    ...row,
    ...(ratio === undefined ? {} : { ratio }),
    ...(aim ? { aim: aim.most } : {}),
    ...(aim && row.value !== undefined ? { met: row.value <= aim.most } : {}),
  };
}

function cellsOf({ name, unit, value, ninth, runs, note, ratio, aim, met }: Measured): string[] {
  const figure = (number: number | undefined) => (number === undefined ? '' : `${digits(number)} ${unit}`);
  return [
    `  ${name}`,
    '',
    value === undefined ? (note ?? '') : figure(value),
    figure(ninth),
    runs === undefined ? '' : String(runs),
    ratio === undefined ? '' : ratio.toPrecision(2),
    figure(aim),
    met === undefined ? '' : met ? '达到' : '没有达到',
  ];
}

function digits(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
