import { copyOf, editDocument, removeNodes, type JourneyNode } from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { plural, t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { AlignButtons } from './AlignButtons.tsx';
import { NodeRow } from './NodeRow.tsx';
import styles from './Inspector.module.css';
import rows from './NodeRow.module.css';

/** Several selected steps: which they are, and what can be done with all of them. */
export function SelectionSummary({ nodes }: { nodes: readonly JourneyNode[] }) {
  const session = useSession();
  const readOnly = useSessionState((state) => state.readOnly);
  const count = nodes.length;
  const duplicate = () => {
    const chosen = new Set(nodes.map(({ id }) => id));
    const { ids, edit } = copyOf(session.store.getState().draft, chosen, newId);
    session.apply(plural(count, 'Duplicate {count} step', 'Duplicate {count} steps'), edit, { select: ids });
  };
  const remove = () => {
    document.activeElement?.closest<HTMLElement>('aside')?.focus();
    session.apply(
      plural(count, 'Delete {count} step', 'Delete {count} steps'),
      editDocument((document) => removeNodes(document, new Set(nodes.map(({ id }) => id)))),
    );
  };
  return (
    <>
      <header className={`${styles.header} ${styles.plain}`}>
        <h2 className={styles.title}>{plural(count, '{count} step selected', '{count} steps selected')}</h2>
      </header>
      <div className={styles.body}>
        <div className={styles.form}>
          <AlignButtons />
          <ul className={rows.list}>
            {nodes.map((node) => (
              <li key={node.id}>
                <NodeRow node={node} onClick={() => session.select([node.id])} />
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button icon="copy" onClick={duplicate} disabledReason={readOnly}>
              {t('Duplicate')}
            </Button>
            <Button icon="trash" variant="danger" onClick={remove} disabledReason={readOnly}>
              {t('Delete')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
