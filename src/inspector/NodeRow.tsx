import { nodeKind, nodeName, type JourneyNode } from '../core/index.ts';
import { useNames } from '../session/useNames.ts';
import { isIconName } from '../ui/Icon.tsx';
import { Tile } from '../ui/Tile.tsx';
import styles from './NodeRow.module.css';

/** A step in a list: its tile, kind and name, to be pressed. */
export function NodeRow({ node, onClick }: { node: JourneyNode; onClick: () => void }) {
  const names = useNames();
  const kind = nodeKind(node.kind);
  const name = nodeName(node, names);
  return (
    <button type="button" className={styles.row} onClick={onClick}>
      <Tile icon={isIconName(kind.icon) ? kind.icon : 'question'} hue={kind.family} />
      <span className={styles.words}>
        <span className={styles.kind} data-hue={kind.family}>
          {kind.title}
        </span>
        {name !== kind.title && <span className={styles.name}>{name}</span>}
      </span>
    </button>
  );
}
