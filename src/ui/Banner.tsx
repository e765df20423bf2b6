import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import type { Tone } from './tone.ts';
import styles from './Banner.module.css';

type BannerTone = 'info' | 'good' | 'warn' | 'bad';

const looks: Readonly<Record<BannerTone, { tone: Tone; icon: IconName }>> = {
  info: { tone: 'accent', icon: 'info' },
  good: { tone: 'good', icon: 'check' },
  warn: { tone: 'warn', icon: 'warning' },
  bad: { tone: 'bad', icon: 'error' },
};

/** Something that a person should know here and that stays until it is settled: what happened, what is safe, what to do. */
export function Banner(props: {
  tone?: BannerTone | undefined;
  title?: string | undefined;
  children?: ReactNode;
  action?: { readonly label: string; readonly onAct: () => void } | undefined;
  onDismiss?: (() => void) | undefined;
  /** Read aloud when it appears (a bad one at once). */
  live?: boolean | undefined;
  className?: string | undefined;
}) {
  const { tone = 'info', title, children, action, onDismiss, live = false, className } = props;
  const look = looks[tone];
  return (
    <div
      className={classes(styles.banner, className)}
      data-tone={look.tone}
      {...(live && { role: tone === 'bad' ? 'alert' : 'status' })}
    >
      <Icon name={look.icon} className={styles.icon} />
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div className={styles.text}>{children}</div>}
      </div>
      {action !== undefined && (
        <Button size="sm" onClick={action.onAct}>
          {action.label}
        </Button>
      )}
      {onDismiss !== undefined && (
        <IconButton icon="cross" label={t('Dismiss')} size="sm" onClick={onDismiss} />
      )}
    </div>
  );
}
