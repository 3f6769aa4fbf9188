/** Writing files that are the editor's. */
import { write, writeNow } from './web/disk';
import type * as desktop from './write';

class UnwrittenError extends Error {}

export const writeWhole: typeof desktop.writeWhole = (path, bytes) =>
  write(path, bytes).catch(() => {
    throw new UnwrittenError();
  });

export const whyNotWritten: typeof desktop.whyNotWritten = (path, error) =>
  error instanceof UnwrittenError
    ? `写不了 ${path}：请看看文件夹是不是只读的，或者换一个地方；什么也没有改动`
    : undefined;

export const writeRecord: typeof desktop.writeRecord = (path, content) =>
  writeNow(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
