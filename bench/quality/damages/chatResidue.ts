import { type Damager, insert } from '../damage';
import { bodies } from '../source';

const CHECK = 'chat-residue';

/** Puts a line over the text, or under it. */
function line(variant: string, where: 'over' | 'under', lines: readonly string[]): Damager {
  return {
    check: CHECK,
    variant,
    damage(source, random) {
      const said = random.pick(lines);
      const { paragraphs, speeches } = source.manuscript;
      // An assistant writes one speech.
      if (speeches.length > 1) return undefined;
      const first = paragraphs[0];
      const last = paragraphs.at(-1);
      if (!said || !first || !last) return undefined;
      const at = where === 'over' ? first.range.start : last.range.end;
      return {
        edits: [insert(at, where === 'over' ? `${said}${source.eol}` : `${source.eol}${said}`)],
        places: [{ start: at, end: at }],
        ...(where === 'over' ? { repair: 'always' as const } : {}),
        entails: ['punctuation-width'],
      };
    },
  };
}

/** Puts a sentence between two. */
function inside(variant: string, sentences: readonly string[]): Damager {
  return {
    check: CHECK,
    variant,
    damage(source, random) {
      const paragraph = random.pick(bodies(source, 60).filter(({ text }) => /。./.test(text)));
      const said = random.pick(sentences);
      if (!paragraph || !said || source.manuscript.halfWidth) return undefined;
      const at = source.text.indexOf('。', paragraph.range.start) + 1;
      if (at > paragraph.range.end) return undefined;
      return { edits: [insert(at, said)], places: [{ start: at, end: at }], repair: 'always' };
    },
  };
}

export const chatResidueDamages: readonly Damager[] = [
  line('开头的话', 'over', [
    '好的，以下是修改后的讲话稿：',
    '以下是为您撰写的点评讲话稿：',
    '当然可以！以下是根据您的要求润色后的版本：',
    '下面是优化后的发言稿，供您参考：',
    '根据您提供的材料，我为您起草了一篇点评讲话：',
    '没问题，我已按照您的要求对讲话稿进行了修改。',
  ]),
  line('结尾的话', 'under', [
    '希望对您有帮助！',
    '希望这篇讲话稿能对您有所帮助。',
    '如需调整请告诉我。',
    '如果您还需要进一步修改，请随时告诉我。',
    '以上内容由AI生成，仅供参考。',
    '需要我再为您提供一个更简短的版本吗？',
    '您可以根据实际情况对讲话稿中的数据进行调整和补充。',
    '注：文中【】内的内容请根据实际情况替换。',
    '如果有其他需要修改的地方，欢迎随时告诉我，我会继续为您完善。',
  ]),
  inside('段中的话', [
    '作为一个AI语言模型，我无法核实这些数据。',
    '作为人工智能助手，我不能代替您作出判断。',
    '很抱歉，我无法访问您提供的链接。',
    '我的知识截止到去年，请您核对最新数据。',
  ]),
];
