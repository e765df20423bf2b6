import { JourneyChoice } from '../Choices.tsx';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';
import styles from './forms.module.css';

/** Which journey people are let into, while this one goes on. */
export function StartJourneyForm({ node, change, leave }: FormProps<'startJourney'>) {
  return (
    <>
      <Setting at="journey">
        {(error) => (
          <JourneyChoice
            label="Journey"
            error={error}
            value={node.settings.journey}
            onChange={(journey) => change({ journey })}
            onBlur={leave}
          />
        )}
      </Setting>
      <p className={styles.aside}>
        People enter it by its trigger <b>By hand, a list or another journey</b>, if its own rules let them,
        and go on here at once.
      </p>
    </>
  );
}
