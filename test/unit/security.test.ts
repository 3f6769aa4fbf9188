/** What SECURITY.md promises and no other test shows: each test named there is there, and these. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licences } from '../../scripts/licences.mjs';
import { draftPageHtml } from '../../src/extension/drafts/page';
import { escapeMarkdown } from '../../src/server/connection/markdown';
import { SkeletonError } from '../../src/writing/skeletons/error';
import { readSkeleton } from '../../src/writing/skeletons/skeleton';
import { readSource, sourceFiles } from '../support/sources';
import { spent } from '../support/spent';

const root = join(import.meta.dirname, '../..');

it('every file that SECURITY.md names is there', () => {
  const named = readFileSync(join(root, 'SECURITY.md'), 'utf8').matchAll(
    /`((?:src|test|scripts)\/[\w./]+)`/g,
  );
  const files = [...named].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
});

describe('a team’s skeleton', () => {
  /** What it writes, or that it is refused. */
  const written = (source: string): string => {
    try {
      return readSkeleton('甲', source).fill({ occasion: '点评会', reviewees: ['云岭镇'] });
    } catch (error) {
      expect(error).toBeInstanceOf(SkeletonError);
      return '';
    }
  };
  const INSIDE = /function|native code|object Object|process|\/(?:home|usr|tmp|work)|\[Function/;

  it.each([
    '{{constructor}}',
    '{{constructor.name}}',
    '{{__proto__}}',
    '{{this.constructor.constructor}}',
    '{{occasion.constructor.name}}',
    '{{occasion.__proto__}}',
    '{{occasion.toString}}',
    '{{#with occasion}}{{constructor.name}}{{sub}}{{/with}}',
    '{{lookup this "constructor"}}',
    '{{lookup occasion "constructor"}}',
    '{{lookup (lookup this "constructor") "prototype"}}',
    '{{#with (lookup reviewees "constructor") as |c|}}{{c.name}}{{/with}}',
    '{{#each this}}{{@key}}{{this.constructor.name}}{{/each}}',
    '{{@root.constructor.name}}',
    '{{@budget.spend}}',
    '{{#with @budget}}{{spend}}{{/with}}',
    '{{helperMissing}}',
    '{{blockHelperMissing}}',
    '{{#blockHelperMissing occasion}}甲{{/blockHelperMissing}}',
    '{{log "甲"}}',
    '{{> 别的}}',
    '{{#> 别的}}甲{{/别的}}',
    '{{> (lookup . "occasion")}}',
    '{{#*inline "a"}}甲{{/inline}}{{> a}}',
    '{{* 修饰}}',
    '{{process.env.PATH}}',
    '{{require "fs"}}',
    '{{global.process}}',
  ])('gets at nothing inside: %s', (source) => {
    expect(written(source)).not.toMatch(INSIDE);
  });

  it('that would write for ever is stopped in time', () => {
    const loop = `${'{{#each (list 1 2 3 4 5 6 7 8)}}'.repeat(10)}甲${'{{/each}}'.repeat(10)}`;
    expect(spent(() => expect(written(loop)).toBe(''))).toBeLessThan(5_000);
  });
});

describe('the views', () => {
  const views = sourceFiles.filter((file) => file.startsWith('extension/'));
  const sources = views.map((file) => [file, readSource(file)] as const);

  it('load nothing: every page begins with default-src none', () => {
    const pages = sources.filter(([, source]) => source.includes('<!DOCTYPE html>'));
    expect(pages.length).toBeGreaterThan(4);
    for (const [file, source] of pages) {
      expect([
        file,
        /<meta http-equiv="Content-Security-Policy" content="default-src 'none';/.test(source),
      ]).toEqual([file, true]);
      expect(source).not.toMatch(/unsafe-inline|unsafe-eval|https?:\/\/(?!www\.w3\.org)/);
    }
  });

  it('trust no Markdown, and let none run commands of its own', () => {
    for (const [file, source] of sources) {
      expect([file, /isTrusted\s*=|isTrusted:|supportHtml/.test(source)]).toEqual([file, false]);
    }
  });

  it('show the words of a text as words', () => {
    const bad = '<img src=x onerror=alert(1)>"\'&';
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const html = draftPageHtml({
      comparison: {
        summary: bad,
        meanings: [{ text: bad, at }],
        changes: [{ kind: 'changed', title: bad, at, bits: [{ kind: 'gone', text: bad }] }],
      },
      title: bad,
      old: bad,
      linkTo: () => 'command:x',
      diff: 'command:x',
      redline: 'command:x',
      nonce: 'n',
    });
    expect(html).not.toContain('<img');
    expect(escapeMarkdown('[点](command:x) <b> ![图](http://甲)')).not.toMatch(/(?<!\\)[[\]<>()!]/);
  });
});

describe('licences', () => {
  it('are those of every package that ships', async () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const text = await licences(Object.keys(dependencies).map((name) => `node_modules/${name}/index.js`));
    for (const name of Object.keys(dependencies)) expect(text).toContain(`${name}\n\n`);
  });

  it('are wanted: a package without one is refused', async () => {
    await expect(licences(['node_modules/没有这个包/index.js'])).rejects.toThrow('没有许可证文件');
  });
});
