import type { Segmenter, Word } from './segmenter';

/** Made when it is first wanted: its own dictionary takes a while to load. */
let words: Intl.Segmenter | undefined;

/** Marks that belong to no word, each one by itself. */
const MARKS = '，。；：！？、（）《》〈〉「」『』【】“”…\\r\\n';
/** Cut from mark to mark: over long stretches the engine's time grows with the square. Of marks it need not be asked. */
const STRETCH = new RegExp(`[^${MARKS}]{1,200}|\\r\\n|[${MARKS}]`, 'gu');
const IS_MARK = new RegExp(`^[${MARKS}]`, 'u');

/** What every JavaScript engine has built in: no dictionary to load, no tags. */
export const intl: Segmenter = {
  name: 'Intl.Segmenter',
  cut(text) {
    words ??= new Intl.Segmenter('zh', { granularity: 'word' });
    const own = words;
    return (text.match(STRETCH) ?? []).flatMap((stretch): readonly Word[] =>
      IS_MARK.test(stretch)
        ? [{ text: stretch }]
        : Array.from(own.segment(stretch), ({ segment }) => ({ text: segment })),
    );
  },
};
