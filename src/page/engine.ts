/** Answers the page's questions about a text: plain data in, plain data out, so that a worker can do it. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import { BASIS_NAMES, type Finding, type Severity } from '../checks/check';
import { clean } from '../clean/clean';
import { looksPasted } from '../clean/pasted';
import { PACE } from '../language/length';
import { applyEdits, type TextEdit } from '../model/changes';
import { isGarbled } from '../model/garbled';
import type { Manuscript, Range } from '../model/manuscript';
import { lowest } from '../model/search';
import { CHECKS } from '../rules/index';
import { figureRows } from '../service/figures';
import { subjectText, verdictText } from '../service/figureText';
import { countText, timeText } from '../service/lengthText';
import { type OutlineNode, partName } from '../service/outline';
import { toOffsets } from '../service/positions';
import { createService, MAX_LENGTH } from '../service/service';
import { NO_SIZE, plus, type Size } from '../service/size';
import { intl } from '../words/intl';
import { rememberCuts } from '../words/rememberCuts';

export interface Questions {
  /** `writing`: what the writer wrote last, where that is not finished yet. */
  readonly read: (asked: { readonly text: string; readonly writing?: Range | undefined }) => Reading;
  readonly clean: (asked: { readonly text: string }) => Mended;
  readonly fixAll: (asked: { readonly text: string }) => Mended;
}

export interface Reading {
  readonly outline: readonly OutlineRow[];
  readonly findings: readonly FindingRow[];
  /** What does not agree first, then in the order of the text. */
  readonly figures: readonly FigureItem[];
  /** 3,268 字，约 15 分钟 */
  readonly length: string;
  /** What the first speech is called; empty where it has no title. */
  readonly title: string;
  /** Findings that are problems; the others are mere suggestions. */
  readonly problems: number;
  /** Findings that can be mended unseen. */
  readonly safe: number;
  /** Worth cleaning: it came from a page or a chat window. */
  readonly pasted: boolean;
  /** Why the text was not read. */
  readonly trouble?: string;
}

export interface OutlineRow {
  /** 1 on speeches. */
  readonly level: number;
  /** 称谓, 肯定成绩; absent where it cannot be told. */
  readonly part?: string;
  readonly title: string;
  readonly length: string;
  /** Findings in it and beneath it, mere suggestions aside. */
  readonly problems: number;
  readonly range: Range;
}

