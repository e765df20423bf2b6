import { own, propertyTypes, putEvent, type PropertyType, type WrittenEvent } from '../../core/index.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
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
  text: 'Text',
  number: 'Number',
  boolean: 'Yes or no',
  date: 'Date',
  list: 'List',
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
      'Describe a property',
      { properties: { ...written?.properties, [property]: { type, description } } },
      typing,
    );
  const rows = rowsOf(properties, written);
  return (
    <>
      <Panel title="What it means">
        <Fields onBlur={session.endMerge}>
          <TextField
            label="When it is sent, and by what"
            labelHidden
            multiline
            maxLength={2_000}
            placeholder="When it is sent, and by what: “The shop, whenever something goes into the cart.”"
            value={written?.description ?? ''}
            onChange={(description) => put('Describe an event', { description }, 'description')}
          />
        </Fields>
      </Panel>
      <Panel
        title="What it carries"
        hint="Seen in the samples, asked for in journeys, or written down here. A type that you choose is what rules suggest from."
      >
        <div className={styles.scroll}>
          {rows.length > 0 && (
            <Table caption={`Properties of ${name}`} dense>
              <thead>
                <tr>
                  <th scope="col">Property</th>
                  <th scope="col">Type</th>
                  <th scope="col">For example</th>
                  <th scope="col">
                    <VisuallyHidden>Actions</VisuallyHidden>
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
                        label={`Type of ${property}`}
                        labelHidden
                        size="sm"
                        placeholder="Not known"
                        value={type}
                        options={types}
                        onChange={(next) => describe(property, next, description)}
                      />
                    </td>
                    <td className={styles.examples} title={examples}>
                      {examples || 'Never seen'}
                    </td>
                    <td>
                      {isWritten && (
                        <IconButton
                          icon="trash"
                          size="sm"
                          label={`Forget what is written of ${property}`}
                          onClick={() => {
                            const { [property]: _, ...rest } = written?.properties ?? {};
                            put('Forget a property', { properties: rest });
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
  const words = values
    .slice(0, 3)
    .map((value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)));
  return words.join(', ');
}
