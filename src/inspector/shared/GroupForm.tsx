import { changePolicies, own, type Policies } from '../../core/index.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { Fields, Panel } from './Sheet.tsx';

type Group = NonNullable<Policies['groups']>[string];

/** What the format means by a group that nothing is written down of. */
export const usualGroup: Group = { lower: 'pause', refused: 'drop', onComplete: 'keep' };

/** How the journeys of one group give way to each other. */
export function GroupForm({ name }: { name: string }) {
  const session = useSharedSession();
  const groups = useSharedState(({ shared }) => shared.policies.groups);
  const group = own(groups, name) ?? usualGroup;
  const change = (patch: Partial<Group>) =>
    session.apply(
      `Change how “${name}” gives way`,
      changePolicies({ groups: { ...groups, [name]: { ...group, ...patch } } }),
    );
  return (
    <Panel
      title="Who gives way"
      hint="For one person, of the journeys in this group the one with the highest priority goes first."
    >
      <Fields>
        <SegmentedField
          label="A journey that is outranked"
          value={group.lower}
          options={[
            { value: 'pause', label: 'Waits' },
            { value: 'exit', label: 'Ends' },
          ]}
          hint={
            group.lower === 'pause'
              ? 'It goes on where it was when the other is over.'
              : 'The person leaves it for good.'
          }
          onChange={(lower) => change({ lower })}
        />
        <SegmentedField
          label="A journey that would be outranked from the start"
          value={group.refused}
          options={[
            { value: 'drop', label: 'Does not begin' },
            { value: 'queue', label: 'Stands in line' },
          ]}
          hint={
            group.refused === 'queue'
              ? 'It asks again who may enter when the other is over.'
              : 'Entering is refused, and the trail says so.'
          }
          onChange={(refused) => change({ refused })}
        />
        <SegmentedField
          label="When one reaches its end or goal"
          value={group.onComplete}
          options={[
            { value: 'keep', label: 'The others go on' },
            { value: 'exitOthers', label: 'The others end' },
          ]}
          onChange={(onComplete) => change({ onComplete })}
        />
      </Fields>
    </Panel>
  );
}
