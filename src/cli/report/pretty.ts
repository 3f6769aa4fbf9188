/** Output that a person likes to read: aligned for double-width characters, coloured on a terminal. */
import colors from 'picocolors';
import { SEVERITIES, type Severity } from '../../checks/check';
import type { FileResult } from '../checking/result';
import { type Counts, type Report, total } from './report';

const NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '提示',
  hint: '建议',
};
const COLORS: Readonly<Record<Severity, (text: string) => string>> = {
  error: colors.red,
  warning: colors.yellow,
  information: colors.cyan,
  hint: colors.dim,
};

/** The findings of every file, and a summary. */
export function pretty(): Report {
  return {
    file: (result) => {
      const { path, findings, mended } = result;
      if (mended !== undefined) console.log(`${colors.bold(path)}  ${colors.green('已改正有把握的问题')}`);
      else if (findings.length > 0) console.log(colors.bold(path));
      printTable(result);
      if (mended !== undefined || findings.length > 0) console.log();
    },
    end: (counts) => console.log(summary(counts)),
  };
}

function printTable({ findings }: FileResult): void {
  const rows = findings.map(({ check, severity, message, range: { start }, fixes }) => ({
    place: `${start.line + 1}:${start.character + 1}`,
    severity,
    message,
    check,
    fix: fixes.find(({ preferred }) => preferred)?.title,
  }));
  const width = Math.max(0, ...rows.map(({ place }) => place.length));
  for (const { place, severity, message, check, fix } of rows) {
    console.log(
      `  ${colors.dim(place.padStart(width))}  ${COLORS[severity](NAMES[severity])}  ${message}  ${colors.dim(check)}`,
    );
    if (fix) console.log(`${' '.repeat(width + 2 + 2 + 4 + 2)}${colors.green(`→ ${fix}`)}`);
  }
}

function summary(counts: Counts): string {
  const found = total(counts);
  if (found === 0) return colors.green(`查了 ${counts.files} 份文稿，没有发现问题。`);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    COLORS[severity](`${NAMES[severity]} ${counts[severity]}`),
  );
  return `查了 ${counts.files} 份文稿，发现 ${found} 处：${parts.join('，')}。`;
}
