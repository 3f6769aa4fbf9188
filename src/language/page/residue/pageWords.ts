/**
 * What a page offers to do, and what it counts: 【打印此页】 【关闭窗口】, 顶 3 踩 0, 编辑 | 讨论 | 查看历史. A line of nothing but
 * these, marks and blanks is no speech's.
 */

export const any = (words: string) => `(?:${words.split(' ').join('|')})`;

/** Words of a page's menu; a line of nothing else is the page's. */
export const MENU = any(
  '首页 登[录陆] 注册 登[录陆]注册 请先登[录陆] 返回 返回首页 返回顶部 回到顶部 返回列表 返回目录 使用道具 回复 只看该作者 倒序浏览 只看大图 电梯直达 显示全部楼层 跳转到指定楼层 楼主 只看楼主 上一主题 下一主题 快速回复 高级模式 回帖奖励 发新帖 关灯 开启左侧 复制链接 \\[复制链接\\] 阅读模式 回到首页 会员中心 会员登[录陆] 个人中心 联系我们 联系客服 在线客服 关于我们 帮助中心 网站地图 加入会员 会员注册 下载该文章 收藏 收藏本文 收藏本页 加入收藏 分享 打印 打印本页 关闭 关闭窗口 举报 纠错 复制 复制全文 复制链接 下载 下载本文 下载文档 下载全文 立即下载 免费下载 文档下载 点击下载 侵权投诉 免费试读 在线阅读 全文阅读 我要投稿 投稿 点赞 喜欢 在看 打赏 转发 评论 发表评论 VIP VIP免费 VIP专免 会员专享 海报 以稿换稿 繁体 简体 上传 相关 浏览记录 阅读记录 扫码分享 二维码 订阅号 公众号 客户端 小程序 APP下载 手机版 电脑版 移动端 手机端 网站首页 网站导航 栏目导航 本站导航 常用文稿 常用范文 常用公文 常用模板 文章导航 频道导航 附件列表 附件下载 下载附件 文稿素材 范文热点 范文相关阅读 热门范文 范文推荐 购物车 我的足迹 我的收藏 我的下载 会员信息 用户信息 用户 密码 推荐访问 合集下载 最近更新 热点推荐 立即购买 加入VIP 加入VIP免费下载 查看更多 更多 分享到 分享至 设为首页 推荐给好友 发送给好友 无障碍浏览 无障碍阅读',
);
/** 立即登录, 点击查看大图, 免费复制. */
const AT_ONCE = any('点击 立即 马上 免费 一键 我要 请 继续 在线 现在 点此');
const DEED = any(
  '打印 关闭 复制 下载 收藏 分享到? 分享至 转发到? 发送[到给] 返回 回到 展开 收起 查看 阅读 浏览 登[录陆] 发表 提交 写 回复 投诉 举报 反馈 导出为? 转为 转换为 另?存为 保存到? 打开 订阅 关注 加载 购买 开通 刷新 切换到? 设为 加入 推荐给 编辑 隐藏 显示 输入 忘记 记住 注册',
);
const ITS_OWN = any(
  '(?:本|此|该|当前|上一|下一)页面? 正文 (?:本|此|该)(?:文章?|文档|篇|站) 页面 窗口 顶部 首页 上级 上一级 列表 目录 链接 评论 原文 全文 余文 大图 原图 图片 文本 剩余(?:内容|全文)? 更多 VIP 会员 作者 好友 给?好友 微信好友 朋友圈 QQ空间 微博 Word(?:文档)? PDF(?:文档)? TXT 收藏夹 桌面 历史 密码 验证码 新?用户 新?账号 评论内容 电脑版 手机版',
);
/** What a page does by itself, and what it calls its places; each of them is said nowhere else. */
const OF_A_PAGE = any(
  '(?:微信|QQ|手机号?|短信|密码|第三方|快速|扫码)登[录陆] 新用户注册 余下全文 正?在?加载中 正在加载 没有更多了 暂无(?:评论|数据|内容) 0条评论 \\d+条评论 复制成功 词条统计 百度快照 网页快照 大家还在搜 其他人还搜了 作者最新文章 热门文章排行 相关新闻 换一[换张批] 匿名(?:用户|发表|评论) 广告位?(?:招租|投放) 长者(?:版|模式) 老年模式 关怀模式 适老化 无障碍 意见反馈 我要纠错 隐私政策 服务条款 用户协议 接受所有Cookie 全部接受 24小时客服 QQ在线 在线咨询 在线留言 喜欢作者 点击下方“?阅读原文”? 繁[体體]中?文? 简体中?文? 网站支持IPv6 [￥¥]\\d+(?:\\.\\d{1,2})?元? 听全文 语音播报 朗读 智能播报 最新评论',
);
/** A page's words that others use too: alone they are a page's only at its edge. */
const COMMON = any(
  '关注(?:TA|Ta)? 顶一下 踩一下 打赏作者 发布 提交 展开 收起 举报 投诉 编辑 讨论 评论 反馈 匿名 游客 赞 顶 踩 分享 转发 打印 收藏 取消 允许 确定 视频 音频 小程序 微博 微信 客户端 简 繁 EN English 首页 上页 下页 尾页 末页 上一页 下一页 广告 推广 沙发 板凳 地板 楼主 TOP 纠错 字体 支持 反对 点评 评分 淘帖 主题 帖子 积分 描述 返回列表 发新帖 发表回复 快速回帖 倒序阅读 上一个 下一个 收起 理由 用户反馈 认领 注册会员 站内搜索 \\d{1,3}[楼#] 大 中 小 [Tt][+-] A[+-]?',
);
/** Where a page's own English is left: Home News About Us Contact, Read more, Powered by. */
const LATIN = any(
  'home news about us contact share tweet print next previous prev read more top menu search login log in sign up register back privacy policy terms of service cookies? copyright powered by all rights reserved english detail details products? index email like reply follow subscribe download upload categories tags?',
);
const COUNTED = '(?:[ 　：（]{0,3}\\d[\\d.,]{0,8}[万wk+]?[）次人条]?)?';
const APART = '[\\s|｜丨·/／—–\\-\\[\\]【】（）>＞»+↑↓▲▼△▽]';
const ACTION = `(?:${AT_ONCE}?${DEED}${ITS_OWN}|${AT_ONCE}(?:登[录陆]|注册|下载|举报|纠错|咨询)|${OF_A_PAGE})`;
const ANY_WORD = `(?:${ACTION}|${MENU}|${COMMON})${COUNTED}`;

