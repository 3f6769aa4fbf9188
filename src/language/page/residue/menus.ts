/** What stands over a text and round it: menus, where one is, the size of its letters, lines. */
import { any, BUTTONS, MENU, SITE, WORD_ALONE } from './pageWords';
import { edge, foot, type Row, row } from './row';

/** Words over a page's own columns. They may stand over a speech and under it, hardly in it. */
const COLUMN = any(
  '正文 文章导读 内容导读 内容预览 资源预览内容 资源描述 文档描述 文档介绍 文章正文 正文内容 内容简介 文档简介 摘要 正文预览 全文预览 文章目录 目录 本文目录 目录/提纲 提纲 文章内容 范文正文 资料简介 内容要点 配套讲稿 特殊限制 关\\s*键\\s*[词字] [温馨友情特别]{2}提示 注意事项',
);

/** Where a page stands, one name within another; no sentence, and no arrow of a link: 要抓落实。阅读全文>> */
const NAME = '[^>»›<。！？；，]{1,30}';
const WITHIN = '[ 　]*(?:>{1,2}|[»›])[ 　]*';
const CRUMBS = `${NAME}${WITHIN}${NAME}${WITHIN}(?:${NAME}(?:${WITHIN}${NAME})*(?:${WITHIN})?)?`;

export const MENU_LINES: readonly Row[] = [
  // 文章标题：, where the title follows.
  row('栏目', '^(?:文章|文稿|材料|讲话)?(?:标题|题目|题名)：$'),
  row('栏目', '^【?(?:内容|正文|全文|资源|文档|文章)(?:预览|描述)(?:内容)?】?(?:：[….·]*)?$'),
  row('栏目', `^【?(?:${COLUMN})】?(?:：[….·]*)?$`, edge),
  row(
    '菜单',
    '^[•·▪●■◆]?[ 　]*我[要用](?:加入会员|以稿换稿|手机阅读|推广赚钱|咨询问题|投稿|收藏|下载|打印|评论)$',
    foot,
  ),
  row(
    '菜单',
    `^[\\s|｜·/—–\\-\\[\\]【】>]*(?:(?:${MENU}|字[体号]：?[大中小特 　]{1,10})[\\s|｜·/—–\\-\\[\\]【】>]*)+$`,
  ),
  row('菜单', BUTTONS),
  row('菜单', WORD_ALONE, edge),
  row('菜单', '^(?:网站)?首页[^，。；：！？]{6,}$|^[^。]{0,12}您(?:现在|当前)?的?位置：'),
  row('菜单', `^[\\p{Script=Han}]{2,4}${SITE}[ 　]+首页$|^[\\p{Script=Han}]{0,6}[ 　]首页$`),
  row('当前位置', '^(?:首页|当前(?:的)?位置|您(?:现在|当前)?的?(?:当前)?位置|位置|导航)(?:：|\\s*[>»›|])'),
  // 首页>>新闻>>正文; over a text also 范文 > 讲话 > 正文, which may be said in it: 发现问题>分析问题>解决问题
  row('当前位置', `^(?=[^>»›]{0,16}(?:首页|主页|网站|网|站|频道|栏目|中心))${CRUMBS}$`),
  row('当前位置', `^${CRUMBS}$`, edge),
  row('检索', '^(?:信息|站内|全文|全站|文章|本站)(?:检索|搜索)[：:]?$'),
  row('字号', '^【?(?:字[体号]：?[ 　]?)?(?:(?:放大|缩小|默认|还原|恢复|正常)(?:[ 　|/]{1,3}|】?$)){2,}'),
  row('字号', '^【?字[体号]：?[大中小特 　]{1,12}】?$|^【?[大中小][ 　][大中小](?:[ 　][大中小])?】?$'),
  row('点', '^(?:\\.{6,}|…{4,}|。{4,}|·{6,})$'),
  row('分类', '^[\\p{Script=Han}]{2,8}[/／][\\p{Script=Han}]{2,8}$', edge),
  row('线', '^[|｜>»›\\-—–·•]{1,3}$', edge),
  row('线', '^[-–=_*~]{4,}$'),
];
