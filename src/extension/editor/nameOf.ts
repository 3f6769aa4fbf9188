/** What a file is called: the last step of its path. Pure: no editor. */
export function nameOf({ path }: { readonly path: string }): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
