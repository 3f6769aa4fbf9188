/** What is typed into the text field. */

export interface Typing {
  /** True while an input method composes: what stands in the field then is not meant yet. */
  readonly isComposing: () => boolean;
  /** Takes the text as it stands, composed or not. */
  readonly take: () => void;
}

const HISTORY: Readonly<Record<string, 'undo' | 'redo'>> = { historyUndo: 'undo', historyRedo: 'redo' };

/** Tells of each new text, of the writer's leaving, and of the field's own undo, which knows nothing of our changes. */
export function onTyping(
  field: HTMLTextAreaElement,
  tell: {
    readonly typed: (text: string) => void;
    readonly left: () => void;
    readonly turned: (kind: 'undo' | 'redo') => void;
  },
): Typing {
  let composing = false;
  const take = () => tell.typed(field.value);
  field.addEventListener('compositionstart', () => {
    composing = true;
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    take();
  });
  field.addEventListener('input', () => {
    if (!composing) take();
  });
  field.addEventListener('blur', tell.left);
  field.addEventListener('beforeinput', (event) => {
    const kind = HISTORY[event.inputType];
    if (!kind) return;
    event.preventDefault();
    tell.turned(kind);
  });
  return { isComposing: () => composing, take };
}
