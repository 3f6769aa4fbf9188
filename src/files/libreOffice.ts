/** Older Word files by way of LibreOffice, where it is installed: it runs by itself, with a profile of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentError } from './encoding';

const SECOND = 1000;

export interface ConvertOptions {
  /** The ending that tells what the file is: `.doc`, `.wps`. */
  readonly ending: string;
  /** The program; looked for where it is absent. */
  readonly program?: string;
  /** Milliseconds after which it is taken to hang. */
  readonly limit?: number;
}

const NO_PROGRAM =
  '这是旧版的 Word 文件，本机没有装 LibreOffice，读不了：请用 Word 或 WPS 打开它，另存为 .docx 再试';
const SLOW = '旧版的 Word 文件转换了很久没有完成，已经停下：请用 Word 或 WPS 打开它，另存为 .docx 再试';
const FAILED = '旧版的 Word 文件转换不了，可能已损坏：请用 Word 或 WPS 打开它，另存为 .docx 再试';

/**
 * Converts a file to .docx.
 * @returns the bytes of the .docx
 * @throws ContentError when LibreOffice is not there, hangs, or cannot read it
 */
export async function convertToDocx(
  bytes: Uint8Array,
  { ending, program, limit = 60 * SECOND }: ConvertOptions,
): Promise<Uint8Array> {
  const found = program ?? (await findProgram());
  if (found === undefined) throw new ContentError(NO_PROGRAM);
  const folder = await mkdtemp(join(tmpdir(), 'dianping-word-'));
  try {
    const file = join(folder, `in${ending}`);
    await writeFile(file, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = [
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
    ];
    await runLimited(found, [`-env:UserInstallation=${profile}`, ...options, file], limit);
    return await readFile(join(folder, 'in.docx'));
  } catch (error) {
    throw error instanceof ContentError ? error : new ContentError(FAILED);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

async function runLimited(program: string, args: readonly string[], limit: number): Promise<void> {
  const child = spawn(program, args, {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    killWhole(child);
  }, limit);
  const leave = () => killWhole(child);
  process.once('exit', leave);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => resolve());
    });
  } finally {
    clearTimeout(timer);
    process.off('exit', leave);
  }
  if (slow) throw new ContentError(SLOW);
}

/** The program is a script that starts another: all of its group has to end. */
function killWhole({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32')
      spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].flatMap((folder) =>
    folder ? [join(folder, 'LibreOffice', 'program')] : [],
  ),
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS'],
};

/** Only from where programs are installed, never from the folder that the user works in. */
async function findProgram(): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...(PLACES[process.platform] ?? [])];
  for (const folder of folders.filter(isAbsolute))
    for (const name of NAMES) {
      const file = join(folder, name);
      if (
        await access(file, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return file;
    }
  return undefined;
}
