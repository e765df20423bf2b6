import { focusInside } from '../../ui/focus.ts';

/** Puts the focus into the first field of the settings within `root`, once they are drawn. */
export function focusFields(root: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const fields = root?.querySelector<HTMLElement>('[data-fields]');
    if (root && fields) focusInside(root, fields);
  });
}

/** Puts the focus into the text of the settings within `root`, once they are drawn, with all of it selected. */
export function focusWords(root: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const words = root?.querySelector<HTMLElement>('[data-fields] [contenteditable=true]');
    words?.focus();
    if (words) document.getSelection()?.selectAllChildren(words);
  });
}
