/** Output that a person likes to read: aligned for double-width characters, coloured on a terminal. */
import colors from 'picocolors';
import { SEVERITIES, type Severity } from '../checks/check';
import type { CheckedFile } from './checkedFile';

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

/** Prints the findings of every file and a summary. */
export function printFindings(files: readonly CheckedFile[]): void {
  for (const file of files) {
    if (file.fixed) console.log(`${colors.bold(file.path)}  ${colors.green('已改正有把握的问题')}`);
    else if (file.findings.length > 0) console.log(colors.bold(file.path));
    printTable(file);
    if (file.fixed || file.findings.length > 0) console.log();
  }
  console.log(summary(files));
}

function printTable({ document, findings }: CheckedFile): void {
  const rows = findings.map(({ check, severity, message, range, fixes }) => {
    const { line, character } = document.positionAt(range.start);
    return {
      place: `${line + 1}:${character + 1}`,
      severity,
      message,
      check,
      fix: fixes?.find(({ preferred }) => preferred)?.title,
    };
  });
  const width = Math.max(0, ...rows.map(({ place }) => place.length));
  for (const { place, severity, message, check, fix } of rows) {
    console.log(
      `  ${colors.dim(place.padStart(width))}  ${COLORS[severity](NAMES[severity])}  ${message}  ${colors.dim(check)}`,
    );
    if (fix) console.log(`${' '.repeat(width + 2 + 2 + 4 + 2)}${colors.green(`→ ${fix}`)}`);
  }
}

function summary(files: readonly CheckedFile[]): string {
  const findings = files.flatMap((file) => file.findings);
  if (findings.length === 0) return colors.green(`查了 ${files.length} 份文稿，没有发现问题。`);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => COLORS[severity](`${NAMES[severity]} ${count}`));
  return `查了 ${files.length} 份文稿，发现 ${findings.length} 处：${parts.join('，')}。`;
}
