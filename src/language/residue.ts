/** Remains of a web page: lines that a copy brings along and that are no part of a speech. */

/** Whole lines, folded. Kept to what no speaker would say on a line of its own. */
const RESIDUE: readonly RegExp[] = [
  /^(?:点击|打开)?(?:APP|客户端)?(?:阅读|展开|查看|显示)(?:全文|更多|原文|全部|剩余)/i,
  /^[（(]?想阅读完?全部/,
  /(?:您|请)?(?:需要)?先?登[录陆](?:后|才能)?(?:阅读|查看|下载|！|）)/,
  /^分享(?:到|至|本文)?(?:：|$)/,
  /^(?:用?微信|手机)?扫(?:一扫|码|描)/,
  /^(?:微信|手机)?(?:二维码|订阅号|公众号|客户端|小程序)$/,
  /^(?:微信)?(?:公众号|订阅号)：/,
  /^关注(?:我们|公众号|微信)/,
  /^关于本文$|^本文(?:标题|链接|地址|来源|作者|关键词|由)/,
  /^(?:链接|原文|文章|网页|下载)(?:地址|链接|来源|出处)(?:：|$)/,
  /^(?:上|下)一[篇页](?:：|$)/,
  /^(?:相关|推荐|热门|猜你喜欢|延伸|最新)(?:的)?(?:内容|文章|推荐|阅读|文档|资料|范文|标签|搜索)?(?:：|$)/,
  /^[•·▪●]?\s*本[周月日年]热门$/,
  /^(?:在线)?联系(?:客服|我们)|^客服(?:电话|微信|QQ)/,
  /^(?:返回|回到)(?:顶部|首页|列表|目录)$/,
  /^(?:收藏|点赞|打印|关闭|举报|纠错|复制|下载)(?:本[文页]|此文|窗口|全文|文档|链接)?$/,
  /^(?:版权所有|未经授权|转载请|免责声明|声明：)/,
  /^(?:责任)?编辑：|^来源：|^浏览(?:次数|量)?：|^点击(?:数|量|次数)：|^阅读(?:次数|量|数)：|^发布(?:时间|日期|人|者)：|^字[号体]：/,
  /^全文共?约?\d+字|^试读结束|^(?:仅供学习|内容来自|本站)|^未完待续$/,
  /^【?更多.{0,20}(?:微信|关注|加|请)/,
  /^(?:首页|当前位置|您(?:现在)?的位置)(?:：|\s*[>»›])/,
  /^【?字[体号]：?[大中小特 　]{1,12}】?$/,
  /^(?:点击|浏览|阅读|访问|查看|人气|热度)(?:量|数|次数)?[：\s]*\d[\d,，.]*\s*(?:次|人|万)?$/,
  /^作者：(?:佚名|网络|admin|未知)?$/,
  /^(?:(?:点?赞|收藏|评论|转发|分享|打赏|在看|喜欢|举报|投币)[\s|·]+)+(?:点?赞|收藏|评论|转发|分享|打赏|在看|喜欢|举报|投币)$/,
  /^(?:点?赞|收藏|评论|转发|分享|打赏|在看|喜欢)\s*[（\d][\d）\s]*$/,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+\d+)?|\s+\d+)$/,
  /^(?:https?:\/\/|www\.)\S+$/,
  /^(?:\.{6,}|…{4,}|。{4,}|·{6,})$/,
  /^第?\s*\d+\s*页\s*(?:[，/／共]\s*共?\s*\d+\s*页)?$|^[-—–]\s*\d{1,3}\s*[-—–]$/,
  /^[^。，；！？]{0,24}(?:文库|范文网|公文网|公文汇|写作网|资料网|文秘网|笔杆子网)[^。，；！？]{0,24}(?:宝典|大全|网站|\.com|\.cn|\.net)/,
];

/** Remains inside a paragraph: a site's name and address. */
const INLINE_RESIDUE = /(?:\p{Script=Han}{2,6}(?:网|汇|库|站)\s*)?(?:https?:\/\/|www\.)[\w.\-/%?=&#]+/gu;

/** True when a folded line is a remnant of a web page. */
export function isResidue(folded: string): boolean {
  return folded.length <= 80 && RESIDUE.some((pattern) => pattern.test(folded));
}

/** True when a folded line ends the text that the page let one read: what follows belongs to the page. */
export function cutsOff(folded: string): boolean {
  return /^(?:点击)?(?:阅读|展开)全文$|^[（(]?想阅读完?全部|^试读结束/.test(folded);
}

/** Site names and addresses inside a paragraph's text; offsets into it. */
export function findInlineResidue(text: string): { start: number; end: number }[] {
  if (!/:\/\/|www\./.test(text)) return [];
  return [...text.matchAll(INLINE_RESIDUE)].map(({ 0: hit, index }) => ({
    start: index,
    end: index + hit.length,
  }));
}
