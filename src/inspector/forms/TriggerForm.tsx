import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { Setting } from '../Setting.tsx';
import { NextEntries } from '../trigger/NextEntries.tsx';
import { TriggerFields } from '../trigger/TriggerFields.tsx';
import { triggerKind, triggerKinds, triggerOfKind } from '../trigger/triggerKind.ts';
import type { FormProps } from './FormProps.ts';
import styles from './forms.module.css';

/** What lets people in. Outside of any rule scope: there is no run yet whose trigger a filter could compare with. */
export function TriggerForm({ node, change, leave }: FormProps<'trigger'>) {
  const { on } = node.settings;
  const firstSegment = useSessionState(({ shared }) => Object.keys(shared.segments)[0]);
  const kind = triggerKind(on);
  return (
    <>
      <SelectField
        label={t('What lets people in')}
        value={kind}
        options={triggerKinds}
        onChange={(next) => {
          if (next !== kind) change({ on: triggerOfKind(next, on, firstSegment) });
        }}
      />
      <Setting at="on">
        {(error) => (
          // Most triggers are events: who starts to edit one names it, and finds the kinds before it.
          <div key={kind} className={styles.fields} data-start>
            <TriggerFields
              on={on ?? triggerOfKind('event', undefined, undefined)}
              error={error}
              onChange={(next, typing) => change({ on: next }, typing)}
              onBlur={leave}
            />
          </div>
        )}
      </Setting>
      {on && <NextEntries on={on} />}
    </>
  );
}
