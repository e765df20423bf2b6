import { useState } from 'react';
import { plural, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Option } from '../../ui/option.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { UseList } from './UseList.tsx';
import styles from './ReplaceDialog.module.css';
import type { UsePlace } from './useUses.ts';

const words = {
  segment: {
    description: t('Put another segment in its place everywhere, or keep it. Both can be undone.'),
    first: t('Choose the segment that takes its place'),
    placeholder: t('Choose a segment'),
  },
  topic: {
    description: t('Put another topic in its place everywhere, or keep it. Both can be undone.'),
    first: t('Choose the topic that takes its place'),
    placeholder: t('Choose a topic'),
  },
} as const;

/** Shows what depends on something before it goes, and lets another take its place everywhere. */
export function ReplaceDialog(props: {
  thing: keyof typeof words;
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
  const many = plural(places.length, 'One place depends on it.', '{count} places depend on it.');
  return (
    <Dialog
      title={t('“{name}” is in use', { name })}
      description={`${many} ${words[thing].description}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button
            variant="primary"
            disabledReason={by === undefined ? words[thing].first : undefined}
            onClick={() => by !== undefined && onReplace(by)}
          >
            {t('Replace and delete')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <UseList label={t('What uses “{name}”', { name })} places={places} />
        {options.length === 0 ? (
          <Banner tone="info">{noOption}</Banner>
        ) : (
          <SelectField
            label={t('Put in its place')}
            placeholder={words[thing].placeholder}
            value={by}
            options={options}
            onChange={setBy}
          />
        )}
      </div>
    </Dialog>
  );
}
