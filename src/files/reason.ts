/** Why the system would not. */

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径里有一段不是文件夹',
  EEXIST: '同名的文件已经存在',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '文件名太长',
  EINVAL: '文件名不合系统的规定',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘空间的配额用完了',
  EFBIG: '磁盘满了或文件太大',
  ERR_FS_FILE_TOO_LARGE: '文件太大',
  EBUSY: '文件正被占用',
  ETXTBSY: '文件正被占用',
  EMFILE: '打开的文件太多，请关闭一些程序再试',
  ENFILE: '打开的文件太多，请关闭一些程序再试',
  EIO: '磁盘读写出错',
  EXDEV: '不能移到另一个磁盘上',
  ENOMEM: '内存不够',
  ETIMEDOUT: '网络盘没有回应',
  ESTALE: '网络盘断开过，请重新打开',
};

/** Says in Chinese why the system refused; a message of our own stays as it is. */
export function reasonOf(error: unknown): string {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (code !== undefined) return REASONS[code] ?? `系统没有做成（${code}）`;
  return error instanceof Error ? error.message : String(error);
}
