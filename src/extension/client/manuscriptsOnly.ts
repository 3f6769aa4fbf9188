/** What is asked about a dianping.config.json: what is wrong in it and how to mend it, nothing else. */
import type { Middleware } from 'vscode-languageclient/node';
import { CONFIG_FILE } from '../editor/manuscript';

const ANSWERED = ['textDocument/diagnostic', 'textDocument/codeAction'];

/** Sends no other request about that file: it is no speech, and has no outline. */
export const manuscriptsOnly: NonNullable<Middleware['sendRequest']> = async (type, params, token, next) => {
  const method = typeof type === 'string' ? type : type.method;
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: string } };
  if (textDocument?.uri?.endsWith(`/${CONFIG_FILE}`) && !ANSWERED.includes(method)) return NOTHING;
  return next(type, params, token);
};

/** Every request of the protocol may be answered so. */
const NOTHING = null as never;
