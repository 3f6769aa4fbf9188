/** What an editor asks about an open text, and how it is answered. */
import type { Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Service } from '../../service/service';
import type { Client } from '../connection/client';
import { toFoldingRanges, toSymbol } from '../connection/convert';
import { answer } from '../connection/requests';
import { FINAL_CHECK } from '../protocol/finalCheck';
import { OVERVIEW } from '../protocol/overview';
import type { TextParams } from '../protocol/request';
import type { SettingsStore } from '../state/settings';
import { codeActions } from './codeActions';
import { completion } from './completion';
import { configActions, isConfigFile } from './configFile';
import { finalReport } from './finalCheck';
import { hover } from './hover';
import { overviewOf } from './overview';
import { promiseHints } from './promises';
import { selectionRange } from './selection';
import { isTermsFile, termsActions, termsCompletion } from './termsFile';

/** Answers them; there is nothing to say of a text that is not open. */
export function registerQuestions(
  connection: Connection,
  {
    find,
    service,
    settings,
    client,
  }: {
    readonly find: (uri: string) => TextDocument | undefined;
    readonly service: Service;
    readonly settings: SettingsStore;
    readonly client: Client;
  },
): void {
  const about =
    <Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
      work: (document: TextDocument, params: Params) => Answer,
      nothing: Answer,
    ) =>
    (params: Params): Answer => {
      const document = find(params.textDocument.uri);
      return document ? work(document, params) : nothing;
    };
  const shown =
    <Answer>(work: (service: Service, document: TextDocument) => Answer) =>
    ({ uri }: TextParams): Answer | null => {
      const document = find(uri);
      return document ? work(service, document) : null;
    };

  connection.onDocumentSymbol(about((document) => service.outline(document).map(toSymbol), []));
  connection.onFoldingRanges(about((document) => toFoldingRanges(document, service.outline(document)), []));
  connection.onHover(
    about((document, { position }) => hover(service, document, position, settings.pace()), null),
  );
  connection.onSelectionRanges(
    about(
      (document, { positions }) =>
        positions.map((position) => selectionRange(service.manuscript(document), document, position)),
      null,
    ),
  );
  connection.languages.inlayHint.on(
    about((document, { range }) => promiseHints(service.manuscript(document), document, range), []),
  );
  connection.onCodeAction(
    about((document, params) => {
      if (isConfigFile(document.uri)) return configActions(document, params);
      if (isTermsFile(document.uri)) return termsActions(document, params);
      return codeActions({ service, clientCommands: client.ownCommands }, document, params);
    }, []),
  );
  connection.onCompletion(
    about((document, params) => {
      if (isConfigFile(document.uri)) return [];
      const snippets = client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      if (isTermsFile(document.uri)) return termsCompletion(document, params.position, snippets);
      return completion(service.manuscript(document), document, params, {
        phrases: settings.phrases(),
        renumber: settings.renumber(),
        snippets,
      });
    }, []),
  );
  answer(connection, OVERVIEW, shown(overviewOf));
  answer(connection, FINAL_CHECK, shown(finalReport));
}
