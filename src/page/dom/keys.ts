/** The keys of the page. */

/** What a key with Ctrl stands for, by the command's name. */
const COMMANDS: Readonly<Record<string, string>> = { z: 'undo', y: 'redo', s: 'save', o: 'open' };

/**
 * Listens to the keys.
 * @param commands by their names
 * @param step goes to the next finding, or back
 * @param isComposing true while an input method has the keys
 */
export function onKeys(
  commands: Readonly<Record<string, () => void>>,
  step: (forward: boolean) => void,
  isComposing: () => boolean,
): void {
  document.addEventListener('keydown', (event) => {
    const run = event.key === 'F8' ? () => step(!event.shiftKey) : commands[commandOf(event) ?? ''];
    if (!run || isComposing()) return;
    event.preventDefault();
    run();
  });
}

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const command = COMMANDS[key.toLowerCase()];
  return command === 'undo' && shiftKey ? 'redo' : command;
}
