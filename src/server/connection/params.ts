/** What requests must bring with them: one that comes without is told what it lacks, before anybody reads it. */
import {
  ErrorCodes,
  Message,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
} from 'vscode-languageserver';
import { CHECK_STATES, IGNORED } from '../protocol/checks';
import { CLEAN, CLEAN_TEXT, JOIN, LOOKS_PASTED, SPLIT } from '../protocol/cleaning';
import { COMPARE, REDLINE } from '../protocol/drafts';
import { EDIT_MATERIALS, FIGURES } from '../protocol/figures';
import { FINAL_CHECK } from '../protocol/finalCheck';
import { EDIT_REVIEWEES, KEEP_METADATA, MOVED, RESTORE_METADATA } from '../protocol/kept';
import { OVERVIEW } from '../protocol/overview';
import { EXPORT_WORD, PAGES, SCRIPT } from '../protocol/paper';
import type { RequestType } from '../protocol/request';
import { EDIT, NEXT_LABELS } from '../protocol/structure';
import { CHANGE_TERMS, RESTORE_TERMS } from '../protocol/terms';
import { IMPORT_WORD, REVIEW_WORD } from '../protocol/word';

type Fits = (value: unknown) => boolean;

const isText: Fits = (value) => typeof value === 'string';
const isNumber: Fits = (value) => typeof value === 'number';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);
const having =
  (fields: Readonly<Record<string, Fits>>): Fits =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, fits]) => fits(value[name]));

const isPosition = having({ line: isNumber, character: isNumber });

/** Whatever asks for it, a parameter of one name is of one kind. */
const FIELDS = {
  after: isText,
  bytes: isText,
  change: isObject,
  command: isText,
  context: isObject,
  file: isText,
  metadata: isObject,
  moves: listOf(having({ from: isText, to: isText })),
  name: isText,
  names: listOf(isText),
  old: isText,
  operation: isObject,
  position: isPosition,
  positions: listOf(isPosition),
  range: having({ start: isPosition, end: isPosition }),
  style: isText,
  target: isText,
  text: isText,
  textDocument: having({ uri: isText }),
  texts: listOf(isText),
  uri: isText,
  version: isNumber,
} satisfies Record<string, Fits>;
type Field = keyof typeof FIELDS;

/** One of our own: the compiler sees to it that it has these parameters. */
function own<Params>(
  { method }: RequestType<Params, unknown>,
  ...fields: readonly (Field & keyof Params)[]
): readonly [string, readonly Field[]] {
  return [method, fields];
}

const WANTED: ReadonlyMap<string, readonly Field[]> = new Map<string, readonly Field[]>([
  ['initialize', []],
  ['textDocument/codeAction', ['textDocument', 'range', 'context']],
  ['textDocument/completion', ['textDocument', 'position']],
  ['textDocument/diagnostic', ['textDocument']],
  ['textDocument/documentSymbol', ['textDocument']],
  ['textDocument/foldingRange', ['textDocument']],
  ['textDocument/hover', ['textDocument', 'position']],
  ['textDocument/inlayHint', ['textDocument', 'range']],
  ['textDocument/selectionRange', ['textDocument', 'positions']],
  ['workspace/executeCommand', ['command']],
  own(CHANGE_TERMS, 'uri', 'change'),
  own(CHECK_STATES, 'uri'),
  own(CLEAN, 'uri', 'version'),
  own(CLEAN_TEXT, 'text'),
  own(COMPARE, 'uri', 'version', 'old'),
  own(EDIT, 'uri', 'version', 'operation'),
  own(EDIT_MATERIALS, 'uri'),
  own(EDIT_REVIEWEES, 'uri', 'version', 'names'),
  own(EXPORT_WORD, 'uri', 'style', 'target'),
  own(FIGURES, 'uri'),
  own(FINAL_CHECK, 'uri'),
  own(IGNORED, 'uri'),
  own(IMPORT_WORD, 'name', 'bytes'),
  own(JOIN, 'texts'),
  own(KEEP_METADATA, 'uri', 'metadata'),
  own(LOOKS_PASTED, 'uri'),
  own(MOVED, 'moves'),
  own(NEXT_LABELS, 'uri', 'version', 'position'),
  own(OVERVIEW, 'uri'),
  own(PAGES, 'uri', 'style'),
  own(REDLINE, 'uri', 'version', 'old'),
  own(RESTORE_METADATA, 'uri'),
  own(RESTORE_TERMS, 'file', 'after'),
  own(REVIEW_WORD, 'uri', 'name', 'bytes'),
  own(SCRIPT, 'uri', 'position'),
  own(SPLIT, 'uri'),
]);

/** Has a reader answer requests itself that lack what they need, and pass on the rest. */
export function expectParams(reader: MessageReader, writer: MessageWriter): void {
  const listen = reader.listen.bind(reader);
  reader.listen = (pass) =>
    listen((message) => {
      if (!Message.isRequest(message)) return pass(message);
      const lacks = lacking(message);
      if (lacks === undefined) return pass(message);
      const error = {
        code: ErrorCodes.InvalidParams,
        message: `请求缺少参数 ${lacks}，或者它不是该有的样子`,
      };
      void writer.write({ jsonrpc: '2.0', id: message.id, error } as Message);
    });
}

/** The first parameter that a request lacks. */
function lacking({ method, params }: RequestMessage): string | undefined {
  const wanted = WANTED.get(method);
  if (!wanted) return undefined;
  const given: unknown = params;
  return isObject(given) ? wanted.find((field) => !FIELDS[field](given[field])) : (wanted[0] ?? 'params');
}
