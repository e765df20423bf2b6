import { useState, type ReactNode, type SubmitEvent } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ReplaceDialog.module.css';

/** Asks for a name, where a name is more than a label: other things refer to it. */
export function NameDialog(props: {
  title: string;
  description: string;
  label: string;
  start: string;
  /** What its button says. */
  action: string;
  /** Why a name cannot be taken; undefined where it can. */
  refusal: (name: string) => string | undefined;
  onDone: (name: string) => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { title, description, label, start, action, refusal, onDone, onClose, children } = props;
  const [name, setName] = useState(start);
  const trouble = name.trim() === '' ? t('Write a name first') : refusal(name.trim());
  const done = (event: SubmitEvent) => {
    event.preventDefault();
    if (trouble === undefined && name.trim() !== start) onDone(name.trim());
  };
  return (
    <Dialog
      title={title}
      description={description}
      size="sm"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form="name-dialog"
            disabledReason={trouble ?? (name.trim() === start ? t('Write another name') : undefined)}
          >
            {action}
          </Button>
        </>
      }
    >
      <form id="name-dialog" className={styles.body} onSubmit={done}>
        <TextField
          label={label}
          value={name}
          maxLength={200}
          takesFocus
          error={name.trim() === '' ? undefined : refusal(name.trim())}
          onChange={setName}
        />
        {children}
      </form>
    </Dialog>
  );
}
