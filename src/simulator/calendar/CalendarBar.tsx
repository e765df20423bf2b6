import { cityOf, dateWords, localDay, shifted, weekOf } from '../../core/index.ts';
import { listed, plural, t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { monthWords } from '../clockWords.ts';
import { absentWords } from './absentJourneys.ts';
import type { ProgramResult } from './useProgram.ts';
import styles from './CalendarPage.module.css';

/** Which week or month is shown, the ways to others, and what stands out. */
export function CalendarBar(props: {
  result: ProgramResult;
  stale: boolean;
  /** What is shown at a time; undefined where everything is. */
  period: 'week' | 'month' | undefined;
  day: string;
  onDay: (day: string) => void;
  /** The collision that was gone to last; undefined where somebody went elsewhere since. */
  collision: string | undefined;
  onCollision: (day: string) => void;
  person: string;
  /** Names of the journeys that do not act on the person. */
  absent: readonly string[];
  /** The limits on mail, one in a line. */
  limits: readonly string[];
}) {
  const { result, stale, period, day, onDay, collision, onCollision, person, absent, limits } = props;
  const { days, zone } = result.calendar;
  const mails = result.simulation.mails.length;
  const colliding = days.flatMap((each) => (each.collision === undefined ? [] : [each.day]));
  const first = (period === 'month' ? `${day.slice(0, 7)}-01` : weekOf(day)[0]) ?? day;
  const next =
    colliding.find((each) => (collision === undefined ? each >= first : each > collision)) ?? colliding[0];
  return (
    <div className={styles.bar}>
      {period && (
        <div className={styles.travel}>
          <IconButton
            icon="chevron-left"
            size="sm"
            label={period === 'week' ? t('The week before') : t('The month before')}
            onClick={() => onDay(shifted(day, -1, period))}
          />
          <IconButton
            icon="chevron-right"
            size="sm"
            label={period === 'week' ? t('The next week') : t('The next month')}
            onClick={() => onDay(shifted(day, 1, period))}
          />
          <h3 aria-live="polite">{period === 'week' ? weekWords(day) : monthWords(day)}</h3>
        </div>
      )}
      <p className={styles.sum}>
        {days.length === 0
          ? t('Nothing reaches {person}', { person })
          : plural(mails, '{count} mail in all', '{count} mails in all')}
        {zone !== undefined && ` · ${t('times in {city}', { city: cityOf(zone) })}`}
      </p>
      {colliding.length > 0 && (
        <Badge tone="warn" icon="warning">
          {plural(colliding.length, '{count} collision', '{count} collisions')}
        </Badge>
      )}
      {next !== undefined && period && (
        <LinkButton onClick={() => onCollision(next)}>
          {colliding.length === 1 ? t('Show it') : t('Next collision')}
        </LinkButton>
      )}
      {absent.length > 0 && (
        <p className={styles.absent} title={listed(absent)}>
          {absentWords(absent)}
        </p>
      )}
      <p className={styles.limits} title={limits.join(' · ')}>
        {limits.length === 0 ? t('No limits on mail') : limits.join(' · ')}
      </p>
      {stale && (
        <Badge tone="warn" icon="hourglass">
          {t('From before your last change')}
        </Badge>
      )}
    </div>
  );
}

function weekWords(day: string): string {
  const week = weekOf(day);
  return t('{from} – {to}', { from: localDay(week[0] ?? day), to: dateWords(week.at(-1) ?? day) });
}
