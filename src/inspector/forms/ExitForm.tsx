import { t } from '../../texts/t.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';

/** Why people leave here. */
export function ExitForm({ node, change, leave }: FormProps<'exit'>) {
  return (
    <Setting at="reason">
      {(error) => (
        <TextField
          label={t('Reason')}
          hint={error === undefined ? t('A word or two; reports and the trail show it.') : undefined}
          error={error}
          // The format's limit for names; a longer one would not be read back.
          maxLength={200}
          value={node.settings.reason ?? ''}
          onChange={(text) => change({ reason: text || undefined }, 'reason')}
          onBlur={leave}
        />
      )}
    </Setting>
  );
}
