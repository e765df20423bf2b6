import {
  copyOf,
  describeNode,
  editDocument,
  nodeKind,
  nodeName,
  removeNodes,
  type JourneyNode,
} from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import { newId } from '../session/newId.ts';
import { useNames } from '../session/useNames.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { inSentence, t } from '../texts/t.ts';
import { isIconName } from '../ui/Icon.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { Tile } from '../ui/Tile.tsx';
import { HeadingField } from './HeadingField.tsx';
import styles from './Inspector.module.css';

/** Kind, name and what can be done with the step as a whole. */
export function NodeHeader({ node }: { node: JourneyNode }) {
  const session = useSession();
  const names = useNames();
  const readOnly = useSessionState((state) => state.readOnly);
  const kind = nodeKind(node.kind);
  const what = inSentence(kind.title);
  const rename = (text: string) =>
    session.apply(
      t('Rename {what}', { what, context: 'a kind of step' }),
      editDocument((document) => describeNode(document, node.id, { name: text === '' ? undefined : text })),
      { merge: `${node.id}/name` },
    );
  const duplicate = () => {
    const { ids, edit } = copyOf(session.store.getState().draft, new Set([node.id]), newId);
    session.apply(t('Duplicate {what}', { what, context: 'a kind of step' }), edit, { select: ids });
  };
  const remove = () => {
    // The menu's button goes away with the step; the panel stays.
    document.activeElement?.closest<HTMLElement>('aside')?.focus();
    session.apply(
      t('Delete {what}', { what, context: 'a kind of step' }),
      editDocument((document) => removeNodes(document, new Set([node.id]))),
    );
  };
  return (
    <header className={styles.header}>
      <Tile icon={isIconName(kind.icon) ? kind.icon : 'question'} hue={kind.family} size="lg" />
      <div className={styles.titles} data-setting="name" data-hue={kind.family}>
        <span className={styles.kind}>{kind.title}</span>
        <HeadingField
          label={t('Name of this step')}
          prefix={kind.title}
          value={node.name ?? ''}
          placeholder={nodeName({ ...node, name: undefined }, names)}
          onChange={rename}
          onBlur={session.endMerge}
          disabled={readOnly !== undefined}
        />
      </div>
      <MenuButton
        label={t('More')}
        align="end"
        disabledReason={readOnly}
        groups={[
          {
            id: 'change',
            items: [
              {
                id: 'rename',
                label: t('Rename'),
                icon: 'edit',
                onSelect: () => requestFocus({ node: node.id, setting: 'name' }),
              },
              { id: 'duplicate', label: t('Duplicate'), icon: 'copy', onSelect: duplicate },
            ],
          },
          {
            id: 'remove',
            items: [{ id: 'delete', label: t('Delete'), icon: 'trash', danger: true, onSelect: remove }],
          },
        ]}
      />
    </header>
  );
}
