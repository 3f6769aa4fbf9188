/** A manuscript's structure as text, for tests to compare. */
import type { Manuscript, Point, Speech } from '../../src/model/manuscript';

/**
 * One line a speech (`# title`), its salutation and each point, indented by depth. A point inside a paragraph has a `~`.
 */
export function draw({ speeches }: Pick<Manuscript, 'speeches'>): string {
  return speeches.flatMap((speech) => drawSpeech(speech)).join('\n');
}

function drawSpeech({ title, salutation, children }: Speech): string[] {
  return [
    `# ${title}`,
    ...(salutation ? [salutation.folded] : []),
    ...children
      .flatMap((child) => (child.kind === 'point' ? [child] : child.children))
      .flatMap((point) => drawPoint(point, 0)),
  ];
}

function drawPoint({ label, title, inline, children }: Point, depth: number): string[] {
  return [
    `${'  '.repeat(depth)}${inline ? '~' : ''}${label.text}${title}`,
    ...children.flatMap((child) => drawPoint(child, depth + 1)),
  ];
}

/** Takes the indentation off a template literal. */
export function text(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const lines = String.raw({ raw: strings.map((part) => part) }, ...values).split('\n');
  const body = lines.slice(1, -1);
  const indent = Math.min(
    ...body.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length),
  );
  return body.map((line) => line.slice(indent)).join('\n');
}
