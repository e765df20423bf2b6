import { nodeName, type Issue } from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import { useNames } from '../session/useNames.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import styles from './SimulatorDock.module.css';

/** What keeps the journey from running, and the way there: instead of a result, or in a line above the last one. */
export function JourneyTrouble({ issue, stale }: { issue: Issue; stale: boolean }) {
  const session = useSession();
  const { document } = useSessionState(({ draft }) => draft);
  const node = document.nodes.find(({ id }) => id === issue.node);
  const names = useNames();
  const place = node && nodeName(node, names);
  const show = () => {
    session.select(node ? [node.id] : []);
    requestFocus({ node: node?.id, setting: issue.setting });
  };
  const words =
    place === undefined ? issue.message : t('“{step}”: {message}', { step: place, message: issue.message });
  const leadsSomewhere = node !== undefined || issue.setting !== undefined;
  if (stale) {
    return (
      <div className={styles.stale} role="status">
        <span title={`${words} ${issue.remedy}`}>{words}</span>
        {leadsSomewhere && <LinkButton onClick={show}>{t('Show me')}</LinkButton>}
      </div>
    );
  }
  return (
    <EmptyState
      size="sm"
      icon="warning"
      title={t('The journey cannot run yet')}
      actions={
        leadsSomewhere && (
          <Button size="sm" onClick={show}>
            {t('Show me')}
          </Button>
        )
      }
    >
      {words} {issue.remedy}
    </EmptyState>
  );
}
