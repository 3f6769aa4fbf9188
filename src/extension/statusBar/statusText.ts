/** What the status bar item says. Pure: no editor. */

export interface Status {
  readonly running: boolean;
  readonly on: boolean;
  /** What the panel 问题 lists: all that is shown but suggestions. */
  readonly problems: number;
  /** Suggestions that are shown. */
  readonly hints: number;
  /** The title of the section in focus; `undefined` for the whole text. */
  readonly section: string | undefined;
}

/** `text` may hold codicons. */
export function statusText({ running, on, problems, hints, section }: Status): {
  text: string;
  tooltip: string;
} {
  if (!on) return { text: '$(circle-slash) 点评已关闭', tooltip: '检查已全部关闭。点击打开' };
  if (!running) return { text: '$(circle-large-outline) 点评', tooltip: '检查服务还没有运行' };
  const focused = section !== undefined;
  const found = [problems > 0 && `${problems} 处问题`, hints > 0 && `${hints} 处建议`].filter(Boolean);
  return {
    text: problems > 0 ? `$(warning) 点评 ${problems}` : '$(pass) 点评',
    tooltip: [
      found.length > 0 ? found.join('，') : '没有发现问题',
      ...(focused ? [`只看本节：${section || '（没有标题）'}`] : []),
      '点击关闭全部检查',
    ].join('\n'),
  };
}
