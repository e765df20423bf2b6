import { useEffect, useRef, type ReactNode } from 'react';
import { journeysHref, sharedHref, sharedPages, type SharedPageName } from '../library/addresses.ts';
import { t } from '../texts/t.ts';
import { useKeysOf } from '../ui/commands.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { Logo } from './Logo.tsx';
import styles from './Page.module.css';
import { usePageWays } from './PageWaysContext.ts';
import { ThemeMenu } from './ThemeMenu.tsx';
import { useNarrow } from './useNarrow.ts';

export const pageTitles: Readonly<Record<SharedPageName, string>> = {
  segments: t('Segments'),
  topics: t('Topics'),
  preferences: t('Preference centre'),
  policies: t('Policies'),
  events: t('Events'),
  people: t('People'),
  brand: t('Brand'),
};

/** The bar on top of every page that is no editor. */
export function PageBar(props: { current?: 'journeys' | SharedPageName | undefined; children?: ReactNode }) {
  const { current, children } = props;
  const { show } = usePageWays();
  const narrow = useNarrow();
  const searchKeys = useKeysOf('go.anywhere');
  const sheetKeys = useKeysOf('help.keys');
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
        label={t('Pages')}
        className={styles.pages}
        items={[
          { href: journeysHref, label: t('Journeys'), current: current === 'journeys' },
          ...sharedPages.map((page) => ({
            href: sharedHref(page),
            label: pageTitles[page],
            current: current === page,
          })),
        ]}
      />
      <div className={styles.tools}>
        {children}
        <IconButton
          icon="search"
          label={t('Find anything')}
          shortcut={searchKeys}
          onClick={() => show('palette')}
        />
        {!narrow && (
          <IconButton
            icon="keyboard"
            label={t('All keys')}
            shortcut={sheetKeys}
            onClick={() => show('keys')}
          />
        )}
        <ThemeMenu />
      </div>
    </header>
  );
}
