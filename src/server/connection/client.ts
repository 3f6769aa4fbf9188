/** The client: what it said of itself when it came, and what is wanted of it then. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { pathOf } from '../../files/address';
import { CONFIG_NAME, TERMS_PATH } from '../../model/ownFiles';
import type { ClientOptions } from '../protocol/commands';

export interface Client {
  readonly capabilities: InitializeParams['capabilities'];
  /** True when it has the commands of our own extension: 转到下一处待填, 为什么？ */
  readonly ownCommands: boolean;
  /** The workspace's folder: where texts that are not saved yet belong. */
  readonly home: string | undefined;
  /** A client that cannot what it said it could is served without. */
  readonly refused: (error: unknown) => void;
  /** It has come. */
  readonly introduce: (params: InitializeParams) => void;
}

/** Nothing is known of a client until it introduces itself. */
export function createClient(connection: Connection): Client {
  let capabilities: InitializeParams['capabilities'] = {};
  let ownCommands = false;
  let home: string | undefined;
  return {
    get capabilities() {
      return capabilities;
    },
    get ownCommands() {
      return ownCommands;
    },
    get home() {
      return home;
    },
    refused: (error) => connection.console.warn(String(error)),
    introduce(params) {
      const given = params.initializationOptions as ClientOptions | null | undefined;
      // They are to be there, and may not be.
      capabilities = params.capabilities ?? {};
      ownCommands = given?.clientCommands === true;
      home = pathOf(params.workspaceFolders?.[0]?.uri ?? params.rootUri ?? '');
    },
  };
}

/** Asks to be told when settings change, or files that hold for texts: where the client can. */
export function watch(connection: Connection, { capabilities: { workspace }, refused }: Client): void {
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'dianping' })
      .catch(refused);
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    connection.client
      .register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: `**/${CONFIG_NAME}` },
          { globPattern: '**/.dianping/{ignored,metadata}.json' },
          { globPattern: `**/${TERMS_PATH}` },
        ],
      })
      .catch(refused);
}
