/** Keeps something beside the text in front. */
import { type TextDocument, window } from 'vscode';
import { KEEP_METADATA, type KeepMetadataParams } from '../../server/protocol/kept';
import type { Server } from '../client/server';
import { currentDocument } from '../editor/manuscript';

const SILENT = '检查服务没有回应，没有记下。';

/** The text in front, or a word to the person. */
export function documentInFront(): TextDocument | undefined {
  const document = currentDocument();
  if (!document) window.showInformationMessage('请先打开一篇点评讲话。');
  return document;
}

/** @returns true where it is kept; where it is not, the person is told */
export async function keep(
  server: Server,
  { uri }: TextDocument,
  metadata: KeepMetadataParams['metadata'],
): Promise<boolean> {
  const { refused } = await server
    .request(KEEP_METADATA, { uri: uri.toString(), metadata })
    .catch(() => ({ refused: SILENT }));
  if (refused) window.showInformationMessage(refused);
  return !refused;
}
