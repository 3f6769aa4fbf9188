/** What is asked before rows are deleted. Pure: no editor. */
import { countText } from '../../server/forClients';
import type { Row } from './rows';

/** In characters: about what a line on the screen holds. */
const LINE = 60;
/** In characters. */
const LONGEST_NAME = 20;

/** Says what goes; `undefined` for what is no more than a line, and soon written again. */
export function deleteQuestion(chosen: readonly Row[]): string | undefined {
  const rows = outermost(chosen);
  const [first] = rows;
  const nodes = rows.flatMap(({ node }) => node ?? []);
  const characters = nodes.reduce((sum, node) => sum + node.characters, 0);
  const beneath = rows.reduce((sum, row) => sum + descendants(row), 0);
  const isOneLine = rows.length === 1 && first!.range.start.line === first!.range.end.line;
  if (!first || (isOneLine && beneath === 0 && characters <= LINE)) return undefined;
  const what = rows.length === 1 ? `“${shorten(first.label)}”` : `选中的 ${rows.length} 项`;
  return `删除${what}${beneath > 0 ? `及其下 ${beneath} 个分点` : ''}，共 ${countText(characters)}？`;
}

/** Without those that go along with another. */
function outermost(rows: readonly Row[]): Row[] {
  const inside = new Set(rows.flatMap(({ children }) => ids(children)));
  return rows.filter(({ id }) => !inside.has(id));
}

function ids(rows: readonly Row[]): string[] {
  return rows.flatMap(({ id, children }) => [id, ...ids(children)]);
}

function descendants({ children }: Row): number {
  return ids(children).length;
}

function shorten(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST_NAME ? label : `${characters.slice(0, LONGEST_NAME).join('')}…`;
}
