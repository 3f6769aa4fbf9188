/** What is kept beside texts, over the protocol: who the reviewees are, what is kept of a new speech, what moved. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { METADATA_NAMES, type Metadata } from '../../model/metadata';
import { isSame } from '../../model/same';
import { isRefused } from '../../restructure/outcome';
import { listsReviewees, writeReviewees } from '../../restructure/reviewees';
import { toLineEdit } from '../../service/findings';
import { answer } from '../connection/requests';
import {
  EDIT_REVIEWEES,
  type EditRevieweesResult,
  KEEP_METADATA,
  MOVED,
  RESTORE_METADATA,
  type RestoredMetadata,
} from '../protocol/kept';
import type { History, Step } from '../state/history';
import type { Records } from '../state/records';

const GONE = { refused: '文稿刚刚改动过，请再试一次。' };

export interface MetadataContext {
  readonly find: (uri: string) => TextDocument | undefined;
  readonly metadata: History<Metadata>;
  /** All that is kept of texts. */
  readonly records: readonly Pick<Records<unknown>, 'move'>[];
  /** Called when findings may be others now. */
  readonly changed: () => void;
}

export function registerMetadata(connection: Connection, context: MetadataContext): void {
  const { find, metadata, records, changed } = context;
  const keep = (uri: string, given: Metadata) => {
    metadata.change(uri, (now) => withoutEmpty({ ...now, ...given }));
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
  answer(connection, RESTORE_METADATA, ({ uri }): RestoredMetadata => {
    let restored: ReturnType<typeof metadata.restore> = 'none';
    const refused = told(() => {
      restored = metadata.restore(uri);
      changed();
    });
    if (refused) return refused;
    return typeof restored === 'string'
      ? { refused: NOT_RESTORED[restored] }
      : { parts: restoredParts(restored) };
  });
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

/** Metadata without what says nothing; `undefined` where nothing is left. */
export function withoutEmpty(metadata: Metadata): Metadata | undefined {
  const entries = Object.entries(metadata).filter(
    ([, value]) => !(value === 0 || (Array.isArray(value) && value.length === 0)),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const NOT_RESTORED = {
  none: '这篇文稿打开以来，旁边的资料没有改过，没有可还原的。',
  changed: '旁边的资料后来在别处改过，没有还原。要改，请用“编辑点评对象”等命令。',
};

/** What is as it was before, by its names. */
function restoredParts({ before = {}, after = {} }: Step<Metadata>): string[] {
  const keys = Object.keys(METADATA_NAMES) as (keyof Metadata)[];
  return keys.filter((key) => !isSame(before[key], after[key])).map((key) => METADATA_NAMES[key]);
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
