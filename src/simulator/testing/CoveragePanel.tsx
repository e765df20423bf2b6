import { useMemo, useState } from 'react';
import {
  coverageOf,
  flowOfJourney,
  impossibleWords,
  placeKey,
  trailNames,
  type Journey,
  type WayOut,
} from '../../core/index.ts';
import { useSession } from '../../session/useSession.ts';
import { number, plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { isFresh, isTest, type TestRunsState } from './createTestRuns.ts';
import styles from './CoveragePanel.module.css';
import type { TestNames } from './useTestNames.ts';

type Basis = 'tests' | 'everybody';

/** How many ways out are shown before all are asked for: a large journey has a thousand. */
const firstShown = 40;

/** How much of the journey its tests, or all people, go through; who is missing can be made. */
export function CoveragePanel(props: {
  journey: Journey;
  state: TestRunsState;
  names: TestNames;
  /** The way out that somebody is being made for, and those for which nobody was found. */
  making: WayOut | undefined;
  notFound: ReadonlySet<string>;
  onMake: (ways: readonly WayOut[]) => void;
}) {
  const { journey, state, names, making, notFound, onMake } = props;
  const session = useSession();
  const [basis, setBasis] = useState<Basis>('tests');
  const [showsAll, setShowsAll] = useState(false);
  const { coverage, reasons, pending } = useMemo(() => {
    const counted = state.cases.filter((one) => basis === 'everybody' || isTest(one));
    const fresh = counted.filter((one) => isFresh(state, one));
    const places = new Set(fresh.flatMap(({ id }) => state.results.get(id)?.tested?.places ?? []));
    const words = trailNames([journey]);
    const closed = new Map(
      (state.impossible ?? []).map((way) => [placeKey(way), impossibleWords(way, words, journey.id)]),
    );
    return {
      coverage: coverageOf(flowOfJourney(journey), places, (way) => !closed.has(placeKey(way))),
      reasons: closed,
      pending: counted.length - fresh.length,
    };
  }, [journey, state, basis]);
  const { steps, outlets, open, share } = coverage;
  const missing = open.filter((way) => way.isPossible);
  const makeable = missing.filter((way) => !notFound.has(placeKey(way)));
  const percent = Math.floor(share * 100);
  const busy = making !== undefined;
  const wait = state.impossible === undefined ? t('The journey is still being looked at') : undefined;

  return (
    <section tabIndex={-1} className={styles.coverage} aria-label={t('Coverage')}>
      <header className={styles.coverageHead}>
        <h3>{t('Coverage')}</h3>
        <b>{t('{percent} %', { percent })}</b>
        <SegmentedField<Basis>
          label={t('Who counts')}
          labelHidden
          size="sm"
          value={basis}
          onChange={setBasis}
          options={[
            { value: 'tests', label: t('Tests', { context: 'of a journey' }) },
            { value: 'everybody', label: t('All people') },
          ]}
        />
      </header>
      <div
        role="meter"
        aria-label={t('Ways out that somebody goes')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className={styles.meter}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <div className={styles.sum}>
        <p className={styles.counts}>
          {t('{visited} of {all} ways out', {
            visited: number(outlets.visited),
            all: number(outlets.visited + missing.length),
          })}
          {' · '}
          {t('{visited} of {all} steps', { visited: number(steps.visited), all: number(steps.all) })}
          {outlets.impossible > 0 && (
            <>
              {' · '}
              {plural(outlets.impossible, '{count} impossible', '{count} impossible')}
            </>
          )}
          {pending > 0 && (
            <>
              {' · '}
              {plural(pending, '{count} person not run yet', '{count} people not run yet')}
            </>
          )}
        </p>
        {makeable.length > 1 && (
          <Button size="sm" icon="plus" busy={busy} disabledReason={wait} onClick={() => onMake(makeable)}>
            {t('Somebody for each')}
          </Button>
        )}
      </div>
      {open.length === 0 ? (
        <p className={styles.quiet}>{t('Somebody goes every way.')}</p>
      ) : (
        <ul className={styles.open} aria-label={t('Ways out that nobody goes')}>
          {(showsAll ? open : open.slice(0, firstShown)).map((way) => {
            const place = placeKey(way);
            const name = t('{step}: {way}', {
              step: names.step(way.node),
              way: names.outlet(way.node, way.outlet),
            });
            return (
              <li key={place}>
                <button type="button" className={styles.way} onClick={() => session.select([way.node])}>
                  <b>{names.step(way.node)}</b>
                  <span>{names.outlet(way.node, way.outlet)}</span>
                </button>
                {!way.isPossible ? (
                  <p className={styles.reason}>{t('Impossible. {why}', { why: reasons.get(place) ?? '' })}</p>
                ) : notFound.has(place) ? (
                  <p className={styles.reason}>
                    {t('Nobody was found who goes here. That does not mean that nobody can.')}
                  </p>
                ) : (
                  <Button
                    size="sm"
                    icon="plus"
                    busy={busy && placeKey(making) === place}
                    disabledReason={wait ?? (busy ? t('Somebody else is being made') : undefined)}
                    aria-label={t('Make somebody who goes here: {way}', { way: name })}
                    onClick={() => onMake([way])}
                  >
                    {t('Somebody')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {!showsAll && open.length > firstShown && (
        <Button size="sm" variant="quiet" onClick={() => setShowsAll(true)}>
          {plural(open.length, 'Show it', 'Show all {count}')}
        </Button>
      )}
    </section>
  );
}
