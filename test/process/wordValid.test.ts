/** Every kind of Word file that we write is one by the rules of the format, whatever the text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportWord, readWordText, redline } from '../../src/paper/main';
import { parse } from '../../src/reading/parse';
import { reviewFindings } from '../../src/wordFiles/review';
import { intl } from '../../src/words/intl';
import { runChecks } from '../support/checking';
import { cleanSpeeches } from '../support/texts';
import { faultsOf, noValidator } from '../support/validator';
import { noPages, throughLibreOffice } from '../support/word';
import { paragraph, wordFile } from '../support/wordFile';

const reason = await noValidator(import.meta.filename);
if (reason) console.warn(reason);
const MINUTES = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'dianping-valid-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sentence for each of so many paragraphs. */
const sentences = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `　　第${i + 1}季度，各镇要倒排工期、挂图作战，把落下的进度抢回来。\n`,
  ).join('');

/** Texts of every shape, by name: [the text, an older draft of it]. */
const TEXTS: Readonly<Record<string, readonly [text: string, older: string]>> = {
  'a clean speech': [cleanSpeeches[0]!, cleanSpeeches[1]!],
  'a speech of 20,000 characters': [
    `在重点工作推进会上的点评讲话\n（2026年3月2日）\n同志们：\n${[...'一二三四五六七八']
      .map((number) => `${number}、抓好落实\n${sentences(75)}`)
      .join('')}`,
    `在重点工作推进会上的点评讲话\n同志们：\n${[...'一二三四'].map((number) => `${number}、抓落实\n${sentences(75)}`).join('')}`,
  ],
  'every label style': [
    '同志们：\n一、抓进度\n（一）抓源头\n1.抓排查\n（1）抓整改\n①抓销号\n二、抓质量\n第一，要严。一是查，二是改。\n第二，要实。一要快，二要准。\n其一，看态度。\n其二，看成效。\n首先，谈认识。其次，谈措施。\n一方面，要学。另一方面，要干。\n第一个问题：认识不到位。\n',
    '同志们：\n一、抓质量\n第一，要严。\n二、抓进度\n（一）抓源头\n1.抓排查\n',
  ],
  'four levels': [
    '讲评\n同志们：\n一、抓进度。要快。\n（一）抓源头。要准。\n1.抓排查。要细。\n（1）抓整改。要实。\n（2）抓销号。要严。\n2.抓回访。\n（二）抓末端。\n二、抓质量\n质量是命。\n',
    '讲评\n同志们：\n一、抓质量\n质量是命。\n二、抓进度。要快。\n（一）抓源头。要准。\n',
  ],
  'rare characters and emoji': [
    '同志们：\n　　𠮷村的喆书记、㛃主任，还有龑、犇、𪚥三个组👍🏻，干得好👨‍👩‍👧！é ﬁ \u{e000}\u{fffd}\u{200b}\u{1}\u{b}\u{ffff}\n',
    '同志们：\n　　𠮷村的喆书记👍，干得不好！\u{1f}\n',
  ],
  'quotes, brackets and what a page left': [
    '首页 > 新闻 > 正文\n关于“三个一批”的点评讲话\n来源：本站　2026-03-02\n同志们：\n　　“<b>抓落实</b>” & \'实干\' "快" 要“真抓（不是假抓）”——不能……《条例》［注］\n阅读全文\n扫一扫\n上一篇：a<b>c&amp;d]]>\n',
    '同志们：\n　　“抓落实”要“真抓”。\n阅读全文\n',
  ],
  'a title alone': ['在清河县重点工作推进会上的点评讲话\n', '讲话\n'],
  'nothing at all': ['', '同志们：\n'],
};

/** A speech with much to comment on and to mend. */
const DAMAGED =
  '在重点工作推进会上的点评讲话\n同志们:\n一、抓进度\n　　各镇要再接再励,倒排工期。\n三、抓质量\n　　要抓好布署，做为大事来\n抓。\n（一抓源头\n　　问题问题要改。\n';

/** An office's own file, with as little in it as a .docx may have. */
const OFFICE = wordFile({
  body: `${paragraph('清河县人民政府文件')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1800" w:right="1400" w:bottom="1800" w:left="1800" w:header="800" w:footer="900" w:gutter="0"/></w:sectPr>`,
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="标题 1"/><w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style>',
});

type Export = Parameters<typeof exportWord>[1];

async function exported(text: string, options: Export): Promise<Uint8Array> {
  return (await exportWord(parse(text), options, intl)).bytes;
}

/** A copy with comments and revisions. */
async function reviewed(bytes: Uint8Array) {
  const read = readWordText(bytes);
  if ('refused' in read) throw new Error(read.refused);
  const findings = runChecks(parse(read.text), { words: intl });
  const copy = await reviewFindings(bytes, findings, new Date(0));
  if ('refused' in copy) throw new Error(copy.refused);
  return copy;
}

/** Every kind of Word file that is written, of a text and an older draft of it. */
async function filesOf(text: string, older: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const official = await exported(text, { style: 'official' });
  const readings = { 落实: 'luò shí' };
  const reading = await exported(text, { style: 'reading', reading: { readings, breath: 8 } });
  const off = { pinyin: false, breath: 0, times: false, nextWords: false };
  const compared = await redline(older, text);
  return {
    official,
    'into an office’s file': await exported(text, { style: 'official', template: OFFICE }),
    'into a file of ours': await exported(text, { style: 'official', template: official }),
    reading,
    'reading, all switched off': await exported(text, { style: 'reading', reading: off }),
    'reading, on an office’s paper': await exported(text, { style: 'reading', template: OFFICE }),
    compared,
    'official with comments': (await reviewed(official)).bytes,
    'reading with comments': (await reviewed(reading)).bytes,
    'compared with comments': (await reviewed(compared)).bytes,
  };
}

let files = 0;
async function faultsIn(bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, `${++files}.docx`);
  writeFileSync(file, bytes);
  return faultsOf(file);
}

describe.skipIf(reason)('Word files are valid', () => {
  it('by a validator that sees what is wrong', async () => {
    const wrong = wordFile({ body: '<w:p><w:r><w:t>词</w:t><w:rPr/></w:r></w:p>' });
    expect((await faultsIn(wrong)).join()).toContain('rPr');
  });

  it.each(Object.entries(TEXTS))(
    'of %s',
    async (_, [text, older]) => {
      const faults = Object.entries(await filesOf(text, older)).map(
        async ([kind, bytes]) => [kind, await faultsIn(bytes)] as const,
      );
      expect((await Promise.all(faults)).filter(([, found]) => found.length > 0)).toEqual([]);
    },
    3 * MINUTES,
  );

  it.skipIf(noPages())(
    'that another program wrote, with comments and revisions, and as a template',
    async () => {
      const other = throughLibreOffice(await exported(DAMAGED, { style: 'official' }));
      const copy = await reviewed(other);
      expect(Math.min(copy.comments, copy.revisions)).toBeGreaterThan(3);
      const own = new Set(await faultsIn(other));
      const lent = await exported(DAMAGED, { style: 'official', template: other });
      for (const bytes of [copy.bytes, lent])
        expect((await faultsIn(bytes)).filter((fault) => !own.has(fault))).toEqual([]);
    },
    3 * MINUTES,
  );
});
