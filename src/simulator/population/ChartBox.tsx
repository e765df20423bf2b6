import { useId, type ReactNode } from 'react';
import styles from './Charts.module.css';

/** One chart with its title and, at the end of the title's line, what can be done with it. */
export function ChartBox(props: { title: string; action?: ReactNode; wide?: boolean; children: ReactNode }) {
  const { title, action, wide = false, children } = props;
  const id = useId();
  return (
    <section className={styles.box} data-wide={wide || undefined} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
