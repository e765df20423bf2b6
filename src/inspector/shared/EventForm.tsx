import {
  literalWords,
  own,
  propertyTypes,
  putEvent,
  type PropertyType,
  type WrittenEvent,
} from '../../core/index.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { KnownName } from '../samples/vocabulary.ts';
import { AddProperty } from './AddProperty.tsx';
import styles from './EventForm.module.css';
import { Fields, Panel } from './Sheet.tsx';

const typeLabels: Readonly<Record<PropertyType, string>> = {
  text: t('Text'),
  number: t('Number'),
  boolean: t('Yes or no'),
  date: t('Date'),
  list: t('List'),
};
const types = propertyTypes.map((value) => ({ value, label: typeLabels[value] }));
const nothing: WrittenEvent = { description: '', properties: {} };

/** What an event means and what it carries: learnt from samples, and written down where somebody knows better. */
export function EventForm({ name, properties }: { name: string; properties: readonly KnownName[] }) {
  const session = useSharedSession();
  const written = useSharedState(({ shared }) => own(shared.events, name));
  const put = (label: string, patch: Partial<WrittenEvent>, typing?: string) =>
    session.apply(label, putEvent(name, { ...nothing, ...written, ...patch }), {
      merge: typing && `events/${name}/${typing}`,
    });
  const describe = (property: string, type: PropertyType, description: string, typing?: string) =>
    put(
      t('Describe a property'),
      { properties: { ...written?.properties, [property]: { type, description } } },
      typing,
    );
  const rows = rowsOf(properties, written);
  return (
    <>
      <Panel title={t('What it means')}>
        <Fields onBlur={session.endMerge}>
          <TextField
            label={t('When it is sent, and by what')}
            labelHidden
            multiline
            maxLength={2_000}
            placeholder={t(
              'When it is sent, and by what: “The shop, whenever something goes into the cart.”',
            )}
            value={written?.description ?? ''}
            onChange={(description) => put(t('Describe an event'), { description }, 'description')}
          />
        </Fields>
      </Panel>
      <Panel
        title={t('What it carries')}
        hint={t(
          'Seen in the samples, asked for in journeys, or written down here. A type that you choose is what rules suggest from.',
        )}
      >
        <div className={styles.scroll}>
          {rows.length > 0 && (
            <Table caption={t('Properties of {event}', { event: name })} dense>
              <thead>
                <tr>
                  <th scope="col">{t('Property')}</th>
                  <th scope="col">{t('Type')}</th>
                  <th scope="col">{t('For example')}</th>
                  <th scope="col">
                    <VisuallyHidden>{t('Actions')}</VisuallyHidden>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ property, type, examples, isWritten, description }) => (
                  <tr key={property}>
                    <th scope="row" className={styles.property}>
                      {property}
                    </th>
                    <td className={styles.type}>
                      <SelectField
                        label={t('Type of {property}', { property })}
                        labelHidden
                        size="sm"
                        placeholder={t('Not known')}
                        value={type}
                        options={types}
                        onChange={(next) => describe(property, next, description)}
                      />
                    </td>
                    <td className={styles.examples} title={examples}>
                      {examples || t('Never seen')}
                    </td>
                    <td>
                      {isWritten && (
                        <IconButton
                          icon="trash"
                          size="sm"
                          label={t('Forget what is written of {property}', { property })}
                          onClick={() => {
                            const { [property]: _, ...rest } = written?.properties ?? {};
                            put(t('Forget a property'), { properties: rest });
                          }}
                        />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </div>
        <AddProperty
          taken={rows.map(({ property }) => property)}
          onAdd={(property) => describe(property, 'text', '')}
        />
      </Panel>
    </>
  );
}

interface PropertyRow {
  property: string;
  type: PropertyType | undefined;
  examples: string;
  isWritten: boolean;
  description: string;
}

function rowsOf(seen: readonly KnownName[], written: WrittenEvent | undefined): readonly PropertyRow[] {
  const rows = new Map<string, PropertyRow>();
  for (const { name, type, values } of seen)
    rows.set(name, { property: name, type, examples: examplesOf(values), isWritten: false, description: '' });
  for (const [property, { type, description }] of Object.entries(written?.properties ?? {}))
    rows.set(property, {
      property,
      type,
      examples: rows.get(property)?.examples ?? '',
      isWritten: true,
      description,
    });
  return [...rows.values()];
}

function examplesOf(values: KnownName['values']): string {
  return values.slice(0, 3).map(literalWords).join(', ');
}
