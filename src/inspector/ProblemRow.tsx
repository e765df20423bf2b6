import { graphOf, nodeKind, nodeName, type Issue } from '../core/index.ts';
import { useNames } from '../session/useNames.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { isIconName } from '../ui/Icon.tsx';
import { Tile } from '../ui/Tile.tsx';
import styles from './ProblemsPanel.module.css';

/** One issue in the list: where it lies, what is wrong, and what to do. */
export function ProblemRow({ issue, onClick }: { issue: Issue; onClick: () => void }) {
  const document = useSessionState(({ draft }) => draft.document);
  const names = useNames();
  const node = issue.node === undefined ? undefined : graphOf(document).node(issue.node);
  const kind = node && nodeKind(node.kind);
  return (
    <button type="button" className={styles.row} onClick={onClick}>
      {kind ? (
        <Tile icon={isIconName(kind.icon) ? kind.icon : 'question'} hue={kind.family} size="sm" />
      ) : (
        <Tile icon="settings" hue="ending" size="sm" />
      )}
      <span className={styles.words}>
        <span className={styles.name}>{node ? nodeName(node, names) : t('The whole journey')}</span>{' '}
        <span>{issue.message}</span>{' '}
        <span className={styles.remedy}>
          {issue.accepted === undefined ? issue.remedy : t('Accepted: {note}', { note: issue.accepted })}
        </span>
      </span>
    </button>
  );
}
