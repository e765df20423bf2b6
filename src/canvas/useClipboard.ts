import { useEffect, useRef } from 'react';
import { copySelected, cutSelected, fill, heldBy, pasteHeld, type OfferImport } from './clipboard.ts';
import type { Desk } from './desk.ts';
import { watchPointer } from './pointerPlace.ts';

/** Set while a command asks the browser for the event: then it is ours wherever the focus is. */
let asked = false;

/** Has the browser send its event for copying or cutting, as the keys do; whether it did. */
export function askBrowser(what: 'copy' | 'cut'): boolean {
  asked = true;
  try {
    // An old way, and the only one that needs no permission and works without a secure address.
    return document.execCommand(what);
  } finally {
    asked = false;
  }
}

/** Answers to copy, cut and paste wherever no text field, selected text or dialog does. */
export function useClipboard(desk: Desk, offer: OfferImport): void {
  const latest = useRef(offer);
  useEffect(() => {
    latest.current = offer;
  });
  useEffect(() => {
    const give = (take: (desk: Desk) => string | undefined) => (event: ClipboardEvent) => {
      if (!event.clipboardData || (!asked && (!isOurs(event) || hasText(event)))) return;
      const text = take(desk);
      if (text === undefined) return;
      fill(event.clipboardData, text);
      event.preventDefault();
    };
    const onCopy = give(copySelected);
    const onCut = give(cutSelected);
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData || !isOurs(event)) return;
      event.preventDefault();
      pasteHeld(desk, heldBy(event.clipboardData), (what, text) => latest.current(what, text));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    const stop = watchPointer();
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
      stop();
    };
  }, [desk]);
}

/** Text fields keep the clipboard to themselves, and so does whatever floats over the editor. */
function isOurs({ target, defaultPrevented }: Event): boolean {
  if (defaultPrevented) return false;
  if (!(target instanceof Element)) return true;
  return (
    target.closest(
      'input, textarea, select, iframe, [contenteditable="true"], dialog, [role="dialog"], [role="menu"]',
    ) === null
  );
}

/** Selected text is what somebody means to copy, unless they are on the canvas: there is none that could be selected. */
function hasText({ target }: Event): boolean {
  const onCanvas = target instanceof Element && target.closest('[data-keys="canvas"]') !== null;
  return !onCanvas && (document.getSelection()?.toString() ?? '') !== '';
}
