import { useReducer, useState } from 'react';
import { createEmailHistory, type EmailHistory } from './createEmailHistory.ts';
import type { EditableEmail } from './EmailEditorProps.ts';

/** The history of the email that is open: every change of it, and every step through it, is given on and drawn. */
export function useEmailHistory(
  stored: EditableEmail,
  onChange: (stored: EditableEmail, label: string) => void,
): EmailHistory {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [history] = useState(() => createEmailHistory(stored));
  // Before anything is drawn: what changed from outside must not be offered to be taken back.
  history.see(stored);
  const show = (label: string) => {
    onChange(history.now(), label);
    draw();
  };
  return {
    ...history,
    put(next, label, key) {
      const isChange = history.put(next, label, key);
      if (isChange) show(label);
      return isChange;
    },
    undo() {
      const step = history.undo();
      if (step) show(step.label);
      return step;
    },
    redo() {
      const step = history.redo();
      if (step) show(step.label);
      return step;
    },
  };
}
