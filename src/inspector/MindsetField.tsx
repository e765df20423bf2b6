import { describeNode, editDocument, type JourneyNode } from '../core/index.ts';
import { useSession } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { TextField } from '../ui/TextField.tsx';
import { Setting } from './Setting.tsx';

/** What somebody is thinking when this mail comes: the line on its card. */
export function MindsetField({ node }: { node: JourneyNode }) {
  const session = useSession();
  return (
    <Setting at="mindset">
      <TextField
        label={t('What are they thinking?')}
        hint={t('Stands on the step. Subscribers never see it.')}
        multiline
        placeholder={t('I got distracted. Is it worth it?')}
        value={node.mindset ?? ''}
        onChange={(text) =>
          session.apply(
            t('Change mindset'),
            editDocument((document) => describeNode(document, node.id, { mindset: text || undefined })),
            { merge: `${node.id}/mindset` },
          )
        }
        onBlur={session.endMerge}
      />
    </Setting>
  );
}
