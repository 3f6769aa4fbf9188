/**
 * Remains of a web page: what a copy brings along and is no part of a speech. One table of kinds; a line is read by
 * itself here, its place among the other lines is read in reading/page.
 */
import { remember } from '../../model/remember';
import { eitherCase } from '../patterns/eitherCase';
import { sieve } from '../patterns/sieve';
import { isChat } from './chat';
import { FORUM_LINES } from './forum';
import { PLATFORM_LINES } from './pagePlatforms';
import { any, BUTTONS, MENU, WORD_ALONE } from './pageWords';
import { SHELF_LINES } from './shelves';
import { SITE_LINES } from './sites';

type Where = 'any' | 'edge' | 'beside';

interface Kind {
  /** What a person calls it. */
  readonly name: string;
  readonly pattern: RegExp;
  /**
   * `any`: no speaker says it, wherever it stands. `edge`: only over the speech, under it, or beside another page line.
   * `beside`: only there.
   */
  readonly where: Where;
  /** The page's foot begins here: what follows is the page's. */
  readonly foot?: true;
  /** The number of a page, on which a text may begin. */
  readonly numbers?: true;
  /** What stands over it and under it are two paragraphs: 刘书记 2024/11/06 18:45 */
  readonly parts?: true;
  /** May end as a sentence does: 如果喜欢就下载吧！ Of the other kinds none is a sentence. */
  readonly sentence?: true;
}

