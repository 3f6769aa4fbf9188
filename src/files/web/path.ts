/** What our code asks of `node:path`, where paths are those of `address.web.ts`: absolute, with `/`. */

export const sep = '/';

export function dirname(path: string): string {
  const at = path.replace(/\/+$/, '').lastIndexOf('/');
  return at <= 0 ? '/' : path.slice(0, at);
}

export function basename(path: string): string {
  const name = path.replace(/\/+$/, '');
  return name.slice(name.lastIndexOf('/') + 1);
}

export function extname(path: string): string {
  return /(?<=.)\.[^.]*$/.exec(basename(path))?.[0] ?? '';
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

export function join(...parts: string[]): string {
  const path = parts.filter((part) => part !== '').join('/');
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (name === '..' ? !isAbsolute(path) : name !== '' && name !== '.') names.push(name);
  }
  return (isAbsolute(path) ? '/' : '') + names.join('/') || '.';
}

export function resolve(...parts: string[]): string {
  const from = parts.findLastIndex(isAbsolute);
  return join('/', ...parts.slice(Math.max(0, from)));
}

/** The way from a folder to a file or folder. */
export function relative(from: string, to: string): string {
  const [here, there] = [from, to].map((path) => resolve(path).split('/').filter(Boolean)) as [
    string[],
    string[],
  ];
  const differs = here.findIndex((name, at) => name !== there[at]);
  const common = differs < 0 ? here.length : differs;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
