/** A skeleton that does not compile or cannot be filled in. */
export class SkeletonError extends Error {
  /**
   * @param reason in Chinese
   * @param line 1-based; absent where it is not known
   */
  constructor(
    readonly reason: string,
    readonly line?: number,
  ) {
    super(reason);
  }

  /** File, line and reason. @param file as the user knows it */
  tell(file: string): string {
    return `${file}${this.line === undefined ? '' : ` 第 ${this.line} 行`}：${this.reason}`;
  }
}

/** Says in Chinese what Handlebars found wrong. */
export function explain(error: unknown): SkeletonError {
  if (error instanceof SkeletonError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const line =
    (error as { lineNumber?: number }).lineNumber ??
    Number(/ on line (\d+)/.exec(message)?.[1] ?? Number.NaN);
  return new SkeletonError(reasonOf(message), Number.isNaN(line) ? undefined : line);
}

/** Handlebars' messages, and what they mean. */
const REASONS: readonly (readonly [pattern: RegExp, reason: (...groups: string[]) => string])[] = [
  [/got 'EOF'/, () => '到文件末尾还有 {{#…}} 没有用 {{/…}} 结束，或者 {{ 没有用 }} 结束'],
  [/^(\S+) doesn't match (\S+)/, (open, close) => `{{#${open}}} 与 {{/${close}}} 不配对`],
  [/unknown helper (\S+)/, (name) => `没有“${name}”这个助手`],
  [/^Invalid path: (\S+)/, (path) => `“${path}”不是合适的名称`],
  [/got 'OPEN_ENDBLOCK'/, () => '{{/…}} 前面没有对应的 {{#…}}'],
  [/got '(?:INVERSE|OPEN_INVERSE_CHAIN)'/, () => '{{else}} 不在 {{#…}} 与 {{/…}} 之间'],
  [/got 'CLOSE/, () => '{{ 与 }} 之间缺少内容'],
];

function reasonOf(message: string): string {
  for (const [pattern, reason] of REASONS) {
    const match = pattern.exec(message);
    if (match) return reason(...match.slice(1));
  }
  return '{{ }} 的写法有误';
}
