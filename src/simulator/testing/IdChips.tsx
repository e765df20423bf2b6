import { t } from '../../texts/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './testing.module.css';

/** Steps or emails in an order, each of which can be taken away; more can be put at the end. */
export function IdChips(props: {
  label: string;
  ids: readonly string[];
  nameOf: (id: string) => string;
  /** Said where there is nothing. */
  none?: string | undefined;
  joined?: 'arrow' | undefined;
  choices: readonly string[];
  addLabel: string;
  onAdd: (id: string) => void;
  onRemove: (index: number) => void;
}) {
  const { label, ids, nameOf, none, joined, choices, addLabel, onAdd, onRemove } = props;
  return (
    <ul className={styles.chips} aria-label={label}>
      {ids.length === 0 && none !== undefined && <li className={styles.quiet}>{none}</li>}
      {ids.map((id, index) => (
        // One email may be sent twice, and a step passed twice: only their place tells them apart.
        <li key={`${index} ${id}`} className={styles.chip}>
          {joined === 'arrow' && index > 0 && <Icon name="arrow-right" size={12} />}
          <Chip
            size="sm"
            onRemove={() => onRemove(index)}
            removeLabel={t('Take out {name}', { name: nameOf(id) })}
          >
            {nameOf(id)}
          </Chip>
        </li>
      ))}
      <li>
        <MenuButton
          label={t('{what}: {label}', { what: addLabel, label })}
          icon="plus"
          size="sm"
          disabledReason={choices.length === 0 ? t('There is nothing more to choose') : undefined}
          groups={[
            {
              id: 'choices',
              items: choices.map((id) => ({ id, label: nameOf(id), onSelect: () => onAdd(id) })),
            },
          ]}
        />
      </li>
    </ul>
  );
}