/** A line of one such action, or of several words of a page. */
export const BUTTONS = `^${APART}*${ACTION}[.…。]*${APART}*$|^${APART}*(?:${ANY_WORD}${APART}+)+${ANY_WORD}${APART}*$|^(?:${LATIN}[ |>·/]{1,3})+${LATIN}[.!>» ]*$`;
/** A site's name before its menu: 文秘之家 手机版 | 加入收藏 | 联系我们 */
export const NAMED_MENU = `^[\\p{Script=Han}\\w]{2,8}[ 　|｜]+(?:${ANY_WORD}${APART}+)+${ANY_WORD}${APART}*$`;
/** A line of one common word, with its number or without it. */
export const WORD_ALONE = `^${APART}*${COMMON}${COUNTED}${APART}*$`;

export const DAY = '\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?';
export const CLOCK = '\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?';
/** A day or a month, and the hour behind it where it stands there. */
export const DATE = `\\d{4}[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?)?(?:[ 　]*${CLOCK})?`;
/** What stands for a site, as its name ends. */
export const SITE =
  '(?:范文网|公文网|文秘网|写作网|资料网|素材网|文档网|文库网|文书网|秘书网|讲话稿网|作文网|学习网|论文网|美章网|书屋网|笔杆子网|公文汇|稿子汇|文库|智库|范文|公文库|公文之家|文秘家园|范文大全|百度|道客巴巴|豆丁)';
/** What a page counts or notes beside a text. Each name is the page's own, whatever follows it. */
export const FIELD = any(
  '发布时间 发布日期 发表时间 发表日期 发布人 发布者 发布于 更新时间 更新日期 上传时间 上传日期 上传人 上传者 上传用户 浏览次数 浏览量 浏览 阅读次数 阅读量 阅读数 点击次数 点击数 点击量 访问量 访问次数 下载次数 下载量 评论数 收藏数 用户名 密\\s*码 验证码 移动端 手机端 文档编号 文件编号 投稿人 供稿人 责任编辑 字数 全文字数 文件大小 文档大小 文档格式 文件格式 文档页数 热门搜索 热搜 所属栏目 所属分类 下载积分 所需积分 ID 字号 字体 原文链接 系统标签 文档分类 资料分类 收藏人数 评论次数 文档热度 文章来源 稿源 索引号 发布机构 发文机关 成文日期 公开日期 公开方式 主题分类 信息分类 文号',
);
/** The same, but a minute or a speaker may note them too: 时间：2024年3月5日. */
export const FIELD_OR_NOTE = any(
  '时间 日期 作者 来源 阅读 评论 下载 文章 更新 发表 分享 关键词 标签 栏目 分类 积分 格式 大小 页数 点击 人气 热度 编辑 小编 录入',
);
/** How a site tells what one would get for money, or by a message. */
export const TRADE =
  '(?:免费获取(?:全文|范文|文档)|(?:定制|免费|专业)代[笔写]|代[笔写](?:此类|服务|公文|文章|材料)|润笔(?:请|加|联系)|老师好友|加(?:老师|客服|好友)(?:微信|好友|微|QQ|获取)|扫码联系|加(?:微|微信|QQ|V)[：:]\\s*\\w|请加(?:微信|微|QQ|客服)|开通会员|(?:正式)?会员可(?:完整|继续)?(?:阅读|查看|下载)|VIP会员|海量(?:公文|范文|文档)|公文素材|一键下载|无限下载|文档下载)';
