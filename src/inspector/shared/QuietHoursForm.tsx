import { changePolicies, type Policies } from '../../core/index.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { SwitchField } from '../../ui/CheckField.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { TimePart } from '../wait/TimePart.tsx';
import styles from './Policies.module.css';
import { Fields, Panel } from './Sheet.tsx';

/** The hours in which nobody gets marketing emails. */
export function QuietHoursForm() {
  const session = useSharedSession();
  const quiet = useSharedState(({ shared }) => shared.policies.quietHours);
  const put = (label: string, next: Policies['quietHours'], typing?: string) =>
    session.apply(label, changePolicies({ quietHours: next }), { merge: typing && `quiet/${typing}` });
  return (
    <Panel
      title={t('Hours in which nobody is mailed')}
      hint={t('On each person’s own clock. An email that falls into them waits for the first minute after.')}
    >
      <Fields>
        <SwitchField
          label={t('Keep quiet every day')}
          checked={quiet !== undefined}
          onChange={(on) =>
            put(
              on ? t('Turn quiet hours on') : t('Turn quiet hours off'),
              on ? { from: '21:00', to: '08:00' } : undefined,
            )
          }
        />
        {quiet && (
          <>
            <FieldRow>
              <TimePart
                label={t('From', { context: 'a time of day' })}
                value={quiet.from}
                canBeEmpty={false}
                onChange={(from) =>
                  from !== undefined && put(t('Change quiet hours'), { ...quiet, from }, 'from')
                }
                onBlur={session.endMerge}
              />
              <TimePart
                label={t('Until', { context: 'a time of day' })}
                value={quiet.to}
                canBeEmpty={false}
                onChange={(to) => to !== undefined && put(t('Change quiet hours'), { ...quiet, to }, 'to')}
                onBlur={session.endMerge}
              />
            </FieldRow>
            {quiet.from === quiet.to && (
              <p className={styles.warning} role="status">
                {t('From and until are the same: no marketing email goes at any time.')}
              </p>
            )}
          </>
        )}
      </Fields>
    </Panel>
  );
}
