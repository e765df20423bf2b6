import type { Issue } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { plural, t } from '../texts/t.ts';
import { Mark } from '../ui/Mark.tsx';
import { Section } from '../ui/Section.tsx';
import { IssueList, type ListedIssue } from './IssueList.tsx';
import { stepName } from './placeOf.ts';
import styles from './PublishDialog.module.css';

/** Whether the journey can go: what stands in its way, and what is worth a look. */
export function Readiness(props: {
  issues: readonly Issue[];
  version: number;
  /** Of the journey JSON; undefined while it is not ready. */
  digest: string | undefined;
  /** Why its emails cannot be made, although nothing is wrong with them. */
  trouble: string | undefined;
  onGo: (node: string | undefined, setting: string | undefined) => void;
}) {
  const { issues, version, digest, trouble, onGo } = props;
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
  const others = issues.filter(({ severity, accepted }) => severity !== 'error' && accepted === undefined);
  return (
    <div className={styles.part}>
      <div className={styles.verdict}>
        <Mark verdict={errors.length === 0 && trouble === undefined ? 'good' : 'bad'} />
        <p>
          <strong>
            {errors.length > 0
              ? plural(errors.length, '{count} problem to solve first', '{count} problems to solve first')
              : trouble === undefined
                ? t('Ready to go as version {version}', { version: String(version) })
                : t('Not all emails could be made ready')}
          </strong>
          {digest !== undefined && (
            <span className={styles.digest} title={digest}>
              {digest.slice(0, 'sha256:'.length + 12)}…
            </span>
          )}
        </p>
      </div>
      {errors.length > 0 && <IssueList label={t('Problems')} issues={errors.map(listed)} />}
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
