/** `dianping check FILE.docx --comments OUT.docx` */
import { reviewedText, reviewFindings } from '../server/review';
import type { CheckedFile } from './checkedFile';
import type { Input } from './input';
import { writeOutput } from './output';
import { UsageError } from './usage';

/**
 * Writes the findings into a copy of the Word file, and says so on standard error.
 * @throws UsageError when there is not one Word file, or the copy cannot be written
 */
export async function writeComments(
  output: string,
  inputs: readonly Input[],
  checked: readonly CheckedFile[],
): Promise<void> {
  const word = inputs[0]?.word;
  const file = checked[0];
  if (!word || !file || inputs.length > 1)
    throw new UsageError('--comments 要有一个 Word 文件，而且只能有一个');
  const reviewed = await reviewFindings(word, file.findings, new Date());
  if ('refused' in reviewed) throw new UsageError(`${file.path}：${reviewed.refused}`);
  await writeOutput(output, reviewed.bytes);
  console.error(`dianping：${output}：${reviewedText(reviewed)}`);
}
