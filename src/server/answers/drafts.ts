/** Comparing drafts over the protocol. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Change, compareDrafts } from '../../compare/compare';
import { meaningText, partText, summaryOf } from '../../compare/summary';
import { toBase64 } from '../../model/base64';
import type { Range } from '../../model/manuscript';
import { rangeIn } from '../../model/paragraph';
import { toLineRange } from '../../service/positions';
import { answer } from '../connection/requests';
import { COMPARE, type CompareParams, type Comparison, type DraftChange, REDLINE } from '../protocol/drafts';

const CHANGED = { refused: '文稿刚刚改动过，请再试一次。' };

export interface DraftsContext {
  readonly find: (uri: string) => TextDocument | undefined;
}

export function registerDrafts(connection: Connection, { find }: DraftsContext): void {
  const current = ({ uri, version }: CompareParams) => {
    const document = find(uri);
    return document?.version === version ? document : undefined;
  };
  answer(connection, COMPARE, (params) => {
    const document = current(params);
    if (!document) return CHANGED;
    return comparison(document, compareDrafts(params.old, document.getText()));
  });
  answer(connection, REDLINE, async (params) => {
    const document = current(params);
    if (!document) return CHANGED;
    const { redline } = await import('../../paper/main');
    const bytes = await redline(params.old, document.getText());
    return { base64: toBase64(bytes) };
  });
}

function comparison(document: TextDocument, changes: readonly Change[]): Comparison {
  /** Where what was cut stood: behind what stands above it. */
  let above = 0;
  const rows = changes.flatMap((change): DraftChange[] => {
    if (change.now) above = change.now.paragraph.range.end;
    return change.kind === 'same' ? [] : [rowOf(document, change, change.kind, above)];
  });
  return {
    summary: summaryOf(changes),
    meanings: changes.flatMap(({ now, meanings }) =>
      meanings.flatMap((meaning) =>
        now
          ? [
              {
                text: meaningText(meaning),
                at: toLineRange(
                  document,
                  rangeIn(now.paragraph, now.wordsAt + meaning.at.start, now.wordsAt + meaning.at.end),
                ),
              },
            ]
          : [],
      ),
    ),
    changes: rows,
  };
}

function rowOf(
  document: TextDocument,
  change: Change,
  kind: DraftChange['kind'],
  above: number,
): DraftChange {
  const { old, now, rewriting, partOf } = change;
  const { label, title } = (now ?? old)!;
  const at: Range = now?.paragraph.range ?? { start: above, end: above };
  return {
    kind,
    title: label + title,
    at: toLineRange(document, at),
    ...(rewriting ? { bits: [...rewriting.bits] } : {}),
    ...(partOf ? { part: partText(change) } : {}),
  };
}
