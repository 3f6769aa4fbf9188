/**
 * Remains of a web page: what a copy brings along and is no part of a speech. One table of kinds; a line is read by
 * itself here, its place among the other lines is read in reading/page.
 */
import { remember } from '../model/remember';

interface Kind {
  /** What a person calls it. */
  readonly name: string;
  readonly pattern: RegExp;
  /**
   * `any`: no speaker says it, wherever it stands. `edge`: only over the speech, under it, or beside another page line.
   */
  readonly where: 'any' | 'edge';
  /** The page's foot begins here: what follows is the page's. */
  readonly foot?: true;
  /** May end as a sentence does: 如果喜欢就下载吧！ Of the other kinds none is a sentence. */
  readonly sentence?: true;
}

const any = (words: string) => `(?:${words.split(' ').join('|')})`;

/** Words of a page's menu; a line of nothing else is the page's. */
const MENU = any(
  '首页 登[录陆] 注册 登[录陆]注册 请先登[录陆] 返回 返回首页 返回顶部 回到顶部 返回列表 返回目录 回到首页 会员中心 会员登[录陆] 个人中心 联系我们 联系客服 在线客服 关于我们 帮助中心 网站地图 加入会员 会员注册 下载该文章 收藏 收藏本文 收藏本页 加入收藏 分享 打印 打印本页 关闭 关闭窗口 举报 纠错 复制 复制全文 复制链接 下载 下载本文 下载文档 下载全文 立即下载 免费下载 文档下载 点击下载 侵权投诉 免费试读 在线阅读 全文阅读 我要投稿 投稿 点赞 喜欢 在看 打赏 转发 评论 发表评论 VIP VIP专免 会员专享 海报 以稿换稿 繁体 简体 上传 相关 浏览记录 阅读记录 扫码分享 二维码 订阅号 公众号 客户端 小程序 APP下载 手机版 电脑版 查看更多 更多',
);
/** Words over a page's own columns. They may stand over a speech and under it, hardly in it. */
const COLUMN = any(
  '文章导读 内容导读 内容预览 资源预览内容 资源描述 文档描述 文档介绍 文章正文 正文内容 内容简介 文档简介 摘要 正文预览 全文预览 文章目录 目录 本文目录 目录/提纲 提纲 文章内容 范文正文 资料简介',
);
/** What a page counts or notes beside a text. Each name is the page's own, whatever follows it. */
const FIELD = any(
  '发布时间 發布時間 更新時間 瀏覽 发布日期 发布人 发布者 发布于 更新时间 更新日期 上传时间 上传日期 上传人 上传者 上传用户 浏览次数 浏览量 浏览 阅读次数 阅读量 阅读数 点击次数 点击数 点击量 访问量 访问次数 下载次数 下载量 评论数 收藏数 文档编号 文件编号 投稿人 供稿人 责任编辑 字数 全文字数 文件大小 文档大小 文档格式 文件格式 文档页数 热门搜索 热搜 所属栏目 所属分类 下载积分 所需积分 ID 字号 字体 原文链接 文章来源 稿源',
);
/** The same, but a minute or a speaker may note them too: 时间：2024年3月5日. */
const FIELD_OR_NOTE = any(
  '时间 日期 作者 来源 阅读 评论 下载 文章 更新 发表 分享 关键词 标签 栏目 分类 积分 格式 大小 页数 点击 人气 热度 编辑 小编 录入',
);
const DATE = '\\d{4}[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?)?(?:[ 　]*\\d{1,2}:\\d{2}(?::\\d{2})?)?';
/** What stands for a site, as its name ends. */
const SITE =
  '(?:范文网|公文网|文秘网|写作网|资料网|素材网|文档网|文库网|文书网|秘书网|讲话稿网|作文网|学习网|论文网|美章网|书屋网|笔杆子网|公文汇|稿子汇|文库|智库|范文|公文库|公文之家|文秘家园|范文大全|百度|道客巴巴|豆丁)';
