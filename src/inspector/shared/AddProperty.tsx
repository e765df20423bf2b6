import { useState, type SubmitEvent } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './EventForm.module.css';

/** Writes down a property that nobody has seen yet. */
export function AddProperty(props: { taken: readonly string[]; onAdd: (property: string) => void }) {
  const { taken, onAdd } = props;
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isTaken = taken.includes(wanted);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    if (wanted === '' || isTaken) return;
    onAdd(wanted);
    setName('');
  };
  return (
    <form className={styles.adder} onSubmit={add}>
      <TextField
        label={t('Another property')}
        labelHidden
        size="sm"
        maxLength={200}
        placeholder={t('Another property')}
        value={name}
        error={isTaken ? t('It is in the list already.') : undefined}
        onChange={setName}
      />
      <Button
        type="submit"
        size="sm"
        icon="plus"
        disabledReason={
          wanted === '' ? t('Write its name first') : isTaken ? t('It is in the list already') : undefined
        }
      >
        {t('Write it down')}
      </Button>
    </form>
  );
}
