import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import { version } from '../../../package.json';
import type { Severity } from '../../checks/check';
import { CHECKS } from '../../rules/index';
import type { FileResult } from '../checking/result';
import { UsageError } from '../usage';
import type { Report } from './report';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code review tools, whole at the end. Lines and columns count from one there. */
export function sarif(): Report {
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
  return {
    file: (result) => {
      for (const one of resultsOf(result)) run.addResult(one);
    },
    end: () => {
      const builder = new SarifBuilder();
      builder.addRun(run);
      const log = builder.buildSarifOutput();
      const whole = { ...log, runs: log.runs.map((entry) => ({ ...entry, columnKind: 'utf16CodeUnits' })) };
      console.log(written(whole));
    },
  };
}

function resultsOf({ path, findings }: FileResult): SarifResultBuilder[] {
  return findings.map(({ check, severity, basis, message, range: { start, end } }) =>
    new SarifResultBuilder({ properties: { basis } }).initSimple({
      ruleId: check,
      level: LEVELS[severity],
      messageText: message,
      fileUri: addressOf(path),
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    }),
  );
}

/** A path as a relative reference: 讲话 稿#1.txt has marks in it that mean something in an address. */
function addressOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  // C:/… would be read as a scheme, and file: says that it is none.
  return path.startsWith('/') || /^[a-z]:/i.test(path)
    ? `file:///${parts.join('/').replace(/^\//, '').replace('%3A', ':')}`
    : parts.join('/');
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError('发现太多，写不成一份 SARIF：请分批检查，或者用 --format jsonl');
    throw error;
  }
}
