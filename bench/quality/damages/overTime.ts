import { spokenSyllables } from '../../../src/language/length';
import { type Damager, insert } from '../damage';

/** The front matter says fewer minutes than the speech takes. */
export const overTimeDamages: readonly Damager[] = [
  {
    check: 'over-time',
    variant: '限定的时间少了三成',
    damage({ manuscript: { speeches, frontMatter }, eol }) {
      const [speech, ...others] = speeches;
      const place = speech?.titleParagraphs[0] ?? speech?.salutation;
      if (!speech || !place || others.length > 0 || frontMatter) return undefined;
      const syllables = speech.paragraphs.reduce((sum, { text }) => sum + spokenSyllables(text), 0);
      const minutes = Math.max(0.1, Math.floor((syllables / 220) * 7) / 10);
      const head = ['---', `minutes: ${minutes}`, '---', ''].join(eol);
      return { edits: [insert(0, head)], places: [place.pieces[0]!] };
    },
  },
];