const SIZE = '\\d+(?:\\.\\d+)?[ ]?(?:KB|MB|K|M|W|万)|\\d+[+]|\\d+[ ]?(?:页|次|字|人|条|个)';
/** How a site tells what one would get for money, or by a message. */
const TRADE =
  '(?:免费获取|定制|代笔|代写|润笔|老师好友|联系老师|扫码联系|加(?:老师|好友|微信|微|QQ|客服)|完整稿|开通会员|充值|正式会员|会员可|VIP会员|海量公文|公文素材|一键下载|无限下载)';

const row = (
  name: string,
  source: string,
  more: Partial<Pick<Kind, 'where' | 'foot' | 'sentence'>> = {},
): Kind => ({ name, where: 'any', ...more, pattern: new RegExp(source, 'iu') });
const foot = { foot: true } as const;
const edge = { where: 'edge' } as const;

/** Whole lines, folded. */
const KINDS: readonly Kind[] = [
  // What cuts a text off.
  row(
    '阅读全文',
    '^[（(【]?(?:点击|打开|点此)?(?:APP|客户端)?(?:阅读|展开|查看|显示)(?:全文|更多|原文|全部|剩余)(?!的|了|，)',
    foot,
  ),
  row(
    '登录后阅读',
    '^[（(]?(?:想阅读完?全部|阅读全部图文|(?:您|请)?(?:需要?)?先?登[录陆](?:后|才能)[^。]{0,6}(?:阅读|查看|下载|浏览))',
    { ...foot, sentence: true },
  ),
  row('登录后阅读', '(?:请|需要?)先?登[录陆](?:！|）|后(?:继续)?(?:阅读|查看))', { ...foot, sentence: true }),
  row('试读结束', '(?:试读|预览|试看|免费阅读)(?:到此|已|部分)?(?:结束|完了|完毕)|超出免费预览|全部预览完', {
    ...foot,
    sentence: true,
  }),
  row(
    '未完',
    '^[…。.·]*[（(【]?(?:未完|仅展示|当前(?:仅)?显示|此处隐藏|此处省略|省略|开头部分已?省略|后面?省略|以下省略)[^。]{0,12}(?:\\d+字|全文|待续|内容)',
    { ...foot, sentence: true },
  ),
  row('未完', '^[（(【]?(?:未完待续|全文共?约?\\d+字)|^[…（(]*(?:[^。]{0,30})省略\\d+字', {
    ...foot,
    sentence: true,
  }),
  row('提示信息', '^[（(]?请(?:认真)?(?:阅读|看)下面的?提示', { ...foot, sentence: true }),
  row('代写', `^[^。！？]{0,60}${TRADE}[^。]{0,60}[。！]?$`, { ...foot, sentence: true }),
  row(
    '联系',
    '^请?(?:点击|点这里|点此|戳)[^。]{0,20}(?:联系|找|加)[^。，]{0,8}(?:老师|客服|我们|好友|微信)$',
    foot,
  ),
  row('更多', '^【?(?:更多|获取更多|查看更多).{0,20}(?:微信|关注|加|请|点击|公众号)', foot),
  // What stands under it.
  row(
    '相关文章',
    '^[•·▪●■◆【]?\\s*(?:相关|推荐|热门|猜你喜欢|延伸|最新|最近|精彩|随机|同类|你可能(?:感)?(?:喜欢|兴趣)|大家都在看)(?:的)?(?:内容|文章|推荐|阅读|文档|资料|范文|标签|搜索|更新|评论|排行|栏目|信息|资讯|专题|下载)?】?(?:：.*)?$',
    foot,
  ),
  row('相关文章', '^[•·▪●]?\\s*本[周月日年]热门$', foot),
  row('上一篇', '^[-—·\\s]*(?:上|下)一[篇页条章](?:：|$|[ 　])', foot),
  row(
    '评论',
    '^[（(]?(?:用户|网友|读者|全部|最新|精彩)?(?:评论|留言|留言与评论|跟帖)(?:区|列表)?(?:$|[ 　]*\\d+$|共|（共|：|[ 　]*[（(]\\d)|^[（(]?以下评论',
    { ...foot, sentence: true },
  ),
  row(
    '版权声明',
    '^[【（(]?(?:版权(?:声明|所有|归)|免责声明|特别声明|郑重声明|侵权(?:声明|处理)|未经(?:授权|许可)|转载(?:请|须)|著作权|Copyright|©)',
    { ...foot, sentence: true },
  ),
  row(
    '版权声明',
    '^(?:[^。]{0,60})(?:本站(?:内容|所有|资料|仅|不|只)|与本站(?:立场)?无关|由(?:会员|网友|用户)(?:上传|投稿|提供|发布|分享)|会员上传|网络(?:转载|收集)|如有侵权|仅供(?:学习|参考|演示|交流)(?:使用|之用|，|$))',
    { ...foot, sentence: true },
  ),
  row(
    '本文链接',
    '^[【（(]?(?:关于本文$|本文(?:标题|链接|地址|网址|来源|作者|关键词|由|发布于|PDF|word|[ ]?(?:word|PDF|doc)[ ]?下载)|(?:链接|原文|文章|网页|下载|转载)(?:地址|链接|来源|出处|网址)(?:：|$))',
    { ...foot, sentence: true },
  ),
  row(
    '文档下载',
    '(?:word|PDF|doc)[ ]?(?:文档|版|格式)?[ ]?下载|该文档(?:总共|共)|下载(?:本|该|此|全)文(?:档)?(?:请|后)|所在栏目：',
    { ...foot, sentence: true },
  ),
  row('分享', '^(?:分享(?:到|至|本文)?(?:：|$)|分享(?:到|至|本文)[ 　]|一键分享)', foot),
  row('扫码', '^(?:请?用?微信|手机|请)?(?:扫一扫|扫码|扫描)(?!登记|上报)[^。，]{0,16}$', foot),
  row('公众号', '^(?:微信)?(?:公众号|订阅号)：|^(?:关注|搜索)(?:我们|公众号|微信|本站)[^。]{0,20}$', foot),
  row('客服', '^(?:在线)?(?:联系)?客服(?:电话|微信|QQ|热线)?：?[\\d\\w\\- ]*$', foot),
  row('收藏', '^收藏《'),
  // What stands over it, or round it.
  row('当前位置', '^(?:首页|当前(?:的)?位置|您(?:现在|当前)?的?位置|位置|导航)(?:：|\\s*[>»›|])'),
  row('当前位置', '[\\p{Script=Han}）…\\w.]\\s*(?:[>»›]){1,2}(?:\\s*[\\p{Script=Han}]|\\s*$)'),
  row('菜单', `^[\\s|｜·/—–\\-\\[\\]【】>]*(?:(?:${MENU})[\\s|｜·/—–\\-\\[\\]【】>]*)+$`),
  row('欢迎', '^(?:欢迎(?:来到|访问|光临|您来到)|您好，欢迎)[^。]{0,24}$'),
  row('栏目', `^【?(?:${COLUMN})】?(?:：[….·]*)?$`, edge),
  row('浏览记录', `^[\\s\\-·|【\\[（(]*(?:本文)?${FIELD}\\s*[：:]`),
  row('浏览记录', `[\\s】|]${FIELD}\\s*[：:]`),
  row('浏览记录', `(?:^|[\\s】|])${FIELD_OR_NOTE}\\s*：[^。]*[\\s】|]${FIELD_OR_NOTE}(?:\\s*：|\\s+次)`),
  row(
    '浏览记录',
    `^[\\s\\-·|【\\[]*${FIELD_OR_NOTE}\\s*：[^。，]*(?:\\d:\\d{2}|${FIELD_OR_NOTE}\\s*：|[【\\[](?:${MENU})[】\\]]|${MENU}$)`,
  ),
  row(
    '浏览记录',
    `^(?:时间|日期|作者|来源)：\\s*(?:佚名|网络|admin|未知|原创|本站|网友(?:投稿|上传)|会员(?:投稿|上传)|互联网|[^。，：]{0,8}${SITE}.{0,8})?$`,
  ),
  row(
    '浏览记录',
    `^(?:关键词|标签|栏目|分类|积分|格式|大小|页数|编辑|小编|录入|点击|人气|热度|评论|阅读|下载)\\s*：[^。；]{0,24}$`,
    edge,
  ),
  row('浏览记录', `^时间：\\s*\\d{4}-\\d{1,2}(?:-\\d{1,2})?$`, edge),
  row(
    '浏览记录',
    '^(?:点击|浏览|阅读|访问|查看|人气|热度)(?:量|数|次数)?[：\\s]*\\d[\\d,，.]*\\s*(?:次|人|万)?$',
  ),
  row('浏览记录', '^(?:点?赞|收藏|评论|转发|分享|打赏|在看|喜欢)\\s*[（\\d][\\d）\\s]*$'),
  row('日期与计数', `^${DATE}(?:[ 　|]+(?:${SIZE}|${SITE}|[\\p{Script=Han}]{1,6}${SITE}|海报|${MENU}))+$`),
  row(
    '日期与计数',
    '^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\s+(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s+\\d+)?|\\d+)$',
  ),
  row('日期与计数', `^\\d{4}-\\d{1,2}-\\d{1,2}$`, edge),
  row('网站', `^[\\p{Script=Han}]{0,6}${SITE}$`, edge),
  row('网站', `^[\\p{Script=Han}]{0,8}${SITE}[ 　，\\-—]+[^。；]{0,40}$`, edge),
  row(
    '网站',
    `^[\\p{Script=Han}]{0,8}${SITE}[ 　，\\-—]+[^。；]{0,12}(?:文档|文库|范文|公文|资料|写作)[^。；]{0,8}$`,
  ),
  row('网站', `^[^。，；！？]{0,24}${SITE}[^。，；！？]{0,24}(?:宝典|大全|网站|\\.com|\\.cn|\\.net)`),
  row(
    '网站',
    '^[【（(\\[]?(?:[\\p{Script=Han}]{2,8})?[\\s：]*(?:https?://|www\\.)[\\w.\\-/%?=&#]+[^。，；]{0,16}[】）)\\]]?$',
  ),
  row('字号', '^【?字[体号]：?[大中小特 　]{1,12}】?$|^【?[大中小][ 　][大中小](?:[ 　][大中小])?】?$'),
  row(
    '页码',
    '^第?\\s*\\d+\\s*页\\s*(?:[，/／]?\\s*共\\s*\\d+\\s*页|[/／]\\s*\\d+\\s*页?)?$|^[-—–]\\s*\\d{1,3}\\s*[-—–]$|^共\\s*\\d+\\s*页$',
  ),
  row(
    '文件名',
    '\\.(?:docx?|pdf|pptx?|wps|txt|xlsx?)(?:_?第\\s*\\d+\\s*页)?$|_(?:docx?|pdf|pptx?)_|_共\\d+页$',
  ),
  row('文件名', '^\\d{8,}[\\p{Script=Han}]', { sentence: true }),
  row(
    '合集',
    '[（(【\\[](?:(?:精选|通用|推荐|优选|实用|合集|最新|热门|汇总|大全)[\\d一二两三四五六七八九十]{1,3}|\\d{1,3})篇(?:合集|大全|汇总)?[）)】\\]]',
  ),
  row('合集', `\\d{1,2}篇[-—]`),
  row(
    '小编',
    '(?:(?:以下|下面|这里)是|小编|本站|为(?:大家|您|你))(?:小编|为(?:大家|您|你)|精心)?[^。]{0,12}(?:整理|带来|收集|推荐|准备|分享|搜集|推薦)(?:的|了|一下|，|《)[^。]{0,60}(?:[。！]|$)|(?:欢迎|希望)[^。]{0,20}(?:阅读参考|閱讀參考|有所帮助|参考借鉴|借鉴参考)',
    { sentence: true },
  ),
  row('小编', '^(?:演讲稿|讲话稿|发言稿|主持词|总结|致辞|讲话|范文|公文|心得体会)是(?:一种|指|对|人们)', {
    sentence: true,
  }),
  row('样式', '@page\\s*\\{|^[\\w#.\\-]+\\s*\\{[^}]*\\}|(?:font-family|margin-bottom|line-height)\\s*[:：]'),
  row('点', '^(?:\\.{6,}|…{4,}|。{4,}|·{6,})$'),
  row('页码', '^\\d{1,4}$', edge),
  row('文库', '^精选优质文档[-—]{1,4}倾情为你奉上$'),
  row('分类', '^[\\p{Script=Han}]{2,8}[/／][\\p{Script=Han}]{2,8}$', edge),
  row('线', '^[|｜>»›\\-—–·•]{1,3}$', edge),
];

