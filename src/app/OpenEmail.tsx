import { lazy, useCallback, useEffect, useMemo } from 'react';
import { own, putEmails, ruleWords } from '../core/index.ts';
import type { EmailEditorProps } from '../email/editor/EmailEditorProps.ts';
import { mergePathsOf } from '../email/mergePaths.ts';
import { RuleBuilder } from '../inspector/rules/RuleBuilder.tsx';
import { useRuleNames } from '../inspector/rules/useRuleNames.ts';
import { VocabularyProvider } from '../inspector/samples/useVocabulary.tsx';
import { useSamples } from '../library/queries.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { Room } from './Room.tsx';
import { useNarrow } from './useNarrow.ts';
import { useReaders } from './useReaders.ts';

const EmailEditor = lazy(() =>
  import('../email/editor/EmailEditor.tsx').then((room) => ({ default: room.EmailEditor })),
);

/** An email of the open journey in its editor; all that is done there is one step of the journey’s history. */
export function OpenEmail({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <Room name={t('The email editor')} quiet>
      <VocabularyProvider>
        <Opened id={id} onClose={onClose} />
      </VocabularyProvider>
    </Room>
  );
}

function Opened({ id, onClose }: { id: string; onClose: () => void }) {
  const session = useSession();
  const stored = useSessionState(({ draft }) => own(draft.emails, id));
  const document = useSessionState(({ draft }) => draft.document);
  const brand = useSessionState(({ shared }) => shared.brand);
  const readOnly = useSessionState((state) => state.readOnly);
  const samples = useSamples();
  const names = useRuleNames();
  const narrow = useNarrow();
  const { readers, onMoreReaders, readAt } = useReaders(id, samples);
  const paths = useMemo(() => mergePathsOf(document, samples), [document, samples]);
  const describe = useCallback<EmailEditorProps['describe']>((rule) => ruleWords(rule, names), [names]);

  // What is done from here on is a step of its own.
  useEffect(() => {
    session.endMerge();
    return session.endMerge;
  }, [session]);
  const isGone = stored === undefined;
  useEffect(() => {
    if (!isGone) return;
    toast({ text: t('This email is not in the journey.'), tone: 'warn', key: 'email-gone' });
    onClose();
  }, [isGone, onClose]);
  if (isGone) return null;
  return (
    <EmailEditor
      stored={stored}
      brand={brand}
      utm={document.utm}
      paths={paths}
      readers={readers}
      onMoreReaders={onMoreReaders}
      readAt={readAt}
      renderRule={renderRule}
      describe={describe}
      readOnly={readOnly}
      narrow={narrow}
      onChange={(email) => {
        const name = 'locked' in email ? email.locked.name : email.name;
        session.apply(name === '' ? t('Edit email') : t('Edit email “{name}”', { name }), putEmails(email), {
          merge: `email-editor/${id}`,
        });
      }}
      onClose={onClose}
    />
  );
}

const renderRule: EmailEditorProps['renderRule'] = ({ rule, label, onChange }) => (
  <RuleBuilder label={label} scope="run" value={rule} onChange={(next) => onChange(next)} onBlur={nothing} />
);

/** The editor itself knows when typing ends. */
const nothing = () => undefined;
