import { type Damager, insert } from '../damage';
import { bodies, type Source } from '../source';

/** What pages leave in a copy, as it comes: the marks are theirs. */
const LINES = [
  '阅读全文',
  '点击阅读全文',
  '展开全文',
  '微信扫一扫',
  '扫一扫，关注我们',
  '扫描二维码关注公众号',
  '链接地址：http://www.example.com/gongwen/20240305.html',
  '本文链接：https://www.example.com/a/12345.html',
  '原文链接：https://www.example.com/a/12345.html',
  '分享到：微信 微博 QQ空间',
  '分享:',
  '本文标题：在全县工作会议上的点评讲话',
  '相关内容',
  '相关推荐：',
  '热门推荐',
  '猜你喜欢',
  '上一篇：在全县教育工作会议上的讲话',
  '下一篇：没有了',
  '责任编辑：清河',
  '来源：清河新闻网',
  '文章来源：网络',
  '作者：佚名',
  '浏览次数：583',
  '点击：1024 次',
  '发布时间：2024-03-05 10:21',
  '2024-02-07 22:49:56 583',
  '字号：大 中 小',
  '【字体：大 中 小】',
  '联系客服',
  '联系客服提示-某某文库',
  '返回顶部',
  '返回列表',
  '打印本页',
  '关闭窗口',
  '当前位置：首页 > 领导讲话 > 正文',
  '(想阅读完全部图文内容,您需要先登陆!)',
  '登录后查看更多内容',
  '全文共7402字',
  '试读结束',
  '版权所有，未经许可不得转载',
  '声明：本文来自网络，仅供学习参考',
  '免责声明：本站内容由用户上传',
  '更多精彩内容，请关注微信公众号',
  '【更多公文写作材料请关注微信公众号】',
  '点赞 收藏 评论',
  '打开APP阅读全文',
  '赞(12)',
  '展开剩余80%',
  '第 1 页 共 5 页',
  '- 3 -',
  '公文汇 www.gongwenhui.com',
  'https://www.example.com/doc/1.html',
  '…………………………',
] as const;

function line(variant: string, placesOf: (source: Source) => number[]): Damager {
  return {
    check: 'page-residue',
    variant,
    damage(source, random) {
      const at = random.pick(placesOf(source));
      if (at === undefined) return undefined;
      const breaks = /(?:\r\n|\n){2}/.test(source.text) ? source.eol + source.eol : source.eol;
      const text = random.pick(LINES)!;
      // At the very end, the line stands last.
      const written =
        at === source.text.length
          ? `${at > 0 && !source.text.endsWith('\n') ? source.eol : ''}${text}${source.eol}`
          : text + breaks;
      return { edits: [insert(at, written)], places: [{ start: at, end: at }], repair: 'always' };
    },
  };
}

const head = (source: Source) => [
  source.manuscript.frontMatter ? source.manuscript.speeches[0]!.range.start : 0,
];
const afterTitle = ({ manuscript }: Source) =>
  manuscript.speeches.slice(0, 1).flatMap(({ salutation }) => (salutation ? [salutation.range.start] : []));
/** Before a paragraph: at the start of its line. */
const middle = (source: Source) =>
  bodies(source, 24)
    .slice(1)
    .map(({ range }) => source.text.lastIndexOf('\n', range.start) + 1);
const tail = ({ text }: Source) => [text.length];

const ADDRESSES = [
  '公文汇 www.gongwenhui.com',
  'http://www.example.com/gongwen',
  '清河文秘网 www.example.com.cn',
];

export const residues: readonly Damager[] = [
  line('篇首', head),
  line('标题下', afterTitle),
  line('段间', middle),
  line('篇末', tail),
  {
    check: 'page-residue',
    variant: '段内网址',
    damage(source, random) {
      const paragraph = random.pick(bodies(source, 40));
      if (!paragraph) return undefined;
      const stops = [...paragraph.text.matchAll(/[，。](?=\p{Script=Han})/gu)];
      const stop = random.pick(stops);
      if (!stop) return undefined;
      const at = paragraph.range.start + stop.index + 1;
      return {
        edits: [insert(at, random.pick(ADDRESSES)!)],
        places: [{ start: at, end: at }],
        repair: 'always',
      };
    },
  },
];
