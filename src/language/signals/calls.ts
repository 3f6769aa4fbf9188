/** What a speaker calls for and hopes for: 让我们……, 希望大家. Rows of the table of signals. */
import { AUDIENCE } from '../lexicon';
import { row, type Signal, STRONG, WEAK } from './signal';

/** Read in every clause, whatever its mood. */
export const CALLS: readonly Signal[] = [
  row(
    'close',
    '号召',
    STRONG,
    // 演练让我们看到了…… tells what it did to us.
    '(?:^|同志们|最后|现在|就)让我们(?![^，。]{0,8}(?:看到|感受|认识|体会|懂得|明白|意识))|为[^，]{2,40}(?:而|努力|不懈)*奋斗|作出新的更大|(?:向|交出)[^，]{0,16}满意的答卷',
  ),
  row(
    'hope',
    '等着看',
    STRONG,
    // 十五天后，我们等着看你们的整改清单
    '等着?(?:看|收|听|要)(?:到|[^，]{0,2}拿出)?(?:你们|各[^，]{1,4}|大家|同志们)的[^，]{0,6}(?:清单|结果|报告|答卷|行动|变化|消息|进步|成绩|方案|承诺|实效)',
  ),
  row(
    'hope',
    '祝愿',
    WEAK,
    `(?:希望|期望|期待|盼望|祝愿)[^，]{0,8}(?:再接再厉|再创佳绩|百尺竿头|更上[一层]|取得更[大好]|越来越|更加美好|工作顺利|身体健康|学习进步|不断进步|马到成功)`,
  ),
  row(
    'hope',
    '希望',
    STRONG,
    `(?:^|[，也还更我是])(?:衷心|殷切)?(?:希望|期望|期待|盼望)(?!的|中|小学|工程|学校|村[小的里头、和])(?:大家|同志们|各|全|你们|我们|在座|${AUDIENCE})?`,
  ),
];
