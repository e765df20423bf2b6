import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fullName, monthOf, shortName, weekOf, type CalendarDay, type TrailEntry } from '../../core/index.ts';
import { useSession, useSessionState } from '../../session/useSession.ts';
import { changeViewState, useViewState, type ViewState } from '../../session/ViewState.ts';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import type { DockModeProps } from '../dockModes.ts';
import { DockPage } from '../DockPage.tsx';
import { JourneyTrouble } from '../JourneyTrouble.tsx';
import { optionFor, personOptions } from '../personOptions.ts';
import { absentJourneys } from './absentJourneys.ts';
import { CalendarBar } from './CalendarBar.tsx';
import { ItemList } from './ItemList.tsx';
import { limitsFor } from './itemWords.ts';
import { ItemReason } from './ItemReason.tsx';
import { JourneySwitches } from './JourneySwitches.tsx';
import { MonthView } from './MonthView.tsx';
import { useProgram } from './useProgram.ts';
import { useProgramNames } from './useProgramNames.ts';
import { WeekView } from './WeekView.tsx';
import { triesOf } from '../why/Tries.ts';
import styles from './CalendarPage.module.css';

type Shown = ViewState['calendarView'];
const nothing: readonly TrailEntry[] = [];

/** One person and all journeys that are switched on, on one calendar: what is sent, held back, skipped and refused, and where mails collide. */
export function CalendarPage({ document, people, person, choose, open }: DockModeProps) {
  const session = useSession();
  const shown = useViewState(document.id, (seen) => seen.calendarView);
  const setShown = (calendarView: Shown) => changeViewState(document.id, { calendarView });
  // As one text: the list is another one whenever anything of the view is remembered.
  const switchedOff = useViewState(document.id, (seen) => seen.calendarOff.join('\n'));
  const off = useMemo(() => new Set(switchedOff.split('\n')), [switchedOff]);
  const [place, setPlace] = useState<{ day: string; collision: boolean }>();
  const setDay = (to: string) => setPlace({ day: to, collision: false });
  const [wanted, setWanted] = useState<TrailEntry>();
  const policies = useSessionState(({ shared }) => shared.policies);
  const run = useProgram(person, off);
  const { result, stale, trouble, others } = run;
  const names = useProgramNames(result);
  const days = useMemo(
    () => new Map(result?.calendar.days.map((day): [string, CalendarDay] => [day.day, day])),
    [result],
  );
  const first = result?.calendar.days[0]?.day ?? result?.simulation.entries[0]?.local.slice(0, 10);
  const day = place?.day ?? first ?? person?.scenario.start.slice(0, 10) ?? '1970-01-01';
  const collision = place?.collision ? place.day : undefined;
  const entries = result?.simulation.entries ?? nothing;
  const asked = useMemo(() => placeOf(wanted, entries), [wanted, entries]);
  const entry = asked === undefined ? undefined : entries[asked];

  const here = document.id;
  const ask = useCallback(
    (index: number) => {
      const { [index]: told } = entries;
      setWanted(told);
      if (told?.step !== undefined && told.journey === here) session.select([told.step]);
    },
    [entries, here, session],
  );
  const showWeek = useCallback(
    (of: string) => {
      setPlace({ day: of, collision: false });
      changeViewState(here, { calendarView: 'week' });
    },
    [here],
  );
  const showTried = (id: string) => {
    setWanted(undefined);
    choose(id);
  };
  const box = useRef<HTMLElement>(null);
  const period = shown === 'week' ? weekOf(day) : monthOf(day).flat();
  const sight = collision ?? period.find((each) => days.has(each));
  const isDrawn = result !== undefined && shown !== 'list';
  // What there is comes in sight, for the dock is low at first; a collision that was asked for takes the focus too.
  useLayoutEffect(() => {
    const row = sight === undefined ? null : box.current?.querySelector(`[data-day="${sight}"]`);
    if (!isDrawn || !box.current || !row) return;
    const margin = Number.parseFloat(getComputedStyle(row).scrollMarginTop) || 0;
    const top = row.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
    box.current.scrollTop += top - margin;
    if (place?.collision) row.querySelector<HTMLElement>('[aria-pressed]')?.focus({ preventScroll: true });
  }, [sight, shown, place, isDrawn]);

  const view = names && { days, day, asked, names, entries, onAsk: ask };

  return (
    <DockPage
      actions={
        <>
          {people.samples.length > 0 && (
            <SelectField
              label={t('Person')}
              labelHidden
              size="sm"
              className={styles.person}
              value={optionFor(person, people.samples)}
              placeholder={person && fullName(person.scenario)}
              options={personOptions(people.samples)}
              onChange={(id) => {
                choose(id);
                setPlace(undefined);
                setWanted(undefined);
              }}
            />
          )}
          <JourneySwitches
            document={document}
            others={others}
            off={off}
            onChange={(ids) => changeViewState(document.id, { calendarOff: [...ids] })}
          />
          <SegmentedField<Shown>
            label={t('Show as')}
            labelHidden
            size="sm"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'week', label: t('Week') },
              { value: 'month', label: t('Month') },
              { value: 'list', label: t('List') },
            ]}
          />
        </>
      }
    >
      {person === undefined ? (
        <EmptyState size="sm" icon="people" title={t('Nobody to put on a calendar')}>
          {t('Make or import a sample person under “One person” first.')}
        </EmptyState>
      ) : result === undefined || names === undefined || view === undefined ? (
        trouble ? (
          <JourneyTrouble issue={trouble} stale={false} />
        ) : (
          <Spinner label={t('Sending them through every journey')} />
        )
      ) : (
        <div className={styles.page} data-asking={entry !== undefined || undefined}>
          <div className={styles.main}>
            <CalendarBar
              result={result}
              stale={stale}
              period={shown === 'list' ? undefined : shown}
              day={day}
              onDay={setDay}
              collision={collision}
              onCollision={(to) => setPlace({ day: to, collision: true })}
              limits={limitsFor(result.simulation.state.subscriber, policies, names)}
              absent={absentJourneys(document, others ?? [], off)}
              person={shortName(person.scenario)}
            />
            {stale && trouble && <JourneyTrouble issue={trouble} stale />}
            <section ref={box} className={styles.view} tabIndex={0} aria-label={t('Calendar')}>
              {shown === 'week' ? (
                <WeekView {...view} calendar={result.calendar} />
              ) : shown === 'month' ? (
                <MonthView {...view} calendar={result.calendar} onWeek={showWeek} />
              ) : (
                <ItemList {...view} />
              )}
            </section>
          </div>
          {entry && asked !== undefined && (
            <ItemReason
              at={asked}
              scenario={person.scenario}
              result={result}
              stale={stale}
              names={names}
              tries={{
                ...triesOf(people, showTried),
                ...(stale && { refused: t('This result is from before your last change') }),
              }}
              onAsk={ask}
              onClose={() => setWanted(undefined)}
              onOpen={entry.journey === document.id ? () => open(person.id) : undefined}
            />
          )}
        </div>
      )}
    </DockPage>
  );
}

/** Where an entry stands in a trail; in one that was made anew, whatever else happened to that run at that step. */
function placeOf(wanted: TrailEntry | undefined, entries: readonly TrailEntry[]): number | undefined {
  if (!wanted) return undefined;
  const same = entries.indexOf(wanted);
  if (same >= 0) return same;
  const alike = ({ run, step, did }: TrailEntry) =>
    run === wanted.run && step === wanted.step && did === wanted.did;
  const place = entries.findIndex((entry) => alike(entry) && entry.at === wanted.at);
  const other = place >= 0 ? place : entries.findIndex(alike);
  return other >= 0 ? other : undefined;
}
