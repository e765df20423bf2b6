import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

/** Read aloud, not shown. */
export function VisuallyHidden(props: {
  children: ReactNode;
  as?: 'span' | 'div' | 'p' | 'h1' | 'h2' | 'h3' | undefined;
  id?: string | undefined;
}) {
  const { children, as: Tag = 'span', id } = props;
  return (
    <Tag id={id} className={styles.hidden}>
      {children}
    </Tag>
  );
}
