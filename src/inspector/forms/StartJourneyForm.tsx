import { reentryWords } from '../../core/export/journeyWords.ts';
import { useSessionState } from '../../session/useSession.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { journeyAddress } from '../addresses.ts';
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
            label="Journey"
            error={error}
            value={id}
            onChange={(journey) => change({ journey })}
            onBlur={leave}
          />
        )}
      </Setting>
      {other && (
        <LinkButton href={journeyAddress(other.id)} iconAfter="chevron-right">
          Go to {other.name || 'the journey without a name'}
        </LinkButton>
      )}
      <p className={styles.aside}>
        People enter it by its trigger <b>By hand, a list or another journey</b>, if its own rules let them,
        and go on here at once.
      </p>
      {other && (
        <p className={styles.aside}>Its rule for coming again: {lowered(reentryWords(other.reentry))}.</p>
      )}
    </>
  );
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
