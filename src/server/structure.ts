/** Changes of structure over the protocol: edits for the client to apply, or a reason against them. */
import type { Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Service } from '../service/service';
import { changeStructure } from '../service/structure';
import { nextLabels } from '../writing/nextLabels';
import {
  EDIT_REQUEST,
  type EditParams,
  type EditResult,
  NEXT_LABELS_REQUEST,
  type NextLabelsParams,
  type NextLabelsResult,
} from './protocol';

const GONE = { refused: '文稿刚刚改动过，请再试一次。' };

export function registerStructure(
  connection: Connection,
  service: Service,
  find: (uri: string) => TextDocument | undefined,
): void {
  connection.onRequest<EditResult, void>(
    EDIT_REQUEST,
    ({ uri, version, operation, renumber }: EditParams): EditResult => {
      const document = find(uri);
      if (!document || document.version !== version) return GONE;
      return changeStructure(document, service.manuscript(document), operation, {
        renumber: renumber !== false,
      });
    },
  );
  connection.onRequest(
    NEXT_LABELS_REQUEST,
    ({ uri, version, position }: NextLabelsParams): NextLabelsResult => {
      const document = find(uri);
      if (!document || document.version !== version) return [];
      return nextLabels(service.manuscript(document), document.offsetAt(position));
    },
  );
}
