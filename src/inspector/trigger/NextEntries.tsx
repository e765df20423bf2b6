import { useDeferredValue, useMemo } from 'react';
import { humanName, isZone, localTime, own, type TriggerOn } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { Section } from '../../ui/Section.tsx';
import { shortName } from '../samples/personName.ts';
import { sampleZone } from '../samples/sampleInputs.ts';
import { useChosenSample } from '../samples/useChosenSample.ts';
import { cityOf, dateWords } from '../wait/waitWords.ts';
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
    <Section title={`When ${name} would enter`}>
      {entries.length === 0 ? (
        <p className={styles.reading}>{whyNever(on, name, sample.scenario.subscriber.attributes)}</p>
      ) : (
        <>
          <ol className={styles.entries}>
            {entries.map(({ at, local }) => (
              <li key={at}>
                {dateWords(local.slice(0, 10))} <b>{localTime(local)}</b>
              </li>
            ))}
          </ol>
          <p className={styles.clock}>
            On the clock of {cityOf(zone)}, before the journey’s own rules for entering
          </p>
        </>
      )}
    </Section>
  );
}

function whyNever(on: TriggerOn, name: string, attributes: Readonly<Record<string, unknown>> = {}): string {
  if ('date' in on) {
    const value = own(attributes, on.date.attribute);
    const what = `${name}’s ${humanName(on.date.attribute)}`;
    return value === undefined
      ? `Not at all: ${what} is not known.`
      : typeof value === 'string'
        ? `Not any more: ${what} is ${value}.`
        : `Not at all: ${what} is no date.`;
  }
  if ('segment' in on) return `Not at all: ${name} does not ${on.edge === 'enters' ? 'join' : 'leave'} it.`;
  if ('inactivity' in on) return `Not at all: ${name} is never silent for so long.`;
  return `Not at all: ${name} does not do this.`;
}
