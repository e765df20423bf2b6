import type { Issue } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { plural, t } from '../texts/t.ts';
import { Mark } from '../ui/Mark.tsx';
import { Section } from '../ui/Section.tsx';
import type { KnownMailChecks } from './useMailChecks.ts';
import { IssueList, type ListedIssue } from './IssueList.tsx';
import { stepName } from './placeOf.ts';
import styles from './PublishDialog.module.css';

/** Whether the journey can go: what stands in its way, and what is worth a look. */
export function Readiness(props: {
  issues: readonly Issue[];
  /** What is to be said of its emails as people get them; undefined while there are none to look at. */
  mails: KnownMailChecks | undefined;
  version: number;
  /** Of the journey JSON; undefined while it is not ready. */
  digest: string | undefined;
  /** Why its emails cannot be made, although nothing is wrong with them. */
  trouble: string | undefined;
  onGo: (node: string | undefined, setting: string | undefined) => void;
}) {
  const { issues, mails, version, digest, trouble, onGo } = props;
  const draft = useSessionState((state) => state.draft);
  const listed = ({ severity, message, remedy, node, setting }: Issue): ListedIssue => ({
    severity,
    message,
    remedy,
    place: {
      words: (node && stepName(draft, node)) ?? t('The whole journey'),
      onGo: () => onGo(node, setting),
    },
  });
  const errors = issues.filter(({ severity }) => severity === 'error');
  // What somebody has accepted has been looked at.
  const told = mails?.issues ?? [];
  const inMails = told.filter(({ severity }) => severity === 'error');
  const others = [...issues, ...told].filter(
    ({ severity, accepted }) => severity !== 'error' && accepted === undefined,
  );
  return (
    <div className={styles.part}>
      <div className={styles.verdict}>
        <Mark
          verdict={errors.length > 0 || trouble !== undefined ? 'bad' : inMails.length > 0 ? 'warn' : 'good'}
        />
        <p>
          <strong>
            {errors.length > 0
              ? plural(errors.length, '{count} problem to solve first', '{count} problems to solve first')
              : trouble !== undefined
                ? t('Not all emails could be made ready')
                : inMails.length > 0
                  ? plural(
                      inMails.length,
                      'Version {version} could go, but {count} problem is in its emails',
                      'Version {version} could go, but {count} problems are in its emails',
                      { version: String(version) },
                    )
                  : t('Ready to go as version {version}', { version: String(version) })}
          </strong>
          {digest !== undefined && (
            <span className={styles.digest} title={digest}>
              {digest.slice(0, 'sha256:'.length + 12)}…
            </span>
          )}
        </p>
      </div>
      {errors.length > 0 && <IssueList label={t('Problems')} issues={errors.map(listed)} />}
      {inMails.length > 0 && (
        <IssueList label={t('Problems in the emails as people get them')} issues={inMails.map(listed)} />
      )}
      {mails && (
        <p className={styles.quiet} role="status">
          {mailWords(mails)}
        </p>
      )}
      {others.length > 0 && (
        <Section
          title={plural(others.length, '{count} worth a look', '{count} worth a look')}
          collapsible
          startsOpen={errors.length === 0 && others.length < 4}
        >
          <IssueList label={t('Worth a look')} issues={others.map(listed)} />
        </Section>
      )}
    </div>
  );
}

function mailWords({ done, total, people, samples, trouble }: KnownMailChecks): string {
  if (trouble !== undefined) return t('Not all emails could be looked at: {reason}', { reason: trouble });
  if (total === 0 || done < total)
    return total === 0
      ? t('The emails are being looked at as people get them…')
      : t('The emails are being looked at as people get them: {done} of {total}', { done, total });
  if (people === 0)
    return t(
      'The emails were looked at as somebody gets them of whom nothing is known: there are no samples.',
    );
  return people < samples
    ? t('The emails were looked at as {people} of {samples} sample people get them.', { people, samples })
    : plural(
        people,
        'The emails were looked at as {count} sample person gets them.',
        'The emails were looked at as {count} sample people get them.',
      );
}
