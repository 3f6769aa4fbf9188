/** The runs of a paragraph, as Word wants them. */
import { type ParagraphChild, Tab, TextRun, XmlComponent } from 'docx';
import type { Ruby } from '../layout/units';
import type { Face, Run } from '../sheet';
import { fontOf } from './styles';
import { writable } from './unwritable';

/** What a stretch of text looks like. */
export interface RunsOptions {
  /** The face that the paragraph's style has: runs in it name none. */
  readonly face: Face;
  /** Offsets at which a new line begins, in the order of the text. */
  readonly breaks?: readonly number[];
  readonly rubies?: readonly Ruby[];
  /** Of the text and of what stands over it, in points. */
  readonly sizes?: { readonly text: number; readonly ruby: number };
}

/** Runs as Word's: all of East Asian text, so that “ ” — … take the Chinese font. */
export function wordRuns(runs: readonly Run[], options: RunsOptions): ParagraphChild[] {
  const cuts = [
    ...(options.breaks ?? []),
    ...(options.rubies ?? []).flatMap(({ start, end }) => [start, end]),
  ];
  const breaks = new Set(options.breaks);
  const rubies = new Map(options.rubies?.map((ruby) => [ruby.start, ruby]));
  cuts.sort((a, b) => a - b);
  const made: ParagraphChild[] = [];
  for (const { start, text, face } of stretches(runs, cuts)) {
    const ruby = rubies.get(start);
    const font = face === options.face ? { hint: 'eastAsia' } : fontOf(face);
    if (ruby && options.sizes) made.push(rubyRun({ text, font, ruby, sizes: options.sizes }));
    else
      made.push(new TextRun({ font, ...(breaks.has(start) ? { break: 1 } : {}), children: withTabs(text) }));
  }
  return made;
}

/** The runs, cut at some offsets too. */
function* stretches(
  runs: readonly Run[],
  cuts: readonly number[],
): Generator<Run & { readonly start: number }> {
  let at = 0;
  let next = 0;
  for (const { text, face } of runs) {
    const end = at + text.length;
    let from = at;
    for (; next < cuts.length && cuts[next]! <= end; next++) {
      const cut = cuts[next]!;
      if (cut > from && cut < end) {
        yield { start: from, text: text.slice(from - at, cut - at), face };
        from = cut;
      }
      if (cut === end) break;
    }
    if (from < end) yield { start: from, text: text.slice(from - at), face };
    at = end;
  }
}

function withTabs(text: string): (string | Tab)[] {
  return writable(text)
    .split('\t')
    .flatMap((piece, i) => [...(i > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])]);
}

/** An element that the library has no name for. */
class Element extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string>>,
    children: readonly (XmlComponent | string)[],
  ) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

const value = (name: string, val: string | number) => new Element(name, { 'w:val': String(val) }, []);

interface RubyRun {
  readonly text: string;
  readonly font: Readonly<Record<string, string>>;
  readonly ruby: Ruby;
  readonly sizes: { readonly text: number; readonly ruby: number };
}

/** 拼音指南: a run with another one over it. */
function rubyRun({ text, font, ruby, sizes }: RubyRun): ParagraphChild {
  const inner = (own: string, properties: readonly XmlComponent[]) =>
    new Element('w:r', {}, [
      new Element('w:rPr', {}, properties),
      new Element('w:t', { 'xml:space': 'preserve' }, [own]),
    ]);
  const fonts = new Element('w:rFonts', prefixed(font), []);
  const latin = { ascii: RUBY_FONT, hAnsi: RUBY_FONT, eastAsia: RUBY_FONT, cs: RUBY_FONT };
  const properties = new Element('w:rubyPr', {}, [
    value('w:rubyAlign', ruby.kind === 'breath' ? 'right' : 'center'),
    value('w:hps', sizes.ruby * 2),
    value('w:hpsRaise', Math.round(sizes.text * 2 * 0.9)),
    value('w:hpsBaseText', sizes.text * 2),
    value('w:lid', 'zh-CN'),
  ]);
  const over = inner(ruby.text, [
    new Element('w:rFonts', prefixed(latin), []),
    value('w:w', 100),
    value('w:sz', sizes.ruby * 2),
    value('w:szCs', sizes.ruby * 2),
  ]);
  // A run holds it, and the library takes any component for a paragraph's child.
  return new Element('w:r', {}, [
    new Element('w:ruby', {}, [
      properties,
      new Element('w:rt', {}, [over]),
      new Element('w:rubyBase', {}, [inner(writable(text), [fonts])]),
    ]),
  ]) as unknown as ParagraphChild;
}

/** Tones stand over letters in it, and everybody has it. */
const RUBY_FONT = 'Times New Roman';

function prefixed(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, own]) => [`w:${name}`, own]));
}
