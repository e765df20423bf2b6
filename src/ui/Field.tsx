import { useId, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './Field.module.css';

/** What every field takes. A field shows exactly the value it is given. */
export type FieldProps = {
  label: string;
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong with the value, in words; it stands in the place of the hint. */
  error?: string | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  id?: string | undefined;
  onBlur?: (() => void) | undefined;
  /** Takes the focus when it appears in a dialog, popover or form that has just opened. */
  takesFocus?: boolean | undefined;
  className?: string | undefined;
};

/** What a field's control needs to be tied to its label, hint and error. */
export type Wiring = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
  readonly 'data-autofocus': true | undefined;
  readonly disabled: boolean;
  readonly autoFocus: boolean;
};

/** Label above, control, then hint or error below, tied together by ids. */
export function Field(props: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const own = useId();
  const id = props.id ?? own;
  const noteId = useNoteId(id, props);
  return (
    <div className={classes(styles.field, props.className)}>
      <label htmlFor={id} className={classes(styles.label, props.labelHidden && styles.hidden)}>
        {props.label}
        {props.required && <Required />}
      </label>
      {props.children({
        id,
        'aria-describedby': noteId,
        'aria-invalid': props.error === undefined ? undefined : true,
        'aria-required': props.required ? true : undefined,
        'data-autofocus': props.takesFocus ? true : undefined,
        disabled: props.disabled ?? false,
        autoFocus: props.takesFocus ?? false,
      })}
      <FieldNote id={noteId} hint={props.hint} error={props.error} />
    </div>
  );
}

/** The same for a field that is several controls: the label names the group, each control has its own name. */
export function GroupField(
  props: FieldProps & { role?: 'group' | 'radiogroup' | undefined; children: (groupId: string) => ReactNode },
) {
  const own = useId();
  const id = props.id ?? own;
  const labelId = `${id}-label`;
  const noteId = useNoteId(id, props);
  return (
    <div
      id={id}
      role={props.role ?? 'group'}
      className={classes(styles.field, props.className)}
      aria-labelledby={labelId}
      aria-describedby={noteId}
      {...(props.role === 'radiogroup' && props.required && { 'aria-required': true })}
      {...(props.role === 'radiogroup' && props.error !== undefined && { 'aria-invalid': true })}
      {...(props.disabled && { 'aria-disabled': true })}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) props.onBlur?.();
      }}
    >
      <span id={labelId} className={classes(styles.label, props.labelHidden && styles.hidden)}>
        {props.label}
        {props.required && <Required />}
      </span>
      {props.children(id)}
      <FieldNote id={noteId} hint={props.hint} error={props.error} />
    </div>
  );
}

function useNoteId(id: string, { hint, error }: FieldProps): string | undefined {
  return error !== undefined || (hint !== undefined && hint !== null) ? `${id}-note` : undefined;
}

/** The line below a control: its error, else its hint. */
export function FieldNote(props: { id: string | undefined; hint?: ReactNode; error?: string | undefined }) {
  if (props.error !== undefined) {
    return (
      <p id={props.id} className={styles.error}>
        <Icon name="warning" size={14} />
        {props.error}
      </p>
    );
  }
  if (props.hint === undefined || props.hint === null) return null;
  return (
    <p id={props.id} className={styles.hint}>
      {props.hint}
    </p>
  );
}

function Required() {
  return (
    <>
      <span aria-hidden className={styles.required}>
        *
      </span>
      <VisuallyHidden> {t('(needed)')}</VisuallyHidden>
    </>
  );
}
