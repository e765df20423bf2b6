import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Drawer.module.css';

/**
 * A panel over the left of the screen that leaves the rest in sight and in use, so that what is changed in it can be
 * watched. Focus goes in when it opens and back when it closes; Escape closes it.
 */
export function Drawer(props: {
  title: string;
  /** Beside the title: buttons. */
  tools?: ReactNode;
  children: ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
  onClose: () => void;
}) {
  const { title, tools, children, onKeyDown, onClose } = props;
  const id = useId();
  const panel = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    // What has the focus may be deleted by its own press; without this the keyboard would be back at the page's top.
    const watcher = new MutationObserver(() => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) element.focus({ preventScroll: true });
      });
    });
    watcher.observe(element, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, []);
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears what closes it: Escape
    <dialog
      open
      ref={panel}
      aria-labelledby={id}
      tabIndex={-1}
      className={styles.drawer}
      onKeyDown={(event) => {
        // Shortcuts of the page must not hear what is typed here.
        event.stopPropagation();
        onKeyDown?.(event);
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      {/* No header: outside of a section that would be a second head of the page. */}
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {tools}
        <IconButton icon="cross" label={t('Close')} shortcut="escape" onClick={onClose} />
      </div>
      {children}
    </dialog>,
    document.body,
  );
}
