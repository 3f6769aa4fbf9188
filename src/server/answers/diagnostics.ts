/** What is found in the open texts, told to the client: pushed until it shows that it pulls, so that nobody is told twice. */
import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Service } from '../../service/service';
import type { Client } from '../connection/client';
import {
  frontMatterDiagnostics,
  garbledDiagnostics,
  lengthDiagnostics,
  toDiagnostic,
} from '../connection/convert';
import { configDiagnostics, isConfigFile } from './configFile';
import { isTermsFile, termsDiagnostics } from './termsFile';

export interface Diagnostics {
  /** A text is another now. */
  push(document: TextDocument): void;
  /** Something other than the texts changed: the findings of every open text may be others now. */
  refresh(): void;
  /** Nothing is told any longer of a text. */
  clear(uri: string): void;
}

/** Answers who pulls, and tells who does not. */
export function registerDiagnostics(
  connection: Connection,
  {
    documents,
    service,
    client,
  }: {
    readonly documents: TextDocuments<TextDocument>;
    readonly service: Service;
    readonly client: Client;
  },
): Diagnostics {
  let pulls = false;

  const clear = (uri: string) => void connection.sendDiagnostics({ uri, diagnostics: [] });
  const push = (document: TextDocument) => {
    if (pulls) return;
    const { uri, version } = document;
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(service, document) });
  };

  connection.languages.diagnostics.on(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!pulls) {
      pulls = true;
      for (const { uri } of documents.all()) clear(uri);
    }
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: document ? diagnosticsOf(service, document) : [],
    };
  });

  return {
    push,
    clear,
    refresh() {
      if (pulls && client.capabilities.workspace?.diagnostics?.refreshSupport)
        connection.languages.diagnostics.refresh().catch(client.refused);
      for (const document of documents.all()) push(document);
    },
  };
}

function diagnosticsOf(service: Service, document: TextDocument): Diagnostic[] {
  if (isConfigFile(document.uri)) return configDiagnostics(document);
  if (isTermsFile(document.uri)) return termsDiagnostics(document);
  return [
    ...garbledDiagnostics(document),
    ...lengthDiagnostics(document),
    ...frontMatterDiagnostics(document, service.manuscript(document)),
    ...service.findings(document).map((finding) => toDiagnostic(document, finding)),
  ];
}
