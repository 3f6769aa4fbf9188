/** docs/contract.md and the code say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LABEL_STYLES, PARTS } from '../../src/model/manuscript';
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
  const parts = /^Parts \(`part`\):(.*)$/m.exec(page)![1]!;
  expect([...parts.matchAll(/`([a-z]+)`/g)].map(([, part]) => part)).toEqual(PARTS);
});
