/**
 * What a portal or a newspaper's page sets round a text: where one is, when it was put there, who keeps the site, how its
 * pages are numbered. Whole folded lines; rows of the table of page lines (language/page/residue/kinds).
 */
import type { PlatformLine } from './platforms';

const DAY = '\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?';
const CLOCK = '\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?';
/** Who keeps a site. */
const KEEPER = '(?:主办|承办|协办|技术支持|维护|版权所有|地址|邮编|电话|传真)(?:单位)?';

export const SITE_LINES: readonly PlatformLine[] = [
  { name: '当前位置', source: '^[您你]?现?所在的?(?:位置|栏目)：', where: 'any' },
  { name: '检索', source: '^(?:站内|全站|信息|全文)?(?:搜索|检索)：?[ 　]*请输入[^。]{0,12}$', where: 'any' },
  // 发布：2024-03-05, 编辑于 2024-03-05 16:40 · IP 属地清河, （2024-03-05 16:40:12）
  {
    name: '日期与计数',
    source: `^(?:(?:发布|更新|发表|上传|编辑|修改)于?[：: ]{0,2}${DAY}|（${DAY}[ 　]+${CLOCK}）$)[^。，；]{0,30}$|IP[ ]?属地`,
    where: 'any',
  },
  // 已有128人阅读, 12.3万粉丝, 共有0位网友发表了评论
  {
    name: '浏览记录',
    source:
      '^(?:已有|共有|现有)[ ]?\\d[\\d.]*万?[ ]?[人位名条次][^。，；]{0,6}(?:阅读|浏览|评论|回复|收藏|点赞)$|^\\d[\\d.]*万?[ ]?(?:粉丝|获赞|人打赏|人点赞|人赞同|人看过)$',
    where: 'edge',
  },
  // （3） and 100% under 顶一下
  { name: '浏览记录', source: '^（\\d{1,5}）$|^\\d{1,3}%$', where: 'beside' },
  { name: '公众号', source: '^(?:提示：)?点击[^。，]{0,16}(?:关注|订阅)[^。，]{0,6}$', where: 'any' },
  {
    name: '相关文章',
    source:
      '^(?:附件下载|相关链接|友情链接|快速链接|常用链接|站点导航|参考链接)：?$|^[^。，；：]{2,30}的相关(?:资料|链接|文章|阅读)：?$',
    where: 'edge',
    foot: true,
  },
  // 更多讲话稿，请关注晚风文库！
  {
    name: '更多',
    source:
      '^(?:想|要)?(?:了解|阅读|查看|获取)?更多[^。！？，]{2,12}，?(?:敬?请|欢迎|快来|尽在)(?:关注|访问|登[录陆]|点击|下载)?[^。！？，]{0,16}[。！]?$',
    where: 'edge',
    foot: true,
    sentence: true,
  },
  // 主办：县林业局　承办：县林业局办公室
  {
    name: '版权声明',
    source: `^${KEEPER}：[^。，；：]{2,30}(?:[ 　]+${KEEPER}：[^。，；：]{1,30})+$|^(?:技术支持|版权所有|备案号|网站维护)：|^您的IP|位访问者$`,
    where: 'edge',
    foot: true,
  },
  {
    name: '投稿',
    source: '^[^。，；：]{0,12}(?:投稿[^。，；：]{0,4}|QQ群|交流群|微信群)：?[ ]?[\\w.@-]{5,40}$',
    where: 'edge',
  },
  { name: '线', source: '^[-—=_*·~]{3,}[ ]?分[隔割]线[ ]?[-—=_*·~]{3,}$', where: 'any' },
  // 共3页: 上一页 1 2 3 下一页, 本文共分2页，当前第1页
  {
    name: '页码',
    source:
      '^(?:共[ ]?\\d+[ ]?页|分页|页次)[：: ][ 　上下一首末尾页\\d/.>»]{3,}$|^（?本文共分?[ ]?\\d+[ ]?页[^。]{0,14}$|^\\[(?:NextPage|page|分页)\\]$|^<！--(?:[^\\p{Script=Han}]{0,80}|[ ]?(?:分页|正文|广告|内容)(?:开始|结束|区|位)?[ ]?)-->$',
    where: 'any',
  },
  { name: '广告', source: '^[（【]?(?:此处|这里|本页)(?:为|是)广告位?[）】]?$', where: 'any' },
];
