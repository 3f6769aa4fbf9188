/** YAML front matter between `---` lines at the top of a manuscript. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { FrontMatter, Range, Reviewee } from '../model/manuscript';

const BLOCK = /^(\ufeff?---[ \t]*(?:\r\n|\n|\r))([\s\S]*?)(?:^|(?:\r\n|\n|\r))---[ \t]*(?=\r|\n|$)/;
const FIELDS = ['title', 'speaker', 'occasion', 'date'] as const;

/** Where the front matter stands, its `---` lines included, and the YAML between them. */
export interface FrontMatterBlock {
  readonly range: Range;
  readonly yaml: string;
  /** Where the YAML begins in the text. */
  readonly base: number;
}

/** @returns `undefined` where the text opens with no front matter */
export function frontMatterBlock(text: string): FrontMatterBlock | undefined {
  const match = BLOCK.exec(text);
  if (!match) return undefined;
  return { range: { start: 0, end: match[0].length }, yaml: match[2]!, base: match[1]!.length };
}

/**
 * Reads the front matter.
 * @returns `undefined` where the text opens with none; `error` where the YAML cannot be read. Ranges are in
 *   UTF-16 code units of `text`.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const block = frontMatterBlock(text);
  if (!block) return undefined;
  const { range, base } = block;
  const document = parseDocument(block.yaml, { uniqueKeys: false });
  const problem = document.errors[0];
  if (problem) {
    const [start, end] = problem.pos;
    return {
      range,
      reviewees: [],
      error: {
        message: '文稿开头的信息区（两行 --- 之间）写法有误，暂未采用',
        range: { start: base + start, end: base + Math.max(end, start + 1) },
      },
    };
  }
  const fields: Partial<Record<(typeof FIELDS)[number], string>> = {};
  let reviewees: Reviewee[] = [];
  if (isMap(document.contents)) {
    for (const field of FIELDS) {
      const value = document.contents.get(field);
      if (value !== undefined && value !== null) fields[field] = String(value);
    }
    const list = document.contents.get('reviewees', true);
    if (isSeq(list)) {
      reviewees = list.items.flatMap((item) =>
        isScalar(item) && item.range && item.value !== null
          ? [
              {
                name: String(item.value).trim(),
                range: { start: base + item.range[0], end: base + item.range[1] },
              },
            ]
          : [],
      );
    }
  }
  return { range, ...fields, reviewees };
}
