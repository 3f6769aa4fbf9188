/** What is kept beside texts, over the protocol: who the reviewees are, what is kept of a new speech, what moved. */
import type { Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Metadata } from '../model/metadata';
import { isRefused } from '../restructure/outcome';
import { listsReviewees, writeReviewees } from '../restructure/reviewees';
import { toLineEdit } from '../service/findings';
import { EDIT_REVIEWEES, type EditRevieweesResult, KEEP_METADATA, MOVED } from './protocol';
import type { Records } from './records';
import { answer } from './requests';

const GONE = { refused: '文稿刚刚改动过，请再试一次。' };

export interface MetadataContext {
  readonly find: (uri: string) => TextDocument | undefined;
  readonly metadata: Records<Metadata>;
  /** All that is kept of texts. */
  readonly records: readonly Pick<Records<unknown>, 'move'>[];
  /** Called when findings may be others now. */
  readonly changed: () => void;
}

export function registerMetadata(connection: Connection, context: MetadataContext): void {
  const { find, metadata, records, changed } = context;
  const keep = (uri: string, given: Metadata) => {
    metadata.change(uri, (now) => {
      const { reviewees = [], materials = [], ...rest } = { ...now, ...given };
      const kept = {
        ...rest,
        ...(reviewees.length > 0 ? { reviewees } : {}),
        ...(materials.length > 0 ? { materials } : {}),
      };
      return Object.keys(kept).length > 0 ? kept : undefined;
    });
    changed();
  };
  answer(connection, EDIT_REVIEWEES, ({ uri, version, names }): EditRevieweesResult => {
    const document = find(uri);
    if (!document || document.version !== version) return GONE;
    const text = document.getText();
    if (listsReviewees(text)) {
      const edits = writeReviewees(text, names);
      return isRefused(edits) ? edits : { edits: edits.map((edit) => toLineEdit(document, edit)) };
    }
    const before = metadata.of(uri)?.reviewees ?? [];
    return told(() => keep(uri, { reviewees: names })) ?? { before };
  });
  answer(connection, KEEP_METADATA, ({ uri, metadata: given }) => told(() => keep(uri, given)) ?? {});
  answer(
    connection,
    MOVED,
    ({ moves }) =>
      told(() => {
        for (const { from, to } of moves) for (const each of records) each.move(from, to);
        changed();
      }) ?? {},
  );
}

/** What went wrong with what was to be kept. */
function told(work: () => void): { refused: string } | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
