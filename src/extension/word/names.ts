/** Names of Word files. Pure: no editor. */

/** The last step of a path. */
export function nameIn({ path }: { readonly path: string }): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a copy with comments is called: 讲话.docx → 讲话（批注）.docx */
export function copyName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}（批注）.docx`;
}
