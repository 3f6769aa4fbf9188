/** Which fonts this machine has, where it can tell. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Milliseconds after which the system is not asked any longer. */
const PATIENCE = 3000;

export interface WantedFont {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface MissingFont {
  readonly name: string;
  /** What stands in for it here; absent where that cannot be told. */
  readonly instead?: string;
}

/** The fonts that are missing here; none where the system cannot be asked. */
export async function missingFonts(wanted: readonly WantedFont[]): Promise<MissingFont[]> {
  try {
    return process.platform === 'win32' ? await missingOnWindows(wanted) : await missingByMatch(wanted);
  } catch {
    return [];
  }
}

/** Linux, and macOS where fontconfig is installed. */
async function missingByMatch(wanted: readonly WantedFont[]): Promise<MissingFont[]> {
  const found = await Promise.all(
    wanted.map(async ({ name, aliases }) => {
      const { stdout } = await run('fc-match', ['-f', '%{family}', `${name}:lang=zh-cn`], {
        timeout: PATIENCE,
      });
      const families = stdout.split(',').map((family) => family.trim());
      const isThere = families.some((family) => [name, ...aliases].includes(family));
      return isThere ? [] : [{ name, ...(families[0] ? { instead: families[0] } : {}) }];
    }),
  );
  return found.flat();
}

/** The registry lists the fonts of all users, and those of this one. */
async function missingOnWindows(wanted: readonly WantedFont[]): Promise<MissingFont[]> {
  const key = 'Software\\Microsoft\\Windows NT\\CurrentVersion\\Fonts';
  const lists = await Promise.all(
    [`HKLM\\${key}`, `HKCU\\${key}`].map((path) =>
      run('reg', ['query', path], { timeout: PATIENCE }).then(
        ({ stdout }) => stdout,
        () => '',
      ),
    ),
  );
  const list = lists.join('\n');
  if (list.trim() === '') return [];
  return wanted.filter(({ name, aliases }) => ![name, ...aliases].some((each) => list.includes(each)));
}
