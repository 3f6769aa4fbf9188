/** Two versions of one speech, sound and with the defects that the suites look for. */

export const SOUND = `在项目观摩会上的点评讲话

同志们：

今天大家用一天时间看了七个项目。总的看，各单位动手早、推进快，成绩值得充分肯定。但也要看到，有的项目进度偏慢，手续办理还不够及时，差距不小。下面，我讲两点意见。

一、提高认识
抓项目就是抓发展。各单位要把思想统一到县委的部署上来，把项目一个一个往前推。

二、狠抓落实
（一）抓好项目进度。对照年初的计划，倒排工期，挂图作战。
（二）抓好卫生秩序。工地内外要干净整洁，材料堆放要整齐。

同志们，任务已经明确，希望大家鼓足干劲，确保全年目标如期完成。谢谢大家！
`;

/** A half-width colon after the salutation, an unclosed label, one promise too many. */
export const DEFECTIVE = SOUND.replace('同志们：\n', '同志们:\n')
  .replace('两点意见', '三点意见')
  .replace('（二）抓', '（二抓');
