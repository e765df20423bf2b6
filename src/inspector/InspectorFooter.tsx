import { isProblem, type Issue, type JourneyNode } from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import { useOverlay } from '../session/useSession.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Mark } from '../ui/Mark.tsx';
import { settingOf } from './issuePlaces.ts';
import styles from './Inspector.module.css';

/** In a simulation what the person did here, else whether the step is complete. */
export function InspectorFooter({ node, issues }: { node: JourneyNode; issues: readonly Issue[] }) {
  const person = useOverlay((overlay) => overlay.person);
  return (
    <footer className={styles.footer}>
      {person === undefined ? (
        <Verdict node={node} issues={issues} />
      ) : (
        <Visit node={node} name={person.name} />
      )}
    </footer>
  );
}

function Visit({ node, name }: { node: JourneyNode; name: string }) {
  const mark = useOverlay((overlay) => overlay.steps.get(node.id));
  const stale = useOverlay((overlay) => overlay.stale);
  const [first = name] = name.split(' ');
  return (
    <>
      <Avatar name={name} size="sm" />
      <span>
        {mark === undefined ? (
          `${first} does not come here`
        ) : (
          <>
            {first}{' '}
            {mark.state === 'here'
              ? 'is here'
              : mark.state === 'refused'
                ? 'was turned away here'
                : 'came by'}
            : <b>{mark.flag === undefined ? mark.day : `${mark.flag}, ${mark.day}`}</b>
          </>
        )}
        {stale && ' (before your last change)'}
      </span>
    </>
  );
}

function Verdict({ node, issues }: { node: JourneyNode; issues: readonly Issue[] }) {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning' && isProblem(issue));
  const [first] = [...errors, ...warnings];
  if (!first) {
    return (
      <>
        <Mark verdict="good" size={16} />
        Nothing to put right
      </>
    );
  }
  const said = [counted(errors.length, 'problem'), counted(warnings.length, 'warning')].filter(
    (words) => words !== '',
  );
  return (
    <>
      <Mark verdict={errors.length > 0 ? 'bad' : 'warn'} size={16} />
      <span>{said.join(', ')}</span>
      <LinkButton
        className={styles.end}
        onClick={() => requestFocus({ node: node.id, setting: settingOf(first) })}
      >
        Show
      </LinkButton>
    </>
  );
}

const counted = (count: number, word: string): string =>
  count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
