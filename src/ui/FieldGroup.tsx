import { useId, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { FieldNote } from './Field.tsx';
import field from './Field.module.css';
import styles from './FieldGroup.module.css';

/** Fields that belong together, one below the other, under one legend. */
export function FieldGroup(props: {
  legend: string;
  legendHidden?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
  className?: string | undefined;
}) {
  const id = useId();
  const noteId = props.error !== undefined || props.hint !== undefined ? `${id}-note` : undefined;
  return (
    <fieldset className={props.className} aria-describedby={noteId}>
      <legend className={classes(field.label, props.legendHidden && field.hidden)}>{props.legend}</legend>
      <div className={styles.fields}>{props.children}</div>
      <FieldNote id={noteId} hint={props.hint} error={props.error} />
    </fieldset>
  );
}

/** Fields side by side; `columns` as in CSS, two equal ones without. */
export function FieldRow({ children, columns }: { children: ReactNode; columns?: string | undefined }) {
  return (
    <div className={styles.row} style={columns === undefined ? undefined : { gridTemplateColumns: columns }}>
      {children}
    </div>
  );
}
