import { describe, expect, it } from 'vitest';
import { foldOnce } from '../../../../src/language/fold';
import { residueKind } from '../../../../src/language/page/residue/kinds';
import { parse } from '../../../../src/reading/parse';
import { runChecks } from '../../../support/checking';

describe('what a platform sets round a text', () => {
  it.each([
    '点击上方蓝字关注我们',
    '往期推荐',
    '收录于合集',
    '喜欢此内容的人还喜欢',
    '轻触阅读原文',
    '微信号：banwen2020',
    'IP属地：江苏',
    '添加公文小屋到电脑桌面',
    '剩余62%内容未展示',
    '本文档下载后可任意编辑',
    '欢迎下载使用',
    '资料收集自网络，仅供学习参考，如有侵权请联系删除',
    '感谢您的阅读！',
    '公文荟萃 gongwen-hui.com，汇集讲话稿、总结等文稿下载。',
    '您的浏览器版本过低，请升级后再试。',
    '售价：¥5.00',
    '3 / 12',
    '（记者 顾言）',
    '责编：顾言',
    '来源丨清河发布',
    '清河日报客户端',
    '您当前使用的浏览器版本过旧，请更换新版浏览器后访问。',
    '（顾言整理）',
    '附件列表',
    'Shape2',
    '2026-04-09 10.00元',
    '春耕生产现场会议的讲话稿_公文写作范文_--第2页',
    '您身边的写作助手，某某网欢迎您！',
    '预览阅读已结束，若您需要全文请联系。',
    '编者按：本文从三个部分展开，其中主要包括总体看法和几条意见。',
    '公文港，机关文档之家',
    '篇1：',
    '写作通，公文学习文库',
    '精品办公范文荟萃',
    '微信订阅号',
    '作者原创，不允许二次传播，一经发现收回会员权益，追究法律责任。',
    '搜索',
    '写稿助手，人人用得上的好帮手！ 马上了解',
    '以下是班组长在班前会上谈安全作业的讲话内容：',
    '更新于 2024-05 网友投稿',
    '2024-05-06 08:15:20 阅读 51 评论 0',
    '2024-05-06 09:41 作者：文稿帮 阅读 206',
    '清河妇联　2024-05-06　阅读 318',
    '点赞 5　收藏 2　分享　举报',
    '会员登录后可查看全文',
    '剩余45%内容,请下载后阅读',
    '[发自手机客户端]',
    '发自我的手机',
    'Sent from my phone',
    '发件人： 清河社区 <office@example.cn>',
    '主题： 转发：周一例会讲的',
    '<style type="text/css">',
    '<!-- content start -->',
    '<script>var a=[];(function(){a.push("b");})();</script>',
  ])('%s', (line) => {
    expect(residueKind(foldOnce(line))).toBeDefined();
  });

  it.each([
    '感谢大家的支持！',
    '3月_日全县发言人会议',
    '全县人民欢迎您！',
    '各村使用的浏览器版本过旧，请尽快更换。',
    '（各镇整理后报办公室）',
    '社区，是职工之家',
    '情况紧急！ 马上了解情况，马上报告。',
    '以下是我的发言：',
    '谢谢大家的配合',
    '请大家下载客户端，认真学习。',
    '打开客户端',
    '来源：县统计局，数据截至六月底。',
    '还剩三个月',
    '各单位的台账可以修改，但不能造假。',
    '编辑部：要把好校对关。',
    '一、主编负总责',
    '更新于去年的设备有三台',
    '2024-05-06 全县防汛会议',
    '收藏、评论、转发都要有人管',
    '剩余30%的任务月底前完成',
    '抄送：县委办公室',
    '来自一线的声音',
    '（根据记录整理）',
    '（镇办公室整理）',
    '（连队文书整理）',
    '<!-- 此处补三季度数 -->',
  ])('not %s', (line) => {
    expect(residueKind(foldOnce(line))).toBeUndefined();
  });

  it('a subject beside the other lines of a mail only', () => {
    expect(residueKind(foldOnce('主题：清河县春耕现场会'))?.where).toBe('beside');
  });

  it('what may be the speech’s own stands only at its edges', () => {
    const speech = '在清河县讲评会上的讲话\n同志们：\n欢迎下载\n今天讲三句话。\n谢谢大家！\n欢迎下载\n';
    const lines = runChecks(parse(speech))
      .filter(({ check }) => check === 'page-residue')
      .map(({ range }) => speech.slice(0, range.start).split('\n').length);
    expect(lines).toEqual([6]);
  });
});
