/** What of a speech comments on nobody, though it names them: lists of who spoke or came, where one went, what comes when. */
import type { Paragraph, Speech } from '../model/manuscript';
import { type Finder, isNames } from './names';
import { sentencesIn } from './sentences';
import { weightsIn } from './signals/sentence';

/** A paragraph with its folded text, in which everything that comments on nobody is blanked out. */
export interface Matter {
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** The paragraphs of a speech, with what only lists people blanked out: titles, who spoke or came, what comes when. */
export function matterOf({ paragraphs }: Speech, finder: Finder): Matter[] {
  const matter = paragraphs.map((paragraph) => ({ paragraph, text: ownText(paragraph) }));
  const names = matter.map(({ paragraph, text }) =>
    isNames(text.slice(paragraph.label?.text.length ?? 0), finder),
  );
  return matter.map((each, i) =>
    names[i] && !leads(each, names[i + 1]) ? { ...each, text: blank(each.text) } : each,
  );
}

function ownText({ kind, folded }: Paragraph): string {
  return kind === 'body' || kind === 'heading' ? withoutRolls(folded) : blank(folded);
}

/** A line of one or two names leads a comment, unless nothing or other names follow. */
function leads({ text }: Matter, namesFollow: boolean | undefined): boolean {
  return namesFollow === false && text.trim().split(/[、，]/).length <= 2;
}

// —— Lists within a paragraph

const SPOKE = '(?:发言|汇报|述职|介绍|表态|交流|通报|点评|讲评|讲解|宣读|提交|播放|演示)';
const SPOKEN = new RegExp(SPOKE);
/** 刚才，A、B 分别…… */
const BEFORE = /^.{0,6}?(?:刚才|方才|刚刚|前面|会上|今天|上午|下午|其中)/;
/** A、B作了汇报 · 听取了A、B的汇报 · 下面请A、B发言 */
const HEARD = [
  new RegExp(`(?:(?<!工)作|做|进行)了.{0,8}?${SPOKE}`),
  new RegExp(`(?:听取|听|观看|看)了?.{0,60}?${SPOKE}`),
  new RegExp(`^(?:下面|现在|首先|接下来|先)?.{0,2}(?:有请|请).{0,60}?${SPOKE}`),
] as const;
/** 我们先后看了A、B、C的项目: the speaker goes, not the unit. */
const WENT =
  /^(?:这[次两三几]?天?|昨天|今天|前天|上午|下午|刚才|一路上)?(?:我们一行|我们?|大家|同志们|(?:观摩|调研|检查|督查|考核)组)?(?:一起|利用.{1,8}时间)?(?:先后|依次|分别|一路|实地|现场|集中|共|又|还|都)*(?:到|去|深入|前往)?(?:察看|观摩|参观|走访|考察|视察|调研|查看|检查|抽查|看|走|到|去|跑)[了过]?(?=.)/;
const ONE_AFTER_ANOTHER = /先后|依次|一路|分别|、|和|及/;
/** 参加会议的有…… · 汇报单位：…… · 上午9:00 A、B汇报 */
const ATTENDED = /^(?:参加|出席|列席|到会|参会|主持人?：|会议由)/;
const SCHEDULE =
  /^(?:[（(]?\d{1,2}[）).、]?\s*)?(?:(?:汇报|发言|点评|述职|观摩|参会|参加|被评|受检|检查|受评)(?:单位|人员|对象|顺序|路线|点|名单)|议程|日程|时间|地点|会议议程|日程安排|第[一二三四五六七八九十]站|(?:上午|下午)?\d{1,2}[:：]\d{2})/;

function judges(words: string): boolean {
  const { praise, blame } = weightsIn(words);
  return praise + blame > 0;
}

/**
 * A folded text, same length, with what only lists people blanked out: who spoke, who came, where one went, what comes
 * when. Words that praise or blame are no list.
 */
function withoutRolls(folded: string): string {
  if (SCHEDULE.test(folded) && !judges(folded)) return blank(folded);
  const pieces: string[] = [];
  let to = 0;
  for (const { text, start } of sentencesIn(folded)) {
    pieces.push(folded.slice(to, start), withoutRoll(text));
    to = start + text.length;
  }
  return pieces.join('') + folded.slice(to);
}

function withoutRoll(sentence: string): string {
  if (ATTENDED.test(sentence)) return blank(sentence);
  const clauses = clausesOf(sentence);
  // 刚才，A、B，C作了汇报: the list goes on to the word that tells what they did.
  const spoken = BEFORE.test(sentence) ? clauses.findIndex((clause) => SPOKEN.test(clause)) : -1;
  return clauses.map((clause, i) => withoutHead(clause, endOfRoll(clause, i - spoken, sentence))).join('');
}

function withoutHead(clause: string, end: number): string {
  const rest = clause.slice(end);
  return end === 0 || judges(rest) ? clause : blank(clause.slice(0, end)) + rest;
}

/**
 * Where the roll ends that a clause is; 0 for none.
 * @param from where the clause stands seen from the one that tells what those listed did
 */
function endOfRoll(clause: string, from: number, sentence: string): number {
  if (from === 0) return endOf(SPOKEN, clause);
  if (from < 0) return judges(clause) ? 0 : clause.length;
  const heard = Math.max(...HEARD.map((pattern) => endOf(pattern, clause)));
  if (heard > 0) return heard;
  if (!WENT.test(clause) || judges(clause)) return 0;
  return ONE_AFTER_ANOTHER.test(clause) || !judges(sentence) ? clause.length : 0;
}

function endOf(pattern: RegExp, text: string): number {
  const match = pattern.exec(text);
  return match ? match.index + match[0].length : 0;
}

/** The clauses of a sentence with the marks after them: together they are the sentence. */
function clausesOf(sentence: string): string[] {
  return sentence.match(/[^，]*，|[^，]+$/g) ?? [];
}

/** As many spaces as a text is long. */
function blank(text: string): string {
  return ' '.repeat(text.length);
}
