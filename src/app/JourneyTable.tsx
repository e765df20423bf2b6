import { memo } from 'react';
import { journeyHref } from '../library/addresses.ts';
import { number, t } from '../texts/t.ts';
import { Table } from '../ui/Table.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { editedWords } from './editedWords.ts';
import { JourneyMenu, JourneyStatus, Problems, type Found } from './JourneyCard.tsx';
import { factsOf } from './journeyFacts.ts';
import styles from './JourneyTable.module.css';
import { stageWords } from './stageWords.ts';
import type { JourneyActions } from './useJourneyActions.ts';
import { TestsMark } from './TestsMark.tsx';
import { useNow } from './useNow.ts';

/** The journeys as a list, last edited first. */
export function JourneyTable({ found, actions }: { found: readonly Found[]; actions: JourneyActions }) {
  return (
    <div className={styles.frame}>
      <Table caption={t('Journeys')}>
        <thead>
          <tr>
            <th scope="col">{t('Name')}</th>
            <th scope="col">{t('Stage')}</th>
            <th scope="col" data-num>
              {t('Mails')}
            </th>
            <th scope="col" data-num>
              {t('Longest', { context: 'the time in it' })}
            </th>
            <th scope="col">{t('Status')}</th>
            <th scope="col">{t('Edited', { context: 'when' })}</th>
            <th scope="col">{t('Tests', { context: 'of a journey' })}</th>
            <th scope="col">{t('Problems')}</th>
            <th scope="col">
              <VisuallyHidden>{t('Actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((journey) => (
            <Row key={journey.stored.draft.document.id} {...journey} actions={actions} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const Row = memo(function Row({ stored, verdict, tests, actions }: Found & { actions: JourneyActions }) {
  const { document } = stored.draft;
  const facts = factsOf(document);
  const now = useNow();
  return (
    <tr>
      <th scope="row">
        <a href={journeyHref(document.id)} className={styles.name}>
          {document.name || t('Untitled journey')}
        </a>
      </th>
      <td>{document.about.stage === undefined ? '–' : stageWords[document.about.stage].title}</td>
      <td data-num>{number(facts.mails)}</td>
      <td data-num>{facts.longest ?? '–'}</td>
      <td>
        <JourneyStatus stored={stored} />
      </td>
      <td>{editedWords(stored.editedAt, now)}</td>
      <td>{tests && !document.archived ? <TestsMark marks={tests} /> : '–'}</td>
      <td>
        {document.archived ? (
          '–'
        ) : verdict === undefined ? (
          '…'
        ) : verdict.problems === 0 ? (
          t('None', { context: 'problems' })
        ) : (
          <Problems count={verdict.problems} />
        )}
      </td>
      <td>
        <JourneyMenu stored={stored} actions={actions} />
      </td>
    </tr>
  );
});
