/** The server as the features see it: ask it, listen to it, restart it. */
import {
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { NotificationType, RequestType } from '../../server/protocol/request';
import { WORDS } from '../../server/protocol/words';
import { isManuscript, isOwnFile } from '../editor/manuscript';
import type { ServerState } from './client';
import { type Break, TOLD } from './restarts';
import { watch } from './watchdog';

export class Server {
  readonly log: LogOutputChannel;
  readonly onDidChangeState;

  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;
  #state: ServerState = 'stopped';
  readonly #changedState = new EventEmitter<ServerState>();
  readonly #listeners: { method: string; listener: (params: unknown) => void }[] = [];
  readonly #middleware: Middleware = {};
  /** How servers broke off in this session. Each is told once. */
  readonly #breaks = new Set<Break>();
  /** What is to be told when the server is back. */
  #untold: Break | undefined;
  #unwatch: () => void = () => {};
  readonly #context: ExtensionContext;

  constructor(context: ExtensionContext) {
    this.log = window.createOutputChannel('点评讲话', { log: true });
    this.onDidChangeState = this.#changedState.event;
    this.#context = context;
    context.subscriptions.push(this.log, this.#changedState);
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server as soon as there is something for it to read, never before. */
  startWithFirstText(): void {
    const isWanted = (document: TextDocument) => isManuscript(document) || isOwnFile(document);
    // A moment later: the editor need not wait for the client's code to load.
    const soon = () => setTimeout(() => this.start().catch(() => undefined), 0);
    if (workspace.textDocuments.some(isWanted)) {
      soon();
      return;
    }
    const waiting = workspace.onDidOpenTextDocument((document) => {
      if (!isWanted(document)) return;
      waiting.dispose();
      if (!this.#started) soon();
    });
    this.#context.subscriptions.push(waiting);
  }

  /** Starts the server unless it is running; rejects when it cannot start, which the user has then been told. */
  start(): Promise<unknown> {
    this.#started ??= this.#start();
    return this.#started;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#started = undefined;
    this.#unwatch();
    // Not when the old one is gone: who asks something meanwhile has started another.
    this.#setState('stopped');
    // A client that never ran cannot be stopped and says so.
    await client?.dispose().catch((error: unknown) => this.log.debug(String(error)));
  }

  /** Asks the server, starting it first if need be; rejects when it cannot answer. */
  async request<Params, Result>(
    { method }: RequestType<Params, Result>,
    ...[params]: Params extends void ? [] : [params: Params]
  ): Promise<Result> {
    this.#started ??= this.#start();
    const client = await this.#started;
    return client.sendRequest<Result>(method, params);
  }

  /** Tells the server something, if it is there to hear it. */
  tell<Params>({ method }: NotificationType<Params>, params: Params): void {
    if (this.#client?.isRunning()) void this.#client.sendNotification(method, params);
  }

  /** Listens to a notification, over restarts too. */
  onNotification<Params>({ method }: NotificationType<Params>, hear: (params: Params) => void): void {
    const listener = (params: unknown) => hear(params as Params);
    this.#listeners.push({ method, listener });
    this.#client?.onNotification(method, listener);
  }

  /** Looks in on what passes between the editor and the server, from the next start on. */
  use(middleware: Middleware): void {
    Object.assign(this.#middleware, middleware);
  }

  /** Has the editor ask anew for the findings and hints of all texts in sight. */
  refresh(): void {
    const client = this.#client;
    if (!client?.isRunning()) return;
    client.getFeature('textDocument/diagnostic').refresh();
    const hints = client.getFeature('textDocument/inlayHint');
    const providers = window.visibleTextEditors.map(({ document }) => hints.getProvider(document));
    for (const provider of new Set(providers)) provider?.onDidChangeInlayHints.fire();
  }

  async #start(): Promise<BaseLanguageClient> {
    this.#setState('starting');
    const { createClient } = await import('./client');
    const { client, end } = createClient({
      context: this.#context,
      log: this.log,
      middleware: this.#middleware,
      stateChanged: (state) => {
        if (this.#client === client) this.#setState(state);
      },
      brokeOff: (why) => this.#takeNote(why),
      gaveUp: () => this.#giveUp(),
    });
    this.#client = client;
    this.#unwatch = watch({
      isWanted: () => workspace.textDocuments.some(isManuscript),
      ask: () => this.request(WORDS),
      hung: end,
    });
    for (const { method, listener } of this.#listeners) client.onNotification(method, listener);
    try {
      await client.start();
    } catch (error) {
      this.log.error(String(error));
      this.#setState('stopped');
      this.#complain('检查服务没有启动。');
      throw error;
    }
    return client;
  }

  #giveUp(): void {
    this.#unwatch();
    // Until told to restart, nothing is to wake the server again.
    this.#started = Promise.reject(new Error('检查服务已经停止。'));
    this.#started.catch(() => undefined);
    this.#complain('检查服务多次中断，已经停止。');
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changedState.fire(state);
    if (state !== 'running' || this.#untold === undefined) return;
    window.showInformationMessage(TOLD[this.#untold]);
    this.#untold = undefined;
  }

  #takeNote(why: Break): void {
    if (!this.#breaks.has(why)) this.#untold = why;
    this.#breaks.add(why);
  }

  async #complain(message: string): Promise<void> {
    const restart = '重新启动';
    const show = '查看运行记录';
    const choice = await window.showErrorMessage(`${message}文稿不受影响，可以继续编辑。`, restart, show);
    if (choice === restart) await this.restart().catch(() => undefined);
    if (choice === show) this.log.show();
  }
}
