/** `dianping lsp --stdio` */
import { join } from 'node:path';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { expectLengths } from '../server/connection/headers';
import { keepOrder } from '../server/connection/order';
import { expectParams } from '../server/connection/params';
import { serve } from '../server/server';
import { tell } from './input';
import { UsageError } from './usage';

/** Serves until the client ends the connection. */
export function lsp({ stdio }: { readonly stdio?: boolean }): Promise<number> {
  if (!stdio) throw new UsageError('请写明 --stdio');
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  expectLengths(reader);
  keepOrder(reader, writer);
  expectParams(reader, writer);
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  serve(connection, join(__dirname, '..', 'native'));
  // A client that breaks off says no goodbye.
  process.stdin.once('end', () => process.exit(0)).once('close', () => process.exit(0));
  reader.onError((error) => {
    // One message that is no JSON is passed over; where a message has no end, none behind it would ever be found.
    if (error instanceof SyntaxError) return;
    tell('收到的内容不合语言服务的协议，已经停下；请在编辑器里重新启动');
    process.exit(2);
  });
  return new Promise(() => {});
}
