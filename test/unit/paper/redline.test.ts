/** 花脸稿: all revisions taken it is the new draft, all refused the old one. */
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { redline } from '../../../src/paper/redline';
import { parse } from '../../../src/reading/parse';
import { cleanSpeeches } from '../../support/texts';

const OLD =
  '同志们：\n一、统一思想\n各村可以学习。要抓实。\n二、压实责任\n层层抓落实，把任务落到人头上。\n要删的一段，说的是去年的事。\n散会。\n';
const NOW =
  '同志们：\n一、压实责任\n层层抓落实，把任务落到人头上。\n二、统一思想\n各村必须学习。要抓实。\n新加的一段，\t<讲>“明年”的事 & 后年的事。\n散会。\n';

/** The paragraphs of a Word file with its revisions taken or refused, as Word does it. */
async function readBack(old: string, now: string, take: boolean): Promise<string[]> {
  const zip = unzipSync(await redline(old, now, new Date(0)));
  const xml = new DOMParser().parseFromString(strFromU8(zip['word/document.xml']!), 'text/xml');
  const gone = take ? 'w:del' : 'w:ins';
  const lines: string[] = [];
  let line = '';
  for (const paragraph of Array.from(xml.getElementsByTagName('w:p'))) {
    for (const run of Array.from(paragraph.getElementsByTagName('w:r')))
      if (run.parentNode?.nodeName !== gone) line += run.textContent;
    // A paragraph mark that goes leaves its text to the paragraph below.
    const mark = paragraph.getElementsByTagName('w:pPr')[0]?.getElementsByTagName('w:rPr')[0];
    if (mark && mark.getElementsByTagName(gone).length > 0) continue;
    lines.push(line);
    line = '';
  }
  return lines;
}

const linesOf = (text: string) => parse(text).paragraphs.map((paragraph) => paragraph.text);

describe('redline', () => {
  it.each([
    ['both drafts have moved, cut and new paragraphs', OLD, NOW],
    ['the drafts have nothing in common', OLD, cleanSpeeches[0]!],
    ['one of them is empty', '', NOW],
    [
      'a paragraph was split',
      '同志们：\n甲村做得实。乙村抓得紧。丙村要跟上。\n',
      '同志们：\n甲村做得细。\n乙村抓得紧。丙村要跟上。\n',
    ],
    [
      'a paragraph was joined',
      '同志们：\n甲村做得实。\n乙村抓得紧。丙村要跟上。\n',
      '同志们：\n甲村做得实。乙村抓得紧。丙村要跟上。\n',
    ],
    ['nothing changed', OLD, OLD],
  ])('gives back either draft where %s', async (_, old, now) => {
    expect(await readBack(old, now, true)).toEqual(linesOf(now));
    expect(await readBack(old, now, false)).toEqual(linesOf(old));
  });

  it('shows a paragraph that was split by its end alone', async () => {
    const words = ['甲村做得实，群众满意。', '乙村抓得紧，成效明显。'];
    const zip = unzipSync(await redline(`同志们：\n${words.join('')}\n`, `同志们：\n${words.join('\n')}\n`));
    const xml = strFromU8(zip['word/document.xml']!);
    expect(xml).not.toContain('w:delText');
    expect(xml.match(/<w:ins /g)).toHaveLength(1);
  });

  it('has revisions with numbers of their own', async () => {
    const zip = unzipSync(await redline(OLD, NOW));
    const xml = strFromU8(zip['word/document.xml']!);
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
