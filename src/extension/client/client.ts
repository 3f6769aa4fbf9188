/** The language client. Loaded only when the first manuscript opens: it is most of the extension's weight. */
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type Middleware,
  State,
} from 'vscode-languageclient';
import { CONFIG_NAME, TERMS_PATH } from '../../server/forClients';
import type { ClientOptions as InitializationOptions } from '../../server/protocol/commands';
import { LANGUAGE } from '../editor/manuscript';
import { connect } from './connect';
import { manuscriptsOnly } from './manuscriptsOnly';
import { type Break, mayRestart } from './restarts';

/** Writes to the log what the library would pop up in English; the extension tells the user itself. */
function quiet(client: BaseLanguageClient): BaseLanguageClient {
  const [error, warn, info] = [client.error, client.warn, client.info];
  return Object.assign(client, {
    error: (message: string, data?: unknown) => error.call(client, message, data, false),
    warn: (message: string, data?: unknown) => warn.call(client, message, data, false),
    info: (message: string, data?: unknown) => info.call(client, message, data, false),
  });
}

export type ServerState = 'stopped' | 'starting' | 'running';

export interface ClientOptions {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly stateChanged: (state: ServerState) => void;
  /** Looks in on what passes between the editor and the server. */
  readonly middleware: Middleware;
  /** Called when a server that had been running broke off and is to be started again. */
  readonly brokeOff: (why: Break) => void;
  /** Called when it broke off too often for that. */
  readonly gaveUp: () => void;
}

export interface Client {
  readonly client: BaseLanguageClient;
  /** Ends a server that does not answer; another takes its place. */
  readonly end: () => void;
}

/** A client that is not yet started; it starts a server that breaks off again, within reason. */
export function createClient(options: ClientOptions): Client {
  const { context, log, middleware, stateChanged, brokeOff, gaveUp } = options;
  const breaks: number[] = [];
  let everRan = false;
  let wasHung = false;

  const errorHandler: ErrorHandler = {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: () => {
      // A server that cannot even start will not do so the second time; `start` rejects.
      if (!everRan) return { action: CloseAction.DoNotRestart, message: '检查服务没有启动。' };
      breaks.push(Date.now());
      const why = wasHung ? 'hung' : 'ended';
      wasHung = false;
      if (mayRestart(breaks)) {
        brokeOff(why);
        return { action: CloseAction.Restart, message: '检查服务中断，正在重新启动。' };
      }
      gaveUp();
      return { action: CloseAction.DoNotRestart, message: '检查服务连续中断，不再自动启动。' };
    },
  };

  const { client, kill } = connect(context, {
    documentSelector: [
      { language: LANGUAGE },
      { pattern: `**/${CONFIG_NAME}` },
      { pattern: `**/${TERMS_PATH}` },
    ],
    initializationOptions: { clientCommands: true } satisfies InitializationOptions,
    middleware: { ...middleware, sendRequest: manuscriptsOnly },
    outputChannel: log,
    diagnosticCollectionName: 'dianping',
    diagnosticPullOptions: { onChange: true },
    initializationFailedHandler: () => false,
    errorHandler,
  });
  client.onDidChangeState(({ newState }) => {
    everRan ||= newState === State.Running;
    stateChanged(STATES[newState]);
  });
  return {
    client: quiet(client),
    end: () => {
      wasHung = true;
      kill();
    },
  };
}

const STATES: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
};
