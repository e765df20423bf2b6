import type { Issue } from '../core/index.ts';
import { useSessionState } from '../session/useSession.ts';
import { Mark } from '../ui/Mark.tsx';
import { Section } from '../ui/Section.tsx';
import { IssueList, type ListedIssue } from './IssueList.tsx';
import { stepName } from './placeOf.ts';
import styles from './PublishDialog.module.css';

const count = (many: number, one: string) => `${many} ${many === 1 ? one : `${one}s`}`;

/** Whether the journey can go: what stands in its way, and what is worth a look. */
export function Readiness(props: {
  issues: readonly Issue[];
  version: number;
  /** Of the journey JSON; undefined while it is not ready. */
  digest: string | undefined;
  onGo: (node: string | undefined, setting: string | undefined) => void;
}) {
  const { issues, version, digest, onGo } = props;
  const draft = useSessionState((state) => state.draft);
  const listed = ({ severity, message, remedy, node, setting }: Issue): ListedIssue => ({
    severity,
    message,
    remedy,
    place: { words: (node && stepName(draft, node)) ?? 'The whole journey', onGo: () => onGo(node, setting) },
  });
  const errors = issues.filter(({ severity }) => severity === 'error');
  // What somebody has accepted has been looked at.
  const others = issues.filter(({ severity, accepted }) => severity !== 'error' && accepted === undefined);
  return (
    <div className={styles.part}>
      <div className={styles.verdict}>
        <Mark verdict={errors.length === 0 ? 'good' : 'bad'} />
        <p>
          <strong>
            {errors.length === 0
              ? `Ready to go as version ${version}`
              : `${count(errors.length, 'problem')} to solve first`}
          </strong>
          {digest !== undefined && (
            <span className={styles.digest} title={digest}>
              {digest.slice(0, 'sha256:'.length + 12)}…
            </span>
          )}
        </p>
      </div>
      {errors.length > 0 && <IssueList label="Problems" issues={errors.map(listed)} />}
      {others.length > 0 && (
        <Section
          title={`${others.length} worth a look`}
          collapsible
          startsOpen={errors.length === 0 && others.length < 4}
        >
          <IssueList label="Worth a look" issues={others.map(listed)} />
        </Section>
      )}
    </div>
  );
}
