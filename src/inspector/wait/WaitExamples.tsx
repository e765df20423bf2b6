import { useMemo } from 'react';
import { isZone, type WaitSettings } from '../../core/index.ts';
import { useOverlay, useSessionState } from '../../session/useSession.ts';
import { Section } from '../../ui/Section.tsx';
import { useKnownSamples } from '../samples/useVocabulary.tsx';
import { ClockNotes } from './ClockNotes.tsx';
import { NextMoments } from './NextMoments.tsx';
import { canBePast, untilKind } from './untilKind.ts';
import { waitExamples } from './waitExample.ts';
import { waitPerson } from './waitPerson.ts';
import { askedName, cityOf } from './waitWords.ts';
import { WeekStrip } from './WeekStrip.tsx';
import styles from './WaitExamples.module.css';

/** What the wait would do with a sample person: their week, and three moments. */
export function WaitExamples({ settings }: { settings: WaitSettings }) {
  const samples = useKnownSamples();
  const document = useSessionState(({ draft }) => draft.document);
  const shown = useOverlay(({ person }) => person?.name.split(' ')[0]);
  const person = useMemo(() => waitPerson(samples, document, shown), [samples, document, shown]);
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
  const name = person.name === undefined ? 'this person' : person.name;
  const whose = until && 'attribute' in until ? `${name}’s ${askedName(until)}` : askedName(until);
  const weekdays = until && 'weekdays' in until ? until.weekdays : undefined;
  return (
    <>
      <Section
        title={person.name === undefined ? 'A wait' : `${person.name}’s wait`}
        className={styles.section}
      >
        {first.trouble?.code === 'missing' ? (
          <p className={styles.words}>{sentence(`${whose} is not known.`)}</p>
        ) : (
          <>
            {isAsked && typeof value === 'string' && (
              <p className={styles.words}>{sentence(`${whose}: ${value}`)}</p>
            )}
            {first.trouble?.code === 'past' && canBePast(kind) && (
              <p className={styles.words}>That moment is past when {person.name ?? 'somebody'} arrives.</p>
            )}
            <WeekStrip
              example={first}
              weekdays={weekdays}
              length={kind === 'nothing' || kind === 'time' ? settings.for : undefined}
            />
          </>
        )}
      </Section>
      <Section title="The next three moments">
        <NextMoments examples={examples} />
        <ClockNotes
          stretches={examples.map(({ arrivedAt, leavesAt }) => [arrivedAt, leavesAt])}
          zone={first.zone}
        />
        <p className={styles.clock}>On the clock of {cityOf(first.zone)}</p>
      </Section>
    </>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
