import { type Damager, insert } from '../damage';
import { bodies, type Source } from '../source';

/** Verbs that people do "a little" (研究研究): doubling them is no slip. */
const DOUBLED_AT_WILL =
  /^(?:研究|讨论|商量|考虑|琢磨|学习|了解|检查|总结|反思|思考|休息|打听|介绍|交流|调查|体会|感受|梳理|分析|沟通|联系|准备|收拾|整理|打扫|熟悉|比较|对照|宣传|鼓励|表扬|批评|教育|提醒|关心|照顾|帮助|指导|活动|体验|观察|参观|回忆|回顾|评议|点评|盘点|核对|清点|训练|演练|练习|复习|请教|摸索|试验|尝试|享受|欣赏|谋划|策划|规划|协调|调整|改善|收集|汇总|统计|排查|招呼|解释|说明|反映|汇报|认识|接触|走访|座谈|发动|组织|安排|布置|考察|考核|督促|支持|理解|配合|实践|消化|推敲|衡量|感谢|祝贺|慰问|看望|拜访|对比|参考|借鉴|加油|指点|检讨|掂量|照看|照应|保护|锻炼|检验|咨询)$/;

/** What the writer may have typed twice: its place and length in the text. */
interface Repeatable {
  readonly start: number;
  readonly text: string;
}

/** Runs of `size` words of the wanted kinds in the text's paragraphs. */
function runsOfWords(
  source: Source,
  size: number,
  wanted: (tag: string, text: string) => boolean,
): Repeatable[] {
  return bodies(source).flatMap((paragraph) => {
    const words = source.words.cut(paragraph.text);
    const found: Repeatable[] = [];
    let start = paragraph.range.start;
    words.forEach(({ text }, i) => {
      const run = words.slice(i, i + size);
      if (run.length === size && run.every((word) => wanted(word.tag ?? '', word.text)))
        found.push({ start, text: run.map((word) => word.text).join('') });
      start += text.length;
    });
    return found;
  });
}

function doubled(variant: string, size: number, wanted: (tag: string, text: string) => boolean): Damager {
  return {
    check: 'word-doubled',
    variant,
    damage(source, random) {
      const word = random.pick(runsOfWords(source, size, wanted));
      if (!word) return undefined;
      const end = word.start + word.text.length;
      // Beside itself already: 研究研究.
      if (source.text.slice(word.start - word.text.length, word.start) === word.text) return undefined;
      if (source.text.startsWith(word.text, end)) return undefined;
      return {
        edits: [insert(end, word.text)],
        places: [{ start: word.start, end }],
        repair: 'always',
        entails: ['heading-parallel', 'sentence-long'],
      };
    },
  };
}

const han = (text: string, shortest: number, longest: number) =>
  new RegExp(`^\\p{Script=Han}{${shortest},${longest}}$`, 'u').test(text) &&
  !/^[一两几每](?!定|切|起)/.test(text);

export const wordsDoubled: readonly Damager[] = [
  doubled('名词', 1, (tag, text) => /^(?:n|nz|vn|an|l)$/.test(tag) && han(text, 2, 4)),
  doubled('动词', 1, (tag, text) => tag === 'v' && han(text, 2, 3) && !DOUBLED_AT_WILL.test(text)),
  doubled('机构、地名', 1, (tag, text) => /^n[ts]$/.test(tag) && han(text, 2, 8)),
  doubled(
    '副词、连词',
    1,
    (tag, text) =>
      /^[cd]$/.test(tag) &&
      han(text, 2, 2) &&
      !/^(?:常常|往往|渐渐|刚刚|慢慢|非常|特别|永远|一定)$/.test(text),
  ),
  doubled('虚词', 1, (_, text) => /^[的了和在是与把被对将]$/.test(text)),
  doubled('两三个词', 2, (tag, text) => /^(?:n|v|vn|d|p)/.test(tag) && han(text, 2, 4)),
];
