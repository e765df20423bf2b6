import { t } from '../texts/t.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './HeadingField.module.css';

/** A heading that is typed into; it grows with its text and takes no line breaks. */
export function HeadingField(props: {
  /** What it names: “Name of this step”. */
  label: string;
  /** What the heading says to a screen reader before the name: “Wait”. */
  prefix: string;
  value: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  /** What stands there without a name. */
  placeholder: string;
  disabled?: boolean | undefined;
}) {
  const { label, prefix, value, onChange, onBlur, placeholder, disabled } = props;
  return (
    <>
      <VisuallyHidden as="h2">
        {t('{label}: {value}', { label: prefix, value: value || placeholder })}
      </VisuallyHidden>
      <div className={styles.grow} data-text={value || placeholder}>
        <textarea
          className={styles.field}
          aria-label={label}
          rows={1}
          // The format's limit for names; a longer one would not be read back.
          maxLength={200}
          value={value}
          placeholder={placeholder}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
      </div>
    </>
  );
}
