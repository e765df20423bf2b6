import { lazy, Suspense, useState } from 'react';
import {
  changeSettings,
  editDocument,
  inOrder,
  blankEmail,
  putEmails,
  type JourneyNode,
  type StoredEmail,
} from '../../core/index.ts';
import { newId } from '../../session/newId.ts';
import { useSession, useSessionState } from '../../session/useSession.ts';
import { plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { emailLabel } from '../emailLabel.ts';

const ImportHtml = lazy(() =>
  import('../../email/imported/ImportHtml.tsx').then((dialog) => ({ default: dialog.ImportHtml })),
);

/** Which email of this journey the step sends; where it has none, the way to one. */
export function EmailChoice({ node, stored }: { node: JourneyNode; stored: StoredEmail | undefined }) {
  const session = useSession();
  const { document, emails } = useSessionState(({ draft }) => draft);
  const all = Object.values(emails);
  const choose = (email: string) =>
    session.apply(
      t('Choose email'),
      editDocument((present) => changeSettings(present, node.id, { email })),
    );
  const brand = useSessionState(({ shared }) => shared.brand);
  const [importing, setImporting] = useState(false);
  const send = (label: string, fresh: StoredEmail) =>
    session.apply(
      label,
      inOrder(
        putEmails(fresh),
        editDocument((present) => changeSettings(present, node.id, { email: fresh.id })),
      ),
    );
  const write = () => send(t('Add email'), blankEmail(newId()));
  const others = document.nodes.filter(
    ({ id, settings }) => stored && id !== node.id && 'email' in settings && settings.email === stored.id,
  ).length;
  const hasChoice = all.length > (stored ? 1 : 0);
  return (
    <>
      {hasChoice && (
        <SelectField
          label={t('Email')}
          hint={
            others === 0
              ? undefined
              : plural(
                  others,
                  '{count} more step sends it. What you change here changes there too.',
                  '{count} more steps send it. What you change here changes there too.',
                )
          }
          value={stored?.id}
          options={all.map((email) => ({ value: email.id, label: emailLabel(email) }))}
          placeholder={t('Choose an email')}
          onChange={choose}
        />
      )}
      {stored === undefined ? (
        <Button icon="mail" variant={hasChoice ? 'default' : 'primary'} onClick={write}>
          {t('Write an email')}
        </Button>
      ) : (
        hasChoice && (
          <LinkButton icon="plus" onClick={write}>
            {t('Write a new email instead')}
          </LinkButton>
        )
      )}
      <LinkButton icon="upload" onClick={() => setImporting(true)}>
        {t('Import HTML…')}
      </LinkButton>
      {importing && (
        <Suspense fallback={null}>
          <ImportHtml
            brand={brand}
            onClose={() => setImporting(false)}
            onImport={(locked) => {
              send(t('Import email'), { id: newId(), locked });
              setImporting(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
