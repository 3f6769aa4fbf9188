/** How the rows of the three lists look. */
import type { Severity } from '../../checks/check';
import type { Excerpt, FigureItem, FindingRow, OutlineRow } from '../engine';
import { addButton, addText } from './list';

/** What people call the levels. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '提示',
  hint: '建议',
};

export function fillFinding(item: HTMLElement, row: FindingRow): void {
  item.className = row.severity;
  const go = addButton(item, 'go');
  go.className = 'go';
  go.title = `到这一处（依据：${row.basis}）`;
  addText(go, 'level', LEVELS[row.severity]);
  addText(go, 'message', row.message);
  addExcerpt(go, row.excerpt);
  if (row.fixes.length === 0) return;
  const fixes = document.createElement('div');
  fixes.className = 'fixes';
  item.append(fixes);
  for (const [index, { title }] of row.fixes.entries()) addButton(fixes, `fix ${index}`, title);
}

function addExcerpt(parent: HTMLElement, { before, marked, after }: Excerpt): void {
  const excerpt = document.createElement('span');
  excerpt.className = 'excerpt';
  const mark = document.createElement('mark');
  mark.textContent = marked;
  excerpt.append(before, mark, after);
  parent.append(excerpt);
}

export function fillOutline(item: HTMLElement, row: OutlineRow): void {
  const go = addButton(item, 'go');
  go.className = 'go';
  go.setAttribute('role', 'treeitem');
  go.setAttribute('aria-level', String(row.level));
  item.dataset.level = String(Math.min(row.level, 6));
  addText(go, 'part', row.part ?? '');
  addText(go, 'title', row.title);
  addText(go, 'length', row.length);
  if (row.problems > 0) addText(go, 'problems', `${row.problems} 处问题`);
}

export function fillFigure(item: HTMLElement, row: FigureItem): void {
  item.className = row.wrong ? 'wrong' : '';
  const go = addButton(item, 'go');
  go.className = 'go';
  if (row.wrong) addText(go, 'level', '要核对');
  addText(go, 'figure', row.text);
  addText(go, 'subject', row.subject);
  addText(go, 'verdict', row.verdict);
}
