/** Messages before a session and after it: refused as the protocol says, and only then. */
import { expect, it } from 'vitest';
import type { Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import { keepOrder } from '../../../../src/server/connection/order';

const call = (method: string, id?: number) =>
  ({ jsonrpc: '2.0', method, ...(id === undefined ? {} : { id }) }) as Message;

it('what comes out of turn is refused or dropped, the rest is passed on', () => {
  const written: unknown[] = [];
  const passed: unknown[] = [];
  let send: (message: Message) => void = () => {};
  const reader = {
    listen: (pass: (message: Message) => void) => {
      send = pass;
    },
  } as unknown as MessageReader;
  const writer = {
    write: async (message: Message) => void written.push(message),
  } as unknown as MessageWriter;
  keepOrder(reader, writer);
  reader.listen((message) => passed.push((message as unknown as { method?: string }).method ?? 'answer'));
  for (const message of [
    call('textDocument/hover', 1),
    call('textDocument/didOpen'),
    call('initialize', 2),
    call('textDocument/hover', 3),
    { jsonrpc: '2.0', id: 9, result: null } as Message,
    call('shutdown', 4),
    call('textDocument/hover', 5),
    call('textDocument/didOpen'),
    call('exit'),
  ])
    send(message);
  expect(passed).toEqual(['initialize', 'textDocument/hover', 'answer', 'shutdown', 'exit']);
  expect(written).toMatchObject([
    { id: 1, error: { code: -32002 } },
    { id: 5, error: { code: -32600 } },
  ]);
});
