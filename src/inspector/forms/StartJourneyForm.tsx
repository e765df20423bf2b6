import { reentryWords } from '../../core/export/journeyWords.ts';
import { journeyHref } from '../../library/addresses.ts';
import { useSessionState } from '../../session/useSession.ts';
import { inSentence, t } from '../../texts/t.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { JourneyChoice } from '../Choices.tsx';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';
import styles from './forms.module.css';

/** Which journey people are let into, while this one goes on. */
export function StartJourneyForm({ node, change, leave }: FormProps<'startJourney'>) {
  const { journey: id } = node.settings;
  const other = useSessionState(({ others }) => others?.find((each) => each.id === id));
  return (
    <>
      <Setting at="journey">
        {(error) => (
          <JourneyChoice
            label={t('Journey')}
            error={error}
            value={id}
            onChange={(journey) => change({ journey })}
            onBlur={leave}
          />
        )}
      </Setting>
      {other && (
        <LinkButton href={journeyHref(other.id)} iconAfter="chevron-right">
          {other.name === ''
            ? t('Go to the journey without a name')
            : t('Go to {journey}', { journey: other.name })}
        </LinkButton>
      )}
      <p className={styles.aside}>
        {sentence(
          'People enter it by its trigger {trigger}, if its own rules let them, and go on here at once.',
          { trigger: <b>{t('By hand, a list or another journey')}</b> },
        )}
      </p>
      {other && (
        <p className={styles.aside}>
          {t('Its rule for coming again: {rule}.', { rule: inSentence(reentryWords(other.reentry)) })}
        </p>
      )}
    </>
  );
}
