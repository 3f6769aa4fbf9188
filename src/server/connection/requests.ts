/** Our own requests, answered as their types want it. */
import { type Connection, type MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { NotificationType, RequestType } from '../protocol/request';

export function answer<Params, Result>(
  connection: Connection,
  { method }: RequestType<Params, Result>,
  work: (params: Params) => Result | Promise<Result>,
): void {
  connection.onRequest(method, (params: unknown): unknown => work(params as Params));
}

/** Shows the user something. It asks for no answer: a client may know none, and a refusal nobody waits for ends a program. */
export function show(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}

export function tell<Params>(
  connection: Connection,
  { method }: NotificationType<Params>,
  params: Params,
): void {
  void connection.sendNotification(method, params);
}
