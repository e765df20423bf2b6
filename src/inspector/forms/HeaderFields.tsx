import type { WebhookSettings } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { RowList, type RecordFieldsProps } from '../rows/RowList.tsx';
import { Setting } from '../Setting.tsx';

type Value = NonNullable<WebhookSettings['headers']>[string];

const usual = ['Content-Type', 'Accept', 'Authorization', 'X-Api-Key'].map((value) => ({ value }));

const secretLabel = (name: string): string =>
  name === '' ? t('Name of the secret for this header') : t('Name of the secret for {name}', { name });
const valueLabel = (name: string): string =>
  name === '' ? t('Value of this header') : t('Value of {name}', { name });

/** The headers of a call. What is secret is only named here: its value stays with the backend. */
export function HeaderFields(props: RecordFieldsProps<Value>) {
  return (
    <RowList
      {...props}
      legend={t('Headers')}
      thing="header"
      hint={t('A secret is only named here; its value stays with your backend.')}
      name={{ label: t('Header'), placeholder: t('Name of the header'), mono: true, suggestions: usual }}
      fresh=""
    >
      {({ name, value }, put) => {
        const isSecret = typeof value === 'object';
        return (
          <Setting at={`headers/${name}`}>
            {(trouble) => (
              // What is wrong takes more words than half a row has room for.
              <FieldRow columns={trouble === undefined ? 'minmax(0, 2fr) minmax(0, 3fr)' : 'minmax(0, 1fr)'}>
                <SelectField
                  label={
                    name === '' ? t('Kind of value for this header') : t('Kind of value for {name}', { name })
                  }
                  labelHidden
                  value={isSecret ? 'secret' : 'text'}
                  options={[
                    { value: 'text', label: t('is the text') },
                    { value: 'secret', label: t('is the secret') },
                  ]}
                  // A text that may be a secret is let go: it must not stay as its name.
                  onChange={(kind) => put(kind === 'secret' ? { secret: '' } : '')}
                />
                <TextField
                  label={isSecret ? secretLabel(name) : valueLabel(name)}
                  labelHidden
                  mono
                  error={trouble}
                  placeholder={isSecret ? 'CRM_TOKEN' : t('Value')}
                  value={isSecret ? value.secret : value}
                  onChange={(text) => put(isSecret ? { secret: text } : text, 'typing')}
                  onBlur={props.onBlur}
                />
              </FieldRow>
            )}
          </Setting>
        );
      }}
    </RowList>
  );
}
