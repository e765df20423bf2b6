import { describeNode, editDocument, emailOf, type JourneyNode } from '../core/index.ts';
import { useSession } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { TextField } from '../ui/TextField.tsx';
import { MindsetField } from './MindsetField.tsx';
import { Setting } from './Setting.tsx';

/** What colleagues should know about a step, and what its mail answers to. */
export function NotesForm({ node }: { node: JourneyNode }) {
  const session = useSession();
  const note = (
    <Setting at="note">
      <TextField
        label={t('Note for colleagues')}
        hint={t('Goes with the journey when it is exported. Subscribers never see it.')}
        multiline
        minRows={6}
        maxRows={24}
        value={node.note ?? ''}
        onChange={(text) =>
          session.apply(
            t('Change note'),
            editDocument((document) => describeNode(document, node.id, { note: text || undefined })),
            { merge: `${node.id}/note` },
          )
        }
        onBlur={session.endMerge}
      />
    </Setting>
  );
  // What stands on the card of a mail, and on no other.
  const hasMindset = node.mindset !== undefined || emailOf(node) !== undefined;
  return (
    <>
      {hasMindset && <MindsetField node={node} />}
      {note}
    </>
  );
}
