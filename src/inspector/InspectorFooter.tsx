import type { ReactNode } from 'react';
import { isProblem, type Issue, type JourneyNode } from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import type { StepMark } from '../session/Overlay.ts';
import { useOverlay } from '../session/useSession.ts';
import { plural, t } from '../texts/t.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Mark } from '../ui/Mark.tsx';
import { sentence } from '../ui/sentence.tsx';
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
        {mark === undefined ? t('{name} does not come here', { name: first }) : visitWords(first, mark)}
        {stale && ` ${t('(before your last change)')}`}
      </span>
    </>
  );
}

function visitWords(name: string, { state, flag, day }: StepMark): ReactNode {
  const when = <b>{flag === undefined ? day : t('{what}, {day}', { what: flag, day })}</b>;
  if (state === 'here') return sentence('{name} is here: {when}', { name, when });
  return state === 'refused'
    ? sentence('{name} was turned away here: {when}', { name, when })
    : sentence('{name} came by: {when}', { name, when });
}

function Verdict({ node, issues }: { node: JourneyNode; issues: readonly Issue[] }) {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning' && isProblem(issue));
  const [first] = [...errors, ...warnings];
  if (!first) {
    return (
      <>
        <Mark verdict="good" size={16} />
        {t('Nothing to put right')}
      </>
    );
  }
  const said = [
    ...(errors.length === 0 ? [] : [plural(errors.length, '{count} problem', '{count} problems')]),
    ...(warnings.length === 0 ? [] : [plural(warnings.length, '{count} warning', '{count} warnings')]),
  ];
  return (
    <>
      <Mark verdict={errors.length > 0 ? 'bad' : 'warn'} size={16} />
      <span>{said.join(', ')}</span>
      <LinkButton
        className={styles.end}
        onClick={() => requestFocus({ node: node.id, setting: first.setting })}
      >
        {t('Show')}
      </LinkButton>
    </>
  );
}