const LONGEST = 90;
/** A foot's sentence is longer than a menu's line: 本站内容均来自互联网……。 */
const LONGEST_SENTENCE = 200;

/** What one line is by itself. */
export interface ResidueKind {
  readonly name: string;
  readonly where: 'any' | 'edge';
  readonly foot: boolean;
}

/** Kinds that are certain wherever they stand come first. */
const ORDERED = [
  ...KINDS.filter(({ where }) => where === 'any'),
  ...KINDS.filter(({ where }) => where === 'edge'),
];

/** The kind of page line that a folded line is, or `undefined`. A whole sentence of the speech is none. */
export const residueKind: (folded: string) => ResidueKind | undefined = remember((folded) => {
  if (folded.length > LONGEST_SENTENCE) return undefined;
  const isSentence = /[。！？；，]$/.test(folded);
  const kind = ORDERED.find(
    ({ pattern, sentence }) =>
      (sentence || (!isSentence && folded.length <= LONGEST)) && pattern.test(folded),
  );
  return kind && { name: kind.name, where: kind.where, foot: kind.foot === true };
});

/** True when a folded line is a remnant of a web page wherever it stands. */
export function isResidue(folded: string): boolean {
  return residueKind(folded)?.where === 'any';
}

/** Remains inside a paragraph: a site's name with its address, a page number, a site's own sentence. */
const INLINE: readonly RegExp[] = [
  /[（(【]\s*(?:\p{Script=Han}{2,8})?\s*(?:https?:\/\/|www\.)[\w.\-/%?=&#]+[^（）()【】。]{0,30}[）)】]/gu,
  /\p{Script=Han}{0,6}(?:网|汇|库|站)\s*(?:https?:\/\/|www\.)[\w.\-/%?=&#]+/gu,
  /第\s?\d{1,3}\s?页\s?[，,]?\s?共\s?\d{1,3}\s?页/gu,
  /##\w{4,20}##/gu,
  /(?:\w{1,8}>\s*)?@page\s*\{[^{}]*\}(?:\s*[\w#.:, ]{1,40}\{[^{}]*\})*/gu,
  /精选优质文档[-—]{1,4}倾情为你奉上/gu,
  /(?:\.{2,}|…+)此处(?:隐藏|省略)\d+字[^。….]{0,20}(?:\.{2,}|…+)?/gu,
  /[（(][^（）()。]{0,30}(?:此处|已)?(?:省略|隐藏)\s?\d+\s?字[^（）()]{0,30}[）)]/gu,
];
/** A site's own sentence: its goods and its address. */
const INLINE_SENTENCE = new RegExp(`${TRADE}|(?:下载|本站)(?:网址|地址)`, 'u');

/** Page remains inside a paragraph's text; offsets into it. An address that a sentence names is none. */
export function findInlineResidue(text: string): { start: number; end: number }[] {
  const places = INLINE.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: hit, index }) => ({ start: index, end: index + hit.length })),
  );
  if (/:\/\/|www\./.test(text)) places.push(...siteSentences(text));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return places.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}

function siteSentences(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^。！？]+[。！？]?/g)]
    .filter(({ 0: hit }) => hit.length <= 120 && /:\/\/|www\./.test(hit) && INLINE_SENTENCE.test(hit))
    .map(({ 0: hit, index }) => ({
      start: index + hit.length - hit.trimStart().length,
      end: index + hit.length,
    }));
}
