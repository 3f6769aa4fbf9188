import type { Check, Report } from '../checks/check';
import { speakingMinutes, spokenSyllables } from '../language/length';
import type { Speech } from '../model/manuscript';
import { remember } from '../model/remember';

/** 超时: the speech keeps to the minutes that it may take. */
export const overTime: Check = {
  id: 'over-time',
  title: '超时',
  description: '照念下来，讲话不超过限定的时间（写在文稿开头或记在文稿旁边，超出一成以内不算）。',
  severity: 'information',
  basis: 'genre',
  wide: true,
  runWhole: ({ manuscript: { frontMatter, speeches }, pace }) => {
    const limit = frontMatter?.minutes;
    return limit === undefined ? [] : speeches.flatMap((speech) => judge(speech, limit, pace));
  },
};

/** What is allowed beyond the limit: a tenth. */
const ALLOWED = 1.1;

const syllablesOf = remember(spokenSyllables);

function judge(speech: Speech, limit: number, pace: number): Report[] {
  const syllables = speech.paragraphs.reduce((sum, { text }) => sum + syllablesOf(text), 0);
  if (syllables / pace <= limit * ALLOWED) return [];
  const place = speech.titleParagraphs[0] ?? speech.salutation ?? speech.paragraphs[0];
  const excess = Math.ceil((syllables - limit * pace) / 10) * 10;
  const minutes = speakingMinutes(syllables, pace);
  const message = `照念约 ${minutes} 分钟，限定 ${limit} 分钟，要压缩 ${excess} 字左右（按每分钟 ${pace} 字计）`;
  return place ? [{ range: place.pieces[0]!, message }] : [];
}
