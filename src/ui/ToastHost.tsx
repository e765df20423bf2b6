import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../texts/t.ts';
import { Button } from './Button.tsx';
import { focused } from './focus.ts';
import { Icon, type IconName } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { topDialog, watchLayers } from './layers.ts';
import { letDragsThrough } from './letDragsThrough.ts';
import { dismissToast, useToasts, type Toast } from './toasts.ts';
import type { Tone } from './tone.ts';
import styles from './ToastHost.module.css';

/** How often one that is pointed at or focused asks whether it still is, in milliseconds. */
const lingersFor = 1_500;

const icons: Readonly<Record<Tone, IconName | undefined>> = {
  neutral: undefined,
  accent: 'info',
  good: 'check',
  warn: 'warning',
  bad: 'error',
};

/** Where toasts appear; the app has one. F6 goes to the newest and back. They stay while pointed at or focused. */
export function ToastHost() {
  // Outside an open modal dialog nothing is announced and nothing can be pressed, so the toasts move into it.
  const dialog = useSyncExternalStore(watchLayers, topDialog);
  const home = dialog ?? document.body;
  return createPortal(<ToastList key={dialog === undefined ? 'page' : 'dialog'} />, home);
}

function ToastList() {
  const toasts = useToasts();
  const ref = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement>(undefined);
  const some = toasts.length > 0;

  useEffect(() => {
    const host = ref.current;
    // In the top layer, so that it stands above dialogs; not every DOM that tests run in has one.
    if (host !== null && typeof host.showPopover === 'function' && !host.matches(':popover-open'))
      host.showPopover();
    const onFocusIn = ({ relatedTarget: from }: FocusEvent) => {
      if (from instanceof HTMLElement && !host?.contains(from)) cameFrom.current = from;
    };
    host?.addEventListener('focusin', onFocusIn);
    const stop = host ? letDragsThrough(host) : undefined;
    return () => {
      host?.removeEventListener('focusin', onFocusIn);
      stop?.();
    };
  }, []);

  const goBack = () => {
    if (!ref.current?.contains(document.activeElement)) return;
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
    cameFrom.current = undefined;
  };
  useEffect(() => {
    if (!some) return;
    const onKey = (event: KeyboardEvent) => {
      const host = ref.current;
      const inside = host?.contains(document.activeElement) ?? false;
      if (event.key === 'F6' && inside) {
        goBack();
      } else if (event.key === 'F6') {
        host?.querySelector<HTMLElement>('li:last-child button')?.focus();
      } else if (event.key === 'Escape' && inside) {
        const id = focused()?.closest<HTMLElement>('[data-toast]')?.dataset['toast'];
        goBack();
        if (id !== undefined) dismissToast(id);
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [some]);

  const remove = (toast: Toast) => {
    goBack();
    dismissToast(toast.id);
  };
  return (
    <section ref={ref} aria-label={t('Messages (F6)')} popover="manual" className={styles.host}>
      <ol aria-live="polite" aria-relevant="additions" className={styles.list}>
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} onRemove={() => remove(toast)} />
        ))}
      </ol>
    </section>
  );
}

function ToastItem({ toast, onRemove }: { toast: Toast; onRemove: () => void }) {
  const { id, ms, text, tone, action } = toast;
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const end = () => {
      const list = ref.current?.parentElement;
      const held = list?.matches(':hover') || list?.contains(document.activeElement);
      if (held) timer = setTimeout(end, lingersFor);
      else dismissToast(id);
    };
    timer = setTimeout(end, ms);
    return () => clearTimeout(timer);
  }, [id, ms]);
  const icon = icons[tone];
  return (
    <li ref={ref} className={styles.toast} data-toast={id}>
      {icon !== undefined && <Icon name={icon} className={styles.icon} />}
      <span className={styles.text}>{text}</span>
      {action !== undefined && (
        <Button
          size="sm"
          className={styles.action}
          onClick={() => {
            onRemove();
            action.onAct();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        icon="cross"
        label={t('Dismiss')}
        size="sm"
        side="top"
        className={styles.close}
        onClick={onRemove}
      />
    </li>
  );
}
