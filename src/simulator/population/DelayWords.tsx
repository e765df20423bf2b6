import type { Delay } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { DurationField } from '../../ui/DurationField.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { withLength } from './modelEdits.ts';
import styles from './BehaviourPanel.module.css';

/** How soon something happens, as the end of a sentence whose lengths can be changed. */
export function DelayWords(props: { delay: Delay; onChange: (delay: Delay) => void }) {
  const { delay, onChange } = props;
  const field = (label: string, place: string, value: string) => (
    <DurationField
      label={label}
      labelHidden
      className={styles.length}
      units={['seconds', 'minutes', 'hours', 'days']}
      value={value}
      onChange={(length) => {
        if (length !== undefined) onChange(withLength(delay, place, length));
      }}
    />
  );
  if ('always' in delay)
    return sentence('after {length}', { length: field(t('After'), 'always', delay.always) });
  if ('mean' in delay)
    return sentence('on average after {length}', {
      length: field(t('On average after'), 'mean', delay.mean),
    });
  if ('half' in delay)
    return sentence('half of them within {half}, nine of ten within {most}', {
      half: field(t('Half of them within'), 'half', delay.half),
      most: field(t('Nine of ten within'), 'most', delay.most),
    });
  return sentence('between {from} and {to} later', {
    from: field(t('At the earliest after'), 'from', delay.from),
    to: field(t('At the latest after'), 'to', delay.to),
  });
}
