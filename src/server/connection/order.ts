/** The order of the protocol: who has not introduced themselves, or has said goodbye, is told so. */
import { ErrorCodes, Message, type MessageReader, type MessageWriter } from 'vscode-languageserver';

type Stage = 'new' | 'served' | 'gone';

const REFUSALS: Readonly<
  Record<Exclude<Stage, 'served'>, { readonly code: number; readonly message: string }>
> = {
  new: { code: ErrorCodes.ServerNotInitialized, message: '会话还没有开始，先不答' },
  gone: { code: ErrorCodes.InvalidRequest, message: '会话已经结束，不再答' },
};

/**
 * Has a reader pass on only what comes in its time. Requests before `initialize` and after `shutdown` are answered with
 * an error, notifications then are dropped, but for `exit`.
 */
export function keepOrder(reader: MessageReader, writer: MessageWriter): void {
  const listen = reader.listen.bind(reader);
  let stage: Stage = 'new';
  reader.listen = (pass) =>
    listen((message) => {
      const method = methodOf(message);
      if (stage === 'new' && method === 'initialize') stage = 'served';
      if (stage === 'served' || method === undefined || method === 'exit') pass(message);
      else if (Message.isRequest(message))
        void writer.write({ jsonrpc: '2.0', id: message.id, error: REFUSALS[stage] } as Message);
      if (method === 'shutdown' && stage === 'served') stage = 'gone';
    });
}

/** What a message asks for; `undefined` for an answer, and for what is no message at all (null, 5). */
function methodOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'method' in message ? message.method : undefined;
}
