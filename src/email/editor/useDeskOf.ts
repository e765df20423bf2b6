import { useState, type RefObject } from 'react';
import type { EmailDocument } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { toast } from '../../ui/toasts.ts';
import type { EmailCanvasHandle, Writing } from '../canvas/EmailCanvasProps.ts';
import { findPart, patched } from '../edits/parts.ts';
import { asVariant, withContentOf } from '../edits/variants.ts';
import { useReading } from '../preview/useReading.ts';
import type { EmailStep } from './createEmailHistory.ts';
import type { EditHow, EmailDesk } from './EmailDesk.ts';
import type { EditableEmail, EmailEditorProps } from './EmailEditorProps.ts';
import { refusalWords } from './refusalWords.ts';
import { useEmailHistory } from './useEmailHistory.ts';

/** What the editor knows and can do, and what only its canvas says. */
interface Desk {
  desk: EmailDesk;
  /** What was done last, for screen readers. */
  said: string;
  onWriting: (writing: Writing | undefined) => void;
  /** Takes an edit that was made in the canvas. */
  onCanvas: (document: EmailDocument, label: string) => void;
}

/** The editor's state: history, selection and the variant on screen. */
export function useDeskOf(
  stored: EditableEmail,
  props: EmailEditorProps,
  canvas: RefObject<EmailCanvasHandle | null>,
): Desk {
  const { brand, utm, paths, readers, onMoreReaders, readAt, renderRule, describe, readOnly, narrow } = props;
  const history = useEmailHistory(stored, props.onChange);
  const [chosen, select] = useState<string>();
  const [wanted, editVariant] = useState<string>();
  const [said, say] = useState('');
  const [writing, onWriting] = useState<Writing>();
  /** Id of the text that a link is asked for. */
  const [linkIn, linkTo] = useState<string>();

  const variant = stored.document.variants?.some(({ id }) => id === wanted) ? wanted : undefined;
  const document = asVariant(stored.document, variant);
  const reading = useReading({ readers, onMoreReaders, readAt, variants: stored.document.variants });
  const showVariant = (id: string | undefined) => {
    editVariant(id);
    // What is being written is what one wants to see.
    reading.showAs(id);
  };
  const selected = findPart(document, chosen) && chosen;

  const put = (next: EditableEmail, label: string, { key, select: then, say: words }: EditHow) => {
    history.put(next, label, key);
    if (then !== undefined) select(then);
    if (words !== undefined) say(words);
  };
  const refuse = (words: string) => {
    toast({ text: words, tone: 'warn', key: 'email-refused' });
    return false;
  };
  const editEmail: EmailDesk['editEmail'] = (label, change, how = {}) => {
    if (readOnly !== undefined) return refuse(readOnly);
    // What was typed last in the canvas must not be lost to an edit made beside it.
    canvas.current?.flush();
    const now = history.now();
    const made = change(now.document);
    if (made.refused !== undefined) return refuse(refusalWords[made.refused]);
    put(made.document === now.document ? now : { ...now, document: made.document }, label, how);
    return true;
  };
  const travel = (go: () => EmailStep | undefined, words: (what: string) => string) => {
    canvas.current?.flush();
    const step = go();
    if (!step) return;
    toast({ text: words(step.label), key: 'email-travel', ms: 3_000 });
    say(words(step.label));
  };
  return {
    said,
    onWriting,
    onCanvas: (changed, label) => {
      if (readOnly !== undefined) return void refuse(readOnly);
      const now = history.now();
      const next = withContentOf(now.document, variant, changed);
      if (next !== now.document) put({ ...now, document: next }, label, {});
    },
    desk: {
      brand, utm, paths, readers, onMoreReaders, renderRule, describe, narrow, stored, document, variant, showVariant, reading, selected, select,
      hand: () => canvas.current, writing, say, editEmail,
      linking: linkIn !== undefined && linkIn === selected,
      askLink: (open) => linkTo(open ? selected : undefined),
      edit: (label, change, how) =>
        editEmail(
          label,
          (whole) => {
            const { document: changed, refused } = change(asVariant(whole, variant));
            return refused === undefined
              ? { document: withContentOf(whole, variant, changed) }
              : { document: whole, refused };
          },
          how,
        ),
      editStored: (label, patch, key) => {
        if (readOnly !== undefined) refuse(readOnly);
        else put(patched(history.now(), patch), label, { key });
      },
      endTyping: history.endTyping,
      undo: () => travel(history.undo, (what) => t('Undid: {what}', { what })),
      redo: () => travel(history.redo, (what) => t('Did again: {what}', { what })),
      back: history.back(),
      forth: history.forth(),
    }, // oxfmt-ignore
  };
}
