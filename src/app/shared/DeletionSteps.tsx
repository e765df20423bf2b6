import { useId, useState } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DeletionSteps.module.css';

/** Where a subscriber asks for deletion: what whoever runs the journeys has to do then. Nothing is deleted here. */
export function DeletionSteps() {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        icon="trash"
        iconAfter={open ? 'chevron-up' : 'chevron-down'}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('Delete my data')}
      </Button>
      <div id={id} hidden={!open} className={styles.steps}>
        <p>{t('On the real page this is a request to your backend. It must:')}</p>
        <ol>
          <li>
            {t('end all journeys of this person, and delete the state that Wend’s engine keeps of them,')}
          </li>
          <li>{t('delete their profile, their events, and the record of their mails,')}</li>
          <li>
            {t('keep no more than a scrambled form of the address, so that no import brings them back,')}
          </li>
          <li>{t('pass the request on to every tool that was given their data,')}</li>
          <li>{t('confirm it to them within a month, as the law in Europe demands.')}</li>
        </ol>
      </div>
    </>
  );
}