/** Words over a page's own columns. They may stand over a speech and under it, hardly in it. */
const COLUMN = any(
  '正文 文章导读 内容导读 内容预览 资源预览内容 资源描述 文档描述 文档介绍 文章正文 正文内容 内容简介 文档简介 摘要 正文预览 全文预览 文章目录 目录 本文目录 目录/提纲 提纲 文章内容 范文正文 资料简介 内容要点 配套讲稿 特殊限制 关\\s*键\\s*[词字] [温馨友情特别]{2}提示 注意事项',
);
/** What a page counts or notes beside a text. Each name is the page's own, whatever follows it. */
const FIELD = any(
  '发布时间 发布日期 发表时间 发表日期 发布人 发布者 发布于 更新时间 更新日期 上传时间 上传日期 上传人 上传者 上传用户 浏览次数 浏览量 浏览 阅读次数 阅读量 阅读数 点击次数 点击数 点击量 访问量 访问次数 下载次数 下载量 评论数 收藏数 用户名 密\\s*码 验证码 移动端 手机端 文档编号 文件编号 投稿人 供稿人 责任编辑 字数 全文字数 文件大小 文档大小 文档格式 文件格式 文档页数 热门搜索 热搜 所属栏目 所属分类 下载积分 所需积分 ID 字号 字体 原文链接 系统标签 文档分类 资料分类 收藏人数 评论次数 文档热度 文章来源 稿源 索引号 发布机构 发文机关 成文日期 公开日期 公开方式 主题分类 信息分类 文号',
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
  '(?:免费获取(?:全文|范文|文档)|(?:定制|免费|专业)代[笔写]|代[笔写](?:此类|服务|公文|文章|材料)|润笔(?:请|加|联系)|老师好友|加(?:老师|客服|好友)(?:微信|好友|微|QQ|获取)|扫码联系|加(?:微|微信|QQ|V)[：:]\\s*\\w|请加(?:微信|微|QQ|客服)|开通会员|(?:正式)?会员可(?:完整|继续)?(?:阅读|查看|下载)|VIP会员|海量(?:公文|范文|文档)|公文素材|一键下载|无限下载|文档下载)';

const row = (
  name: string,
  source: string,
  more: Partial<Pick<Kind, 'where' | 'foot' | 'numbers' | 'parts' | 'sentence'>> = {},
): Kind => ({ name, where: 'any', ...more, pattern: new RegExp(eitherCase(source), 'u') });
const foot = { foot: true } as const;
const edge = { where: 'edge' } as const;
const beside = { where: 'beside' } as const;
const sentence = { sentence: true } as const;

/** What a visitor of a blog may do, each with how many did: 阅读（1320）┊ 评论（0）┊ 收藏（0）. */
const VISIT = '(?:阅读|评论|收藏|转载原文|转载|喜欢|打印|举报|推荐|点赞|分享)';
/** 阅读 1206, 回复（3）: how many did. */
const COUNT =
  '(?:阅读|浏览|点击|访问|查看|评论|回复|下载|收藏|点赞|转发|分享|人气|热度)(?:量|数|次数)?[ 　：（]{0,3}\\d[\\d.，,万wk+]{0,9}[ ]?[）次人]?';
/** Who put it there, and when, before the counts: 县文化站　2024-05-06 09:41　作者：小文　阅读 206 */
const POSTED = `(?:[\\p{Script=Han}\\w]{2,16}[ 　|·]{1,4})?\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[ 　]{1,4}\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:[ 　|·]{1,4}[\\p{Script=Han}]{1,10}[网库站室办局委])?(?:[ 　|·]{1,4}(?:作者|来源|编辑|发布者?|栏目|分类)：[^。，；： 　]{1,16}){0,3}`;

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
    '^[（(]?(?:想(?:要)?(?:继续)?(?:阅读|查看|下载)(?:完?全部|完整|全文|更多|剩余)|阅读全部图文|(?:您|请|会员|用户|注册)?(?:需要?)?先?登[录陆](?:后|才能)可?(?:继续|以)?(?:阅读|查看|下载|浏览)(?:全文|内容|更多|完整|原文|[！）]|$))',
    { ...foot, ...sentence },
  ),
  row('登录后阅读', '需要?先?登[录陆](?:！|）)|登[录陆]后(?:可)?继续阅读', { ...foot, ...sentence }),
  // （以下内容需登录后查看）, 【隐藏内容，回复后可见】
  row(
    '登录后阅读',
    '^[（(【](?:以下|剩余|其余|隐藏|本帖|部分)[^。（）]{0,10}(?:登[录陆]|会员|付费|回复|关注|注册|下载|购买|开通)[^。（）]{0,6}(?:查看|可见|可看|阅读|浏览|下载)(?:全文)?[）)】]$',
    { ...foot, ...sentence },
  ),
  // 剩余内容请登录后查看，全文共5120字; 本文共2130字，您当前只能预览部分内容
  row(
    '登录后阅读',
    '^[（(]?(?:本文|全文)共?\\d+字，?[^。]{0,16}(?:预览|登[录陆]|会员|付费|下载)[^。]{0,24}$',
    {
      ...foot,
      ...sentence,
    },
  ),
  row(
    '登录后阅读',
    '^[（(]?(?:剩余|其余|更多|后续|完整|全部)的?(?:内容|部分|正文|章节)[^。！？]{0,8}(?:登[录陆]|付费|购买|会员|下载|关注|扫码|解锁)[^。！？]{0,24}$',
    { ...foot, ...sentence },
  ),
  row('文件名', '^[^。，；！？：]{2,40}\\.(?:docx?|wps|pdf|pptx?|txt)[ 　]{1,4}第 ?\\d{1,3} ?页$'),
  row(
    '试读结束',
    '(?:试读|预览|试看|免费阅读)(?:阅读)?(?:到此|已|部分)?(?:结束|完了|完毕)|超出免费预览|全部预览完',
    {
      ...foot,
      ...sentence,
    },
  ),
  row(
    '未完',
    '^[…。.·—=_*~-]*[（(【]?(?:未完(?![成结工善])|仅展示|当前(?:仅)?显示)[^。]{0,12}(?:\\d+个?字|全文|待续)',
    { ...foot, ...sentence },
  ),
  row('未完', '^[（(【]?(?:未完待续|全文共?约?\\d+字)', { ...foot, ...sentence }),
  // ……（省略120字，会员可看）……: the text goes on behind it.
  row(
    '省略',
    '^[…。.·—=_*~-]*[（(【]?(?:此处隐藏|此处省略|开头部分已?省略)[^。]{0,12}(?:\\d+个?字|全文|待续)|^[…（(]*[^。]{0,30}省略\\d+字',
    sentence,
  ),
  row('图形', '^(?:Shape|Picture|Chart|SmartArt|TextBox)\\s?\\d{0,3}$'),
  row('定价', '^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\s+\\d{1,3}\\.\\d\\d元?$'),
  row('欢迎', '^您身边的[^。]{0,16}(?:助手|专家|帮手|顾问|管家)|^[^。，]{0,14}(?:网|库|站|家园)欢迎您！?$', {
    ...foot,
    ...sentence,
  }),
  // 春耕现场会讲话稿_公文范文_--第1页
  row(
    '网页标题',
    // 局长在统计工作会上的讲话_澄江统计网 is the title, and the site's name behind it.
    '^(?![^_]{8,40}(?:讲话|点评|讲评|发言|致辞)稿?_\\p{Script=Han}{2,10}网$)[^。！？；_]{4,40}_(?=\\p{Script=Han})[^。！？；_]{0,24}(?:范文|文库|公文|讲话|发言|点评|总结|资料|大全|精选|网)[^。！？；]{0,16}$',
  ),
  row('提示信息', '^[（(]?请(?:认真)?(?:阅读|看)下面的?提示', { ...foot, ...sentence }),
  row('代写', `^[^。！？]{0,60}${TRADE}[^。]{0,60}[。！]?$`, { ...foot, ...sentence }),
  row(
    '联系',
    '^请?(?:点击|点这里|点此|戳)[^。]{0,20}(?:联系|找|加)[^。，]{0,8}(?:老师|客服|我们|好友|微信)$',
    foot,
  ),
  row('更多', '^【?(?:更多|获取更多|查看更多).{0,20}(?:微信|关注|加|请|点击|公众号)', foot),
  // [1]　点击查看更多供热资料, &gt;&gt;点击下载Word版
  row(
    '更多',
    '^(?:\\[\\d{1,2}\\][ 　]*|(?:&gt[;；]|[>»])+[ 　]*)?(?:点击|点此|立即|免费)(?:这里|此处)?(?:下载|查看|获取|阅读)(?:更多|全文|原文|完整)?[^。，；：！？]{0,14}(?:资料|文章|文档|范文|讲话稿?|公文|材料|内容|版本?|附件)[>»！]*$',
    foot,
  ),
  // 文档评论(0)    您可能关注的文档
  row('浏览记录', '^文档评论[（(]\\d+[）)](?:[ 　]+[^。，；：！？]{2,16})?$', foot),
  // 图为结业式现场（资料图）
  row(
    '图注',
    '^[▲△（(]?(?:上|下|左|右)?图(?:为|：)[^。，；！？]{2,30}(?:[（(][^（）()。]{1,14}[）)])?[）)]?$',
    foot,
  ),
  // （接上页）, （转下页）: what a printed page says of the next.
  row('页码', '^[（(【](?:上?接|下?转|续)(?:第?[ ]?\\d{0,3}[ ]?[上下前次]?页|上文|下文)[）)】]$'),
  row(
    '转载',
    '^(?:本文|文章|内容)(?:来自|来源于?|出自|转自|摘自)[^。，；]{2,20}(?:，|。)?(?:转载[^。]{0,12}|版权[^。]{0,12})?。?$',
    { ...foot, ...sentence },
  ),
  // What stands under it.
  row(
    '相关文章',
    '^[•·▪●■◆【]?\\s*(?:(?:查看)?更多的?|其他)?(?:相关|推荐|热门|猜你喜欢|延伸|最新|最近|精彩|随机|同类|推荐访问|[你您]可能(?:也|还|对)?(?:感)?(?:喜欢|兴趣)|大家都在看)(?:的)?(?:内容|文章|推荐|阅读|文档|资料|范文|标签|搜索|更新|评论|排行|栏目|资讯|帖子|主题|日志|话题|专题|下载)?】?(?:：.*)?$',
    foot,
  ),
  row('相关文章', '^【[^】]{2,40}】的?(?:相关|推荐|热门)(?:文章|内容|范文|阅读|资料)：?$', foot),
  // 【相关文章】社区书记述职报告  学雷锋活动主持词: heads and titles in one line.
  row('相关文章', '^【(?:相关|推荐|热门)(?:文章|推荐|阅读|范文|内容)】[^。！？；]{2,80}$', foot),
  // 技能月点评讲话稿相关文章:
  row(
    '相关文章',
    '^[^。，；！？：]{2,30}(?:稿|范文|讲话|致辞|发言|材料)的?相关(?:文章|推荐|阅读|范文|内容)：?$',
    foot,
  ),
  row('相关文章', '^看了[“《][^”》]{2,40}[”》]的(?:人|网友|用户|朋友)(?:还|也)看(?:了|过)：?$', foot),
  row('相关文章', '^[•·▪●]?\\s*本[周月日年]热门$', foot),
  // 相关热词搜索：防汛 讲话
  row(
    '相关文章',
    '^【?(?:相关|热门|推荐|大家都在)的?(?:热词|关键[词字]|搜索词|搜索|搜)(?:搜索|推荐)?】?(?:$|[：: 　])',
    foot,
  ),
  // 文章标题：, where the title follows.
  row('栏目', '^(?:文章|文稿|材料|讲话)?(?:标题|题目|题名)：$'),
  // 主办：县人民政府办公室　备案号：云ICP备12345号
  row(
    '版权声明',
    '^(?:主办|承办|协办|技术支持|维护|网站标识码|版权)(?:单位)?：[^。]{0,60}(?:备案号|ICP备|网安备|标识码|技术支持)|^[^。，]{0,16}(?:ICP备|公网安备)[^。]{0,40}$',
    foot,
  ),
  row('上一篇', '^[-—·\\s]*(?:上|下)一[篇页条章](?:：|$|[ 　])', foot),
  row(
    '评论',
    '^[（(]?(?:用户|网友|读者|文章|全部|最新|精彩)?(?:评论|留言|留言与评论|跟帖)(?:区|列表)?(?:$|[ 　]*\\d+$|共 ?\\d|[ 　]*[（(](?:共有)?[ 　]*\\d)|^[（(]?(?:网友|用户)评论共|^[（(]?以下评论',
    { ...foot, ...sentence },
  ),
  row(
    '版权声明',
    '^[【（(]?(?:版权(?:声明|所有|归)|免责声明|特别声明：|郑重声明：|侵权(?:声明|处理)|未经(?:授权|许可)[^。]{0,12}(?:转载|复制|摘编)|未经授权$|(?:如若|如需|如要)?转载，?(?:请|须)|著作权归|Copyright|©)',
    { ...foot, ...sentence },
  ),
  row(
    '版权声明',
    '本站(?:内容|资料|文章|不承担|立场|仅提供|所有(?:内容|资[料源]|文[章档件]))|与本站(?:立场)?无关|由(?:会员|网友|用户)(?:上传|投稿|提供|发布|分享)|会员上传|如有侵权',
    { ...foot, ...sentence },
  ),
  row(
    '版权声明',
    '^(?:本(?:文|资料|文档|站)[^。]{0,10}|内容来自[^。]{0,12})?仅供(?:学习|参考|演示|交流|阅读)(?:(?:和|与)?(?:学习|参考|研究|交流))*(?:使用|之用)?$|^(?:本站|内容来自)',
    foot,
  ),
  row(
    '本文链接',
    '^[【（(]?(?:关于本文$|本文[ ]?(?:标题|链接|地址|网址|来源|作者|关键词|由|发布于|PDF|word|doc)|(?:链接|原文|文章|网页|下载|转载)(?:地址|链接|来源|出处|网址)(?:：|$))',
    { ...foot, ...sentence },
  ),
  row(
    '文档下载',
    '(?:word|PDF|doc)[ ]?(?:文档|版本?|格式)?[ ]?下载|该文档(?:总共|共)|下载(?:本|该|此)文档|^《[^》]{2,60}》?所在栏目：|所在栏目：',
    { ...foot, ...sentence },
  ),
  row(
    '平台声明',
    '(?:本站|本平台|平台|本网)不(?:提供|保证|承担|预览|负责)|用户上传的|申请退款|人工客服|侵犯(?:您|了您)的|(?:下载|购买)(?:本|该|此)?(?:文档|资料|文件)前|文档内容的完整性|本站不予受理',
    { ...edge, ...sentence },
  ),
  row(
    '平台声明',
    '(?:文档|资料|文件)[^。]{0,40}(?:缺页|退[回还]?款|加?水印|完整预览)|(?:部分|全部|无法)预览[^。]{0,6}的?(?:文档|资料)',
    { ...edge, ...sentence },
  ),
  // 写稿助手，人人用得上！ 马上了解
  row(
    '广告',
    '^[^。：]{2,40}[ 　！>》](?:马上|立即|立刻|点击|免费|现在就?)(?:了解|体验|试用|开通|领取|注册|使用|加入|咨询)(?:详情|更多)?[>》！…]*$',
  ),
  row(
    '平台声明',
    '^(?:温馨提示|友情提示|网站客服)：|本文档由|版权归属用户|下载前请|下载文档时|付费完成|显示(?:错乱|异常)|内容由(?:互联网|网友|用户)|网络波动|来源于网友|不代表本站|篇幅(?:问题|有限|所限)[^。]{0,6}(?:不能|无法|未能)(?:全部|完全|完整)?显示|[请可]?点(?:此|这里)(?:查看|举报|下载|阅读)',
    { ...edge, ...sentence },
  ),
  row(
    '网站',
    '^您好，欢迎(?:访问|来到|光临)|^编号：\\d{5,}$|^导语：|^(?:问题描述|最佳答案|推荐答案|满意答案|精选回答|其他回答)：?$|有没有人理理|^[^。]{0,20}范文分享$|近?\\d+[ ]?万[道份篇套](?:试题|文档|范文|资料)|(?:每天|每月|一年)仅需[ ]?\\d|^您的当前位置',
    { ...edge, ...sentence },
  ),
  row('字数', '^[（(【]?(?:文章|全文|本文)共?约?\\d+字|^\\d+字（全文', { ...edge, ...sentence }),
  // 【文章共3773字，范文学习借鉴，请勿直接抄袭】 stands where a page shows a part.
  row('试读结束', '^【?文章共\\d+字，[^。]{0,12}(?:范文|学习|借鉴)', foot),
  row(
    '菜单',
    '^[•·▪●■◆]?[ 　]*我[要用](?:加入会员|以稿换稿|手机阅读|推广赚钱|咨询问题|投稿|收藏|下载|打印|评论)$',
    foot,
  ),
  // No 优秀 5人, 抢险组 20人: what a speaker counts has another name.
  row(
    '日期与计数',
    `^(?:(?:${FIELD}|${FIELD_OR_NOTE}|共|约|全文|文档|文件|图片|附件|价格|原价|免费)[ ]?)?(?:${SIZE})$`,
    edge,
  ),
  row('文档信息', '^(?:资料|文档|文件|资源)(?:详情|信息|属性|简介|参数)：?$', edge),
  row('网站', '^(?:腾讯|百度|豆丁|道客|原创力|人人|天天|第一|淘豆)(?:文库|文档)'),
  row('结束', '^END$', foot),
  row('公众号', '^原创[ 　]+[^。；！？]{2,60}$|\\d{1,2}:\\d{2}[ 　]+发表于[\\p{Script=Han}]{2,4}$'),
  // 车间公众号 | 长按识别二维码关注我们
  row(
    '公众号',
    '^(?:[^。！？；，]{2,20}[ 　]?[|｜][ 　]?)?长按(?:识别|扫描)?[^。，；]{0,10}(?:二维码|关注)[^。，；]{0,10}$',
    foot,
  ),
  // 文档贡献者：小文 贡献于2019-05-12
  row(
    '浏览记录',
    `^(?:文档)?(?:贡献|上传|分享)者：[^。，；]{1,16}[ 　]+(?:贡献|上传|分享|发布)于${DATE}$`,
    foot,
  ),
  // 2024-01-22 16:20:11 浏览 318 次, 阅读 1024　　投诉
  row(
    '浏览记录',
    `^(?:${DATE}[ 　|｜]+)?${COUNT}(?:[ 　|｜·]+(?:${COUNT}|投诉|举报|收藏|分享|点赞|在看|写留言|打印))*$`,
    {
      ...edge,
    },
  ),
  row('公众号', '^(?:点击|轻点|长按)(?:上|下)方[^。]{0,30}(?:关注|订阅|置顶|星标|蓝字)[^。]{0,12}$'),
  row(
    '聊天窗口',
    '^[\\p{L}\\p{N}·_-]{1,12}[ 　]+(?:(?:\\d{4}[-/年])?\\d{1,2}[-/月]\\d{1,2}日?[ 　]*|昨天[ 　]*|星期[一二三四五六日天][ 　]*)?(?:上午|下午|晚上|凌晨)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?$',
    { parts: true },
  ),
  // —————  2024-5-6  —————: a day of the talk begins.
  row('聊天窗口', `^[-—–─]{3,}[ 　]*${DATE}[ 　]*[-—–─]{3,}$`),
  row(
    '聊天窗口',
    '^[\\[［【](?:图片|表情|语音|视频|文件|链接|动画表情|位置|聊天记录)[\\]］】]$|^.{0,12}撤回了一条消息$',
  ),
  row(
    '目录',
    '^[^。！？；\\t]{2,40}?(?:[.…·．]{4,}|…{2,})[ 　]?\\d{1,3}$|^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[.．、])[^。！？；\\t]{1,40}?(?:\\t+| {3,})\\d{1,3}$',
    edge,
  ),
  row('结束', '^[-—–=*]{1,4}[ ]?(?:END|完|结束)[ ]?[-—–=*]{1,4}$', foot),
  row(
    '广告',
    '^[^。]{2,40}(?:神器|平台|软件|助手|大全)[！!]?[^。]{0,8}立即(?:了解|体验|下载|咨询|开通|购买|试用)$',
    edge,
  ),
  row(
    '网站',
    '^[^，。：；！？]{2,10}(?:网首页|素材库|资料库|题库|范文库)$|^[^，。：；！？]{2,8}(?<!办|办公室|科|室|处|局|部|中心|秘书|记录|录音)整理$',
    edge,
  ),
  row('字数', '^（\\d{2,6}字）$', edge),
  row('栏目日期', '^[^，。；：！？]{2,10}\\d{4}-\\d{1,2}-\\d{1,2}$', edge),
  row('分享', '^(?:分享(?:到|至|本文)?(?:：|$)|分享(?:到|至|本文)[ 　]|一键分享)', foot),
  row(
    '扫码',
    '^(?:请?用?微信|手机|请)?(?:扫一扫|扫码|扫描)(?:[^。，]{0,16}|[^。，]{0,12}，(?:用?手机|关注|加|添加|进|查看|下载|获取|分享|阅读)[^。，]{0,12})$',
    foot,
  ),
  row('公众号', '^(?:微信)?(?:公众号|订阅号)：|^(?:关注|搜索)(?:我们|公众号|微信|本站)[^。]{0,20}$', foot),
  row('客服', '^(?:在线)?(?:联系)?客服(?:电话|微信|QQ|热线)?：?[\\d\\w\\- ]*$', foot),
  row('收藏', '^收藏《'),
  row('分享', '^(?:网友|会员|用户)[ 　]?(?:分享|投稿|上传|发布|推荐)(?:$|[ 　：])'),
  // What stands over it, or round it.
  row('当前位置', '^(?:首页|当前(?:的)?位置|您(?:现在|当前)?的?(?:当前)?位置|位置|导航)(?:：|\\s*[>»›|])'),
  row('当前位置', '^[^>»›]{1,30}[>»›][^>»›]{0,60}[>»›]'),
  row(
    '菜单',
    `^[\\s|｜·/—–\\-\\[\\]【】>]*(?:(?:${MENU}|字[体号]：?[大中小特 　]{1,10})[\\s|｜·/—–\\-\\[\\]【】>]*)+$`,
  ),
  row('菜单', BUTTONS),
  row('菜单', WORD_ALONE, edge),
  row('菜单', '^(?:网站)?首页[^，。；：！？]{6,}$|^[^。]{0,12}您(?:现在|当前)?的?位置：'),
  row('菜单', `^[\\p{Script=Han}]{2,4}${SITE}[ 　]+首页$|^[\\p{Script=Han}]{0,6}[ 　]首页$`),
  row(
    '欢迎',
    '^(?:今天是[^。，]{0,24})?(?:欢迎(?:来到|访问|光临|您来到)|您好，欢迎)[^。]{0,24}(?:网|库|站|首页)[！。]?$|^今天是[ 　]{2,}欢迎您?(?:来到|访问|光临)[^。，]{2,16}[！。]?$',
    sentence,
  ),
  row('检索', '^(?:信息|站内|全文|全站|文章|本站)(?:检索|搜索)[：:]?$'),
  row('栏目', '^【?(?:内容|正文|全文|资源|文档|文章)(?:预览|描述)(?:内容)?】?(?:：[….·]*)?$'),
  row('栏目', `^【?(?:${COLUMN})】?(?:：[….·]*)?$`, edge),
  row('编辑', '^[（【［\\[](?:责任编辑|责编|责任校对)：[^。！？：]{1,20}[）】］\\]]$'),
  row('浏览记录', `^(?:${VISIT}(?:[ ]?（\\d+）|[ 　]?\\d{1,6})?[ 　┊|·/]*){2,}$|^转载[ ]?[▼▲]$`),
  // 2024-05-06 08:15 阅读 51 评论 0
  row('浏览记录', `^${POSTED}(?:[ 　|·]{1,4}${COUNT}){1,5}$`),
  // 更新于 2024-05 网友投稿
  row(
    '日期与计数',
    '^(?:更新|发布|发表|上传|收录|编辑)于[ 　：]{0,2}\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?:[ 　]+[\\p{Script=Han}\\d:]{2,8}){0,3}$',
  ),
  // A mail's head: 发件人：办公室 <office@example.cn>; what it is sent on with stands before its subject.
  row(
    '邮件',
    '^(?:发件人|收件人|寄件人|发送时间|发件时间|收件时间)：|^(?:抄送|密送)：.{0,60}@|^主题：[ 　]?(?:转发|回复|答复|re|fwd?)：|^(?:from|to|sent|subject)：',
  ),
  // 剩余3页未读，查看更多内容需下载
  row(
    '阅读全文',
    '^(?:还有|剩余|余下)[ ]?\\d{1,3}[ ]?[页%％](?:内容)?(?:未读|未看|未显示)[^。！？]{0,20}$',
    foot,
  ),
  row('邮件', '^主题：[^。！？]{1,60}$', beside),
  row(
    '邮件',
    '^[\\[［【（]?(?:发自|来自)(?:我的)?[ ]?[\\p{Script=Han}A-Za-z\\d]{0,8}[ ]?(?:手机|客户端|iPhone|iPad|邮箱|电脑)[\\]］】）]?$|^sent from my .{2,20}$',
  ),
  row('邮件', '^[-—]{2,}[ ]?(?:原始邮件|转发的?邮件|original message)[ ]?[-—]{2,}$'),
  // A page's own marks between the lines: <style type="text/css">, <!-- content start -->
  row('网页的程序', '^<\\/?(?:style|script|link|meta)\\b[^<>]{0,80}>$|^<！--[^<>\\p{Script=Han}]{0,80}-->$'),
  // A line of it: var hits = document.getElementById("hits");
  row(
    '网页的程序',
    '^(?:(?:var|let|const) \\w{1,40} ?=|(?:document|window|console)\\.\\w|\\$[(（]|function ?\\w{0,40} ?[(（])[^\\p{Script=Han}。]{0,200}[;；{},，)）]$|^\\}{1,3}[)）]?[;；]?$',
  ),
  row('浏览记录', `^[\\s\\-·|【\\[（(]*(?:本文)?${FIELD}\\s*[：:]`),
  row('浏览记录', `[\\s】|]${FIELD}\\s*[：:]`),
  // [ 索引号 ] 0142-2022　[ 发布机构 ] 县河长办
  row('浏览记录', `^[［\\[【][ 　]?${FIELD}[ 　]?[］\\]】]`),
  row(
    '浏览记录',
    `(?:^|[\\s】|（])${FIELD_OR_NOTE}\\s*：[^。]*[\\s】|](?:来源|阅读|评论|下载|点击|人气|热度|编辑|标签)(?:\\s*：|\\s+次)`,
  ),
  row(
    '浏览记录',
    `^[\\s\\-·|【\\[]*${FIELD_OR_NOTE}\\s*：[^。，]*(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\s*\\d{1,2}:\\d{2}|[【\\[](?:${MENU})[】\\]]|[\\s]${MENU}$)`,
  ),
  row(
    '浏览记录',
    `^(?:时间|日期|作者|来源)：\\s*(?:佚名|网络|admin|未知|原创|本站|网友(?:投稿|上传)|会员(?:投稿|上传)|互联网|[^。，：]{0,8}${SITE}.{0,8})?$`,
  ),
  row('浏览记录', '^作者：[^，。；：！？]{1,12}$', edge),
  row('会员', '消耗 ?\\d+ ?篇[^。]{0,10}配额|会员有效期内'),
  row(
    '浏览记录',
    '^来源：|^(?:点击|浏览|阅读|访问|查看|人气|热度)(?:量|数|次数)?[：\\s]*\\d[\\d,，.]*\\s*(?:次|人|万)?$',
  ),
  row(
    '浏览记录',
    '^(?:关\\s*键\\s*[词字]|标签|栏目|分类|积分|格式|大小|页数|编辑|小编|录入|点击|人气|热度|评论|阅读|下载)\\s*：[^。；]{0,24}$',
    edge,
  ),
  row('浏览记录', '^时间：\\s*\\d{4}-\\d{1,2}(?:-\\d{1,2})?$', edge),
  row('浏览记录', '^(?:点?赞|收藏|评论|转发|分享|打赏|在看|喜欢)\\s*[（\\d][\\d）\\s]*$'),
  row(
    '论坛',
    '^(?:楼主|沙发|板凳|\\d+#)[：:\\s].*发表于|^(?:本帖最后由|(?:[^，。；：\\s]{1,12}[ 　]+)?发表于)[ 　]?[^。]{4,70}$|只看该作者|倒序浏览',
  ),
  row('日期与计数', `^${DATE}(?:[ 　|]+(?:${SIZE}|${SITE}|[\\p{Script=Han}]{1,6}${SITE}|海报|${MENU}))+$`),
  row(
    '日期与计数',
    '^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\s+(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s+\\d+)?|\\d+)$',
  ),
  row('日期与计数', '^\\d{4}-\\d{1,2}-\\d{1,2}$', edge),
  row(
    '网站',
    `^[\\p{Script=Han}]{0,8}(?:网|汇|之家|家园)[ 　，\\-—]+[^。；]{0,12}(?:文档|文库|范文|公文|资料|写作)[^。；]{0,8}$`,
  ),
  row('网站', `^[^。，；！？]{0,24}${SITE}[^。，；！？]{0,24}(?:宝典|大全|网站|\\.com|\\.cn|\\.net)`),
  row(
    '网站',
    '^[【（(\\[]?(?:[\\p{Script=Han}]{2,8})?[\\s：]*(?:https?://|www\\.)[\\w.\\-/%?=&#]+[^。，；]{0,16}[】）)\\]]?$',
  ),
  row(
    '网站',
    `^[\\p{Script=Han}]{1,8}(?:${SITE}|网|文库|文斋)(?:提供|为(?:您|大家)提供|分享|收集|整理)[^。]{0,24}(?:范文|素材|资料|文档|写作)[^。]{0,6}[！!。]?$`,
    sentence,
  ),
  row('网站', `^[\\p{Script=Han}]{0,6}(?:${SITE}|范文斋|文斋)$`, edge),
  row('网站', `^[\\p{Script=Han}]{0,8}${SITE}[ 　，\\-—]+[^。；]{0,40}$`, edge),
  row('字号', '^【?(?:字[体号]：?[ 　]?)?(?:(?:放大|缩小|默认|还原|恢复|正常)(?:[ 　|/]{1,3}|】?$)){2,}'),
  row('字号', '^【?字[体号]：?[大中小特 　]{1,12}】?$|^【?[大中小][ 　][大中小](?:[ 　][大中小])?】?$'),
  row(
    '页码',
    '^第?\\s*\\d+\\s*页\\s*(?:[，/／]?\\s*共\\s*\\d+\\s*页|[/／]\\s*\\d+\\s*页?)?$|^[-—–]\\s*\\d{1,3}\\s*[-—–]$|^共\\s*\\d+\\s*页$',
  ),
  row('页码', '^\\d{1,4}$', { ...edge, numbers: true }),
  // 县生态环境保护委员会办公室　　2024-08-16　　第 3 页 共 9 页: the head or foot of a printed page.
  row(
    '页码',
    '^[^。！？；，]{2,48}[ 　]{1,8}第[ ]?\\d{1,3}[ ]?页(?:[ 　]{0,2}[，/／]?[ 　]{0,2}共[ ]?\\d{1,3}[ ]?页)?$',
  ),
  row(
    '文件名',
    // 在全县春耕会上的讲话.docx is the title, and what its file is called behind it.
    '^(?!.{0,12}在.{4,40}(?:讲话|点评|讲评|发言|致辞)稿?\\.(?:docx?|pdf|wps|txt)$).*\\.(?:docx?|pdf|pptx?|wps|txt|xlsx?)(?:_?第\\s*\\d+\\s*页)?$|_(?:docx?|pdf|pptx?)_|_共\\d+页$',
  ),
  row('文件名', '^\\d{8,}[\\p{Script=Han}]', sentence),
  row('文库', '^精选优质文档[-—]{1,4}倾情为你奉上$'),
  row(
    '合集',
    '[（(【\\[](?:(?:精选|通用|推荐|优选|优秀|实用|合集|最新|热门|汇总|大全|模板|范文|参考|样本|汇编|经典|必备)[\\d一二两三四五六七八九十]{1,3}|(?<!上的(?:总结|点评|重要)?(?:讲话|发言|点评|讲评|致辞)[（(【])\\d{1,3})篇(?:合集|大全|汇总)?[）)】\\]]|\\d{1,2}篇[-—]|^[^。！？；]{4,60}(?:范文|范例|实用|精选|通用|推荐|优选|优秀|合集|大全|(?:讲话|发言|点评|讲评|演讲|主持|总结)稿)(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})篇$',
  ),
  // 以下是县长在现场会上的讲话全文： and not 以下是我的发言：
  row(
    '小编',
    '^以下[是为](?!我|本人|咱)[^。！？]{2,50}(?:讲话|发言|讲评|点评|致辞)(?:的?(?:全文|原文|实录|摘要|[文讲]稿))?：$',
  ),
  row('小编', '(?:下面|以下)(?:就)?是网友为[您你大]家?[^。]{0,10}(?:整理|分享|收集)', sentence),
  row('会员', '^此处内容需要权限查看$|^会员免费查看$'),
  row('小编', '以下(?:由|是)[^。]{0,16}(?:整理|收集|分享)[^。]{0,60}(?:范例|范文|[稿篇]|》|”)', sentence),
  row(
    '小编',
    '小编[^。]{0,20}(?:整理|带来|收集|推荐|准备|分享|搜集|介绍一下|(?:给|为)大家介绍)|为(?:大家|您|你)[^。]{0,12}(?:整理|收集|搜集|推荐|带来)(?:了|的)?[^。]{0,40}(?:范文|[稿篇]|《|供(?:大家|您|你)[^。]{0,4}(?:参考|借鉴|选择))',
    sentence,
  ),
  row(
    '小编',
    '(?:小编|范文|[稿篇词]|》).{0,80}(?:欢迎(?:大家)?(?:阅读|参考|借鉴|下载)|(?:希望|相信)[^。]{0,16}(?:您|你|大家|朋友)[^。]{0,12}帮助|供(?:大家|您)(?:参考|借鉴))',
    sentence,
  ),
  // 阅读总结范文可以培养我们的表达能力。
  row('小编', '(?:阅读|参考|借鉴)[^。，]{0,8}范文|范文(?:可以|有助于|能够)', { ...edge, ...sentence }),
  row('小编', '^(?:演讲稿|讲话稿|发言稿|主持词|心得体会)是(?:一种|指|对|人们)', sentence),
  row('小编', '^(?:总结|讲话|致辞|公文)是(?:一种|指|对).*(?:小编|下面是|以下是|整理的?)', sentence),
  row('样式', '@page\\s*\\{|^[\\w#.\\-]+\\s*\\{[^}]*\\}|(?:font-family|margin-bottom|line-height)\\s*[:：]'),
  // 01, PART 02: what an article sets over its headings.
  row('公众号', '^0[1-9]$|^part[ .．·-]{0,2}(?:0?\\d{1,2}|one|two|three|four|five)$'),
  row('点', '^(?:\\.{6,}|…{4,}|。{4,}|·{6,})$'),
  row('分类', '^[\\p{Script=Han}]{2,8}[/／][\\p{Script=Han}]{2,8}$', edge),
  // 文稿集，机关写作之家: how a site calls itself, wherever it puts it.
  row(
    '网站',
    '^[\\p{Script=Han}]{2,5}，[^，。；：！？]{0,8}(?:素材库|(?:写作[^，]{0,2}|学习)(?:之家|园地|平台|天地|乐园))$',
  ),
  row(
    '网站',
    '^[\\p{Script=Han}]{0,3}(?:好文|文稿|公文|范文|文章|文档|共享|写作)[\\p{Script=Han}]{0,4}[网轩斋]$',
    edge,
  ),
  row('日期与计数', '^\\d{4}-\\d{1,2}-\\d{1,2} +\\d{1,2}:\\d{2}(?::\\d{2})? +[\\p{Script=Han}]{2,8}$'),
  row('日期与计数', '^\\d+ ?下载券|^[^。]{0,20}\\d+ ?人已?下载$'),
  row('试读', '^[（(]?还剩[ \\d.…]{0,8}页未读'),
  row('文库的口号', '^[-—]*(?:专心[-—]+专注[-—]+专业|专业最?好文档，)'),
  row('页码', '^[^。！？；]{2,60}_第\\d{1,3}页$'),
  // 县教育局办公室　2024年4月18日印发: the foot of an office's paper, between two of its pages.
  row(
    '版记',
    '^[^。，；：！？]{2,30}[ 　]{1,20}\\d{4}年\\d{1,2}月\\d{1,2}日(?:印发|印)$|^共?印\\d{1,4}份$|^（?共印\\d{1,4}份）?$',
    edge,
  ),
  // fanwen
  row('网站', '^[a-z]{4,16}$', edge),
  row('线', '^[|｜>»›\\-—–·•]{1,3}$', edge),
  row('线', '^[-–=_*~]{4,}$'),
  ...[...FORUM_LINES, ...SHELF_LINES, ...SITE_LINES, ...PLATFORM_LINES].map(({ name, source, ...more }) =>
    row(name, source, more),
  ),
];

