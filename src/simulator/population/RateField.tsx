import { useState } from 'react';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './BehaviourPanel.module.css';

/** A share in the midst of a sentence, as so many of 100. What is no share is kept in the field and not sent; empty is `undefined`. */
export function RateField(props: {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** What holds while it is empty; without it the field may not be empty. */
  usual?: number | undefined;
  /** Others than shares: how often, or how many times as much. */
  plain?: { max: number } | undefined;
}) {
  const { label, value, onChange, usual, plain } = props;
  const [typed, setTyped] = useState<{ of: number | undefined; value: number | undefined }>();
  const scale = plain ? 1 : 100;
  const max = plain?.max ?? 100;
  const shown = value === undefined ? undefined : tidy(value * scale);
  return (
    <NumberField
      label={label}
      labelHidden
      className={styles.rate}
      min={0}
      max={max}
      value={typed && Object.is(typed.of, value) ? typed.value : shown}
      placeholder={usual === undefined ? undefined : String(tidy(usual * scale))}
      onChange={(next) => {
        const fits = next === undefined ? usual !== undefined : next >= 0 && next <= max;
        setTyped(fits ? undefined : { of: value, value: next });
        if (fits) onChange(next === undefined ? undefined : tidy(next / scale));
      }}
    />
  );
}

/** Without what fractions leave behind: 0.07 times 100 is 7. */
const tidy = (value: number): number => Number(value.toFixed(8));
