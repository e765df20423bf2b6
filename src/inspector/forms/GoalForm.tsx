import { t } from '../../texts/t.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';

/** What is counted here. It does not end the journey, and it is not the journey’s own goal. */
export function GoalForm({ node, change, leave }: FormProps<'goal'>) {
  const { name = '', value } = node.settings;
  return (
    <>
      <Setting at="name">
        {(error) => (
          <TextField
            label={t('Name of the goal')}
            placeholder={t('Finished the tour')}
            hint={
              error === undefined ? t('Everybody who comes this far is counted, and goes on.') : undefined
            }
            error={error}
            // The format's limit for names; a longer one would not be read back.
            maxLength={200}
            value={name}
            onChange={(text) => change({ name: text || undefined }, 'name')}
            onBlur={leave}
          />
        )}
      </Setting>
      <Setting at="value">
        {(error) => (
          <NumberField
            label={t('Worth')}
            hint={t('What one of these is worth to you, if that can be said.')}
            error={error}
            value={value}
            onChange={(next) => change({ value: next }, 'value')}
            onBlur={leave}
          />
        )}
      </Setting>
    </>
  );
}
