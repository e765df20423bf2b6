import { putSegment, type Segment } from '../../core/index.ts';
import { useSharedSession } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { RuleBuilder } from '../rules/RuleBuilder.tsx';
import { Panel } from './Sheet.tsx';

/** Who belongs to a segment. Keystrokes in one field are one step of the history. */
export function SegmentForm({ id, segment }: { id: string; segment: Segment }) {
  const session = useSharedSession();
  return (
    <Panel
      title={t('Who belongs to it')}
      hint={t('Asked of the person alone, at every moment anew: people come in and go out by themselves.')}
    >
      <RuleBuilder
        label={t('Rule of the segment')}
        scope="person"
        value={segment.rule}
        onChange={(rule, typing) =>
          session.apply(t('Change who belongs to a segment'), putSegment(id, { ...segment, rule }), {
            merge: typing && `segments/${id}/${typing}`,
          })
        }
        onBlur={session.endMerge}
      />
    </Panel>
  );
}
