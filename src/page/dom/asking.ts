/** Questions to the engine, in a worker where there can be one: a long text holds nobody up then. */
import { createEngine, type Questions } from '../engine';

export type Ask = <K extends keyof Questions>(
  kind: K,
  asked: Parameters<Questions[K]>[0],
) => Promise<ReturnType<Questions[K]>>;

interface Question {
  readonly id: number;
  readonly kind: keyof Questions;
  readonly asked: { readonly text: string };
}
interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly failed?: string;
}
interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
}

/** In the worker: answers what comes in. */
export function answerQuestions(): void {
  const reply = replier();
  self.onmessage = ({ data }: MessageEvent<Question>) => self.postMessage(reply(data));
}

function replier(): (question: Question) => Reply {
  const engine = createEngine();
  return ({ id, kind, asked }) => {
    try {
      return { id, answer: engine[kind](asked) };
    } catch (error) {
      return { id, failed: String(error) };
    }
  };
}

/**
 * Asks a worker; where none can be had, this very thread.
 * @param program the page's own program, which the worker runs as well
 */
export function createAsker(program: string): Ask {
  const waiting = new Map<number, Waiting>();
  let count = 0;

  const settle = ({ id, answer, failed }: Reply) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failed === undefined) asked?.resolve(answer as never);
    else asked?.reject(new Error(failed));
  };

  let send = sendHere();
  const worker = program === '' ? undefined : startWorker(program);
  if (worker) {
    send = (question) => worker.postMessage(question);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => settle(data);
    worker.onerror = () => {
      worker.terminate();
      send = sendHere();
      for (const { question } of waiting.values()) send(question);
    };
  }
  return (kind, asked) =>
    new Promise((resolve, reject) => {
      const question = { id: count++, kind, asked };
      waiting.set(question.id, { question, resolve, reject });
      send(question);
    });

  function sendHere(): (question: Question) => void {
    let reply: ReturnType<typeof replier> | undefined;
    return (question) => {
      setTimeout(() => {
        reply ??= replier();
        settle(reply(question));
      });
    };
  }
}

function startWorker(program: string): Worker | undefined {
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } catch {
    return undefined;
  } finally {
    // Some browsers fetch it a moment later.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
