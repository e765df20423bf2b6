import { changeViewState } from '../../session/ViewState.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './UseList.module.css';
import type { UsePlace } from './useUses.ts';

/** What uses something, each a way there. A step is selected when its journey opens. */
export function UseList({ label, places }: { label: string; places: readonly UsePlace[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {places.map(({ key, title, detail, href, select }) => (
        <li key={key}>
          <a
            href={href}
            className={styles.use}
            onClick={() => {
              if (select) changeViewState(select.journey, { selection: { nodes: [select.node], edges: [] } });
            }}
          >
            <span className={styles.title}>{title}</span>
            <span className={styles.detail} title={detail}>
              {detail}
            </span>
            <Icon name="chevron-right" size={14} />
          </a>
        </li>
      ))}
    </ul>
  );
}
