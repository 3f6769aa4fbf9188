/** What holds for every manuscript and every finding, whatever the text. Each function throws on the first breach. */
import type { Check, Finding } from '../../src/checks/check';
import type { Manuscript, Paragraph, PartNode, Point, Range, Speech } from '../../src/model/manuscript';

/** White space, a page's &nbsp; with it, what cannot be seen, and marks of markup before and behind a line's words. */
const SPACE = {
  test: (lost: string) =>
    !/[\p{L}\p{N}，。：；、！？“”（）]/u.test(lost.replace(/<[^<>]{0,400}>|&(?:nbsp|ensp|emsp);/g, '')),
};

/** Throws unless the model accounts for every character, in order, and nests as it says. */
export function checkModel(manuscript: Manuscript): void {
  const { text, paragraphs, speeches, frontMatter } = manuscript;
  let at = 0;
  if (frontMatter) {
    checkRange(frontMatter.range, text, 'front matter');
    for (const { range } of frontMatter.reviewees) checkInside(range, frontMatter.range, 'reviewee');
    if (frontMatter.error) checkInside(frontMatter.error.range, frontMatter.range, 'YAML error');
    at = frontMatter.range.end;
  }
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      checkRange(piece, text, 'piece');
      insist(piece.end > piece.start, 'empty piece', piece);
      insist(piece.start >= at, 'pieces out of order', piece);
      insist(SPACE.test(text.slice(at, piece.start)), `lost “${text.slice(at, piece.start)}”`, piece);
      at = piece.end;
    }
    checkParagraph(paragraph, text);
  }
  insist(SPACE.test(text.slice(at)), `lost “${text.slice(at)}”`);
  speeches.forEach((speech, i) => {
    if (i > 0) insist(speech.range.start >= speeches[i - 1]!.range.end, 'speeches overlap', speech.range);
    checkSpeech(speech, manuscript);
  });
}

function checkParagraph({ pieces, range, text, folded, label, inline }: Paragraph, whole: string): void {
  insist(pieces.length > 0, 'no pieces', range);
  insist(range.start === pieces[0]!.start && range.end === pieces.at(-1)!.end, 'range of pieces', range);
  insist(
    pieces.map((piece) => whole.slice(piece.start, piece.end)).join('') === text,
    'joined pieces',
    range,
  );
  insist(folded.length === text.length, 'folded length', range);
  let from = range.start;
  for (const own of [...(label ? [label] : []), ...inline]) {
    checkInside(own.range, range, 'label');
    insist(own.range.start >= from, 'labels out of order', own.range);
    insist(own.number >= 1, `number ${own.number}`, own.range);
    insist(own.raw.length === own.text.length && own.raw.length > 0, 'label text', own.range);
    from = own.range.end;
  }
}

function checkSpeech(speech: Speech, { text, paragraphs }: Manuscript): void {
  checkRange(speech.range, text, 'speech');
  for (const paragraph of speech.paragraphs) {
    insist(paragraphs.includes(paragraph), 'a paragraph of its own', paragraph.range);
    checkInside(paragraph.range, speech.range, 'paragraph of a speech');
  }
  const known = new Set<Point>();
  checkSiblings(speech.children, speech.range, 'child of a speech');
  for (const child of speech.children) {
    if (child.kind === 'point') checkPoint(child, known);
    else checkPart(child, known);
  }
  const listed = speech.series.flatMap(({ points }) => points);
  insist(
    listed.length === known.size && listed.every((point) => known.has(point)),
    'series and tree differ',
    speech.range,
  );
  insist(new Set(listed).size === listed.length, 'a point in two series', speech.range);
  const starts = speech.series.map(({ points }) => points[0]!.label.range.start);
  insist(isSorted(starts), 'series out of order', speech.range);
  for (const { points, parent } of speech.series) {
    insist(
      isSorted(points.map(({ label }) => label.range.start)),
      'points of a series out of order',
      speech.range,
    );
    if (parent.kind === 'point') {
      insist(
        points.every((point) => parent.children.includes(point)),
        'parent of a series',
        parent.range,
      );
    }
  }
  for (const { count, range, phraseRange, points } of speech.promises) {
    insist(count >= 1, 'count', range);
    checkInside(range, phraseRange, 'number of a promise');
    checkInside(phraseRange, speech.range, 'promise');
    insist(
      points.every((point) => known.has(point)),
      'points of a promise',
      range,
    );
  }
}

function checkPart({ range, selectionRange, paragraphs, children }: PartNode, known: Set<Point>): void {
  checkInside(selectionRange, range, 'heading of a part');
  for (const paragraph of paragraphs) {
    // Its end may belong to a list that begins inside it.
    const { start } = paragraph.range;
    checkInside({ start, end: start }, range, 'paragraph of a part');
  }
  checkSiblings(children, range, 'point of a part');
  for (const child of children) checkPoint(child, known);
}

function checkPoint(point: Point, known: Set<Point>): void {
  insist(!known.has(point), 'a point in two places', point.range);
  known.add(point);
  checkInside(point.selectionRange, point.range, 'heading of a point');
  checkInside(point.label.range, point.selectionRange, 'label of a point');
  checkSiblings(point.children, point.range, 'child of a point');
  for (const child of point.children) checkPoint(child, known);
}

/** Children lie in their parent, one after another. */
function checkSiblings(children: readonly { readonly range: Range }[], parent: Range, what: string): void {
  let from = parent.start;
  for (const { range } of children) {
    checkInside(range, parent, what);
    insist(range.start >= from, `${what}: overlaps the one before it`, range);
    from = range.end;
  }
}

/** For `runChecks`: no check may break down, though it takes no other along. */
export function breaksDown({ id }: Check, error: unknown): never {
  throw new Error(`${id} broke down`, { cause: error });
}

/** Throws unless every place that the findings name is in the text, and no fix touches a place twice. */
export function checkFindings(findings: readonly Finding[], text: string): void {
  for (const { check, message, range, related = [], fixes = [] } of findings) {
    checkRange(range, text, check);
    insist(message !== '', `${check}: no message`, range);
    for (const other of related) checkRange(other.range, text, `${check}: related`);
    insist(fixes.filter(({ preferred }) => preferred).length <= 1, `${check}: two preferred fixes`, range);
    for (const { title, edits, safe, preferred } of fixes) {
      insist(!safe || preferred === true, `${check}: safe but not preferred: ${title}`, range);
      insist(edits.length > 0, `${check}: no edits: ${title}`, range);
      insist(
        edits.some((edit) => text.slice(edit.range.start, edit.range.end) !== edit.text),
        `${check}: changes nothing: ${title}`,
        range,
      );
      const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
      ordered.forEach((edit, i) => {
        checkRange(edit.range, text, `${check}: edit`);
        const before = ordered[i - 1];
        insist(
          !before || edit.range.start >= before.range.end,
          `${check}: edits overlap: ${title}`,
          edit.range,
        );
      });
    }
  }
}

function checkRange({ start, end }: Range, text: string, what: string): void {
  insist(0 <= start && start <= end && end <= text.length, `${what}: not in the text`, { start, end });
}

function checkInside(inner: Range, outer: Range, what: string): void {
  insist(
    outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
    `${what}: sticks out of ${outer.start}–${outer.end}`,
    inner,
  );
}

function isSorted(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || numbers[i - 1]! <= number);
}

function insist(holds: boolean, what: string, range?: Range): void {
  if (!holds) throw new Error(range ? `${what} at ${range.start}–${range.end}` : what);
}
