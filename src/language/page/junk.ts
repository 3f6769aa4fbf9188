/** 乱码: what a forum strews between the lines against copying, ' ^2 _& f3 . }) R$: single signs, no word among them. */
import { remember } from '../../model/remember';

/** One to three signs between blanks, three times or more, up to a blank, a character or a bracket. */
const RUN = /[!-~]{1,3}(?: {1,3}[!-~]{1,3}){2,}(?=[\s\p{Script=Han}（(“《]|$)/gu;
const SIGN = /[^A-Za-z0-9.]/g;
/** k6: letter and digit in one. */
const MIXED = /[A-Za-z]\d|\d[A-Za-z]/;
/** m& and K): a letter and a sign in one. */
const GLUED = /[A-Za-z][^A-Za-z\d.]|[^A-Za-z\d.][A-Za-z]/;
/** So many bits are a run; fewer are one where letters have signs behind a sentence's end: 也没有看出来。( Q! p- */
const MANY = 4;
const ENDED = /[。！？”]$/;
/** margin-left: a style sheet is told as a whole. */
const STYLES = /(?<![a-z])[a-z]{4,}: ?\S/;
/** So many different signs and mixed bits no formula, choice of answers or row of numbers has. */
const STRANGE = 3;

/** ^ and ~: what hardly a formula has. */
const RARE = /[\\^`~|$#&_@{}[\]]/g;

/** x^2 + y^2 = z: figures and letters with a sign between each two. */
const FORMULA = /^[\w^.]+(?: [-+*/=<>] [\w^.]+)+$/;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The strewn signs in a text as it stands; a mark that ends the words before them is not theirs. */
export const findJunk: (text: string) => readonly Place[] = remember((text: string) =>
  STYLES.test(text)
    ? []
    : [...text.matchAll(RUN)]
        .filter(({ 0: run, index }) => isStrewn(run, ENDED.test(text.slice(0, index))))
        .map(({ 0: run, index }) => ({ start: index + ownMark(text, run, index), end: index + run.length })),
);

function isStrewn(run: string, isBehind: boolean): boolean {
  const bits = run.split(/ +/);
  const letters = bits.filter((bit) => /[A-Za-z]/.test(bit)).length;
  const cased = /[a-z]/.test(run) && /[A-Z]/.test(run);
  const signs = new Set(run.match(SIGN)).size - (run.includes(' ') ? 1 : 0);
  const mixed = cased ? bits.filter((bit) => MIXED.test(bit)).length : 0;
  const glued = cased ? bits.filter((bit) => GLUED.test(bit)).length : 0;
  if (FORMULA.test(run)) return false;
  const rare = new Set(run.match(RARE)).size;
  // 照样按时完成。7 ^3 X4 ~
  if (isBehind && bits.length >= MANY && rare >= 2 && bits.some((bit) => MIXED.test(bit))) return true;
  if (bits.length < MANY && !(isBehind && glued >= 2 && signs >= STRANGE)) return false;
  return letters >= 2 && Math.max(signs + mixed, signs + glued) >= STRANGE;
}

/** True for a text that is nothing else; of what stands apart from the speech already as little shows it as at a sentence's end. */
export function isJunk(text: string): boolean {
  if (!text.includes(' ') || STYLES.test(text)) return false;
  const [run] = text.match(RUN) ?? [];
  return run === text && isStrewn(run, true);
}

/** 同志们:, Z* L-: the first mark is the text's. */
function ownMark(text: string, run: string, at: number): number {
  return /^[,.:;!?)]/.test(run) && /[\p{Script=Han}\d]/u.test(text[at - 1] ?? '') ? 1 : 0;
}
