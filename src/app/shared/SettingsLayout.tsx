import { useLayoutEffect, type ReactNode } from 'react';
import { Columns, SheetHead } from '../../inspector/shared/Sheet.tsx';
import type { SharedPageName } from '../../library/addresses.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { PageBar, pageTitles } from '../PageBar.tsx';
import pageStyles from '../Page.module.css';
import styles from './SettingsLayout.module.css';
import { SharedTools } from './SharedTools.tsx';

/** A page of which there is only one thing: its settings on the left, what they lead to beside them. */
export function SettingsLayout(props: {
  page: SharedPageName;
  icon: IconName;
  /** What this one is called: the brand's name. */
  name: string;
  actions?: ReactNode;
  aside: ReactNode;
  children: ReactNode;
}) {
  const { page, icon, name, actions, aside, children } = props;
  // The window scrolls, and whoever comes from a page that scrolls too would begin in the midst of this one.
  useLayoutEffect(() => {
    // In braces: newer browsers return a promise, which React would take for a way to clean up.
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={pageStyles.page}>
      <PageBar current={page}>
        <SharedTools />
      </PageBar>
      <main className={styles.main}>
        <h1 className={styles.title}>{pageTitles[page]}</h1>
        <SheetHead icon={icon} hue="email" kind={pageTitles[page]} tools={actions}>
          <h2>{name}</h2>
        </SheetHead>
        <Columns aside={aside}>{children}</Columns>
      </main>
    </div>
  );
}
