/** 花脸稿: all revisions taken it is the new draft, all refused the old one. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { redline } from '../../../src/paper/redline';
import { parse } from '../../../src/reading/parse';
import { cleanSpeeches } from '../../support/texts';
import { memberOf, named, paragraphsOf, rootOf } from '../../support/word';

const OLD =
  '同志们：\n一、统一思想\n各村可以学习。要抓实。\n二、压实责任\n层层抓落实，把任务落到人头上。\n要删的一段，说的是去年的事。\n散会。\n';
const NOW =
  '同志们：\n一、压实责任\n层层抓落实，把任务落到人头上。\n二、统一思想\n各村必须学习。要抓实。\n新加的一段，\t<讲>“明年”的事 & 后年的事。\n散会。\n';

/** Points of one paragraph each, and the same as one point. */
const TWO_POINTS =
  '同志们：\n一是抓学习。每周集中学一次，人人写心得。\n二是抓培训。每季办一期，骨干都要轮训。\n三是抓考核。每月一通报，年底算总账。\n';
const ONE_POINT =
  '同志们：\n一是抓学习。每周集中学一次，人人写心得。\n二是抓培训考核。每季办一期，骨干都要轮训。每月一通报，年底算总账。\n';

/** The paragraphs of the marked-up file with its revisions taken or refused. */
const readBack = async (old: string, now: string, take: boolean) =>
  paragraphsOf(await redline(old, now, new Date(0)), take);

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
    [
      'paragraphs were joined, and both were rewritten',
      '同志们：\n甲村的账目公开做得很实。\n乙村的河道清理抓得很紧。\n丙村要跟上。\n',
      '同志们：\n甲村的账目公开做得不实，乙村的河道清理也抓得不紧。\n丙村要跟上。\n',
    ],
    [
      'a paragraph was joined, and the last one cut',
      '同志们：\n甲村的账目公开做得很实。\n乙村的河道清理抓得很紧。\n丙村要跟上。\n',
      '同志们：\n甲村的账目公开做得很实。乙村的河道清理抓得紧。\n',
    ],
    ['two points were merged', TWO_POINTS, ONE_POINT],
    ['a point was split', ONE_POINT, TWO_POINTS],
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

  it('shows paragraphs that were joined, and points, by the end that went and what changed', async () => {
    const xml = strFromU8(unzipSync(await redline(TWO_POINTS, ONE_POINT))['word/document.xml']!);
    const gone = Array.from(xml.matchAll(/<w:delText[^>]*>([^<]*)</g), ([, text]) => text);
    expect(gone.join('|')).not.toMatch(/每季|轮训|每月|总账/);
    expect(gone.join('')).toContain('三是抓');
    const joined = strFromU8(
      unzipSync(
        await redline(
          '同志们：\n甲村做得实，群众满意。\n乙村抓得紧。\n',
          '同志们：\n甲村做得实，群众满意。乙村抓得紧。\n',
        ),
      )['word/document.xml']!,
    );
    expect(joined).not.toContain('w:delText');
    expect(joined).not.toContain('<w:ins ');
    expect(joined.match(/<w:del /g)).toHaveLength(1);
  });

  it('has revisions with numbers of their own', async () => {
    const zip = unzipSync(await redline(OLD, NOW));
    const xml = strFromU8(zip['word/document.xml']!);
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is packed as our other papers are: types first, and what stands in for a missing font', async () => {
    const members = unzipSync(await redline('讲评\n同志们：\n', '点\u0001评讲话\n同志们：\n', new Date(0)));
    expect(Object.keys(members)[0]).toBe('[Content_Types].xml');
    expect(strFromU8(members['word/fontTable.xml']!)).toContain('<w:altName w:val="仿宋"/>');
    expect(strFromU8(members['docProps/core.xml']!)).toContain('<dc:title>点评讲话</dc:title>');
  });

  it('keeps revisions on either side of an end that stands a minute apart, so that LibreOffice does not join them', async () => {
    const bytes = await redline('讲评\n同志们：\n', '点评讲话\n王建国\n同志们：\n', new Date(0));
    const [title, name] = named(rootOf(memberOf(bytes, 'word/document.xml')), 'w:p');
    const times = [title!, name!].map((paragraph) =>
      named(paragraph, 'w:ins').map((inserted) => Date.parse(inserted.getAttribute('w:date')!)),
    );
    expect(times.map(({ length }) => length)).toEqual([2, 2]);
    expect(Math.abs(times[0]!.at(-1)! - times[1]![0]!)).toBeGreaterThan(60_000);
  });
});
