import { useId, useState, type FormEvent } from 'react';
import { acceptIssue, editDocument, type Issue } from '../core/index.ts';
import { useSession } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Asks why a warning is right as it is, and accepts it with that note. */
export function AcceptDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const session = useSession();
  const [note, setNote] = useState('');
  const form = useId();
  const words = note.trim();
  const accept = (event: FormEvent) => {
    event.preventDefault();
    if (words === '') return;
    onClose();
    session.apply(
      t('Accept a warning'),
      editDocument((document) => acceptIssue(document, issue, words)),
    );
  };
  return (
    <Dialog
      title={t('Accept it as it is')}
      description={issue.message}
      size="sm"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            disabledReason={words === '' ? t('Say why first') : undefined}
          >
            {t('Accept', { context: 'a warning' })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={accept}>
        <TextField
          label={t('Why this is right here')}
          hint={t('Whoever reads the journey next will see it. It is no longer counted as a problem.')}
          multiline
          value={note}
          onChange={setNote}
          maxLength={500}
        />
      </form>
    </Dialog>
  );
}
