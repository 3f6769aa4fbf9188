/** `dianping check FILE.docx --comments OUT.docx` */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toOffsets } from '../service/positions';
import { reviewedText, reviewFindings } from '../wordFiles/review';
import type { FileResult } from './checking/result';
import { type Input, tell } from './input';
import { writeOutput } from './output';
import { expectWordOutput } from './replace';
import { UsageError } from './usage';

/**
 * Writes the findings into a copy of the Word file, and says so on standard error.
 * @throws UsageError when it is no Word file, or the copy cannot be written
 */
export async function writeComments(
  output: string,
  { path, text, word }: Input,
  { findings }: FileResult,
): Promise<void> {
  if (!word) throw new UsageError(`--comments 只用于 Word 文件：${path}`);
  await expectWordOutput(output, [path]);
  const document = TextDocument.create(path, 'dianping', 0, text);
  const placed = findings.map(({ fixes, ...finding }) => ({
    ...finding,
    range: toOffsets(document, finding.range),
    fixes: fixes.map(({ edits, ...fix }) => ({
      ...fix,
      edits: edits.map(({ range, newText }) => ({ range: toOffsets(document, range), text: newText })),
    })),
  }));
  const reviewed = await reviewFindings(word, placed, new Date());
  if ('refused' in reviewed) throw new UsageError(`${path}：${reviewed.refused}`);
  await writeOutput(output, reviewed.bytes);
  tell(`${output}：${reviewedText(reviewed)}`);
}
