/** How a text was read, and why: for whoever doubts a finding, and for whoever mends the reader. */
import { ACTS, type Act, type Acts } from '../language/acts/acts';
import { actsIn } from '../language/acts/speechActs';
import { PART_NAMES } from '../language/partNames';
import { readingsIn } from '../language/signals/sentence';
import type { SignalKind } from '../language/signals/signal';
import type { Joint, Manuscript, Paragraph, PartNode, Point, Speech } from '../model/manuscript';
import { lineCounter, shorten } from '../model/place';
import { explainLabels } from '../reading/lists/explainLabels';

const SIGNAL_NAMES: Readonly<Record<SignalKind, string>> = {
  praise: '肯定',
  blame: '批评',
  cause: '原因',
  ask: '要求',
  urge: '做法',
  hope: '希望',
  close: '号召',
};
const KIND_NAMES: Readonly<Record<Paragraph['kind'], string>> = {
  title: '标题',
  note: '题注',
  salutation: '称谓',
  heading: '小标题',
  body: '正文',
  residue: '网页残留',
};
const ACTION_NAMES = { join: '接着上一个', open: '另起一组', skip: '不算序号' } as const;

/** Tells how a manuscript was read, in Chinese, one thing a line. */
export function explain(manuscript: Manuscript): string[] {
  const lineAt = lineCounter(manuscript.text);
  return [
    '一、换行',
    ...indented(breaksOf(manuscript)),
    '',
    '二、序号',
    ...indented(manuscript.speeches.flatMap((speech) => labelsOf(lineAt, speech))),
    '',
    '三、环节',
    ...indented(partsOf(manuscript)),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.length > 0 ? lines.map((line) => `  ${line}`) : ['  （没有）'];
}

/** Every line break that was weighed: joined or not, and what spoke for it. */
function breaksOf({ text, paragraphs }: Manuscript): string[] {
  const lineAt = lineCounter(text);
  return paragraphs.flatMap(({ pieces, joints, after }) => [
    ...joints.flatMap((joint, i) => (joint ? [breakLine(text, lineAt, pieces[i]!.end, joint)] : [])),
    ...(after ? [breakLine(text, lineAt, pieces.at(-1)!.end, after)] : []),
  ]);
}

function breakLine(
  text: string,
  lineAt: (offset: number) => number,
  at: number,
  { joined, score, evidence }: Joint,
): string {
  const before = text.slice(Math.max(0, at - 8), at).replace(/[\r\n]+/g, '⏎');
  const reasons = evidence.map(({ name, weight }) => `${name} ${signed(weight)}`).join('，');
  return `第 ${lineAt(at)} 行“${before}”后：${joined ? '相连' : '分开'}（${signed(score)}）　${reasons}`;
}

/** Every label: the list that it went to, and how much dearer the next best reading would have been. */
function labelsOf(lineAt: (offset: number) => number, speech: Speech): string[] {
  return explainLabels(speech).map(({ token: { label }, action, reasons, margin }) => {
    const why = reasons.map(({ name, cost }) => `${name} ${cost}`).join('，') || '没有代价';
    const other = margin === undefined ? '没有别的读法可比' : `别的读法多花 ${round(margin)}`;
    return `第 ${lineAt(label.range.start)} 行“${label.text}”：${ACTION_NAMES[action.kind]}　${why}；${other}`;
  });
}

/** Every paragraph: its part, what spoke for it, what its sentences do, and the signals in it; then the points inside it. */
function partsOf({ text, speeches, paragraphs }: Manuscript): string[] {
  const lineAt = lineCounter(text);
  const judged = new Map<Paragraph, Judged>();
  const inside = new Map<Paragraph, Point[]>();
  for (const { children } of speeches) for (const child of children) assign(child, judged, inside);
  const acts = new Map(speeches.flatMap((speech) => [...actsIn(speech)]));
  let current: Judged | undefined;
  return paragraphs.flatMap((paragraph) => {
    const { kind, folded, range } = paragraph;
    const line = `第 ${lineAt(range.start)} 行“${shorten(folded, 14)}”：`;
    if (kind !== 'body' && kind !== 'heading') return [line + KIND_NAMES[kind]];
    const own = judged.get(paragraph);
    current = own ?? current;
    const reasons = [evidenceOf(own), doneIn(acts.get(paragraph) ?? []), signalsOf(folded)];
    return [
      [line + nameOf(current), ...reasons.filter(Boolean)].join('　'),
      ...(inside.get(paragraph) ?? []).map(
        (point) =>
          `  其中“${shorten(point.label.text + point.title, 14)}”：${nameOf(point)}　${evidenceOf(point)}`,
      ),
    ];
  });
}

/** What was judged to have a part. */
type Judged = Pick<Point | PartNode, 'part' | 'evidence'>;

/** A paragraph is the innermost point's that it begins; further points stand inside it. */
function assign(
  node: Point | PartNode,
  judged: Map<Paragraph, Judged>,
  inside: Map<Paragraph, Point[]>,
): void {
  if (node.kind === 'part')
    for (const [i, paragraph] of node.paragraphs.entries())
      judged.set(paragraph, i === 0 ? node : { ...node, evidence: [] });
  else if (node.inline) inside.set(node.paragraph, [...(inside.get(node.paragraph) ?? []), node]);
  else judged.set(node.paragraph, node);
  for (const child of node.children) assign(child, judged, inside);
}

function nameOf(judged: Judged | undefined): string {
  return judged?.part ? PART_NAMES[judged.part] : '未定环节';
}

/** 凭据：提出要求（叫人做事 2.5，内容在提要求 0.7）、肯定成绩（内容在肯定 2.1）: the strongest part first. */
function evidenceOf(judged: Judged | undefined): string {
  const evidence = judged?.evidence ?? [];
  if (evidence.length === 0) return '';
  const parts = [...new Set(evidence.map(({ part }) => part))].map((part) => {
    const own = evidence.filter((each) => each.part === part);
    const reasons = own.map(({ name, weight }) => `${name} ${round(weight)}`).join('，');
    return {
      sum: own.reduce((all, { weight }) => all + weight, 0),
      text: `${PART_NAMES[part]}（${reasons}）`,
    };
  });
  const sorted = parts.sort((a, b) => b.sum - a.sum).map(({ text }) => text);
  return `凭据：${sorted.join('、')}`;
}

/** What the sentences of a paragraph do, added up: 读作肯定 1.9 句、批评 0.8 句. */
function doneIn(acts: readonly Acts[]): string {
  const sums = ACTS.map((act) => ({ act, sum: acts.reduce((all, each) => all + each[act], 0) }));
  const told = sums.filter(({ sum }) => sum >= LEAST_TOLD);
  return told.length > 0
    ? `读作${told.map(({ act, sum }) => `${ACT_NAMES[act]} ${sum.toFixed(1)} 句`).join('、')}`
    : '';
}

/** Less than so many sentences is nothing. */
const LEAST_TOLD = 0.3;
const ACT_NAMES: Readonly<Record<Act, string>> = {
  praise: '肯定',
  blame: '批评',
  ask: '要求',
  frame: '起承',
};

function signalsOf(folded: string): string {
  const hits = [...readingsIn(folded)].flatMap(({ hits: own }) => own);
  return hits
    .map(
      ({ kind, name, weight, clause }) =>
        `${SIGNAL_NAMES[kind]}·${name} ${weight}（${shorten(clause.trim(), 10)}）`,
    )
    .join('，');
}

function signed(value: number): string {
  return value > 0 ? `+${round(value)}` : String(round(value));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
