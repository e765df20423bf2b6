import { useMemo, useState } from 'react';
import { parseInstant, type Instant } from '../../core/index.ts';
import { useSamples } from '../../library/queries.ts';
import { useCompiled, useSessionState } from '../../session/useSession.ts';
import type { ViewState } from '../../session/ViewState.ts';
import { vocabularyOf } from '../person/vocabularyOf.ts';
import { Timeline } from '../Timeline.tsx';
import type { Simulated } from '../useSimulation.ts';
import type { Telling } from '../useStory.ts';
import { EventBar, type PressedAt } from './EventBar.tsx';
import type { OwnEvents } from './useOwnEvents.ts';
import styles from './EventLane.module.css';

/** The timeline of one person, with what they do on it to be changed. */
export function PersonTimeline(props: {
  telling: Telling;
  /** Whether long waits are drawn as long as they are. */
  time: ViewState['timeAxis'];
  result: NonNullable<Simulated['result']>;
  /** The replay is of how the person is kept, and of the journey as it is. */
  settled: boolean;
  own: OwnEvents;
  /** Takes the playhead to an entry. */
  onChoose: (entry: number) => void;
}) {
  const { telling, time, result, settled, own, onChoose } = props;
  const { stops, present, say, story, playhead, names } = telling;
  const [pressed, setPressed] = useState<PressedAt>();
  const eventNames = useEventNames();
  const { scenario } = own.sample;
  const now = parseInstant(story.entries[playhead.index]?.at ?? scenario.start) ?? own.bounds.start;

  const goTo = (at: Instant) => {
    const stop =
      stops.findLast((each) => each.at <= at && each.entries.length > 0) ??
      stops.find(({ entries }) => entries.length > 0);
    const entry = stop?.entries.at(-1);
    if (entry !== undefined) onChoose(entry);
  };
  return (
    <div className={styles.pane}>
      <Timeline
        stops={stops}
        present={present}
        time={time}
        say={say}
        onChoose={onChoose}
        own={own}
        onGoTo={goTo}
        onPressAt={(at, point) => setPressed({ at, point })}
      />
      <EventBar
        own={own}
        now={now}
        names={eventNames}
        trailNames={names}
        pressed={pressed}
        onPressedDone={() => setPressed(undefined)}
        asked={{ result, scenario, now, resting: settled }}
      />
    </div>
  );
}

/** Names of events that the journey asks about or that samples know. */
function useEventNames(): readonly string[] {
  const document = useSessionState(({ draft }) => draft.document);
  const others = useSessionState((state) => state.others);
  const { journey } = useCompiled();
  const samples = useSamples();
  return useMemo(
    () => [...vocabularyOf(document, others ?? [], journey?.needs, samples).events.keys()],
    [document, others, journey?.needs, samples],
  );
}
