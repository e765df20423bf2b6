import type { KeyboardEvent, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Tabs.module.css';

export type Tab = { readonly id: string; readonly label: string; readonly badge?: ReactNode };

/** A row of tabs. Arrow keys, Home and End move and open at once; Tab goes on to the panel. */
export function Tabs(props: {
  /** Ties the tabs to their `TabPanel`s. */
  id: string;
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (id: string) => void;
  size?: 'md' | 'sm' | undefined;
  className?: string | undefined;
}) {
  const { id, label, tabs, value, onChange, size = 'sm' } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const from = tabs.findIndex((tab) => tab.id === value);
    const to = target(event.key, from, tabs.length);
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next.id);
    document.getElementById(tabId(id, next.id))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={classes(styles.tabs, styles[size], props.className)}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={tabId(id, tab.id)}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.id === value}
          aria-controls={tab.id === value ? panelId(id, tab.id) : undefined}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => onChange(tab.id)}
          onKeyDown={onKeyDown}
        >
          {tab.label}
          {tab.badge}
        </button>
      ))}
    </div>
  );
}

/** What a tab shows; render only the open one. */
export function TabPanel(props: {
  tabs: string;
  tab: string;
  children: ReactNode;
  className?: string | undefined;
}) {
  const { tabs, tab, children, className } = props;
  return (
    <div
      id={panelId(tabs, tab)}
      role="tabpanel"
      aria-labelledby={tabId(tabs, tab)}
      tabIndex={0}
      className={className}
    >
      {children}
    </div>
  );
}

function tabId(tabs: string, tab: string): string {
  return `${tabs}-tab-${tab}`;
}

function panelId(tabs: string, tab: string): string {
  return `${tabs}-panel-${tab}`;
}

function target(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (from + 1) % count;
  if (key === 'ArrowLeft') return (from - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
