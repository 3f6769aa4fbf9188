/** Our own requests, answered as their types want it. */
import type { Connection } from 'vscode-languageserver';
import type { NotificationType, RequestType } from './protocol';

export function answer<Params, Result>(
  connection: Connection,
  { method }: RequestType<Params, Result>,
  work: (params: Params) => Result | Promise<Result>,
): void {
  connection.onRequest(method, (params: unknown): unknown => work(params as Params));
}

export function tell<Params>(
  connection: Connection,
  { method }: NotificationType<Params>,
  params: Params,
): void {
  void connection.sendNotification(method, params);
}
