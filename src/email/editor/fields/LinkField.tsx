import { useState } from 'react';
import type { EmailLink } from '../../../core/index.ts';
import { t } from '../../../texts/t.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { MergePath } from '../../mergePaths.ts';
import { PathField } from './PathField.tsx';
import { UrlField } from './UrlField.tsx';

type Kind = 'url' | 'preferences' | 'unsubscribe' | 'view' | 'merge' | 'none';

const names: Readonly<Record<Kind, string>> = {
  none: t('Nowhere'),
  url: t('A page, mail address or phone number'),
  merge: t('An address from the person’s data'),
  view: t('This email in the browser'),
  preferences: t('Their preferences'),
  unsubscribe: t('Unsubscribing'),
};
const kinds: readonly Kind[] = ['url', 'merge', 'view', 'preferences', 'unsubscribe'];

/** Where a link leads. */
export function LinkField(props: {
  value: EmailLink | undefined;
  onChange: (link: EmailLink | undefined) => void;
  /** Whether it may lead nowhere. */
  optional?: boolean | undefined;
  paths: readonly MergePath[];
  onBlur?: (() => void) | undefined;
  /** Whether its address has the focus when it comes. */
  takesFocus?: boolean | undefined;
}) {
  const { value, onChange, optional = false, paths, onBlur, takesFocus = false } = props;
  const [first] = useState(value);
  const kind: Kind = value === undefined ? 'none' : value.kind === 'system' ? value.name : value.kind;
  const choose = (next: Kind) => {
    if (next === 'none') onChange(undefined);
    else if (next === 'url') onChange({ kind: 'url', url: '' });
    else if (next === 'merge') onChange({ kind: 'merge', path: 'trigger.properties.url' });
    else onChange({ kind: 'system', name: next });
  };
  return (
    <>
      <SelectField
        label={t('Leads to')}
        value={kind}
        options={(optional ? (['none', ...kinds] as const) : kinds).map((each) => ({
          value: each,
          label: names[each],
        }))}
        onChange={choose}
      />
      {value?.kind === 'url' && (
        <UrlField
          label={t('Address')}
          takesFocus={takesFocus && value === first}
          value={value.url}
          onChange={(url) => onChange({ kind: 'url', url })}
          onBlur={onBlur}
        />
      )}
      {value?.kind === 'merge' && (
        <PathField
          label={t('Which data holds the address')}
          hint={t('Only addresses that begin with https:// are linked.')}
          value={value.path}
          paths={paths}
          onChange={(path) => onChange({ kind: 'merge', path })}
          onBlur={onBlur}
        />
      )}
    </>
  );
}
