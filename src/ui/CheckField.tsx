import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { FieldNote } from './Field.tsx';
import styles from './CheckField.module.css';

export type CheckProps = {
  checked: boolean;
  onChange: (on: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  onBlur?: (() => void) | undefined;
  className?: string | undefined;
};

/** Yes or no, with a tick; takes effect with the form around it. */
export function CheckField(props: CheckProps & { indeterminate?: boolean | undefined }) {
  return <Check {...props} kind="check" />;
}

/** On or off at once: the words left, the switch right. */
export function SwitchField(props: CheckProps) {
  return <Check {...props} kind="switch" />;
}

function Check(props: CheckProps & { kind: 'check' | 'switch'; indeterminate?: boolean | undefined }) {
  const own = useId();
  const id = props.id ?? own;
  const noteId = props.error !== undefined || props.hint !== undefined ? `${id}-note` : undefined;
  const ref = useRef<HTMLInputElement>(null);
  const { indeterminate = false } = props;
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <div className={classes(styles.field, styles[props.kind], props.className)}>
      <label className={styles.row} htmlFor={id}>
        <input
          ref={ref}
          id={id}
          type="checkbox"
          {...(props.kind === 'switch' && { role: 'switch' })}
          className={props.kind === 'switch' ? styles.track : styles.tick}
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={noteId}
          aria-invalid={props.error === undefined ? undefined : true}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
          onBlur={props.onBlur}
        />
        <span className={styles.words}>{props.label}</span>
      </label>
      <FieldNote id={noteId} hint={props.hint} error={props.error} />
    </div>
  );
}
