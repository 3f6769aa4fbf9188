/** Word files that something went wrong with: whatever the bytes, an answer comes, and soon. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readWordText } from '../../src/paper/wordIn/read';
import { TIMES } from '../support/seed';
import { spent } from '../support/spent';
import { item, level, lists, paragraph, run, wordFile } from '../support/wordFile';

const PARTS = {
  body: `${paragraph('在清河县点评会上的讲话')}${item('抓落实', 1)}<w:p>${run('要')}<w:del>${run('删')}</w:del><w:ins>${run('增')}</w:ins></w:p><w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc></w:tr></w:tbl>`,
  numbering: lists(level(0, 'chineseCounting', '%1、')),
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="a"/>',
};
const GOOD = wordFile(PARTS);
const NAMES = [
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  '_rels/.rels',
  '[Content_Types].xml',
];
const MEMBERS = unzipSync(GOOD);

function expectAnswer(bytes: Uint8Array): void {
  expect(spent(() => readWordText(bytes))).toBeLessThan(2000);
  const answer = readWordText(bytes);
  if ('refused' in answer) expect(answer.refused).toMatch(/\p{Script=Han}/u);
  else expect(typeof answer.text).toBe('string');
}

it('bytes that were changed', () => {
  const change = fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = GOOD.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expectAnswer(bytes);
    }),
    { numRuns: 600 * TIMES },
  );
});

it('stretches that were cut out or doubled', () => {
  fc.assert(
    fc.property(fc.nat(GOOD.length), fc.nat(400), fc.boolean(), (at, length, doubled) => {
      const end = Math.min(GOOD.length, at + length);
      const parts = doubled
        ? [GOOD.subarray(0, end), GOOD.subarray(at)]
        : [GOOD.subarray(0, at), GOOD.subarray(end)];
      expectAnswer(Buffer.concat(parts));
    }),
    { numRuns: 500 * TIMES },
  );
});

// What the archive's sums would catch, if nobody had seen to it that they fit.
it('XML that was changed', () => {
  const bits = [
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '<w:t/>',
    '<w:tbl>',
    '"',
    '>',
    '/',
    '&',
    '<!--',
    '<![CDATA[',
    'w:',
    '',
    'x',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.nat(3000),
      fc.nat(40),
      fc.constantFrom(...bits),
      (name, at, length, bit) => {
        const source = strFromU8(MEMBERS[name]!);
        const start = at % source.length;
        const text = source.slice(0, start) + bit + source.slice(start + length);
        expectAnswer(wordFile({ ...PARTS, members: { [name]: strToU8(text) } }));
      },
    ),
    { numRuns: 600 * TIMES },
  );
});
