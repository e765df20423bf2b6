import { formatLocal, fullName, localDay, parseInstant, type Scenario } from '../../core/index.ts';
import { number, plural, t } from '../../texts/t.ts';
import { Table } from '../../ui/Table.tsx';
import { valueWords } from '../personFacts.ts';
import type { ImportedPerson } from './sampleOf.ts';
import styles from '../ImportPeople.module.css';

/** Who would be brought in: the first so many, with what is known of each, and how many more there are. */
export function Preview(props: {
  people: readonly ImportedPerson[];
  replace: boolean;
  /** The clock of whoever has none. */
  zone: string;
  most: number;
}) {
  const { people, replace, zone, most } = props;
  return (
    <Table caption={t('People found')} dense>
      <thead>
        <tr>
          <th scope="col">{t('Person')}</th>
          <th scope="col">{t('Profile')}</th>
          <th scope="col">{t('What they do')}</th>
          <th scope="col" data-num>
            {t('Events')}
          </th>
          <th scope="col">{t('From', { context: 'a date' })}</th>
        </tr>
      </thead>
      <tbody>
        {people.slice(0, most).map(({ scenario, known }) => (
          <tr key={scenario.subscriber.id}>
            <th scope="row" className={styles.example} title={fullName(scenario)}>
              {fullName(scenario)}
              {known && (
                <span className={styles.hint}> {replace ? t('replaces') : t('is here already')}</span>
              )}
            </th>
            <td className={styles.example} title={profileWords(scenario)}>
              {profileWords(scenario)}
            </td>
            <td className={styles.example} title={scenario.name}>
              {scenario.name}
            </td>
            <td data-num>{number(scenario.events.length)}</td>
            <td>{startDay(scenario, zone)}</td>
          </tr>
        ))}
        {people.length > most && (
          <tr>
            <td colSpan={5}>{plural(people.length - most, 'And {count} more.', 'And {count} more.')}</td>
          </tr>
        )}
      </tbody>
    </Table>
  );
}

/** “zoe, zoe@example.com, plan pro” */
function profileWords({ subscriber }: Scenario): string {
  const { id, email, timeZone, attributes = {}, tags = [] } = subscriber;
  const said = Object.entries(attributes).map(([name, value]) => `${name} ${valueWords(value)}`);
  return [id, email === id ? undefined : email, timeZone, ...said, ...tags]
    .filter((part) => part !== undefined)
    .join(', ');
}

function startDay({ start, subscriber }: Scenario, zone: string): string {
  const instant = parseInstant(start);
  return localDay(instant === undefined ? start : formatLocal(instant, subscriber.timeZone ?? zone));
}
