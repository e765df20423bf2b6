import { changePolicies, groupPolicy } from '../../core/index.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { Fields, Panel } from './Sheet.tsx';

/** How the journeys of one group give way to each other. */
export function GroupForm({ name }: { name: string }) {
  const session = useSharedSession();
  const groups = useSharedState(({ shared }) => shared.policies.groups);
  const group = groupPolicy(groups, name);
  const change = (patch: Partial<typeof group>) =>
    session.apply(
      t('Change how “{group}” gives way', { group: name }),
      changePolicies({ groups: { ...groups, [name]: { ...group, ...patch } } }),
    );
  return (
    <Panel
      title={t('Who gives way')}
      hint={t('For one person, of the journeys in this group the one with the highest priority goes first.')}
    >
      <Fields>
        <SegmentedField
          label={t('A journey that is outranked')}
          value={group.lower}
          options={[
            { value: 'pause', label: t('Waits', { context: 'a journey' }) },
            { value: 'exit', label: t('Ends', { context: 'a journey' }) },
          ]}
          hint={
            group.lower === 'pause'
              ? t('It goes on where it was when the other is over.')
              : t('The person leaves it for good.')
          }
          onChange={(lower) => change({ lower })}
        />
        <SegmentedField
          label={t('A journey that would be outranked from the start')}
          value={group.refused}
          options={[
            { value: 'drop', label: t('Does not begin') },
            { value: 'queue', label: t('Stands in line') },
          ]}
          hint={
            group.refused === 'queue'
              ? t('It asks again who may enter when the other is over.')
              : t('Entering is refused, and the trail says so.')
          }
          onChange={(refused) => change({ refused })}
        />
        <SegmentedField
          label={t('When one reaches its end or goal')}
          value={group.onComplete}
          options={[
            { value: 'keep', label: t('The others go on') },
            { value: 'exitOthers', label: t('The others end') },
          ]}
          onChange={(onComplete) => change({ onComplete })}
        />
      </Fields>
    </Panel>
  );
}
