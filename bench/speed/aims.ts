/** What the figures should be, on two cores that nobody else uses: at most so many milliseconds or megabytes. */
export interface Aim {
  readonly group: string;
  readonly name: string;
  readonly most: number;
}

export const AIMS: readonly Aim[] = [
  { group: '命令行', name: '查一篇讲话', most: 400 },
  { group: '命令行', name: '查 500 篇，第一次', most: 3_000 },
  { group: '命令行', name: '查 500 篇，都没有变', most: 150 },
  { group: '语言服务', name: '启动以后，打开到第一处结构问题', most: 100 },
  { group: '语言服务', name: '内存，还没有要词典', most: 120 },
  { group: '语言服务', name: '内存，词典放下以后', most: 120 },
];
