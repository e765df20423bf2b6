import { t } from '../texts/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import type { Option } from '../ui/option.ts';
import styles from './DockHeader.module.css';

/** The dock's top line. It stays while its pages change, so that whoever chooses one keeps the focus; `slot` takes what a page has there. */
export function DockHeader(props: {
  mode: string;
  modes: readonly Option<string>[];
  onMode: (mode: string) => void;
  slot: (place: HTMLElement | null) => void;
  onClose: (() => void) | undefined;
}) {
  const { mode, modes, onMode, slot, onClose } = props;
  return (
    <header className={styles.header}>
      <div className={styles.modes}>
        <SegmentedField
          label={t('What the simulator shows')}
          labelHidden
          size="sm"
          value={mode}
          onChange={onMode}
          options={modes}
        />
      </div>
      <div ref={slot} className={styles.slot} />
      {onClose && (
        <IconButton icon="chevron-down" label={t('Close the simulator')} side="top" onClick={onClose} />
      )}
    </header>
  );
}
