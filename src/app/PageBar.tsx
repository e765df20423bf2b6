import type { ReactNode } from 'react';
import { TabLinks } from '../ui/TabLinks.tsx';
import { Logo } from './Logo.tsx';
import styles from './Page.module.css';
import { journeysHref } from './route.ts';
import { ThemeMenu } from './ThemeMenu.tsx';

/** The bar on top of every page that is no editor. */
export function PageBar({ current, children }: { current?: 'journeys' | undefined; children?: ReactNode }) {
  return (
    <header className={styles.bar}>
      <a href={journeysHref} className={styles.brand}>
        <Logo className={styles.logo} />
        Wend
      </a>
      <TabLinks
        label="Pages"
        className={styles.pages}
        items={[{ href: journeysHref, label: 'Journeys', current: current === 'journeys' }]}
      />
      <div className={styles.tools}>
        {children}
        <ThemeMenu />
      </div>
    </header>
  );
}
