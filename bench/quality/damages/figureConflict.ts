import type { TextEdit } from '../../../src/model/changes';
import { type Damager, insert } from '../damage';
import { bodies, inWidth } from '../source';

/** One quantity with two values, in two paragraphs of one speech; `[ ]` marks where the finding is expected. */
function conflict(variant: string, first: string, second: string): Damager {
  return {
    check: 'figure-conflict',
    variant,
    damage(source, random) {
      const paragraphs = bodies(source, 40).filter(({ text }) => /。$/.test(text));
      const speech = random.pick(source.manuscript.speeches);
      const own = paragraphs.filter((one) => speech?.paragraphs.includes(one));
      if (own.length < 2) return undefined;
      const i = random.int(0, own.length - 2);
      const [before, after] = [own[i]!.range.end, own[random.int(i + 1, own.length - 1)]!.range.end];
      const edits: TextEdit[] = [
        insert(before, inWidth(source, first)),
        insert(after, inWidth(source, second)),
      ];
      return { edits, places: [{ start: after, end: after }] };
    },
  };
}

export const figureConflictDamages: readonly Damager[] = [
  conflict('总额', '云岭镇一季度技改投资完成3.26亿元。', '云岭镇一季度技改投资完成3.62亿元。'),
  conflict('增幅', '清河镇上半年工业用电量增长8.5%。', '清河镇上半年工业用电量同比增长5.8%。'),
  conflict('总数', '石桥镇共排查燃气隐患326处。', '石桥镇共排查燃气隐患362处。'),
  conflict('单位换算', '云岭镇全年粮食产量达到1.2万吨。', '云岭镇全年粮食产量达到12600吨。'),
  conflict('换个说法', '云岭镇受理物业投诉1860件。', '云岭镇受理的1680件投诉，件件要有答复。'),
  conflict('数在前在后', '清河镇发展大棚620座。', '清河镇的260座大棚，效益都不错。'),
];
