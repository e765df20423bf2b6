import { useDeferredValue, useMemo } from 'react';
import {
  cityOf,
  dateWords,
  humanName,
  isZone,
  localTime,
  own,
  shortName,
  type TriggerOn,
} from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { Section } from '../../ui/Section.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { sampleZone } from '../../core/simulate/sampleInputs.ts';
import { useChosenSample } from '../samples/useChosenSample.ts';
import { entriesOf } from './entriesOf.ts';
import styles from './TriggerFields.module.css';

/** When the trigger would let the chosen sample person in. */
export function NextEntries({ on }: { on: TriggerOn }) {
  const sample = useChosenSample();
  const timeZone = useSessionState(({ draft }) => draft.document.timeZone);
  const topics = useSessionState(({ shared }) => shared.topics);
  const segments = useSessionState(({ shared }) => shared.segments);
  const trigger = useDeferredValue(on);
  const home = isZone(timeZone) ? timeZone : 'UTC';
  const entries = useMemo(
    () => sample && entriesOf(trigger, sample.scenario, { timeZone: home, topics, segments }),
    [trigger, sample, home, topics, segments],
  );
  if (sample === undefined || entries === undefined) return null;
  const name = shortName(sample.scenario);
  const wanted = sampleZone(sample.scenario, home);
  const zone = isZone(wanted) ? wanted : home;
  return (
    <Section title={t('When {name} would enter', { name })}>
      {entries.length === 0 ? (
        <p className={styles.reading}>{whyNever(on, name, sample.scenario.subscriber.attributes)}</p>
      ) : (
        <>
          <ol className={styles.entries}>
            {entries.map(({ at, local }) => (
              <li key={at}>
                {sentence('{day} {time}', {
                  day: dateWords(local.slice(0, 10)),
                  time: <b>{localTime(local)}</b>,
                })}
              </li>
            ))}
          </ol>
          <p className={styles.clock}>
            {t('On the clock of {city}, before the journey’s own rules for entering', { city: cityOf(zone) })}
          </p>
        </>
      )}
    </Section>
  );
}

function whyNever(on: TriggerOn, name: string, attributes: Readonly<Record<string, unknown>> = {}): string {
  if ('date' in on) {
    const value = own(attributes, on.date.attribute);
    const field = humanName(on.date.attribute);
    if (value === undefined) return t('Not at all: {name}’s {field} is not known.', { name, field });
    return typeof value === 'string'
      ? t('Not any more: {name}’s {field} is {value}.', { name, field, value })
      : t('Not at all: {name}’s {field} is no date.', { name, field });
  }
  if ('segment' in on)
    return on.edge === 'enters'
      ? t('Not at all: {name} does not join it.', { name })
      : t('Not at all: {name} does not leave it.', { name });
  if ('inactivity' in on) return t('Not at all: {name} is never silent for so long.', { name });
  return t('Not at all: {name} does not do this.', { name });
}
