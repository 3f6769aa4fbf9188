/** Files of the editor: whole or not at all. */
import { expect, it } from 'vitest';
import { writeWhole } from '../../../src/extension/editor/whole';

type Files = Parameters<typeof writeWhole>[0];
type Address = Parameters<typeof writeWhole>[1];

const address = (path: string): Address =>
  ({ path, with: ({ path: other }: { readonly path: string }) => address(other) }) as Address;
const target = address('/稿/甲.docx');

/** A disk with so much room for a file: what stood there is gone before the first byte of the new. */
function diskOf(files: Readonly<Record<string, string>>, room = 10) {
  const disk = new Map(Object.entries(files));
  const fs: Files = {
    async writeFile({ path }, bytes) {
      disk.set(path, Buffer.from(bytes.slice(0, room)).toString());
      if (bytes.length > room) throw new Error('NoSpace');
    },
    async rename(from, to, { overwrite = false } = {}) {
      if (disk.has(to.path) && !overwrite) throw new Error('FileExists');
      disk.set(to.path, disk.get(from.path)!);
      disk.delete(from.path);
    },
    async delete({ path }) {
      if (!disk.delete(path)) throw new Error('FileNotFound');
    },
  };
  return { fs, all: () => Object.fromEntries(disk) };
}

it.each([
  ['new', {}, false],
  ['in the place of another', { [target.path]: 'old' }, true],
])('writes a file: %s', async (_, files, overwrite) => {
  const { fs, all } = diskOf(files);
  await writeWhole(fs, target, Buffer.from('new'), { overwrite });
  expect(all()).toEqual({ [target.path]: 'new' });
});

it.each([
  ['the disk is full', 1, true, 'NoSpace'],
  ['the name is taken', 10, false, 'FileExists'],
])('leaves all as it was where %s', async (_, room, overwrite, error) => {
  const { fs, all } = diskOf({ [target.path]: 'old' }, room);
  await expect(writeWhole(fs, target, Buffer.from('new'), { overwrite })).rejects.toThrow(error);
  expect(all()).toEqual({ [target.path]: 'old' });
});
