import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { sharedHref, type SharedPageName } from '../../library/addresses.ts';
import { inSentence, t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { WindowedList } from '../../ui/WindowedList.tsx';
import { PageBar, pageTitles } from '../PageBar.tsx';
import pageStyles from '../Page.module.css';
import { useNarrow } from '../useNarrow.ts';
import { useSearchCommand } from '../useSearchCommand.ts';
import styles from './LibraryLayout.module.css';
import { SharedTools } from './SharedTools.tsx';

/** What a page lists. */
export interface Listed {
  id: string;
  name: string;
  /** Further words by which it is found. */
  words?: string | undefined;
}

const rowHeight = 52;

/** A list on the left, with search, count and “new”; what is chosen of it on the right. On a phone one of the two at a time. */
export function LibraryLayout<Item extends Listed>(props: {
  page: SharedPageName;
  items: readonly Item[];
  /** “Three segments.”, unless there are none. */
  count: string;
  /** Asked for by the address; without one the first is shown where there is room. */
  chosen: string | undefined;
  actions: ReactNode;
  /** The second line of a row, and what stands at its end. */
  row: (item: Item) => { detail: ReactNode; end?: ReactNode; start?: ReactNode };
  /** What stands there while there is nothing to list. */
  empty: ReactNode;
  children: (item: Item) => ReactNode;
}) {
  const { page, items, count, chosen, actions, row, empty, children } = props;
  const title = pageTitles[page];
  const things = inSentence(title);
  const narrow = useNarrow();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const found = useMemo(
    () =>
      wanted === ''
        ? items
        : items.filter(({ name, words = '' }) => `${name} ${words}`.toLowerCase().includes(wanted)),
    [items, wanted],
  );
  const field = useSearchCommand();
  const shown = chosen === undefined && narrow ? undefined : (items.find(({ id }) => id === chosen) ??
    (chosen === undefined ? items[0] : undefined)); // oxfmt-ignore
  const missing = chosen !== undefined && shown === undefined;
  const side = !narrow || (shown === undefined && !missing);

  return (
    <div className={pageStyles.page}>
      <PageBar current={page}>
        <SharedTools />
      </PageBar>
      <main className={styles.main}>
        {side && (
          <section className={styles.side} aria-label={t('All {things}', { things })}>
            <header className={styles.head}>
              <div className={styles.words}>
                <h1 className={styles.title}>{title}</h1>
                <p className={styles.count}>{items.length === 0 ? t('None yet.') : count}</p>
              </div>
              {actions}
            </header>
            {items.length > 0 && (
              <TextField
                label={t('Search {things}', { things })}
                labelHidden
                type="search"
                icon="search"
                placeholder={t('Search {things}', { things })}
                value={search}
                onChange={setSearch}
                suffix={<Kbd keys="/" />}
                inputRef={field}
                className={styles.search}
              />
            )}
            {found.length > 0 ? (
              <WindowedList
                label={title}
                items={found}
                keyOf={({ id }) => id}
                rowHeight={rowHeight}
                chosen={shown?.id}
                className={styles.list}
              >
                {(item, tabIndex) => {
                  const { detail, end, start } = row(item);
                  return (
                    <a
                      href={sharedHref(page, item.id)}
                      className={styles.row}
                      tabIndex={tabIndex}
                      aria-current={item.id === shown?.id ? 'page' : undefined}
                    >
                      {start}
                      <span className={styles.lines}>
                        <span className={styles.name}>{item.name}</span>
                        <span className={styles.detail}>{detail}</span>
                      </span>
                      {end !== undefined && <span className={styles.end}>{end}</span>}
                    </a>
                  );
                }}
              </WindowedList>
            ) : (
              items.length > 0 && (
                <p className={styles.nothing}>{t('Nothing is called “{name}”.', { name: search.trim() })}</p>
              )
            )}
            {narrow && items.length === 0 && empty}
          </section>
        )}
        {(!narrow || !side) && (
          <section className={styles.detailBox} aria-label={shown?.name ?? t('Nothing chosen')}>
            {!side && <VisuallyHidden as="h1">{title}</VisuallyHidden>}
            {narrow && (
              <a href={sharedHref(page)} className={styles.back}>
                <Icon name="arrow-left" size={14} />
                {t('All {things}', { things })}
              </a>
            )}
            {/* Another thing has fields of its own: what was half typed in the last one’s stays with it. */}
            {shown ? (
              <div key={shown.id} className={styles.inner}>
                {children(shown)}
              </div>
            ) : missing ? (
              <EmptyState level={2} icon="question" title={t('This is not here')}>
                <p>{t('It was deleted, or it was made in another browser.', { context: 'not a journey' })}</p>
              </EmptyState>
            ) : (
              empty
            )}
          </section>
        )}
      </main>
    </div>
  );
}
