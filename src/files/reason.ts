/** Why the system would not. */

/** Says in Chinese why the system refused. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const reasons: Record<string, string> = {
    ENOENT: '没有这个文件',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EISDIR: '这是一个文件夹',
    EROFS: '磁盘是只读的',
    ENOSPC: '磁盘满了',
    EBUSY: '文件正被占用',
    EFBIG: '磁盘满了或文件太大',
  };
  return reasons[code ?? ''] ?? (error instanceof Error ? error.message : String(error));
}
