/** Waiting for the server's dictionary. */
import { WORDS, type WordsStatus } from '../../src/server/protocol/words';
import type { LanguageClient } from '../../test/support/languageClient';

/** A speech with words to look up, for the head of a text; behind a text's end it would be the page's. */
export const WANTS_WORDS = '同志们：\n各单位要抓好工作布署，再接再励。\n';

/** Milliseconds after which a server that does not get there is told of. */
const LONGEST = 30_000;

/** Settles when the server has the dictionary, or has let it go. @throws when that takes too long */
export async function until(client: LanguageClient, state: WordsStatus['state']): Promise<void> {
  const begun = performance.now();
  while ((await client.request<WordsStatus>(WORDS.method)).state !== state) {
    if (performance.now() - begun > LONGEST) throw new Error(`词典一直没有到“${state}”这一步`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
