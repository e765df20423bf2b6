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
  const write = () => {
    const fresh = blankEmail(newId());
    session.apply(
      t('Add email'),
      inOrder(
        putEmails(fresh),
        editDocument((present) => changeSettings(present, node.id, { email: fresh.id })),
      ),
    );
  };
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
    </>
  );
}
