/** Where the fixes put what a speech lacks, and how it is laid out there. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/model/changes';
import { parse } from '../../../src/reading/parse';
import { runChecks } from '../../support/checking';

/** The text after the fix of the only finding of a check. */
function fixed(check: string, text: string): string {
  const found = runChecks(parse(text)).filter((finding) => finding.check === check);
  expect(found).toHaveLength(1);
  return applyEdits(text, found[0]!.fixes![0]!.edits);
}

describe('the salutation', () => {
  const salute = (text: string) => fixed('salutation-missing', text);

  it('stands at the margin, and the paragraph keeps its indent', () => {
    expect(salute('讲话\n\n　　今天开会。')).toBe('讲话\n\n同志们：\n\n　　今天开会。');
    expect(salute('讲话\n\t今天开会。\n')).toBe('讲话\n同志们：\n\t今天开会。\n');
    expect(salute('　　今天开会。\n　　要抓落实。')).toBe('同志们：\n　　今天开会。\n　　要抓落实。');
  });

  it('stands behind the byte order mark, over the marks of a quoted paragraph', () => {
    expect(salute('\ufeff今天开会。')).toBe('\ufeff同志们：\n今天开会。');
    expect(salute('讲话\n\n> 今天开会。')).toBe('讲话\n\n同志们：\n\n> 今天开会。');
  });
});
