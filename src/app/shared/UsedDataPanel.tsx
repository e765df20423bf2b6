import {
  humanName,
  sentenceCase,
  type DataUse,
  type Journey,
  type UsedData,
  type UsedDatum,
} from '../../core/index.ts';
import { Panel } from '../../inspector/shared/Sheet.tsx';
import { listed, t } from '../../texts/t.ts';
import styles from './UsedDataPanel.module.css';

/** What the journeys that are switched on use of people, and for what: told on the preference page by name. */
export function UsedDataPanel({ used, journeys }: { used: UsedData; journeys: readonly Journey[] }) {
  const names = new Map(journeys.map(({ id, name }) => [id, name]));
  const rows = [
    ...used.attributes.map((datum) => ({
      kind: 'attribute',
      name: sentenceCase(humanName(datum.name)),
      datum,
    })),
    ...used.tags.map((datum) => ({ kind: 'tag', name: t('Tag “{name}”', { name: datum.name }), datum })),
    ...used.events.map((datum) => ({ kind: 'event', name: datum.name, datum })),
  ];
  return (
    <Panel
      title={t('Data that your journeys use')}
      hint={t(
        'Found in the rules, waits and emails of all journeys that are switched on. Nothing else is asked for.',
      )}
    >
      {rows.length === 0 ? (
        <p className={styles.nothing}>{t('They use nothing but the address.')}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map(({ kind, name, datum }) => (
            <li key={`${kind} ${datum.name}`}>
              <span className={styles.name}>{name}</span>
              <span className={styles.detail}>{detailOf(datum, names)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const useWords: Readonly<Record<DataUse, string>> = {
  decides: t('decides the way'),
  writes: t('stands in emails'),
};

function detailOf({ uses, journeys, properties }: UsedDatum, names: ReadonlyMap<string, string>): string {
  const where = t('{uses} in {journeys}', {
    uses: listed(uses.map((use) => useWords[use])),
    journeys: listed(journeys.map((id) => names.get(id) || t('Untitled journey'))),
  });
  return sentenceCase(
    properties.length === 0
      ? where
      : t('{where}, with {properties}', { where, properties: listed(properties.map(humanName)) }),
  );
}