const LONGEST = 90;
/** A foot's sentence is longer than a menu's line: 本站内容均来自互联网……。 */
const LONGEST_SENTENCE = 200;

/** What one line is by itself. */
export interface ResidueKind {
  readonly name: string;
  readonly where: Where;
  readonly foot: boolean;
  readonly numbers?: true;
  readonly parts?: true;
  /** The page shows no more of the text. */
  readonly cutsOff: boolean;
  /** It says that words are missing (未完), and does not merely ask for a login. */
  readonly leavesOut?: true;
}

/** What a chat assistant said is read past like a page's line; `chat-residue` tells it. */
const CHAT: ResidueKind = { name: '智能助手的话', where: 'any', foot: false, cutsOff: false };

const LEAVES_OUT = ['未完', '省略'];
const CUTS_OFF = ['阅读全文', '登录后阅读', '试读结束', ...LEAVES_OUT];

/** Kinds that are certain wherever they stand come first. */
const ORDERED = [
  ...KINDS.filter(({ where }) => where === 'any'),
  ...KINDS.filter(({ where }) => where !== 'any'),
];

/** What a site says of itself and its files: 若认为本文档侵害了您的合法权益，请与客服联系. Words that only sites use come first. */
const OF_SITES = /上传用户|用户上传|文档|本站|下载|转载|客服|付费|预览|解压|压缩(?:包|软件)/;
const SITE_WORDS =
  /文档|本站|网站|平台|上传|下载|客服|会员|积分|版权|著作权|侵权|侵[犯害][^，]{0,8}权益|权益归|转载|付费|退款|预览|解压|压缩(?:包|软件)|浏览器|网友/g;
