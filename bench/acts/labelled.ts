/** Speeches whose sentences are labelled with what they do. */
import { readFileSync } from 'node:fs';
import { ACTS } from '../../src/language/acts/acts';

/** The letters of the acts, in their order; N is none of them. */
const LETTERS = ['P', 'C', 'R', 'T'];

export interface Labelled {
  readonly text: string;
  /** For each act whether the sentence does it. */
  readonly does: readonly boolean[];
  /** Two good readers may differ. */
  readonly isDoubtful: boolean;
}

/** A speech: its paragraphs, each with its sentences. */
export type LabelledSpeech = readonly (readonly Labelled[])[];

/**
 * Reads a file of speeches: `# 1` begins one, an empty line stands between paragraphs, and each sentence has a line, its label
 * before a tab: `PC?\t桥修好了，路没有。`
 */
export function readLabelled(file: string): LabelledSpeech[] {
  return readFileSync(file, 'utf8')
    .split(/^# .*\n/m)
    .slice(1)
    .map((speech) =>
      speech
        .trim()
        .split(/\n\n+/)
        .map((paragraph) => paragraph.split('\n').map(labelled)),
    );
}

function labelled(line: string): Labelled {
  const [label = '', text = ''] = line.split('\t');
  return { text, does: ACTS.map((_, i) => label.includes(LETTERS[i]!)), isDoubtful: label.includes('?') };
}
