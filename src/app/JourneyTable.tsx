import { Table } from '../ui/Table.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { editedWords } from './editedWords.ts';
import { JourneyMenu, JourneyStatus, Problems, type Found } from './JourneyCard.tsx';
import styles from './JourneyTable.module.css';
import { journeyHref } from './route.ts';
import { stageWords } from './stageWords.ts';
import type { JourneyActions } from './useJourneyActions.ts';
import { useNow } from './useNow.ts';

/** The journeys as a list, last edited first. */
export function JourneyTable({ found, actions }: { found: readonly Found[]; actions: JourneyActions }) {
  const now = useNow();
  return (
    <div className={styles.frame}>
      <Table caption="Journeys">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Stage</th>
            <th scope="col" data-num>
              Mails
            </th>
            <th scope="col" data-num>
              Longest
            </th>
            <th scope="col">Status</th>
            <th scope="col">Edited</th>
            <th scope="col">Problems</th>
            <th scope="col">
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ stored, facts }) => {
            const { document } = stored.draft;
            return (
              <tr key={document.id}>
                <th scope="row">
                  <a href={journeyHref(document.id)} className={styles.name}>
                    {document.name || 'Untitled journey'}
                  </a>
                </th>
                <td>{document.about.stage === undefined ? '–' : stageWords[document.about.stage].title}</td>
                <td data-num>{facts.mails}</td>
                <td data-num>{facts.longest ?? '–'}</td>
                <td>
                  <JourneyStatus stored={stored} />
                </td>
                <td>{editedWords(stored.editedAt, now)}</td>
                <td>{facts.problems === 0 ? 'None' : <Problems count={facts.problems} />}</td>
                <td>
                  <JourneyMenu stored={stored} actions={actions} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
