import { describe, expect, it } from 'vitest';
import { deleteQuestion } from '../../../src/extension/outline/deleting';
import { outlineRows, type Problem, type Row, rowsAt } from '../../../src/extension/outline/rows';
import { NodeIds } from '../../../src/extension/tree/ids';
import { changedRows } from '../../../src/extension/tree/rows';
import type { LineRange, OutlineNode } from '../../../src/server/forClients';
import type { ManuscriptOutline } from '../../../src/server/protocol/overview';

const range = (startLine: number, endLine: number, endCharacter = 0): LineRange => ({
  start: { line: startLine, character: 0 },
  end: { line: endLine, character: endCharacter },
});

function node(kind: OutlineNode['kind'], title: string, more: Partial<OutlineNode> = {}): OutlineNode {
  const whole = more.range ?? range(0, 0);
  const { characters = 0, spoken = characters } = more;
  return { kind, title, range: whole, selectionRange: whole, children: [], ...more, characters, spoken };
}

/** 清河县's speech: a salutation, praise, and a requirement with two points; `shift` moves it down. */
function outline(shift = 0): ManuscriptOutline {
  const at = (from: number, to: number, character = 0) => range(from + shift, to + shift, character);
  const point = (label: string, title: string, line: number, characters: number) =>
    node('point', title, { label, style: 'shi', range: at(line, line, 30), characters });
  return {
    speeches: [
      node('speech', '在清河县项目观摩会上的点评…', {
        range: at(0, 9),
        characters: 2200,
        minutes: 10,
        children: [
          node('salutation', '同志们：', { range: at(1, 1, 4), characters: 4 }),
          node('part', '这一段时间，各乡镇抓项目很有劲头，变化看得见', {
            part: 'praise',
            range: at(2, 3, 40),
            characters: 550,
          }),
          node('point', '强化两个认识', {
            label: '第一，',
            style: 'di',
            part: 'requirement',
            range: at(4, 8),
            characters: 1100,
            children: [
              point('一是', '项目就是发展', 5, 500),
              point('二是', '时间就是效益', 6, 8),
              point('一是', '又从头数', 7, 300),
            ],
          }),
        ],
      }),
    ],
  };
}

const problem = (line: number, severity: Problem['severity'], message = '有误'): Problem => ({
  severity,
  message,
  range: { start: { line, character: 2 }, end: { line, character: 4 } },
});

const flat = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...flat(row.children)]);
const find = (rows: readonly Row[], label: string): Row => {
  const row = flat(rows).find((candidate) => candidate.label === label);
  if (!row) throw new Error(`no row ${label}`);
  return row;
};

