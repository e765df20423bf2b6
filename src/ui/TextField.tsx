import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { Icon, type IconName } from './Icon.tsx';
import styles from './TextField.module.css';

type TextFieldProps = FieldProps & {
  value: string;
  onChange: (text: string) => void;
  /** Several lines; the field grows with its text from `minRows` (2) to `maxRows` (10). */
  multiline?: boolean | undefined;
  minRows?: number | undefined;
  maxRows?: number | undefined;
  placeholder?: string | undefined;
  icon?: IconName | undefined;
  suffix?: ReactNode;
  type?: 'text' | 'email' | 'url' | 'search' | 'password' | undefined;
  maxLength?: number | undefined;
  mono?: boolean | undefined;
  size?: 'md' | 'sm' | undefined;
  inputRef?: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null> | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void) | undefined;
};

/** Words, in one line or several. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    placeholder,
    icon,
    suffix,
    type = 'text',
    maxLength,
    mono,
    size,
    onKeyDown,
  } = props;
  const { multiline = false, minRows = 2, maxRows = 10 } = props;
  const fallbackRef = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const ref = props.inputRef ?? fallbackRef;

  useLayoutEffect(() => {
    const area = ref.current;
    if (!multiline || area === null) return;
    const fit = () => {
      area.style.height = 'auto';
      // Without a height it is not shown yet (in a dialog about to open); the watcher comes back to it.
      if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight}px`;
    };
    fit();
    const watcher = new ResizeObserver(fit);
    watcher.observe(area);
    return () => watcher.disconnect();
  }, [multiline, value, ref]);

  return (
    <Field {...props}>
      {(wiring) => {
        const shared = {
          ...wiring,
          ref,
          value,
          placeholder,
          maxLength,
          onKeyDown,
          onBlur: props.onBlur,
          className: classes(field.input, mono && field.mono),
          onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
        };
        return (
          <div className={classes(field.box, size === 'sm' && field.sm, multiline && styles.area)}>
            {icon !== undefined && <Icon name={icon} size={14} />}
            {multiline ? (
              <textarea {...shared} rows={minRows} style={{ maxHeight: maxRows * 20 }} />
            ) : (
              <input {...shared} type={type} autoComplete="off" spellCheck={type === 'text' && !mono} />
            )}
            {suffix !== undefined && <span className={field.suffix}>{suffix}</span>}
          </div>
        );
      }}
    </Field>
  );
}
