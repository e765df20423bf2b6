import { useState } from 'react';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Option } from '../../ui/option.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { UseList } from './UseList.tsx';
import styles from './ReplaceDialog.module.css';
import type { UsePlace } from './useUses.ts';

/** Shows what depends on something before it goes, and lets another take its place everywhere. */
export function ReplaceDialog(props: {
  /** “segment”. */
  thing: string;
  name: string;
  places: readonly UsePlace[];
  /** What may take its place. */
  options: readonly Option<string>[];
  /** What to say where nothing may. */
  noOption: string;
  onReplace: (by: string) => void;
  onClose: () => void;
}) {
  const { thing, name, places, options, noOption, onReplace, onClose } = props;
  const [by, setBy] = useState<string>();
  const many = places.length === 1 ? 'One place depends on it' : `${places.length} places depend on it`;
  return (
    <Dialog
      title={`“${name}” is in use`}
      description={`${many}. Put another ${thing} in its place everywhere, or keep it. Both can be undone.`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="primary"
            disabledReason={by === undefined ? `Choose the ${thing} that takes its place` : undefined}
            onClick={() => by !== undefined && onReplace(by)}
          >
            Replace and delete
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <UseList label={`What uses “${name}”`} places={places} />
        {options.length === 0 ? (
          <Banner tone="info">{noOption}</Banner>
        ) : (
          <SelectField
            label="Put in its place"
            placeholder={`Choose a ${thing}`}
            value={by}
            options={options}
            onChange={setBy}
          />
        )}
      </div>
    </Dialog>
  );
}
