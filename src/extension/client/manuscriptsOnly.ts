/** What is asked about files of ours that are no speeches: what is wrong there and how to mend it, what may stand there. */
import type { Middleware } from 'vscode-languageclient';
import { CONFIG_NAME, TERMS_PATH } from '../../server/forClients';

const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  [CONFIG_NAME]: ['textDocument/diagnostic', 'textDocument/codeAction'],
  [TERMS_PATH]: ['textDocument/diagnostic', 'textDocument/codeAction', 'textDocument/completion'],
};

/** Sends no other request about such a file: it has no outline. */
export const manuscriptsOnly: NonNullable<Middleware['sendRequest']> = async (type, params, token, next) => {
  const method = typeof type === 'string' ? type : type.method;
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: string } };
  const file = Object.keys(ANSWERED).find((each) => textDocument?.uri?.endsWith(`/${each}`));
  if (file !== undefined && !ANSWERED[file]!.includes(method)) return NOTHING;
  return next(type, params, token);
};

/** Every request of the protocol may be answered so. */
const NOTHING = null as never;
