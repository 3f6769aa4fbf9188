/** What stands round a text that came in a chat or by mail: 刘书记 2024/11/06 18:45, 发件人：办公室. */
import { DATE } from './pageWords';
import { beside, parts, type Row, row } from './row';

export const MESSAGE_LINES: readonly Row[] = [
  row(
    '聊天窗口',
    '^[\\p{L}\\p{N}·_-]{1,12}[ 　]+(?:(?:\\d{4}[-/年])?\\d{1,2}[-/月]\\d{1,2}日?[ 　]*|昨天[ 　]*|星期[一二三四五六日天][ 　]*)?(?:上午|下午|晚上|凌晨)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?$',
    parts,
  ),
  // 指挥 老周 19:42: who has an office in the talk; 集合 点名 19:42 is of a plan.
  row(
    '聊天窗口',
    '^[\\p{Script=Han}]{1,8}[ 　]+(?:[老小阿]\\p{Script=Han}{1,2}|\\p{Script=Han}{1,3}(?:书记|主任|老师|队长|[哥姐工总]))[ 　]+\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?$',
    parts,
  ),
  // 群聊“合唱团三声部”的聊天记录
  row(
    '聊天窗口',
    '^(?:微信)?群聊?[“「《][^”」》]{1,24}[”」》](?:的聊天记录)?$|^[^。，；：！？]{1,24}的聊天记录$',
  ),
  // 录音文件：赛课点评.m4a
  row('转写', '^(?:录音|音频|视频|录像)(?:文件)?：[^。，；！？]{1,40}\\.(?:m4a|mp3|mp4|wav|amr|aac|mov)$'),
  // 说话人2：, 发言人 1 00:12: whose turn it is.
  row(
    '转写',
    '^(?:说话人|发言人|讲话人|speaker)[ ]?(?:\\d{1,2}|[A-Z])(?:：|[ 　]*[（(]?(?:\\d{1,2}：)?\\d{1,2}：\\d{2}[）)]?：?)$',
    parts,
  ),
  // —————  2024-5-6  —————: a day of the talk begins.
  row('聊天窗口', `^[-—–─]{3,}[ 　]*${DATE}[ 　]*[-—–─]{3,}$`),
  row(
    '聊天窗口',
    '^[\\[［【](?:图片|表情|语音|视频|文件|链接|动画表情|位置|聊天记录)[\\]］】]$|^.{0,12}撤回了一条消息$',
  ),
  // A mail's head: 发件人：办公室 <office@example.cn>; what it is sent on with stands before its subject.
  row(
    '邮件',
    '^(?:发件人|收件人|寄件人|发送时间|发件时间|收件时间)：|^(?:抄送|密送)：.{0,60}@|^主题：[ 　]?(?:转发|回复|答复|re|fwd?)：|^(?:from|to|sent|subject)：',
  ),
  row('邮件', '^主题：[^。！？]{1,60}$', beside),
  row(
    '邮件',
    '^[\\[［【（]?(?:发自|来自)(?:我的)?[ ]?[\\p{Script=Han}A-Za-z\\d]{0,8}[ ]?(?:手机|客户端|iPhone|iPad|邮箱|电脑)[\\]］】）]?$|^sent from my .{2,20}$',
  ),
  row('邮件', '^[-—]{2,}[ ]?(?:原始邮件|转发的?邮件|original message)[ ]?[-—]{2,}$'),
];
