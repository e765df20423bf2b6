import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import {
  decisionAt,
  localWords,
  questionWords,
  shortName,
  wordsOf,
  type Scenario,
  type TrailNames,
} from '../../core/index.ts';
import { journeyHref } from '../../library/addresses.ts';
import { t } from '../../texts/t.ts';
import { focused } from '../../ui/focus.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { clockOf } from '../clockOf.ts';
import { isRefusal } from '../entryLook.ts';
import { placeName } from '../placeName.ts';
import { tellingEntries } from '../tellingEntries.ts';
import { TrailList } from '../TrailList.tsx';
import { trailRow } from '../trailRow.ts';
import type { Tries } from '../why/Tries.ts';
import { WhyAnswer } from '../why/WhyAnswer.tsx';
import { beyondReason, beyondWords } from './itemWords.ts';
import type { ProgramResult } from './useProgram.ts';
import styles from './ItemReason.module.css';

/** Why something stands on the calendar, and the run that it belongs to. Gives the focus back when it goes. */
export function ItemReason(props: {
  /** Place of its entry in the trail. */
  at: number;
  /** Of whom the calendar is. */
  scenario: Scenario;
  result: ProgramResult;
  stale: boolean;
  names: TrailNames;
  tries: Tries;
  onAsk: (entry: number) => void;
  onClose: () => void;
  /** Opens the person’s way through the open journey; undefined for other journeys. */
  onOpen: (() => void) | undefined;
}) {
  const { at, scenario, result, stale, names, tries, onAsk, onClose, onOpen } = props;
  const { entries } = result.simulation;
  const entry = entries[at];
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const opener = focused();
    head.current?.focus({ preventScroll: true });
    return () => {
      if (opener?.isConnected) opener.focus();
    };
  }, []);

  const { run, journey: of } = entry ?? {};
  const journey = result.journeys.find((known) => known.id === of);
  const shown = useMemo(() => {
    if (run === undefined || run === null) return [];
    const mine = entries.flatMap((each, index) => (each.run === run ? [index] : []));
    return tellingEntries(mine.flatMap((index) => entries[index] ?? [])).flatMap(
      (place) => mine[place] ?? [],
    );
  }, [entries, run]);
  const rowAt = useCallback(
    (place: number) => journey && trailRow(journey, names, { entries, shown }, place),
    [journey, names, entries, shown],
  );
  const clock = useMemo(() => clockOf(entries, names.zone(of ?? null) ?? 'UTC'), [entries, names, of]);
  const decision = useMemo(() => decisionAt(result.linked, result.simulation, at), [result, at]);
  if (!entry) return null;
  const { title } = wordsOf(entry, names);
  const name = shortName(scenario);
  const day = result.calendar.days.find((known) => known.day === entry.local.slice(0, 10));
  const beyond = day?.items.find((item) => item.entry === at)?.beyond;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere inside
    <section
      ref={box}
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.head}>
        <div>
          <h3 ref={head} id={id} tabIndex={-1} data-refused={isRefusal(entry) || undefined}>
            {title} ·{' '}
            {entry.step === undefined
              ? names.journey(of ?? '')
              : placeName(entry.step, of, names, result.journeys)}
          </h3>
          <p>
            {localWords(entry.local)} · {of !== undefined && of !== null && names.journey(of)}
          </p>
        </div>
        <IconButton icon="cross" size="sm" label={t('Close the reason')} onClick={onClose} />
      </header>
      {beyond && (
        <p className={styles.beyond}>
          {[beyondWords(beyond), beyondReason(entry)].filter((words) => words !== undefined).join('. ')}
        </p>
      )}
      <WhyAnswer
        told={{ name, scenario, result, stale, names, clock, tries }}
        entry={entry}
        decision={decision}
        turn={undefined}
      >
        {decision && <h4>{questionWords(decision, { name, names, clock })}</h4>}
      </WhyAnswer>
      {shown.length > 0 && (
        <>
          <h4 className={styles.run}>{t('The whole run')}</h4>
          <div className={styles.trail} style={{ height: Math.min(shown.length * 24 + 12, 252) }}>
            <TrailList shown={shown} rowAt={rowAt} present={at} onGo={onAsk} onAskWhy={onAsk} />
          </div>
        </>
      )}
      {onOpen ? (
        <LinkButton iconAfter="chevron-right" onClick={onOpen}>
          {t('Their way through this journey alone')}
        </LinkButton>
      ) : (
        of && (
          <LinkButton iconAfter="chevron-right" href={journeyHref(of)}>
            {t('Open “{journey}”', { journey: names.journey(of) })}
          </LinkButton>
        )
      )}
    </section>
  );
}
