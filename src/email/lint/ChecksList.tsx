import { useRef } from 'react';
import type { EmailIssue, Severity } from '../../core/index.ts';
import { number, plural, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Tone } from '../../ui/tone.ts';
import styles from './ChecksList.module.css';
import type { EmailChecks } from './useEmailChecks.ts';
import { identityOf } from './mendsOnly.ts';
import { useKeptFocus } from './useKeptFocus.ts';

const groups: readonly { severity: Severity; title: string; tone: Tone; icon: IconName }[] = [
  { severity: 'error', title: t('To put right'), tone: 'bad', icon: 'error' },
  { severity: 'warning', title: t('Worth a look'), tone: 'warn', icon: 'warning' },
  { severity: 'info', title: t('Good to know'), tone: 'neutral', icon: 'info' },
];

interface Row {
  issue: EmailIssue;
  /** The same for the same issue as long as it lasts, so that nobody who is on it loses it. */
  id: string;
  /** Told of an email before its last change. */
  stale: boolean;
}

/** What is said of an email, the gravest first, each with its place and what can be done about it. */
export function ChecksList(props: {
  checks: EmailChecks;
  /** Links in the email that lead to the web. */
  links: number;
  placeName: (issue: EmailIssue) => string;
  /** Leads to where an issue lies; undefined where there is nowhere to go. */
  goTo?: ((issue: EmailIssue) => (() => void) | undefined) | undefined;
  /** What a machine can do about an issue. */
  fixOf?: ((issue: EmailIssue) => { label: string; run: () => void } | undefined) | undefined;
}) {
  const { checks, links, placeName, goTo, fixOf } = props;
  const { written, rendered, stale, trouble } = checks;
  const rows = rowsOf(written, rendered, stale);
  const panel = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const keep = useKeptFocus(panel, end);
  return (
    <div ref={panel} className={styles.panel} {...keep}>
      {trouble !== undefined && (
        <Banner tone="bad" live>
          {trouble}
        </Banner>
      )}
      {rows.length === 0 && trouble === undefined && !stale && (
        <EmptyState icon="check" size="sm" title={t('Nothing to put right')} />
      )}
      {groups.map(({ severity, title, tone, icon }) => {
        const found = rows.filter(({ issue }) => issue.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} aria-label={t('{label}: {value}', { label: title, value: found.length })}>
            <h3 className={styles.title} data-tone={tone}>
              <Icon name={icon} size={14} className={styles.icon} />
              {title}
              <span className={styles.count}>{number(found.length)}</span>
            </h3>
            <ul className={styles.rows}>
              {found.map((row) => (
                <CheckRow
                  key={row.id}
                  {...row}
                  place={placeName(row.issue)}
                  go={goTo?.(row.issue)}
                  fix={fixOf?.(row.issue)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <p ref={end} className={styles.note} role="status" tabIndex={-1}>
        {judgedWords(checks)}
      </p>
      {links > 0 && (
        <p className={styles.note}>
          {plural(
            links,
            'Whether its {count} link can be reached is not known: a web page cannot try it.',
            'Whether its {count} links can be reached is not known: a web page cannot try them.',
          )}
        </p>
      )}
    </div>
  );
}

function rowsOf(written: EmailChecks['written'], rendered: EmailChecks['rendered'], stale: boolean): Row[] {
  const counts = new Map<string, number>();
  const row = (issue: EmailIssue, isStale: boolean): Row => {
    const same = identityOf(issue);
    const count = counts.get(same) ?? 0;
    counts.set(same, count + 1);
    return { issue, id: `${same} ${count}`, stale: isStale };
  };
  return [...written.map((issue) => row(issue, false)), ...rendered.map((issue) => row(issue, stale))];
}

function judgedWords({ stale, trouble, people }: EmailChecks): string {
  if (trouble !== undefined) return t('Checked as it is written.');
  if (stale) return t('Checking how it reads for each person…');
  if (people === 0)
    return t(
      'Checked as it is written, and as somebody gets it of whom nothing is known. Sample subscribers would tell more.',
    );
  return plural(
    people,
    'Checked as it is written, and as {count} sample subscriber would get it.',
    'Checked as it is written, and as {count} sample subscribers would get it.',
  );
}

function CheckRow(
  props: Row & {
    place: string;
    go: (() => void) | undefined;
    fix: { label: string; run: () => void } | undefined;
  },
) {
  const { issue, stale, place, go, fix } = props;
  return (
    <li className={styles.row} data-stale={stale || undefined} data-check="" tabIndex={-1}>
      <p className={styles.place}>{place}</p>
      <p className={styles.message}>
        {issue.message} <span className={styles.remedy}>{issue.remedy}</span>
      </p>
      {stale && <p className={styles.stale}>{t('From before the last change')}</p>}
      <div className={styles.actions}>
        {go && <LinkButton onClick={go}>{t('Go to it')}</LinkButton>}
        {fix && !stale && <LinkButton onClick={fix.run}>{fix.label}</LinkButton>}
      </div>
    </li>
  );
}
