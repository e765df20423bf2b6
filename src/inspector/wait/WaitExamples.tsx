import { useMemo } from 'react';
import { cityOf, humanName, isZone, type Until, type WaitSettings } from '../../core/index.ts';
import { useOverlay, useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { Section } from '../../ui/Section.tsx';
import { useChosenSample } from '../samples/useChosenSample.ts';
import { ClockNotes } from './ClockNotes.tsx';
import { NextMoments } from './NextMoments.tsx';
import { canBePast, untilKind } from './untilKind.ts';
import { waitExamples } from './waitExample.ts';
import { waitPerson } from './waitPerson.ts';
import { askedName } from './waitWords.ts';
import { WeekStrip } from './WeekStrip.tsx';
import styles from './WaitExamples.module.css';

/** What the wait would do with a sample person: their week, and three moments. Whoever is simulated comes when they come. */
export function WaitExamples({ id, settings }: { id: string; settings: WaitSettings }) {
  const sample = useChosenSample();
  const document = useSessionState(({ draft }) => draft.document);
  const arrival = useOverlay(({ arrivals }) => arrivals.get(id));
  const person = useMemo(() => waitPerson(sample, document, arrival), [sample, document, arrival]);
  const { until } = settings;
  const kind = untilKind(until);
  const isAsked = kind === 'profileDate' || kind === 'triggerDate';
  if (settings.for === undefined && (kind === 'nothing' || (isAsked && askedName(until) === ''))) return null;
  const examples = waitExamples(settings, person, isZone(document.timeZone) ? document.timeZone : 'UTC');
  const [first] = examples;
  if (first === undefined) return null;

  const value =
    until && 'attribute' in until
      ? person.attributeAt(until.attribute, first.arrivedAt)
      : until && 'trigger' in until
        ? person.trigger(until.trigger)
        : undefined;
  const weekdays = until && 'weekdays' in until ? until.weekdays : undefined;
  return (
    <>
      <Section
        title={person.name === undefined ? t('A wait') : t('{name}’s wait', { name: person.name })}
        className={styles.section}
      >
        {first.trouble?.code === 'missing' ? (
          <p className={styles.words}>{unknownWords(until, person.name)}</p>
        ) : (
          <>
            {isAsked && typeof value === 'string' && (
              <p className={styles.words}>{knownWords(until, person.name, value)}</p>
            )}
            {first.trouble?.code === 'past' && canBePast(kind) && (
              <p className={styles.words}>
                {person.name === undefined
                  ? t('That moment is past when somebody arrives.')
                  : t('That moment is past when {name} arrives.', { name: person.name })}
              </p>
            )}
            <WeekStrip
              example={first}
              weekdays={weekdays}
              length={kind === 'nothing' || kind === 'time' ? settings.for : undefined}
            />
          </>
        )}
      </Section>
      <Section title={t('The next three moments')}>
        <NextMoments examples={examples} />
        <ClockNotes
          stretches={examples.map(({ arrivedAt, leavesAt }) => [arrivedAt, leavesAt])}
          zone={first.zone}
        />
        <p className={styles.clock}>{t('On the clock of {city}', { city: cityOf(first.zone) })}</p>
      </Section>
    </>
  );
}

function unknownWords(until: Until | undefined, name: string | undefined): string {
  const date = fieldOf(until);
  if (until && 'trigger' in until) return t('The trigger’s {date} is not known.', { date });
  return name === undefined
    ? t('This person’s {date} is not known.', { date })
    : t('{name}’s {date} is not known.', { name, date });
}

function knownWords(until: Until | undefined, name: string | undefined, value: string): string {
  const date = fieldOf(until);
  if (until && 'trigger' in until) return t('The trigger’s {date}: {value}', { date, value });
  return name === undefined
    ? t('This person’s {date}: {value}', { date, value })
    : t('{name}’s {date}: {value}', { name, date, value });
}

const fieldOf = (until: Until | undefined): string =>
  until && 'attribute' in until
    ? humanName(until.attribute)
    : until && 'trigger' in until
      ? humanName(until.trigger)
      : '';