/** So many different ones no sentence of a speech has, one of them a site's own. */
const SITE_WORDS_WANTED = 2;
const OF_A_SITE: ResidueKind = { name: '平台声明', where: 'edge', foot: false, cutsOff: false };

function isSiteLine(folded: string): boolean {
  return OF_SITES.test(folded) && new Set(folded.match(SITE_WORDS)).size >= SITE_WORDS_WANTED;
}

/** The kind of page line that a folded line is, or `undefined`. A whole sentence of the speech is none. */
export const residueKind: (folded: string) => ResidueKind | undefined = remember((written) => {
  const folded = written.includes('&nbsp') ? written.replace(/&nbsp[；;]?/g, ' ').trim() : written;
  if (isChat(folded)) return CHAT;
  const long =
    folded.length > LONGEST || isProgram(folded)
      ? HOWEVER_LONG.find(({ pattern }) => pattern.test(folded))
      : undefined;
  if (long || folded.length > LONGEST_SENTENCE) return long;
  const isSentence = /[。！？；，]$/.test(folded);
  const kind = ORDERED.find(
    ({ pattern, sentence }) =>
      (sentence || (!isSentence && folded.length <= LONGEST)) && pattern.test(folded),
  );
  if (!kind) return twoNotes(folded) ?? unmarked(folded) ?? (isSiteLine(folded) ? OF_A_SITE : undefined);
  return {
    name: kind.name,
    where: kind.where,
    foot: kind.foot === true,
    ...(kind.numbers ? { numbers: true } : {}),
    ...(kind.parts ? { parts: true } : {}),
    cutsOff: CUTS_OFF.includes(kind.name),
    ...(LEAVES_OUT.includes(kind.name) ? { leavesOut: true } : {}),
  };
});

