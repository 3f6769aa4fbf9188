/** docs/contract.md and the code say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/checks/check';
import { withoutDisowned } from '../../src/checks/ownership';
import { LABEL_STYLES, PARTS } from '../../src/model/manuscript';
import { parse } from '../../src/reading/parse';
import { CHECKS } from '../../src/rules/index';
import { root } from '../support/texts';

const page = readFileSync(join(root, 'docs/contract.md'), 'utf8');
const SEVERITIES: Readonly<Record<string, string>> = { W: 'warning', I: 'information', H: 'hint' };

it('names every check, with its severity, in the order of the list', () => {
  const promised = [...page.matchAll(/^\| `([a-z-]+)` \[([WIH])\]/gm)].map(([, id, letter]) => ({
    id,
    severity: SEVERITIES[letter!],
  }));
  expect(CHECKS.map(({ id, severity }) => ({ id, severity }))).toEqual(promised);
});

it('names every label style and part', () => {
  const styles = /Label styles[\s\S]*?\n\n([\s\S]*?)\n\n/.exec(page)![1]!;
  expect([...styles.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, style]) => style)).toEqual(LABEL_STYLES);
  expect(namesIn(/^Parts \(`part`\):(.*)$/m)).toEqual(PARTS);
});

it('says who owns a mistake: the checks that it names, in that order, and the rest in the order of the list', () => {
  const named = namesIn(/the first of these does: (.*?), then the rest/);
  const order = CHECKS.map(({ id }) => id);
  const owners = [...named, ...order.filter((id) => !named.includes(id))];
  const found = (check: string): Finding => ({
    check,
    severity: 'warning',
    basis: 'usage',
    message: '',
    range: { start: 0, end: 1 },
    fixes: [],
  });
  for (const [i, other] of owners.slice(1).entries()) {
    const [owner, second] = [found(owners[i]!), found(other)];
    expect(withoutDisowned([second, owner], order)).toEqual([owner]);
    expect(withoutDisowned([owner, second], order)).toEqual([owner]);
  }
});

it('names every entry of a front matter', () => {
  const promised = namesIn(/is no part of the speech: (.*?)\. The same can be kept/).filter((name) =>
    /^[a-z]+$/.test(name),
  );
  const errorOf = (text: string) => parse(text).frontMatter?.error?.message ?? '';
  expect(/可以写的有 (.*?)）/.exec(errorOf('---\nplace: 1\n---\n'))?.[1]?.split('、')).toEqual(promised);
  // By each of them alone a front matter is known that was never closed.
  for (const name of promised) expect(errorOf(`---\n${name}: 1\n同志们：\n`)).toContain('没有结尾的');
});

it('names the files that are of our language', () => {
  const { languages } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes;
  const { extensions, filenamePatterns } = languages.find(({ id }: { id: string }) => id === 'dianping');
  const [id, own, ...patterns] = namesIn(/^## Language id\n\n(.*)$/m);
  expect([id, own, patterns]).toEqual(['dianping', `*${extensions.at(-1)}`, filenamePatterns]);
});

/** What stands between backticks in a passage of the page. */
function namesIn(passage: RegExp): string[] {
  return [...passage.exec(page)![1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
}
