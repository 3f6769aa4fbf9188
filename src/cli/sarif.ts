import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import { version } from '../../package.json';
import type { Severity } from '../checks/check';
import { CHECKS } from '../rules/index';
import type { CheckedFile } from './checkedFile';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code review tools. Lines and columns count from one there. */
export function toSarif(files: readonly CheckedFile[]): unknown {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'dianping', toolDriverVersion: version });
  for (const { id, title, description, basis } of CHECKS) {
    run.addRule(
      new SarifRuleBuilder({ properties: { basis } }).initSimple({
        ruleId: id,
        shortDescriptionText: title,
        fullDescriptionText: description,
      }),
    );
  }
  for (const { path, document, findings } of files) {
    for (const { check, severity, basis, message, range } of findings) {
      const start = document.positionAt(range.start);
      const end = document.positionAt(range.end);
      run.addResult(
        new SarifResultBuilder({ properties: { basis } }).initSimple({
          ruleId: check,
          level: LEVELS[severity],
          messageText: message,
          fileUri: path,
          startLine: start.line + 1,
          startColumn: start.character + 1,
          endLine: end.line + 1,
          endColumn: end.character + 1,
        }),
      );
    }
  }
  const builder = new SarifBuilder();
  builder.addRun(run);
  const log = builder.buildSarifOutput();
  return { ...log, runs: log.runs.map((entry) => ({ ...entry, columnKind: 'utf16CodeUnits' })) };
}
