/** `dianping lsp --stdio` */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../server/server';
import { UsageError } from './usage';

/** Serves until the client ends the connection. */
export function lsp({ stdio }: { readonly stdio?: boolean }): Promise<number> {
  if (!stdio) throw new UsageError('请写明 --stdio');
  serve(
    createConnection(ProposedFeatures.all, process.stdin, process.stdout),
    join(__dirname, '..', 'native'),
  );
  // A client that breaks off says no goodbye.
  return new Promise((resolve) =>
    process.stdin.once('end', () => resolve(0)).once('close', () => resolve(0)),
  );
}
