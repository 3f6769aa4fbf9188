/**
 * What a forum sets round a text: its counts, who posted it and when, what a member may do with it, and what others say
 * under it. Whole folded lines; rows of the table of page lines (language/page/residue/kinds).
 */
import type { PlatformLine } from './platforms';

/** What a forum counts: 97阅读, 12 条回复. */
const DEED = '(?:阅读|浏览|查看|点击|访问|回复|评论|回帖|跟帖|转发|转载|下载)';
const COUNT = `(?:\\d[\\d.]{0,8}[万wk+]?[ ]?[次条]?[ ]?${DEED}(?:量|数|次数)?|${DEED}(?:量|数|次数)?[：: ]{0,2}\\d[\\d.]{0,8}[万wk+]?[ ]?[次条]?)`;
/** What only a forum notes of its members, and what others note too. */
const OF_MEMBERS =
  '(?:UID|铜币|发帖数?|帖子数?|好评度|听众数?|在线时间|最后登录|注册时间|用户组|阅读权限|签到天数|贡献值|威望|精华|金钱|金币|经验值?|魅力|积分)';
const VALUE = '(?:[+＋]?[ ]?-?\\d[\\d.,-]*[ ]?(?:枚|点|天|小时|帖|篇|分|枚|次|个)?(?:[ ]\\d{1,2}：\\d{2})?)';

export const FORUM_LINES: readonly PlatformLine[] = [
  { name: '论坛', source: `^[•·▪● ]*${COUNT}(?:[ 　|┊/·]+${COUNT})*$`, where: 'any' },
  // 只看楼主 倒序阅读 0 发表于: 2015-10-31, 老槐树 | 发表于 2014-3-5 08:12:33 | 显示全部楼层
  {
    name: '论坛',
    source: '^[^。，；！？]{0,40}发[表布]于[：: ]{0,2}\\d{2,4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
    where: 'any',
  },
  // 签到天数: 12 天, 铜币: 306 枚
  {
    name: '论坛',
    source: `^${OF_MEMBERS}[：: ]{0,2}${VALUE}(?:[ 　|]+${OF_MEMBERS}[：: ]{0,2}${VALUE})*$`,
    where: 'edge',
  },
  // 级别: 新手上路
  {
    name: '论坛',
    source: '^(?:级别|等级|头衔|用户组|身份|性别|来自)[：: ]{1,2}[^。，；：]{1,10}$',
    where: 'beside',
  },
  {
    name: '论坛',
    source: '^(?:当前)?[离在]线$|^离线(?:[\\w-]{2,12}|\\p{Script=Han}{2,4})$|^\\[LV[.．]\\d{1,2}\\].{0,12}$',
    where: 'edge',
  },
  // 山里人 + 5 很给力!
  {
    name: '论坛',
    source: '^[^。，；： ]{1,12}[ 　]+[+＋][ ]?\\d{1,3}(?:[ 　]+[^。，；]{1,12})?$',
    where: 'beside',
    sentence: true,
  },
  {
    name: '论坛',
    source:
      '本版积分规则|该用户从未签到|的每日心情|最近评分记录|查看全部评分|^参与人数[ ]?\\d|跳转到最后一页|本帖子中包含|楼主发[言帖]：|^限[ ]?\\d+[ ]?字节|直接提交$|^(?:认证码|验证问题|验证码)：?$|用手机看[帖贴]|小黑屋|Archiver|Color Image Link|^GMT[+＋]\\d|Processed in|^签名被屏蔽|(?:帐|账)号(?:被封|已被)',
    where: 'any',
  },
  {
    name: '论坛',
    source:
      '(?:需要?|请)先?[ ]?登[录陆][ ]?后?(?:才|方)?(?:能|可以?)[ ]?(?:回[帖复]|发[帖表]|评论|跟帖|下载|留言|参与|点评)|(?:还是|是)游客，?请|^马上注册，|没有[账帐]号？',
    where: 'any',
    foot: true,
    sentence: true,
  },
  // [讲话] [复制链接]
  {
    name: '论坛',
    source: '^[[［【][^[\\]［］【】。，]{1,8}[\\]］】][ 　]*[[［【]复制链接[\\]］】]$',
    where: 'any',
  },
  // 引用 2 楼 山里人 的回复：, 回复 2# 山里人 的帖子
  {
    name: '论坛',
    source:
      '^(?:引用|回复)[： ]{0,2}(?:第?\\d{1,4}[ ]?[楼#]|楼主)(?:[ ][^。，；：]{1,14})?[ ]?(?:的(?:帖子|回复|发言|内容))?：?$',
    where: 'any',
  },
  // 谢谢楼主分享，收藏了; 楼主任 is somebody of the house.
  {
    name: '跟帖',
    source: '^[^。]{0,12}楼主(?!任)[^。]{0,20}$|^回复楼主(?!任)：',
    where: 'edge',
    sentence: true,
  },
  // 顶一个，写得好，收藏了; 好文章，感谢分享！
  {
    name: '跟帖',
    source:
      '^(?:[帮支]?[顶持]|mark|马克|路过|围观|沙发|板凳|地板|收藏|学习|不错|好[文帖]章?|赞|写得(?:真|很|太)?好|受教|转走|拿走|留名)(?:一?[个下]|了|啦|[一]下)?(?:[，！~～。.… ].{0,20})?$|^[^。，]{0,4}(?:谢谢|感谢)(?:您的?|无私|精彩|热心)?(?:分享|转载|发帖)[了啦]?[。！~～]*$',
    where: 'beside',
    sentence: true,
  },
];
