/**
 * What single platforms set round a text: WeChat's frame, the shelves of document sites, a newspaper's staff, a
 * browser's own notes. Whole folded lines; rows of the table of page lines (language/page/residue).
 */

/** Where a line of the kind may stand; see `residue`. */
export interface PlatformLine {
  readonly name: string;
  readonly source: string;
  readonly where: 'any' | 'edge';
  readonly foot?: true;
  readonly sentence?: true;
}

/** A line of nothing but one of these, marks and blanks round it aside. */
const only = (words: string) => `^[\\s↑↓▲▼△▽⬆⬇👆👇●•·|｜>《【（(.]*(?:${words})[\\s。！!…>》】）).|｜]*$`;

const STAFF =
  '(?:责任?编辑?|编辑|校[对审]|初审|复审|终审|审核|审校|监制|总监制|主编|值班(?:编辑|编委|主任)|编审|排版|美编|制图|图文|文图|摄影|供稿|通讯员|来稿|投稿)';

export const PLATFORM_LINES: readonly PlatformLine[] = [
  // WeChat.
  {
    name: '公众号',
    source: only(
      '点击[^。，]{0,8}(?:蓝字|关注)[^。，]{0,8}|点个(?:在看|赞)[^。，]{0,8}|长按[^。，]{0,10}(?:二维码|关注|识别)[^。，]{0,8}|(?:往期|精彩|近期|更多)(?:精彩)?(?:推荐|回顾|精选|文章|内容)|收录于合集[^。]{0,20}|喜欢此内容的人还喜欢|轻触阅读原文|(?:向上滑动|预览时标签不可点|继续滑动)[^。]{0,12}|微信扫一扫[^。]{0,14}|(?:使用小程序|打开小程序|已关注|取消关注|打开微信[^。]{0,6}|打开小程序阅读?|赞赏作者|赞赏|写留言|名称已清空|知道了|分享到朋友圈|轻点两下取消赞|轻点两下取消在看)',
    ),
    where: 'any',
    foot: true,
  },
  // 文字：教研组 图片：信息组, under the pictures of a story.
  {
    name: '编辑',
    source:
      '^(?:文字|撰文|文)[：:][^。，；！？]{1,16}[ 　](?:图片|图|摄影|编辑|审核|排版)[：:][^。，；！？]{1,40}$',
    where: 'any',
  },
  { name: '公众号', source: '^微信(?:公众)?号[：:]\\s*[\\w-]{4,}$', where: 'any' },
  {
    name: '公众号',
    source: '^原创[ 　][^。，；]{1,16}[ 　][^。，；]{2,24}(?:[ 　]\\d{4}.*)?$',
    where: 'edge',
  },
  { name: '地点', source: '^(?:IP属地|发表于)[：: ]?[\\p{Script=Han}]{2,4}$', where: 'any' },
  // Document sites.
  {
    name: '文库',
    source: only(
      '电脑桌面|添加[^。，]{1,16}到电脑桌面|安装后可以?在?桌面快捷访问|正文复制|复制正文|全文复制|一键复制|多个关键词搜索，空格分隔|请预览后下载|预览后再?下载|剩余[ ]?\\d{1,3}[%％](?![^。]{0,2}(?:任务|工程|款))[^。]{0,8}|剩余(?:[ ]?\\d{1,3}[%％]的?)?(?:内容|全文|文字)[^。]{0,4}下载[^。]{0,8}|剩余内容|继续阅读(?:剩余[ ]?\\d{1,3}[%％])?|展开阅读全文|还剩\\d+页未读[^。]{0,12}|\\d+人已?(?:下载|收藏|阅读|浏览)|(?:相似|相关)文档|下载提示|文档信息|内容提供方|审核时间|发布地址|实名认证|本页为空白页|文档简介|文库吧|内容要点|资源简介',
    ),
    where: 'any',
  },
  {
    name: '文库',
    source: only(
      '(?:本文档|文档|本资料|资料|word版?|格式|内容)?[ ]?(?:下载后|可)?(?:可以?)?(?:任意|自由|随意|直接)?(?:编辑|修改)(?:使用|修改|打印|下载)?|(?:可(?:编辑|修改)[ ，])?欢迎(?:您)?下载(?:使用|收藏)?|精品(?:文档|资料|范文|公文)?[ 　.，]*(?:欢迎下载|word[^。]{0,6}|doc|值得(?:拥有|下载))?|优[质秀](?:公文|范文|文档)|精编版|最新(?:整理|精品|版)[^。]{0,6}|整理分享|学习资料|word文档',
    ),
    where: 'edge',
  },
  {
    name: '文库',
    source:
      '^[^。！？]{0,12}(?:文档|文章|资料|内容|本文)?(?:收集|整理|来源|搜集)?[自于]*(?:互联网|网络)?，?(?:仅供|仅用于|只供)(?:个人)?(?:学习|参考|交流)[^。]{0,24}(?:联系(?:改正|删除)|他用|商用|商业用途)[。！]?$',
    where: 'any',
    foot: true,
    sentence: true,
  },
  {
    name: '文库',
    source: only('(?:感谢|谢谢)(?:您的?|大家的?)?(?:阅读|下载|观赏|浏览|使用|观看)[^。]{0,12}(?:使用|下载)?'),
    where: 'edge',
    sentence: true,
  },
  {
    name: '网站',
    source:
      '^[\\p{Script=Han}]{2,10}[ 　]?[\\w-]+\\.(?:com|cn|net|org|cc|vip)\\b[^。]{0,60}(?:下载|分享|收集|汇集|提供|范文|文稿|写作)[^。]{0,40}(?:。[^。]{0,24})?[。！]?$',
    where: 'any',
    sentence: true,
  },
  {
    name: '价格',
    source: '^(?:售价|价格|定价|会员价|原价)?[：: ]*[￥¥]\\s?\\d+(?:\\.\\d{1,2})?元?$',
    where: 'any',
  },
  {
    name: '浏览记录',
    source:
      '^(?:文档标签|关键字|评分|页数|格式|上传时间|下载量|来自|信息来源|信息类别|索引号|发文机关|成文日期|主题分类|TAG标签|标签云)[：: 　][^。；]{0,30}$|^(?:文档标签|关键字|评分|TAG标签)[：:]?$',
    where: 'edge',
  },
  {
    name: '页码',
    source: '^\\d{1,3}\\s?[/／]\\s?\\d{1,3}$|^[-—–=]{1,3}\\s?\\d{1,3}\\s?[-—–=]{1,3}$',
    where: 'any',
  },
  // What was put into a page by somebody else.
  {
    name: '广告',
    source:
      '^[^，。；：！？]{0,40}(?:体育官网|彩票|棋牌|(?:app|APP)(?:官方)?下载|[苹果安卓]{2}版(?:下载)?)[^，。；：！？]{0,40}$',
    where: 'edge',
  },
  // The browser and the host.
  {
    name: '浏览器',
    source:
      '^(?:您好，)?(?:您|你)?(?:当前|正在|现在)?(?:使用)?的?(?:IE)?浏览器(?:的)?(?:版本)?(?:太低|过低|较低|过旧|太旧|不受支持)[^。]{0,60}[。！]?$',
    where: 'any',
    sentence: true,
  },
  {
    name: '备案',
    source: '^[\\p{Script=Han}]?ICP[备证][\\d-]+号?|^[\\p{Script=Han}]{0,2}公网安备',
    where: 'any',
    foot: true,
  },
  // 篇1：
  { name: '篇目', source: '^篇(?:[一二三四五六七八九十]{1,2}|\\d{1,2})[：:]?$', where: 'any' },
  // 精品办公范文荟萃
  {
    name: '网站',
    source:
      '^精品[\\p{Script=Han}]{0,4}(?:范文|公文|文稿|材料)[\\p{Script=Han}]{0,2}(?:荟萃|大全|集锦|下载)$',
    where: 'any',
  },
  // 作者原创，不允许二次传播，一经发现收回会员权益
  {
    name: '版权声明',
    source: '^作者原创，(?:不允许|禁止|严禁|谢绝)[^。]{2,50}。?$',
    where: 'any',
    foot: true,
    sentence: true,
  },
  { name: '公众号', source: '^微信(?:订阅号|公众号|服务号)$', where: 'any', foot: true },
  // A newspaper and its staff.
  // 公文港，机关文档之家
  {
    name: '网站',
    source:
      '^[\\p{Script=Han}]{2,6}[，,—|｜-]{1,2}(?!是|就是|要)[\\p{Script=Han}]{2,10}(?:之家|第一站|第一门户|大本营|加油站|好帮手|文库|资料库|素材库|资源库)$',
    where: 'edge',
  },
  { name: '菜单', source: '^(?:搜索|登录|注册|菜单|导航|返回顶部|回到顶部|展开全部|收起)$', where: 'edge' },
  { name: '客户端', source: '^(?!打开|使用|推广|开发|建设)[\\p{Script=Han}]{2,6}客户端$', where: 'edge' },
  {
    name: '采编',
    source: `^[（(【\\[]?(?:来源|${STAFF})[丨|｜/／：:][^。；！？]{1,30}[）)】\\]]?$`,
    where: 'edge',
  },
  {
    name: '采编',
    // （顾言整理）, and not （根据记录整理）, （通讯员整理） or （镇办公室整理）, which say where the text is from.
    source:
      '^[（(](?!根据|按照?|依据|录音|记录|现场|会议)[\\p{Script=Han}]{2,4}(?<!文书|秘书|干事|通讯员|记者|记录|录音|[办室科处股队部局委组站连])[ 　]?(?:整理|摘编|供稿|编辑|摄影|校对|录入)[）)]$',
    where: 'edge',
  },
  // 编者按：本文主要从三个部分展开……
  { name: '采编', source: '^(?:编者(?:按|的话|语)|编辑按|按语)：', where: 'edge', sentence: true },
  { name: '采编', source: '^[（(](?:本报记者|记者|通讯员)(?!整理)[ 　]?[^。；]{2,24}[）)]$', where: 'edge' },
  // A question-and-answer site.
  {
    name: '问答',
    source: only(
      '写下你的(?:想法|评论)[^。]{0,6}|人划线|赞同[ ]?\\d*|编辑于[ ]?\\d{4}[^。]{0,20}|打开APP[^。]{0,12}|THE[ ]?END',
    ),
    where: 'any',
    foot: true,
  },
];
