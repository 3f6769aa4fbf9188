/** Files and the clipboard: the two ways in which a text leaves the page, both at the user's word. */

/** Hands a text over as a file for the browser to save. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Copies the whole text. @returns false where the browser does not allow it */
export async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    const { selectionStart, selectionEnd, scrollTop } = field;
    field.focus({ preventScroll: true });
    field.select();
    const copied = document.execCommand('copy');
    field.setSelectionRange(selectionStart, selectionEnd);
    field.scrollTop = scrollTop;
    return copied;
  }
}

/** Takes files that are dropped anywhere on the page. */
export function onDrop(take: (files: readonly File[]) => void): void {
  const over = (on: boolean) => document.body.classList.toggle('over', on);
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    over(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
