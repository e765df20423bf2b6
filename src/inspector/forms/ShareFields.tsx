import { useState, type KeyboardEvent } from 'react';
import { wholeWeight } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useNeeded } from '../useNeeded.ts';
import styles from './ShareFields.module.css';

/** One per cent and a tenth of one, in basis points. */
const percent = 100;
const tenth = 10;

/** The share of one arm: a slider, the same in per cent, and a lock. `weight` in basis points. */
export function ShareFields(props: {
  /** What the arm is called. */
  name: string;
  weight: number;
  /** The most that the locked arms leave. */
  most: number;
  locked: boolean;
  /** Why its share cannot be moved now. */
  fixedReason: string | undefined;
  onChange: (weight: number) => void;
  onLock: (locked: boolean) => void;
  /** A slide or a field was begun, and ended: what happens in between is one change. */
  onBegin: () => void;
  onEnd: () => void;
}) {
  const { name, weight, most, locked, fixedReason, onChange, onLock, onBegin, onEnd } = props;
  const fixed = fixedReason !== undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = slid(event, weight, most);
    if (to === undefined) return;
    event.preventDefault();
    onChange(Math.min(most, Math.max(0, to)));
  };
  return (
    <div className={styles.share} onFocus={onBegin} onBlur={onEnd}>
      <input
        type="range"
        className={styles.slider}
        aria-label={t('Share of {arm}', { arm: name })}
        aria-valuetext={t('{share} %', { share: weight / percent })}
        title={fixedReason}
        min={0}
        max={wholeWeight}
        step={percent}
        value={weight}
        disabled={fixed}
        onPointerDown={onBegin}
        onPointerUp={onEnd}
        onChange={(event) => onChange(Math.min(most, event.currentTarget.valueAsNumber))}
        onKeyDown={onKeyDown}
      />
      <ShareField weight={weight} most={most} fixed={fixed} onChange={onChange} />
      <IconButton
        icon="lock"
        size="sm"
        label={t('Keep the share of {arm}', { arm: name })}
        pressed={locked}
        onClick={() => onLock(!locked)}
      />
    </div>
  );
}

/** Arrows move by 1 %, with Shift by 0.1 %, the page keys by 10 %. */
function slid({ key, shiftKey }: KeyboardEvent, weight: number, most: number): number | undefined {
  const step = shiftKey ? tenth : percent;
  if (key === 'ArrowRight' || key === 'ArrowUp') return weight + step;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return weight - step;
  if (key === 'PageUp') return weight + 10 * percent;
  if (key === 'PageDown') return weight - 10 * percent;
  if (key === 'Home') return 0;
  return key === 'End' ? most : undefined;
}

function rangeWords(most: number): string {
  const given = { most: most / percent };
  return most < wholeWeight
    ? t('A share is from 0 to {most} % here.', given)
    : t('A share is from 0 to {most} %.', given);
}

/** A share in per cent, with two decimals at most; what is no share is refused with a word. */
function ShareField(props: {
  weight: number;
  most: number;
  fixed: boolean;
  onChange: (weight: number) => void;
}) {
  const { weight, most, fixed, onChange } = props;
  const [refused, setRefused] = useState(false);
  const field = useNeeded({
    value: weight / percent,
    onChange: (share: number) => {
      const next = Math.round(share * percent);
      const fits = next >= 0 && next <= most;
      setRefused(!fits);
      if (fits) onChange(next);
    },
    onBlur: () => setRefused(false),
  });
  return (
    <NumberField
      label={t('Share', { context: 'of the people' })}
      labelHidden
      unit="%"
      className={styles.number}
      error={refused ? rangeWords(most) : undefined}
      min={0}
      max={100}
      disabled={fixed}
      {...field}
    />
  );
}
