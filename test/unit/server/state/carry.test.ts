import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { METADATA_KIND } from '../../../../src/files/metadata';
import { createCarrier } from '../../../../src/server/state/carry';
import { createRecords } from '../../../../src/server/state/records';

const text = (uri: string, content: string) => TextDocument.create(uri, 'dianping', 1, content);
const UNTITLED = 'untitled:Untitled-1';
const KEPT = { reviewees: ['云岭镇'] };

/** Files of a folder that is not there: nothing is written. */
function setUp() {
  const moves: string[] = [];
  const records = createRecords(METADATA_KIND, () => undefined);
  const carrier = createCarrier([{ ...records, move: (from, to) => moves.push(`${from} ${to}`) }]);
  records.set(UNTITLED, KEPT);
  return { records, carrier, moves };
}

test('a text that is saved under a name takes along what was kept of it, open still or just closed', () => {
  const { carrier, moves } = setUp();
  const untitled = text(UNTITLED, '同志们：\n');
  const saved = text('file:///none/a.txt', '同志们：');
  carrier.opened(saved, [untitled, saved]);
  carrier.closed(untitled);
  carrier.opened(saved, [saved]);
  carrier.opened(text('file:///none/b.txt', '另一篇'), []);
  expect(moves).toEqual([`${UNTITLED} file:///none/a.txt`, `${UNTITLED} file:///none/a.txt`]);
});

test('another text of the same name starts with nothing; the same text has it back', () => {
  const { records, carrier } = setUp();
  carrier.closed(text(UNTITLED, '同志们：'));
  carrier.opened(text(UNTITLED, '同志们：'), []);
  expect(records.of(UNTITLED)).toEqual(KEPT);
  carrier.closed(text(UNTITLED, '同志们：'));
  carrier.opened(text(UNTITLED, ''), []);
  expect(records.of(UNTITLED)).toBeUndefined();
});
