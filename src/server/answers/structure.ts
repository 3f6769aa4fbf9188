/** Changes of structure over the protocol: edits for the client to apply, or a reason against them. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { nextLabelsAt } from '../../service/nextLabels';
import type { Service } from '../../service/service';
import { changeStructure } from '../../service/structure';
import { answer } from '../connection/requests';
import { EDIT, NEXT_LABELS } from '../protocol/structure';

const GONE = { refused: '文稿刚刚改动过，请再试一次。' };

export interface StructureContext {
  readonly service: Pick<Service, 'manuscript'>;
  readonly find: (uri: string) => TextDocument | undefined;
}

export function registerStructure(connection: Connection, { service, find }: StructureContext): void {
  answer(connection, EDIT, ({ uri, version, operation, renumber }) => {
    const document = find(uri);
    if (!document || document.version !== version) return GONE;
    return changeStructure(document, service.manuscript(document), operation, {
      renumber: renumber !== false,
    });
  });
  answer(connection, NEXT_LABELS, ({ uri, version, position }) => {
    const document = find(uri);
    if (!document || document.version !== version) return [];
    return nextLabelsAt(document, service.manuscript(document), position);
  });
}
