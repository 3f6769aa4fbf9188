import { type Damager, insert } from '../damage';
import { bodies, headings } from '../source';
import { slipping } from './slips';

const CHECK = 'markup-residue';
const back = { repair: 'always' } as const;

/** Puts marks round or before a paragraph. */
function marked(variant: string, kind: 'body' | 'heading', before: readonly string[], after = ''): Damager {
  return {
    check: CHECK,
    variant,
    damage(source, random) {
      const own =
        kind === 'body'
          ? bodies(source, 20).filter(({ label }) => !label)
          : headings(source).filter(({ label }) => label);
      const paragraph = random.pick(own);
      const mark = random.pick(before);
      if (!paragraph || mark === undefined) return undefined;
      const { start, end } = paragraph.range;
      return {
        edits: [insert(start, mark), ...(after ? [insert(end, after)] : [])],
        places: [{ start, end: start }],
        ...(after ? { also: [{ start: end, end }] } : {}),
        repair: 'always',
      };
    },
  };
}

const BETWEEN = /(?<=\p{Script=Han})[，。](?=\p{Script=Han})/gu;

export const markupResidueDamages: readonly Damager[] = [
  marked('标题加粗', 'heading', ['**'], '**'),
  marked('标题井号', 'heading', ['# ', '## ', '### ', '#### ']),
  marked('列表短横', 'body', ['- ', '* ']),
  marked('引用', 'body', ['> ']),
  marked('段落标记', 'body', ['<p>'], '</p>'),
  marked('段首表情', 'heading', ['✅ ', '📌 ', '⭐ ', '🔥']),
  slipping(CHECK, '网页换行', BETWEEN, ['<br>$&', '<br/>$&', '<br />$&', '</span>$&'], back),
  slipping(CHECK, '网页空格', BETWEEN, ['&nbsp;$&', '&nbsp;&nbsp;$&', '$&&nbsp;'], back),
  slipping(CHECK, '网页符号', BETWEEN, ['$&&lt;', '&ldquo;$&', '&mdash;$&']),
  slipping(CHECK, '表情', /。(?=\r?\n)/g, ['。👍', '。💪💪', '。✨'], back),
  slipping(
    CHECK,
    '词语加粗',
    /(?<=\p{Script=Han})(?:重点工作|工作落实|项目建设|责任落实)(?=[，。、；])/gu,
    ['**$&**'],
    back,
  ),
];
