/** The language client. Loaded only when the first manuscript opens: it is most of the extension's weight. */
import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  type Middleware,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import type { ClientOptions as InitializationOptions } from '../../server/protocol';
import { CONFIG_FILE, LANGUAGE, TERMS_FILE } from '../editor/manuscript';
import { manuscriptsOnly } from './manuscriptsOnly';
import { type Break, breakOf, type Ending, mayRestart } from './restarts';

/** Writes to the log what the library would pop up in English; the extension tells the user itself. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }
  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}

export type ServerState = 'stopped' | 'starting' | 'running';

export interface ClientOptions {
  /** The server's script. */
  readonly module: string;
  readonly log: LogOutputChannel;
  readonly stateChanged: (state: ServerState) => void;
  /** Looks in on what passes between the editor and the server. */
  readonly middleware: Middleware;
  /** True where the server is to do without the dictionary. */
  readonly withoutDictionary: () => boolean;
  /** Called when a server that had been running broke off and is to be started again. */
  readonly brokeOff: (why: Break) => void;
  /** Called when it broke off too often for that. */
  readonly gaveUp: () => void;
}

export interface Client {
  readonly client: LanguageClient;
  /** Ends a server that does not answer; another takes its place. */
  readonly end: () => void;
}

/** A client that is not yet started; it starts a server that breaks off again, within reason. */
export function createClient(options: ClientOptions): Client {
  const { module, log, middleware, stateChanged, withoutDictionary, brokeOff, gaveUp } = options;
  const breaks: number[] = [];
  let everRan = false;
  let ending: Ending = { code: null, signal: null };
  let wasHung = false;

  const errorHandler: ErrorHandler = {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: () => {
      // A server that cannot even start will not do so the second time; `start` rejects.
      if (!everRan) return { action: CloseAction.DoNotRestart, message: '检查服务没有启动。' };
      breaks.push(Date.now());
      const why = breakOf(ending, wasHung);
      wasHung = false;
      if (mayRestart(breaks)) {
        brokeOff(why);
        return { action: CloseAction.Restart, message: '检查服务中断，正在重新启动。' };
      }
      gaveUp();
      return { action: CloseAction.DoNotRestart, message: '检查服务连续中断，不再自动启动。' };
    },
  };

  const client = new QuietClient(
    'dianping',
    '点评讲话',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [
        { language: LANGUAGE },
        { pattern: `**/${CONFIG_FILE}` },
        { pattern: `**/${TERMS_FILE}` },
      ],
      initializationOptions: () =>
        ({
          clientCommands: true,
          withoutDictionary: withoutDictionary(),
        }) satisfies InitializationOptions,
      middleware: { ...middleware, sendRequest: manuscriptsOnly },
      outputChannel: log,
      diagnosticCollectionName: 'dianping',
      diagnosticPullOptions: { onChange: true },
      initializationFailedHandler: () => false,
      errorHandler,
    },
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) {
      everRan = true;
      client.serverProcess?.once('exit', (code, signal) => {
        ending = { code, signal };
      });
    }
    stateChanged(STATES[newState]);
  });
  return {
    client,
    end: () => {
      wasHung = true;
      client.serverProcess?.kill('SIGKILL');
    },
  };
}

const STATES: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
};
