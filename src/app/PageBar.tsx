import { useEffect, useRef, type ReactNode } from 'react';
import { TabLinks } from '../ui/TabLinks.tsx';
import { Logo } from './Logo.tsx';
import styles from './Page.module.css';
import { journeysHref, sharedHref, sharedPages, type SharedPageName } from './route.ts';
import { ThemeMenu } from './ThemeMenu.tsx';

export const pageTitles: Readonly<Record<SharedPageName, string>> = {
  segments: 'Segments',
  topics: 'Topics',
  policies: 'Policies',
  events: 'Events',
  people: 'People',
};

/** The bar on top of every page that is no editor. */
export function PageBar(props: { current?: 'journeys' | SharedPageName | undefined; children?: ReactNode }) {
  const { current, children } = props;
  const bar = useRef<HTMLElement>(null);
  // On a phone the row of pages scrolls: the present one must be in sight.
  useEffect(() => {
    const link = bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    const row = link?.parentElement;
    if (link && row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <header ref={bar} className={styles.bar}>
      <a href={journeysHref} className={styles.brand}>
        <Logo className={styles.logo} />
        Wend
      </a>
      <TabLinks
        label="Pages"
        className={styles.pages}
        items={[
          { href: journeysHref, label: 'Journeys', current: current === 'journeys' },
          ...sharedPages.map((page) => ({
            href: sharedHref(page),
            label: pageTitles[page],
            current: current === page,
          })),
        ]}
      />
      <div className={styles.tools}>
        {children}
        <ThemeMenu />
      </div>
    </header>
  );
}
