import type { EditableEmail } from './EmailEditorProps.ts';

/** One change of an email, and what it is called. */
export interface EmailStep {
  label: string;
  before: EditableEmail;
  after: EditableEmail;
}

/** The changes made to an email since it was opened. */
export interface EmailHistory {
  /** The email as it is now, also in the midst of an event, where what is on screen may be older. */
  now: () => EditableEmail;
  /** What undo would take back, and redo do again, in words. */
  back: () => string | undefined;
  forth: () => string | undefined;
  /** Notes a change; changes with the same key become one step until `endTyping`. Whether it is one. */
  put: (next: EditableEmail, label: string, key?: string) => boolean;
  endTyping: () => void;
  /** Goes a step back, or on again: `now` is then what it was before, or after. Gives the step, if there is one. */
  undo: () => EmailStep | undefined;
  redo: () => EmailStep | undefined;
  /** Looks at the email as it is stored: one that changed from outside begins a new history, whose steps cannot overwrite that. */
  see: (stored: EditableEmail) => void;
}

export function createEmailHistory(opened: EditableEmail): EmailHistory {
  let now = opened;
  // What was seen last: what differs from it and from `now` comes from somewhere else.
  let seen = opened;
  let past: readonly EmailStep[] = [];
  let future: readonly EmailStep[] = [];
  let typing: string | undefined;
  return {
    now: () => now,
    back: () => past.at(-1)?.label,
    forth: () => future.at(-1)?.label,
    put(next, label, key) {
      if (next === now) return false;
      const last = past.at(-1);
      const isOne = key !== undefined && key === typing && last !== undefined;
      past = isOne
        ? [...past.slice(0, -1), { ...last, after: next }]
        : [...past, { label, before: now, after: next }];
      future = [];
      typing = key;
      now = next;
      return true;
    },
    endTyping() {
      typing = undefined;
    },
    undo() {
      const step = past.at(-1);
      if (!step) return undefined;
      past = past.slice(0, -1);
      future = [...future, step];
      typing = undefined;
      now = step.before;
      return step;
    },
    redo() {
      const step = future.at(-1);
      if (!step) return undefined;
      future = future.slice(0, -1);
      past = [...past, step];
      typing = undefined;
      now = step.after;
      return step;
    },
    see(stored) {
      if (stored === seen) return;
      seen = stored;
      if (stored === now) return;
      now = stored;
      past = [];
      future = [];
      typing = undefined;
    },
  };
}
