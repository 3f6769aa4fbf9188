/** What points do: from their heading, what led to them, and their own sentences. */
import { expect, it } from 'vitest';
import type { Part } from '../../../../src/model/manuscript';
import { parse } from '../../../../src/reading/parse';

const HEAD = '在全县擂台赛上的点评\n\n同志们：\n\n今天的擂台赛开得热烈。\n\n';

/** The parts of the points that are labelled. */
const partsOf = (text: string): (Part | undefined)[] =>
  parse(HEAD + text).speeches[0]!.series.flatMap(({ points }) => points.map(({ part }) => part));

it('hears no order in a heading that says how something is', () => {
  expect(
    partsOf(
      '一是干事的劲头越来越足。个个精神饱满，干得很用心。\n\n二是推动发展的办法越来越多。大家动了不少脑筋，也取得了不错的成效。\n\n三是抓落实的氛围日益浓厚。比学赶超的多了，等靠要的少了，值得肯定。',
    ),
  ).toEqual(['praise', 'praise', 'praise']);
});

it('but hears one in a heading that orders', () => {
  expect(
    partsOf(
      '一、推动项目建设\n\n各乡镇倒排工期，一项一项往前赶。\n\n二、加快开工的步伐\n\n要盯住手续，月底前全部开工。',
    ),
  ).toEqual(['requirement', 'requirement']);
});

it('takes the points for orders that are led to by 要突出三个结合', () => {
  expect(
    partsOf(
      '点评会已经开了六次。我觉得，今后的汇报要突出“三个结合”，一是找差距和汇报总体情况相结合；二是谈当季和谈全年相结合；三是点题和自选相结合。',
    ),
  ).toEqual(['requirement', 'requirement', 'requirement']);
});

it('lets the text say what a section does whose heading only bids to look', () => {
  expect(
    partsOf(
      '一、差距必须看到\n\n五个单位手里压着积案二十七件，有一户群众四次到市里上访，影响很坏。有的躲，有的推，一张证明转了三圈也没有人办。\n\n二、责任必须压实\n\n积案要领导包案，十二月底前全部办结。',
    ),
  ).toEqual(['critique', 'requirement']);
});