describe('outlineRows', () => {
  it('names every row and says how long it is', () => {
    expect(flat(outlineRows(outline(), [])).map((row) => [row.label, row.description])).toEqual([
      ['在清河县项目观摩会上的点评…', ''],
      ['称谓　同志们：', ''],
      ['肯定成绩　这一段时间，各乡镇抓项目很有劲头，变化看得见', ''],
      ['第一，强化两个认识', '50%'],
      ['一是项目就是发展', '23%'],
      ['二是时间就是效益', '不足 1%'],
      ['一是又从头数', '14%'],
    ]);
  });

  it('shows the count of a promise where it is made, the one that is not kept first', () => {
    const promises = [
      { at: { line: 2, character: 5 }, count: 2, found: 2 },
      { at: { line: 4, character: 4 }, count: 2, found: 2 },
      { at: { line: 4, character: 9 }, count: 3, found: 2 },
    ];
    const rows = outlineRows({ ...outline(), promises }, []);
    expect(find(rows, '第一，强化两个认识').description).toBe('2/3 · 50%');
    expect(rows[0]!.description).toBe('');
    expect(find(rows, '一是项目就是发展').description).toBe('23%');
  });

  it('puts the name of a compilation over its speeches', () => {
    const { speeches } = outline();
    const rows = outlineRows({ title: '云岭镇讲话汇编', speeches }, [problem(0, 'warning')]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ label: '云岭镇讲话汇编', description: '1 篇', problemCount: 1 });
    expect(rows[0]!.children.map((row) => row.kind)).toEqual(['speech']);
  });

  it('gives a speech without a title a name', () => {
    const rows = outlineRows({ speeches: [node('speech', ''), node('speech', '')] }, []);
    expect(rows.map((row) => row.label)).toEqual(['第 1 篇（无标题）', '第 2 篇（无标题）']);
  });

  it('counts on every row above them what the panel lists, and no suggestion', () => {
    const rows = outlineRows(outline(), [problem(6, 'information'), problem(6, 'error'), problem(7, 'hint')]);
    expect(rows[0]!.problemCount).toBe(2);
    expect(find(rows, '第一，强化两个认识').problemCount).toBe(2);
    expect(find(rows, '二是时间就是效益').problemCount).toBe(2);
    expect(find(rows, '一是又从头数').problemCount).toBe(0);
    expect(find(rows, '一是又从头数').problems).toHaveLength(1);
    expect(find(rows, '称谓　同志们：').problems).toHaveLength(0);
  });

  it('says in the tooltip what a row is, how long it takes, and what is wrong, the grave first', () => {
    const rows = outlineRows(outline(), [problem(5, 'hint', '长短不一'), problem(6, 'warning', '缺“三是”')]);
    expect(find(rows, '第一，强化两个认识').tooltip.split('\n')).toEqual([
      '第一，强化两个认识',
      '分点：提出要求，说明下一步做什么、怎么做',
      '1,100 字 · 5 分钟，占全篇 50%',
      '⚠ 缺“三是”',
      '· 长短不一',
    ]);
  });

  it('lists no more problems in a tooltip than one can read', () => {
    const many = Array.from({ length: 8 }, () => problem(5, 'warning'));
    const lines = outlineRows(outline(), many)[0]!.tooltip.split('\n');
    expect(lines.at(-1)).toBe('另有 3 处，见“问题”面板。');
  });

  it('reads a row aloud', () => {
    const rows = outlineRows(outline(), [problem(6, 'warning')]);
    expect(find(rows, '第一，强化两个认识').spoken).toBe(
      '第一，强化两个认识，提出要求，1,100 字 · 5 分钟，有 1 处问题',
    );
  });

  it('tells praise, critique and requirement apart by icon and colour', () => {
    const parts = (['praise', 'critique', 'requirement'] as const).map((part) => node('part', '…', { part }));
    const [speech] = outlineRows({ speeches: [node('speech', '讲话', { children: parts })] }, []);
    const icons = speech!.children.map((row) => row.icon);
    expect(new Set(icons.map((icon) => icon.id)).size).toBe(3);
    expect(new Set(icons.map((icon) => icon.color)).size).toBe(3);
  });

  it('gives every row an id of its own that an edit above does not change', () => {
    const ids = flat(outlineRows(outline(), [])).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(flat(outlineRows(outline(12), [])).map((row) => row.id)).toEqual(ids);
  });

  it('keeps the ids of points that are moved, renumbered or renamed', () => {
    const ids = new NodeIds('a');
    const before = flat(outlineRows(outline(), [], ids));
    const after = outline();
    const points = after.speeches[0]!.children[2]!.children;
    const [first, second, third] = points.splice(0, 3).map((point) => ({ ...point }));
    points.push(
      { ...second!, label: '一是' },
      { ...first!, label: '二是' },
      { ...third!, title: '又从头说' },
    );
    const idOf = (rows: readonly Row[], title: string) => rows.find(({ node }) => node?.title === title)!.id;
    const rows = flat(outlineRows(after, [], ids));
    expect(idOf(rows, '时间就是效益')).toBe(idOf(before, '时间就是效益'));
    expect(idOf(rows, '项目就是发展')).toBe(idOf(before, '项目就是发展'));
    expect(idOf(rows, '又从头说')).toBe(idOf(before, '又从头数'));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('keeps the ids of two manuscripts apart', () => {
    const [a, b] = ['a', 'b'].map((root) =>
      flat(outlineRows(outline(), [], new NodeIds(root))).map((row) => row.id),
    );
    expect(a!.filter((id) => b!.includes(id))).toEqual([]);
  });
});

describe('changedRows', () => {
  const rows = outlineRows(outline(), []);

  it('finds no change where the text only moved', () => {
    expect(changedRows(rows, outlineRows(outline(3), []))).toEqual([]);
  });

  it('names the outermost row that looks different', () => {
    const after = outlineRows(outline(), [problem(7, 'hint')]);
    expect(changedRows(rows, after)).toEqual([rows[0]!.id]);
  });

  it('names the parent of rows that came or went', () => {
    const after = outline();
    after.speeches[0]!.children[2]!.children.pop();
    expect(changedRows(rows, outlineRows(after, []))).toEqual([find(rows, '第一，强化两个认识').id]);
  });

  it('tells when the speeches themselves changed', () => {
    expect(changedRows(rows, [])).toBe('all');
  });
});

describe('deleteQuestion', () => {
  const rows = outlineRows(outline(), []);
  it('says what goes, and how much', () => {
    const point = find(rows, '第一，强化两个认识');
    expect(deleteQuestion([point])).toBe('删除“第一，强化两个认识”及其下 3 个分点，共 1,100 字？');
    expect(deleteQuestion([find(rows, '一是项目就是发展')])).toBe('删除“一是项目就是发展”，共 500 字？');
    expect(deleteQuestion([point, ...point.children])).toBe(deleteQuestion([point]));
    expect(deleteQuestion(point.children)).toBe('删除选中的 3 项，共 808 字？');
  });
  it('is not asked about a line', () => {
    expect(deleteQuestion([find(rows, '二是时间就是效益')])).toBeUndefined();
  });
});

describe('rowsAt', () => {
  const rows = outlineRows(outline(), []);
  const labels = (line: number, character: number) =>
    rowsAt(rows, { line, character }).map((row) => row.label);

  it('goes from the speech down to the point', () => {
    expect(labels(6, 3)).toEqual(['在清河县项目观摩会上的点评…', '第一，强化两个认识', '二是时间就是效益']);
  });

  it('counts the end of a row as the row: that is where one writes', () => {
    expect(labels(6, 30).at(-1)).toBe('二是时间就是效益');
  });

  it('is the point itself on its heading, and nothing outside of the speeches', () => {
    expect(labels(4, 0).at(-1)).toBe('第一，强化两个认识');
    expect(labels(40, 0)).toEqual([]);
  });
});
