import { useMemo } from 'react';
import {
  blankEmail, changeSettings, editDocument, inOrder, putEmails, type JourneyNode, type StoredEmail,
} from '../../core/index.ts'; // oxfmt-ignore
import { BodyField } from '../../email/BodyField.tsx';
import { bodyOf, setBody, setPreheader, setSubject } from '../../email/editEmail.ts';
import { mergePathsOf } from '../../email/mergePaths.ts';
import { MergeTextField } from '../../email/MergeTextField.tsx';
import { requestEmail } from '../../session/EmailRequest.ts';
import { newId } from '../../session/newId.ts';
import { useSession, useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useKnownSamples } from '../samples/useVocabulary.tsx';
import { Setting } from '../Setting.tsx';
import styles from './EmailContent.module.css';

/** What the email says. */
export function EmailContent({ stored, node }: { stored: StoredEmail; node: JourneyNode }) {
  const session = useSession();
  const samples = useKnownSamples();
  const document = useSessionState(({ draft }) => draft.document);
  const paths = useMemo(() => mergePathsOf(document, samples), [document, samples]);
  if ('locked' in stored) return <LockedEmail stored={stored} node={node} />;
  const write = (email: StoredEmail, field: string) =>
    session.apply(t('Write email'), putEmails(email), { merge: `${stored.id}/${field}` });
  const { subject, preheader } = stored.document;
  return (
    <div className={styles.content}>
      <Button icon="edit" variant="primary" onClick={() => requestEmail(stored.id)}>
        {t('Edit the email')}
      </Button>
      <Setting at="email/subject">
        {(error) => (
          <MergeTextField
            label={t('Subject')}
            error={error}
            value={subject}
            paths={paths}
            onChange={(text) => write(setSubject(stored, text), 'subject')}
            onBlur={session.endMerge}
          />
        )}
      </Setting>
      <Setting at="email/preheader">
        {(error) => (
          <MergeTextField
            label={t('Preview text')}
            hint={t('Stands after the subject in the inbox.')}
            error={error}
            value={preheader}
            paths={paths}
            onChange={(text) => write(setPreheader(stored, text), 'preheader')}
            onBlur={session.endMerge}
          />
        )}
      </Setting>
      <Setting at="email/body">
        {(error) => (
          <BodyField
            label={t('Text')}
            error={error}
            value={bodyOf(stored)}
            paths={paths}
            onChange={(inline) => write(setBody(stored, inline), 'body')}
            onBlur={session.endMerge}
          />
        )}
      </Setting>
    </div>
  );
}

/** An email that came with a journey as it is sent: there is nothing in it that could be edited. */
function LockedEmail(props: { stored: Extract<StoredEmail, { locked: unknown }>; node: JourneyNode }) {
  const { stored, node } = props;
  const session = useSession();
  const { subject, preheader, text } = stored.locked;
  const writeAnew = () => {
    // An editable email holds 300 characters a line; what is longer would not be read back.
    const fresh = setPreheader(
      setSubject(blankEmail(newId()), subject.slice(0, 300)),
      preheader.slice(0, 300),
    );
    session.apply(
      t('Write email anew'),
      inOrder(
        putEmails(fresh),
        editDocument((present) => changeSettings(present, node.id, { email: fresh.id })),
      ),
    );
  };
  return (
    <div className={styles.content}>
      <Banner title={t('This email is locked')}>
        <p>
          {t(
            'It was imported without its design and is sent exactly as it came. Written anew it keeps its subject and preview text and begins with an empty text.',
          )}
        </p>
        <LinkButton onClick={writeAnew}>{t('Write it anew')}</LinkButton>
      </Banner>
      <Button icon="eye" onClick={() => requestEmail(stored.id)}>
        {t('Look at the email')}
      </Button>
      <Setting at="email/subject">
        <TextField label={t('Subject')} value={subject} onChange={unchanged} disabled />
      </Setting>
      <Setting at="email/preheader">
        <TextField label={t('Preview text')} value={preheader} onChange={unchanged} disabled />
      </Setting>
      <Setting at="email/body">
        <TextField
          label={t('Text')}
          value={text}
          onChange={unchanged}
          multiline
          minRows={4}
          maxRows={12}
          disabled
        />
      </Setting>
    </div>
  );
}

/** Disabled fields never call this. */
const unchanged = () => undefined;
