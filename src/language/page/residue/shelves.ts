/**
 * What a site that keeps documents sets round a text: its columns, what it says of its files, and what it wants for the
 * rest. Whole folded lines; rows of the table of page lines (language/page/residue/kinds).
 */

import { NAMED_MENU } from './pageWords';
import type { PlatformLine } from './platforms';

export const SHELF_LINES: readonly PlatformLine[] = [
  // 文秘之家 手机版 | 加入收藏 | 联系我们
  { name: '菜单', source: NAMED_MENU, where: 'edge' },
  // 个人文库网为您提供优质参考范文！ 工作总结 工作计划
  {
    name: '网站',
    source:
      '^[^。，；：！？]{2,10}(?:[网库站]|中心|之家|大全)为[您你大]家?(?:免费)?提供[^。，；：]{0,16}(?:参考|范文|资料|下载|文档|素材)[^。，；：]{0,4}(?:[ 　]+[^。，；：]{2,8})*$',
    where: 'edge',
    sentence: true,
  },
  {
    name: '网站',
    source:
      '^\\p{Script=Han}{0,8}(?:不良|有害|违法)信息举报(?:中心|专区|邮箱|电话|入口)?(?:：[^。，；]{0,40})?$',
    where: 'any',
  },
  // 爱国 分享 时间：
  {
    name: '浏览记录',
    source:
      '^[^。，；：]{1,8}[ 　]+(?:分享|编辑|发布|推荐|上传|投稿)[ 　]+(?:时间|日期|来源|作者)：[^。]{0,24}$',
    where: 'any',
  },
  // 网站编辑推荐您: | |
  {
    name: '相关文章',
    source: '^(?:网站|本站)?(?:编辑|小编|站长)推荐[您你]?(?:阅读)?：?[ 　|｜]*$',
    where: 'edge',
  },
  {
    name: '相关文章',
    source: '^本(?:[类站]|栏目?)(?:推荐|热门|最新|列表|排行|导航|精选)(?:文章)?$|^栏目列表$',
    where: 'edge',
    foot: true,
  },
  {
    name: '菜单',
    source: '[[［【](?:了解|关于|注册|登录|立即|点此|点击|收藏)[^\\[\\]［］【】。，]{0,6}[\\]］】]$',
    where: 'edge',
  },
  // 审核：
  { name: '采编', source: '^(?:责任编辑|责编|编辑|[初复终]?审核?|校对|签发|监制)：$', where: 'edge' },
  { name: '文件名', source: '^《[^《》]{2,60}\\.(?:docx?|pdf|pptx?|wps|txt)》$', where: 'any' },
  { name: '菜单', source: '^(?:举报违规(?:文档|内容|资料)|用户评价|加入VIP，[^。]{0,10})$', where: 'edge' },
  // 全文内容需下载后查看, 剩余内容已隐藏，支付完成后下载完整资料
  {
    name: '登录后阅读',
    source:
      '^(?=.*(?:全文|内容|完整|全部|剩余|余下|更多))[^。！？]{0,24}(?:下载|支付(?:完成)?|付费|购买|开通|注册)(?:会员)?后[^。！？，]{0,6}(?:查看|阅读|浏览|下载|获取|复制)[^。！？]{0,12}[。！]?$',
    where: 'edge',
    foot: true,
    sentence: true,
  },
  // 如PPT文件的首页显示word图标，表示该PPT已包含配套word讲稿。
  {
    name: '平台声明',
    source:
      '首页显示word图标|^如(?:果)?[您你]?对(?:本|该|此)[文站篇][^。，]{0,6}(?:疑问|意见|异议|建议)|需要?(?:本地)?(?:电脑)?安装(?:office|wps|PDF)',
    where: 'edge',
    sentence: true,
  },
  // 【摘要】……, 导读：本文讲述了……
  {
    name: '摘要',
    source:
      '^(?:[[［【](?:摘要|导读|内容(?:摘要|提要|导读)|核心提示)[\\]］】]|(?:摘要|导读|内容(?:摘要|提要|导读)|核心提示|文章摘要)：).',
    where: 'edge',
    sentence: true,
  },
];