/** 下面是小编整理的……，希望对大家有所帮助。 */
export function isEditors(folded: string): boolean {
  return residueKind(folded)?.name === '小编';
}

/** • 13页, zdfb |: the same between a page's own marks. */
function unmarked(folded: string): ResidueKind | undefined {
  const bare = folded.replace(/^[•·▪●|｜]|[|｜]$/gu, '').trim();
  return bare === folded || bare === '' ? undefined : residueKind(bare);
}

/** 来源：网络整理 免责声明：本文仅限……: a page's note, and behind a blank another. */
function twoNotes(folded: string): ResidueKind | undefined {
  const [first = '', second] = folded.split(/[ 　]+(.+)/u);
  const kind = second === undefined ? undefined : residueKind(first);
  return kind?.where === 'any' && residueKind(second!)?.foot ? kind : undefined;
}

/** How a page's foot begins that was glued to the speech's last sentence: ……谢谢大家！本文内容由互联网用户…… */
const FOOT_WORDS =
  /(?<=[。！？…”）][ 　]?)(?:本文(?:内容)?(?:由|标题|链接|地址|来源)|本站(?:仅|内容|所有)|如若转载|版权(?:声明|所有)|免责声明|声明：本|[上下]一[篇页]|相关(?:推荐|文章|阅读)|推荐阅读|未经(?:授权|许可)|[【［[]?责任编辑|转载请注明|阅读全文|试读结束)/gu;

/** Where a page's foot begins in a folded line that ends with it, or `undefined`. */
export function footAt(folded: string): number | undefined {
  const from = Math.max(0, folded.length - LONGEST_SENTENCE);
  const tail = folded.slice(from);
  const foot = [...tail.matchAll(FOOT_WORDS)].find(({ index }) => residueKind(tail.slice(index))?.foot);
  return foot && from + foot.index;
}

const APART = '[\\s|｜·>»/]+';
/** 首页 公文 范文 登录: the words of a menu, and the columns between them. */
const MENU_HEAD = new RegExp(
  `^(?:${MENU})${APART}(?:(?:${MENU}|公文|范文|讲话稿?|发言稿?|演讲稿?|总结|材料|文库|资料|作文|论文|报告|心得体会|工作总结|领导讲话)${APART})+`,
  'u',
);

/** The length of a page's menu before the text of a line; 0 where there is none. */
export function menuLength(folded: string): number {
  return MENU_HEAD.exec(folded)?.[0].length ?? 0;
}

/** 文章标题：在……的讲话: what a page calls the title that follows. */
const TITLE_FIELD =
  /(?<=^|[ 　])(?:文章|文稿|材料|讲话)?(?:标题|题目|题名)：[ 　]?(?=[^。；！？：]{4,60}(?:讲话|点评|讲评|总结|发言|致辞|演讲|主持词))/u;

/** Where a page says 标题： before a title, and where that begins; `undefined` where it does not. */
export function titleFieldIn(head: string): Place | undefined {
  const field = TITLE_FIELD.exec(head);
  return field ? { start: field.index, end: field.index + field[0].length } : undefined;
}

/** 来源：某某文库 时间：2022-06-18: what a page notes between a title and the text. */
const FIELDS = new RegExp(
  `(?<=[\\s）」])(?:(?:${FIELD}|${FIELD_OR_NOTE})\\s?[：:]\\s?(?:[^：:。！？ ]{0,20}(?: \\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?)\\s*)+$`,
  'u',
);

/** Where a page's notes begin at the end of the words over a salutation, or `undefined`. */
export function fieldsAt(head: string): number | undefined {
  return FIELDS.exec(head)?.index;
}

/** <script>…</script> in one line: what it holds is no word of a speech. */
const PROGRAM = /^<(script|style)\b[^<>]{0,200}>.*<\/\1>$/iu;

/** True for a line that is a page's program or style sheet, its tags included. */
export function isProgram(line: string): boolean {
  return line.startsWith('<') && PROGRAM.test(line);
}

const ADDRESS = '(?:https?:\\/\\/|www\\.)[\\w.\\-/%?=&#]+';
/** l> @page { margin: 1in } p { color: #000 }, however long. */
const STYLE_SHEET =
  '(?:\\w{0,8}>\\s*)?(?:\\[[^[\\]]{1,12}\\]\\s*)?@page\\s*\\{[^{}]*\\}(?:\\s*[\\w#.:, ]{1,40}\\{[^{}]*\\})*';
/** Page lines that no length makes a speech's. */
const HOWEVER_LONG: readonly (ResidueKind & { readonly pattern: RegExp })[] = [
  { name: '网页的程序', where: 'any', foot: false, cutsOff: false, pattern: PROGRAM },
  {
    name: '样式',
    where: 'any',
    foot: false,
    cutsOff: false,
    pattern: new RegExp(`^${STYLE_SHEET}\\s*$`, 'u'),
  },
  {
    name: '样式',
    where: 'any',
    foot: false,
    cutsOff: false,
    // p.MsoNormal{margin:0pt;…}: rules without the page's own.
    pattern: /^(?:[\w#.\-:：,， *]{1,60}[{｛](?:[\s\w-]{2,40}[:：][^{}｛｝]*)[}｝]\s*)+$/u,
  },
  {
    name: '内容摘要',
    where: 'any',
    foot: true,
    cutsOff: false,
    pattern: /^《[^》]{2,60}》所在栏目：|^《?[^《》，。]{4,60}》内容(?:摘要|提要|简介|预览)[：:]/u,
  },
];
/** 目录/提纲：……: the headings that follow are the contents. */
export function isContentsHead(folded: string): boolean {
  return /^【?(?:文章|本文)?(?:目[ 　]{0,4}录|提纲|目录[/／]提纲)】?(?:：[….·]*)?$/u.test(folded);
}

/** Remains inside a paragraph: a site's name with its address, a page number, a word of a page's program. */
const INLINE = [
  new RegExp(`[（(【]\\s*(?:\\p{Script=Han}{2,8})?\\s*${ADDRESS}[^（）()【】。]{0,30}[）)】]`, 'gu'),
  new RegExp(`(?:\\p{Script=Han}{1,16}(?:网|汇|库|站|宝典|大全|家园)[：\\s]*)?${ADDRESS}`, 'gu'),
  /第\s?\d{1,3}\s?页\s?[，,]?\s?共\s?\d{1,3}\s?页/gu,
  /(?:本文格式为)?Word版[，]?下载后?可任意(?:编辑|复制|修改)(?:[和、与](?:编辑|复制|修改|打印))*/giu,
  // 在教学比武总结会上的点评 [复制链接]
  /(?<=\S)[ 　]*[[［【]复制链接[\]］】]/gu,
  // 在农机安全反馈会上的讲话（2549字）
  /(?<=(?:讲话|点评|讲评|发言|致辞|总结)稿?)[ 　]?[（(]\d{3,6}字[）)]$/gu,
  // 在统计工作会上的讲话_澄江统计网
  /(?<=(?:讲话|点评|讲评|发言|致辞)稿?)(?:_\p{Script=Han}{2,10}网|\.(?:docx?|pdf|wps|txt))$/giu,
  /##\w{4,20}##/gu,
  // 微信添加【……】海量公文范文，朋友圈每天更新; 公众号【……】防丢失QQ【……】
  /(?:微信(?:添加|号)?|公众号|QQ)[：:]?【[^【】]{1,16}】(?:[^。【】！？]{0,6}(?:QQ|微信)【[^【】]{1,16}】)?(?:海量[^。【】！？]{0,8}[，,]朋友圈每天更新)?/gu,
  // 【更多公文素材，微信：gwsc k08】
  /[【（([](?:更多|获取|海量|免费|定制)[^【】（）()[\]。]{0,20}(?:微信|QQ|公众号|VX|wx)[：:]?[ ]?[\w -]{2,24}[】）)\]]/giu,
  new RegExp(STYLE_SHEET, 'gu'),
  /[-—–]{1,3}\s?END\s?[-—–]{1,3}/gu,
  /(?:范文|本文|内容)?仅供参考，自行编辑使用/gu,
  /精选优质文档[-—]{1,4}倾情为你奉上/gu,
  /[.…]{0,6}此处(?:隐藏|省略)\d{1,6}个?字[^。….]{0,20}[.…]{0,6}/gu,
  // （未完，全文共3000字，当前显示500字）
  /[（(][^（）()。]{0,30}(?:省略|隐藏|全文共约?|当前(?:仅)?显示)\s?\d+\s?字[^（）()]{0,30}[）)]/gu,
].map((pattern) => ({ pattern }));
const inlineIn = sieve(INLINE);
/** A sentence names the address that follows: 申报网址是http://…, 登录www.… */
const NAMES_ADDRESS =
  /(?:网址|地址|链接|邮箱|官网|入口|登[录陆]|访问|打开|进入|点开|浏览|上|到|在|是|为|：|:)[^。，,；;！？]{0,10}$/u;
/** A site's own sentence: its goods and its address. */
const INLINE_SENTENCE = new RegExp(`${TRADE}|(?:下载|本站)(?:网址|地址)`, 'u');

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Page remains inside a paragraph's text; offsets into it. An address that a sentence names is none. */
export const findInlineResidue = remember((text: string): readonly Place[] => {
  const places = inlineIn(text).flatMap(({ pattern }) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: hit, index }) => !isNamed(text, hit, index))
      .map(({ 0: hit, index }) => ({ start: index, end: index + hit.length })),
  );
  if (/:\/\/|www\./.test(text)) places.push(...siteSentences(text));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return places.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
});

function isNamed(text: string, hit: string, at: number): boolean {
  return /:\/\/|www\./.test(hit) && NAMES_ADDRESS.test(text.slice(Math.max(0, at - 16), at));
}

function siteSentences(text: string): Place[] {
  return [...text.matchAll(/[^。！？]+[。！？]?/g)]
    .filter(({ 0: hit }) => hit.length <= 120 && /:\/\/|www\./.test(hit) && INLINE_SENTENCE.test(hit))
    .map(({ 0: hit, index }) => ({
      start: index + hit.length - hit.trimStart().length,
      end: index + hit.length,
    }));
}
