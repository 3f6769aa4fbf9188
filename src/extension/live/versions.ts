/** Asks about a text once per version, however many want to know. Pure: no editor. */

interface Asked<Answer> {
  readonly version: number;
  readonly answer: Promise<Answer | undefined>;
  /** The answer, once it is there. */
  given?: Answer | undefined;
}

export class Versions<
  Text extends { readonly version: number },
  Answer extends { readonly version: number },
> {
  #asked = new WeakMap<Text, Asked<Answer>>();

  /** @param ask rejects, or says null, where there is no answer to be had */
  constructor(private readonly ask: (text: Text) => Promise<Answer | null>) {}

  /** The answer for the text as it stands when the answer comes; `undefined` where there is none. */
  async fresh(text: Text): Promise<Answer | undefined> {
    for (;;) {
      const { version } = text;
      const answer = await this.#once(text);
      if (!answer || text.version === version) return answer;
    }
  }

  /** The answer for the text as it stands, if it is there already. */
  known(text: Text): Answer | undefined {
    const asked = this.#asked.get(text);
    return asked?.version === text.version ? asked.given : undefined;
  }

  /** What was answered may be other than it was, though no text changed. */
  forget(): void {
    this.#asked = new WeakMap();
  }

  #once(text: Text): Promise<Answer | undefined> {
    const known = this.#asked.get(text);
    if (known?.version === text.version) return known.answer;
    const asked: Asked<Answer> = { version: text.version, answer: this.#answer(text) };
    this.#asked.set(text, asked);
    // What was not answered may be asked again.
    void asked.answer.then((answer) => {
      asked.given = answer;
      if (!answer && this.#asked.get(text) === asked) this.#asked.delete(text);
    });
    return asked.answer;
  }

  async #answer(text: Text): Promise<Answer | undefined> {
    const { version } = text;
    const answer = await this.ask(text).catch(() => null);
    return answer?.version === version ? answer : undefined;
  }
}
