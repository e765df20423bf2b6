import { use, useState, type ReactNode } from 'react';
import { Section } from '../../ui/Section.tsx';
import { Changeable } from '../Changeable.tsx';
import { Setting } from '../Setting.tsx';
import { UnfoldedContext } from './unfolded.ts';
import styles from './Part.module.css';

/** A part of the journey's settings that can be folded. What is wrong in it, or asked for, unfolds it. */
export function Part(props: {
  /** The setting that it shows, as issues name it. */
  at: string;
  title: string;
  /** What it does, in a line. */
  teaches: string;
  /** What is set, in a line; shown while it is folded. */
  summary: string;
  /** Whether something is set here. */
  isUsed: boolean;
  children: ReactNode;
}) {
  const { at, title, teaches, summary, isUsed, children } = props;
  const { times, troubled } = use(UnfoldedContext);
  const count = times[at] ?? 0;
  // Only how it starts: a part does not fold while it is worked on.
  const [startsOpen] = useState(isUsed || troubled.has(at));
  return (
    // A section keeps to itself whether it is folded: a new one starts open.
    <Section
      key={count}
      title={title}
      collapsible
      startsOpen={startsOpen || count > 0}
      folded={summary}
      className={styles.part}
    >
      <Setting at={at}>
        <Changeable className={styles.fields}>
          <p className={styles.empty}>{teaches}</p>
          {children}
        </Changeable>
      </Setting>
    </Section>
  );
}
