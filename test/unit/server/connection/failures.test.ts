import { expect, it, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CHECKS } from '../../../../src/rules/index';
import { createFailures } from '../../../../src/server/connection/failures';
import { createService } from '../../../../src/service/service';

it('a check that throws is told once, and the others go on', () => {
  const check = CHECKS.find(({ id }) => id === 'requirement-missing')!;
  const run = vi.spyOn(check, 'run').mockImplementation(() => {
    throw new Error('broken');
  });
  const log = vi.fn();
  const warn = vi.fn();
  const service = createService({
    settings: () => ({}),
    ignored: () => [],
    metadata: () => undefined,
    words: () => undefined,
    wantWords: () => undefined,
    onFailure: createFailures(log, warn),
  });
  const text = '在推进会上的点评讲话\n同志们:\n今天召开推进会。\n';
  const findings = [1, 2].map((version) =>
    service.findings(TextDocument.create('a', 'dianping', version, text)),
  );
  run.mockRestore();
  expect(findings[1]!.map((finding) => finding.check)).toContain('salutation-format');
  expect(log).toHaveBeenCalledOnce();
  expect(log).toHaveBeenCalledWith(expect.stringContaining('requirement-missing: Error: broken'));
  expect(warn).toHaveBeenCalledOnce();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining(check.title));
});
