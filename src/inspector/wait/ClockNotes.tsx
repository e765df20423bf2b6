import type { Instant } from '../../core/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { clockNotes } from './clockNotes.ts';
import styles from './WaitExamples.module.css';

/** Says where the clock of a zone changes within stretches of time. */
export function ClockNotes(props: {
  stretches: readonly (readonly [from: Instant, to: Instant])[];
  zone: string;
}) {
  return clockNotes(props.stretches, props.zone).map((note) => (
    <p key={note} className={styles.change}>
      <Icon name="clock" size={12} />
      <span>{note}</span>
    </p>
  ));
}