export interface FindingRow {
  /** 序号写法 */
  readonly title: string;
  readonly severity: Severity;
  /** 国家标准的条款 */
  readonly basis: string;
  readonly message: string;
  /** What is marked, and a little of what stands around it. */
  readonly excerpt: Excerpt;
  readonly range: Range;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

export interface FigureItem {
  /** 26.7亿元 */
  readonly text: string;
  /** 全县 · 一季度 · 固定资产投资 */
  readonly subject: string;
  /** 加起来对得上; empty where there was nothing to reckon it against. */
  readonly verdict: string;
  readonly wrong: boolean;
  readonly range: Range;
}

/** A text with something done to it. */
export interface Mended {
  readonly text: string;
  /** 接上断行 27 处; none where nothing was to be done. */
  readonly done: readonly string[];
  /** Findings that still want a person, mere suggestions aside. */
  readonly left: number;
}

/** How much of each is shown at most, in characters. */
const BEFORE = 8;
const MARKED = 24;
const AFTER = 12;
const TITLE = 36;
/** Enough of a text to cut that from, in UTF-16 code units. */
const LONG = 60;

const TITLES: ReadonlyMap<string, string> = new Map(CHECKS.map(({ id, title }) => [id, title]));

/** What answers; it keeps what it read last, so that after a keystroke little is read again. */
export function createEngine(): Questions {
  const words = rememberCuts(intl);
  let place: Range | undefined;
  const nothing = {};
  const none = [] as const;
  const service = createService({
    writing: () => place,
    settings: () => nothing,
    ignored: () => none,
    metadata: () => undefined,
    words: () => words,
    wantWords: () => {},
  });

  const open = (text: string, writing?: Range) => {
    place = writing;
    return TextDocument.create('', 'dianping', 0, text);
  };

  return {
    read({ text, writing }) {
      const document = open(text, writing);
      const manuscript = service.manuscript(document);
      const findings = service.findings(document);
      const outline = service.outline(document);
      const speeches = outline.reduce<Size>(plus, NO_SIZE);
      const trouble = troubleOf(text) ?? manuscript.frontMatter?.error?.message;
      return {
        outline: outlineRows(document, outline, findings),
        findings: findings.map((finding) => findingRow(text, finding)),
        figures: figureItems(manuscript),
        length: speeches.characters > 0 ? lengthOf(speeches) : '',
        title: outline[0]?.title ?? '',
        problems: findings.filter(isCounted).length,
        safe: findings.filter(isSafe).length,
        pasted: looksPasted(manuscript),
        ...(trouble ? { trouble } : {}),
      };
    },
    clean({ text }) {
      const { text: cleaned, done, left } = clean(text, { words });
      return { text: cleaned, done: done.map((each) => each.text), left: left.length };
    },
    fixAll({ text }) {
      const before = open(text);
      const edits = service.fixAll(before);
      const mended = applyEdits(text, edits);
      const done = edits.length > 0 ? ['有把握的都改好了'] : [];
      return { text: mended, done, left: service.findings(open(mended)).filter(isCounted).length };
    },
  };
}

function troubleOf(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return '文稿太长，没有检查。请分成几篇，一篇一篇地来。';
  return isGarbled(text) ? '文稿里是乱码，没有检查。请找回原来的文件，重新打开或者粘贴。' : undefined;
}

function isSafe({ fixes = [] }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

function isCounted({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'hint';
}

function lengthOf({ characters, spoken }: Size): string {
  return `${countText(characters)}，${timeText(spoken, PACE)}`;
}

/** The tree, flat: each row with its level. */
function outlineRows(
  document: TextDocument,
  speeches: readonly OutlineNode[],
  findings: readonly Finding[],
): OutlineRow[] {
  const starts = findings.filter(isCounted).map(({ range }) => range.start);
  const rowsOf = (nodes: readonly OutlineNode[], level: number): OutlineRow[] =>
    nodes.flatMap((node) => {
      const whole = toOffsets(document, node.range);
      const part = node.kind === 'salutation' ? '称谓' : partName(node);
      return [
        {
          level,
          ...(part ? { part } : {}),
          title: titleOf(node),
          length: node.kind === 'salutation' ? '' : lengthOf(node),
          problems: firstFrom(starts, whole.end) - firstFrom(starts, whole.start),
          range: toOffsets(document, node.selectionRange),
        },
        ...rowsOf(node.children, level + 1),
      ];
    });
  return rowsOf(speeches, 1);
}

function titleOf({ kind, label = '', title }: OutlineNode): string {
  const whole = clip([...label, ...title], TITLE, 'start');
  return whole || (kind === 'speech' ? '（没有标题）' : '');
}

/** How many of the ordered offsets lie before one. */
function firstFrom(ordered: readonly number[], offset: number): number {
  return lowest(0, ordered.length, (i) => ordered[i]! >= offset);
}

function findingRow(
  text: string,
  { check, severity, basis, message, range, fixes = [] }: Finding,
): FindingRow {
  return {
    title: TITLES.get(check) ?? '',
    severity,
    basis: BASIS_NAMES[basis],
    message,
    excerpt: excerptOf(text, range),
    range,
    fixes: fixes.map(({ title, edits }) => ({ title, edits })),
  };
}

/** What is marked, with what stands beside it in its lines, in short. */
function excerptOf(text: string, { start, end }: Range): Excerpt {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - LONG), start))![0];
  const marked = text.slice(start, Math.min(end, start + LONG)).replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
  const after = /^[^\r\n]*/.exec(text.slice(end, end + LONG))![0];
  return {
    before: clip([...before].slice(-BEFORE - 1), BEFORE, 'end'),
    marked: clip([...marked], MARKED, 'start'),
    after: clip([...after], AFTER, 'start'),
  };
}

/** So many characters of one end, and a mark where others were left out. */
function clip(characters: readonly string[], most: number, end: 'start' | 'end'): string {
  if (characters.length <= most) return characters.join('');
  return end === 'start' ? `${characters.slice(0, most).join('')}…` : `…${characters.slice(-most).join('')}`;
}

function figureItems(manuscript: Manuscript): FigureItem[] {
  return figureRows(manuscript)
    .map((row) => ({
      text: row.text,
      subject: subjectText(row),
      verdict: verdictText(row),
      wrong: row.verdict === 'wrong',
      range: row.range,
    }))
    .toSorted((a, b) => Number(b.wrong) - Number(a.wrong) || a.range.start - b.range.start);
}
