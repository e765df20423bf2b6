import { memo, useState } from 'react';
import { localDay, wordsOf } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Table } from '../../ui/Table.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { beyondWords, collisionWords, fullWords, timeOf } from './itemWords.ts';
import type { CalendarView } from './WeekView.tsx';
import styles from './CalendarPage.module.css';

/** How many lines are added at a time: a page of thousands would take a while to draw. */
const portion = 300;

/** The calendar as a table: everything on it, day by day, in words. */
export const ItemList = memo(function ItemList({ days, names, entries, asked, onAsk }: CalendarView) {
  const [shown, setShown] = useState(portion);
  const all = [...days.values()].flatMap((day) =>
    day.items.map((item, place) => ({ day, item, isFirst: place === 0 })),
  );
  const left = all.length - shown;
  return (
    <div className={styles.list}>
      <Table caption={t('Everything on the calendar')} dense stickyHeader>
        <thead>
          <tr>
            <th scope="col">{t('Day')}</th>
            <th scope="col">{t('Time')}</th>
            <th scope="col">{t('What happens')}</th>
            <th scope="col">{t('Journey')}</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, shown).map(({ day, item, isFirst }) => {
            const entry = entries[item.entry];
            if (!entry) return null;
            const { title, detail } = wordsOf(entry, names);
            const stands = isFirst ? collisionWords(day) : undefined;
            return (
              <tr key={item.entry} aria-selected={item.entry === asked}>
                <th scope="row">
                  {localDay(day.day)}{' '}
                  {stands !== undefined && (
                    <Badge tone={day.collision === 'beyond-limit' ? 'bad' : 'warn'} icon="warning">
                      {stands}
                    </Badge>
                  )}
                </th>
                <td>{timeOf(item)}</td>
                <td>
                  <LinkButton onClick={() => onAsk(item.entry)}>
                    <VisuallyHidden>{fullWords(item, entry, names)}</VisuallyHidden>
                    <span aria-hidden>{title}</span>
                  </LinkButton>{' '}
                  {detail}
                  {item.beyond && <p className={styles.beyond}>{beyondWords(item.beyond)}</p>}
                </td>
                <td>{item.journey === null ? '' : names.journey(item.journey)}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      {left > 0 && (
        <Button size="sm" onClick={() => setShown(shown + portion)}>
          {plural(left, 'Show {count} more', 'Show more of {count}')}
        </Button>
      )}
    </div>
  );
});
