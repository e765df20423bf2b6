import {
  columnUses,
  memberName,
  onlyOnce,
  zoneNames,
  type ColumnUse,
  type ImportedPeople,
  type Reading,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from '../ImportPeople.module.css';

const useWords: Readonly<Record<ColumnUse, string>> = {
  id: t('Id of the person'),
  event: t('Name of the event'),
  timestamp: t('Moment'),
  email: t('Email address'),
  timeZone: t('Time zone'),
  messageId: t('Id of the message'),
  property: t('Property of the event'),
  trait: t('Attribute of the person'),
  nothing: t('Not read'),
};

/** How a table of people is read: what each column is, what separates the cells, which clock its moments are from. */
export function ColumnsForm(props: {
  table: NonNullable<ImportedPeople['table']>;
  onChange: (reading: Reading) => void;
}) {
  const { table, onChange } = props;
  const { example, reading } = table;
  const { uses, zone } = reading;
  const choose = (index: number, use: ColumnUse) =>
    onChange({
      ...reading,
      // Somebody has one id: the column that was it before is a column like any other.
      uses: uses.map((before, place) =>
        place === index ? use : before === use && onlyOnce.has(use) ? 'nothing' : before,
      ),
    });
  return (
    <>
      <Table caption={t('What each column is')} dense>
        <thead>
          <tr>
            <th scope="col">{t('Column')}</th>
            <th scope="col">{t('First line')}</th>
            <th scope="col">{t('Is read as')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, index) => {
            const use = uses[index] ?? 'nothing';
            const name = column || t('Column {number}', { number: index + 1 });
            const isMember = use === 'property' || use === 'trait';
            return (
              // Two columns may have the same name: their place is what tells them apart.
              <tr key={index}>
                <th scope="row">{name}</th>
                <td className={styles.example}>{example[index] ?? ''}</td>
                <td>
                  <SelectField
                    label={
                      isMember
                        ? t('What {column} is; read as “{name}”', { column: name, name: memberName(column) })
                        : t('What {column} is', { column: name })
                    }
                    labelHidden
                    size="sm"
                    value={use}
                    options={columnUses.map((value) => ({ value, label: useWords[value] }))}
                    onChange={(next) => choose(index, next)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <div className={styles.source}>
        <SelectField
          label={t('Cells are separated by')}
          value={table.separator}
          options={[
            { value: ',', label: t('Commas') },
            { value: ';', label: t('Semicolons') },
            { value: '\t', label: t('Tabs') },
          ]}
          onChange={(separator) => onChange({ ...reading, separator })}
        />
        <SelectField
          label={t('Times without an offset are from')}
          value={zone}
          options={zoneNames().map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          onChange={(next) => onChange({ ...reading, zone: next })}
        />
      </div>
    </>
  );
}
