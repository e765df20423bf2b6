import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../texts/t.ts';
import { classes } from './classes.ts';
import { focused, focusInside } from './focus.ts';
import { IconButton } from './IconButton.tsx';
import { pushLayer } from './layers.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './Dialog.module.css';

/** A modal dialog. Mount it to open, unmount it to close; focus goes in, stays in, and returns. */
export function Dialog(props: {
  title: string;
  description?: ReactNode;
  /** `sm` 420 px wide, `md` 560, `lg` 840, `full` the window but for a margin, `window` all of it. */
  size?: 'sm' | 'md' | 'lg' | 'full' | 'window' | undefined;
  /** Stands in the place of title and cross; the title is then only spoken, and the way to close it is in the bar. */
  bar?: ReactNode;
  footer?: ReactNode;
  /** Asked for by Escape, the cross or a press beside it. */
  onClose: () => void;
  children?: ReactNode;
  /** False where only a choice in the footer may end it. */
  dismissible?: boolean | undefined;
  className?: string | undefined;
}) {
  const { title, description, size = 'md', bar, footer, onClose, children, dismissible = true } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const opener = focused();
    const popLayer = pushLayer(dialog);
    if (!dialog.open) dialog.showModal();
    focusInside(dialog, body.current ?? dialog);
    return () => {
      dialog.close();
      popLayer();
      if (opener?.isConnected) opener.focus();
    };
  }, []);

  const dismiss = () => {
    if (dismissible) onClose();
  };
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears what closes it: Escape and its backdrop
    <dialog
      ref={ref}
      tabIndex={-1}
      className={classes(styles.dialog, styles[size], props.className)}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
      // The cancel of a file input inside bubbles up to here as well.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        dismiss();
      }}
      // A browser may close it without asking (a second Escape in a row). It is open for as long as it is mounted.
      onClose={(event) => {
        if (event.target !== event.currentTarget || event.currentTarget.open) return;
        if (dismissible) onClose();
        else event.currentTarget.showModal();
      }}
      onKeyDown={(event) => {
        // Shortcuts of the page below must not hear what is typed here.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        dismiss();
      }}
      onPointerDown={(event) => {
        // The panel covers the dialog, so what hits the dialog itself hit its backdrop.
        if (event.target === event.currentTarget) dismiss();
      }}
    >
      <div className={styles.panel}>
        {bar === undefined ? (
          <div className={styles.head}>
            <div className={styles.words}>
              <h2 id={`${id}-title`}>{title}</h2>
              {description !== undefined && (
                <div id={`${id}-description`} className={styles.description}>
                  {description}
                </div>
              )}
            </div>
            {dismissible && <IconButton icon="cross" label={t('Close')} side="left" onClick={onClose} />}
          </div>
        ) : (
          <>
            <VisuallyHidden as="h2" id={`${id}-title`}>
              {title}
            </VisuallyHidden>
            {bar}
          </>
        )}
        {children !== undefined && (
          <div ref={body} className={classes(styles.body, bar !== undefined && styles.bare)}>
            {children}
          </div>
        )}
        {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>,
    document.body,
  );
}
