/** What the status bar item says. Pure: no editor. */

export interface Status {
  readonly running: boolean;
  /** False until the first findings of this text are there. */
  readonly read: boolean;
  readonly on: boolean;
  /** What the panel 问题 lists: all that is shown but suggestions. */
  readonly problems: number;
  /** Suggestions that are shown. */
  readonly hints: number;
  /** Places that are still to be filled in, shown or not. */
  readonly blanks: number;
  /** Findings in the sentence being written, which are not shown yet. */
  readonly held: number;
  /** The title of the section in focus; `undefined` for the whole text. */
  readonly section: string | undefined;
}

/** The tick stands only beside a text in which nothing was found, shown or held back. `text` may hold codicons. */
export function statusText(status: Status): { text: string; tooltip: string } {
  const { running, read, on, problems, hints, blanks, held, section } = status;
  if (!on) return { text: '$(circle-slash) 点评已关闭', tooltip: '检查已全部关闭。点击打开' };
  if (!running) return { text: '$(circle-large-outline) 点评', tooltip: '检查服务还没有运行' };
  if (!read) return { text: '$(circle-large-outline) 点评', tooltip: '正在检查' };
  const focused = section !== undefined;
  const found = [
    problems > 0 && `${problems} 处问题`,
    blanks > 0 && `其中待填 ${blanks} 处`,
    hints > 0 && `${hints} 处建议`,
    held > 0 && `正在写的一句里有 ${held} 处，写完再说`,
  ].filter(Boolean);
  return {
    text: `${iconFor(status)} 点评${countIn(status)}`,
    tooltip: [
      found.length > 0 ? found.join('，') : '没有发现问题',
      ...(focused ? [`只看本节：${section || '（没有标题）'}`] : []),
      found.length > 0 ? '点击列出来' : '点击作定稿检查',
    ].join('\n'),
  };
}

/** All that the panel 问题 lists; where places to fill in are all of it, those. */
function countIn({ problems, blanks }: Status): string {
  if (problems > blanks) return ` ${problems}`;
  return blanks > 0 ? ` 待填 ${blanks}` : '';
}

function iconFor({ problems, blanks, hints, held }: Status): string {
  if (problems > blanks) return '$(warning)';
  if (blanks > 0) return '$(edit)';
  return hints + held > 0 ? '$(info)' : '$(pass)';
}
