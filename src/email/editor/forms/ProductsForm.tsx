import { useMemo } from 'react';
import { t } from '../../../texts/t.ts';
import { FieldGroup } from '../../../ui/FieldGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { dataLists } from '../dataLists.ts';
import { useEmailDesk } from '../EmailDesk.ts';
import { BoundedNumber } from '../fields/BoundedNumber.tsx';
import { PathField } from '../fields/PathField.tsx';
import type { BlockFormProps } from './FormProps.ts';

const parts = [
  { part: 'image', label: t('Picture') },
  { part: 'price', label: t('Price') },
  { part: 'quantity', label: t('How many') },
  { part: 'url', label: t('Address') },
] as const;

export function ProductsForm({ block, change, leave }: BlockFormProps<'products'>) {
  const { readers } = useEmailDesk();
  const lists = useMemo(() => dataLists(readers), [readers]);
  const { from, most, fields, price, empty } = block;
  const list = lists.find(({ path }) => path === from);
  const known =
    list?.fields.map(({ name, example }) => ({ path: name, label: `${name} · ${example}` })) ?? [];
  return (
    <>
      <PathField
        label={t('Which list')}
        hint={
          list
            ? t('{count} at most among the sample people.', { count: list.longest })
            : t('A list in the event that starts the journey. No sample person has this one.')
        }
        value={from}
        paths={lists}
        onChange={(path) => change({ from: path }, 'from')}
        onBlur={leave}
      />
      <BoundedNumber
        label={t('At most')}
        unit={t('products')}
        min={1}
        max={12}
        value={most}
        onChange={(count) => change({ most: count }, 'most')}
        onBlur={leave}
      />
      <FieldGroup legend={t('What a product’s parts are called in the data')}>
        <PathField
          label={t('Name')}
          value={fields.name}
          paths={known}
          single
          onChange={(name) => change({ fields: { ...fields, name } }, 'fields/name')}
          onBlur={leave}
        />
        {parts.map(({ part, label }) => (
          <PathField
            key={part}
            label={label}
            placeholder={t('not shown')}
            value={fields[part]}
            paths={known}
            single
            onChange={(name) => change({ fields: { ...fields, [part]: name } }, `fields/${part}`)}
            onClear={() => change({ fields: withoutPart(fields, part) }, `fields/${part}`)}
            onBlur={leave}
          />
        ))}
      </FieldGroup>
      {fields.price !== undefined && (
        <TextField
          label={t('How a price is written')}
          hint={t('{braces} stands for the number: “€{braces}”.', { braces: '{}' })}
          error={
            price !== undefined && !price.includes('{}')
              ? t('Say where the number goes: {braces}', { braces: '{}' })
              : undefined
          }
          value={price ?? ''}
          maxLength={20}
          onChange={(text) => change({ price: text === '' ? undefined : text }, 'price')}
          onBlur={leave}
        />
      )}
      <TextField
        label={t('For people whose list is empty')}
        hint={t('Empty: nothing stands there.')}
        value={empty}
        maxLength={500}
        multiline
        onChange={(text) => change({ empty: text }, 'empty')}
        onBlur={leave}
      />
    </>
  );
}

type Fields = BlockFormProps<'products'>['block']['fields'];

const withoutPart = (fields: Fields, part: (typeof parts)[number]['part']): Fields => {
  const { [part]: _gone, ...others } = fields;
  return others;
};
