import { createContext, use } from 'react';
import type { EmailDocument } from '../../core/index.ts';
import type { EmailCanvasHandle, Writing } from '../canvas/EmailCanvasProps.ts';
import type { Reading } from '../preview/useReading.ts';
import type { Edited } from '../edits/Edited.ts';
import type { EditableEmail, EmailEditorProps } from './EmailEditorProps.ts';

/** How an edit is made known: under one key while somebody types, with what is selected then, and what is said of it. */
export interface EditHow {
  key?: string | undefined;
  select?: string | undefined;
  say?: string | undefined;
}

/** Everything that the parts of the editor share. */
export interface EmailDesk extends Pick<
  EmailEditorProps,
  'brand' | 'utm' | 'paths' | 'readers' | 'onMoreReaders' | 'renderRule' | 'describe' | 'narrow'
> {
  stored: EditableEmail;
  /** The email as those get it who get the variant that is shown. */
  document: EmailDocument;
  /** The variant that is edited; undefined for the email itself. */
  variant: string | undefined;
  showVariant: (id: string | undefined) => void;
  /** To whom the email is shown, where it is shown to one person, as of when, and in which variant. */
  reading: Reading;
  /** Id of a section, column or block that is there. */
  selected: string | undefined;
  select: (id: string | undefined) => void;
  /** Edits the content that is shown, of the variant or of the email. Whether it could be done; if not, it is said why. */
  edit: (label: string, change: (document: EmailDocument) => Edited, how?: EditHow) => boolean;
  /** Edits the whole email with its variants. */
  editEmail: (label: string, change: (document: EmailDocument) => Edited, how?: EditHow) => boolean;
  /** Changes what an email has beside its document: its name, who it comes from. */
  editStored: (label: string, patch: Partial<Omit<EditableEmail, 'id' | 'document'>>, key?: string) => void;
  endTyping: () => void;
  undo: () => void;
  redo: () => void;
  back: string | undefined;
  forth: string | undefined;
  /** What only the canvas can do; null where there is none. */
  hand: () => EmailCanvasHandle | null;
  /** What is being written in the canvas looks like so. */
  writing: Writing | undefined;
  /** Whether the form for a link in the selected text is open. */
  linking: boolean;
  askLink: (open: boolean) => void;
  /** Says something to screen readers. */
  say: (words: string) => void;
}

export const EmailDeskContext = createContext<EmailDesk | undefined>(undefined);

export function useEmailDesk(): EmailDesk {
  const desk = use(EmailDeskContext);
  if (!desk) throw new Error('no email is open: useEmailDesk outside the email editor');
  return desk;
}
