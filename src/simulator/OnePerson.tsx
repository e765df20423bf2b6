import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { formatInstant, fullName, shortName, type Sample } from '../core/index.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { useViewState } from '../session/ViewState.ts';
import { t } from '../texts/t.ts';
import { initials } from '../ui/Avatar.tsx';
import { Badge } from '../ui/Badge.tsx';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Inbox } from './Inbox.tsx';
import { JourneyTrouble } from './JourneyTrouble.tsx';
import { PersonActions } from './PersonActions.tsx';
import { NobodyEnters } from './NobodyEnters.tsx';
import { narrate } from './outcomeWords.ts';
import { GivenUp } from './playback/GivenUp.tsx';
import { playMenu } from './playback/playMenu.ts';
import { RunPicker, RunSummary } from './playback/RunSummary.tsx';
import { Scrubber } from './playback/Scrubber.tsx';
import { Transport } from './playback/Transport.tsx';
import { usePlayback } from './playback/usePlayback.ts';
import { fileNamePart, saveFile } from '../ui/saveFile.ts';
import { PersonTimeline } from './events/PersonTimeline.tsx';
import { useOwnEvents, type EventsDoor } from './events/useOwnEvents.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { saveTrail } from './saveTrail.ts';
import { useKeepItem } from './testing/useKeepItem.ts';
import { useTakeOut } from './storyboard/useTakeOut.tsx';
import { TrailList } from './TrailList.tsx';
import { useKeysWithin } from './useKeysWithin.ts';
import { useNarration } from './useNarration.ts';
import { usePathOnCanvas } from './usePathOnCanvas.ts';
import type { Simulated } from './useSimulation.ts';
import { useStory } from './useStory.ts';
import type { Tries } from './why/Tries.ts';
import { useWhy } from './why/useWhy.ts';
import { WhyPanel } from './why/WhyPanel.tsx';
import styles from './SimulatorDock.module.css';

/** What is in sight where not everything fits side by side. */
type View = 'trail' | 'timeline' | 'inbox';

/** One person’s way through the journey: header, card (given), timeline or reason, trail and inbox; its path on the canvas. */
export function OnePerson(props: {
  person: Sample;
  /** The same person as they are kept; `person` is how they would be while an event is dragged. */
  stored: Sample;
  events: EventsDoor;
  tries: Tries;
  simulated: Simulated & { result: NonNullable<Simulated['result']> };
  /** Who travels, with how it ended. */
  card: (outcome: ReactNode) => ReactNode;
  /** Shows a guest who was kept as the person they have become; undefined for who is kept already. */
  onKept: ((id: string) => void) | undefined;
  /** Undefined where there is no form. */
  onEdit: (() => void) | undefined;
  onSuggest: () => void;
}) {
  const { person, stored, events, tries, simulated, card, onKept, onEdit, onSuggest } = props;
  const { result, stale, trouble } = simulated;
  const { simulation, journey } = result;
  const others = useSessionState(namesOfOthers);
  const journeyName = useCallback((id: string) => others.journey(id) ?? id, [others]);
  const own = useOwnEvents({
    stored,
    shown: person,
    journeyZone: journey.timeZone,
    journeyName,
    door: events,
  });
  const telling = useStory(result, own.happenings);
  const { story, playhead, names } = telling;
  const timeAxis = useViewState(journey.id, (seen) => seen.timeAxis);
  const [view, setView] = useState<View>('trail');
  // Counts what the watcher did: a path that was hidden on the canvas comes back with the next of these.
  const [choice, setChoice] = useState(0);
  const name = shortName(person.scenario);

  const whole = fullName(person.scenario);
  const shownPerson = useMemo(() => ({ name, initials: initials(whole) }), [name, whole]);
  const path = useMemo(
    () => telling.index.path.at(playhead.index, shownPerson, stale),
    [telling.index, playhead.index, shownPerson, stale],
  );
  usePathOnCanvas(path, choice);
  const play = usePlayback(telling, shownPerson.initials, () => setChoice((count) => count + 1));
  // At first the whole; once somebody moves, where they are.
  const present = choice === 0 ? narrate(name, simulation) : telling.say(playhead.index);
  const stopped = play.halted === undefined ? present : t('Stopped: {why}', { why: play.halted });
  const said = useNarration(stale ? t('The result is from before your last change') : stopped);

  const go = play.seek;
  const why = useWhy(result, story.entries, playhead.index, (entry) => {
    go(entry);
    setView('timeline');
  });
  const stopAsking = () => {
    why.stop();
    setView('trail');
  };
  const grid = useRef<HTMLDivElement>(null);
  useKeysWithin(grid, (key) => {
    if (key !== 'Escape' || !why.asking) return false;
    stopAsking();
    return true;
  });

  const entry = story.entries[playhead.index];
  const noDownload = stale ? t('This result is from before your last change') : undefined;
  const session = useSession();
  const keepItem = useKeepItem(
    stored,
    simulation,
    person === stored ? noDownload : t('An event is being dragged'),
    onKept,
  );
  const base = `${journey.id}.${fileNamePart(person.scenario.subscriber.id)}`;
  const takeOut = useTakeOut(telling, person.scenario, base, noDownload);

  return (
    <div
      ref={grid}
      className={styles.grid}
      data-view={view}
      data-asking={why.asking !== undefined || undefined}
    >
      <PersonActions
        transport={<Transport telling={telling} play={play} />}
        noDownload={noDownload}
        onDownloadTrail={() => void saveTrail(session, person.scenario, `${base}.trail.ndjson`)}
        menu={[
          ...playMenu(journey.id, names),
          {
            id: 'simulation',
            items: [
              {
                id: 'every',
                label: t('Show every entry of the trail'),
                checked: telling.everyEntry,
                onSelect: () => telling.showEveryEntry(!telling.everyEntry),
              },
              keepItem,
              {
                id: 'scenario',
                label: t('Download {name} as a scenario', { name }),
                icon: 'download',
                onSelect: () =>
                  saveFile(
                    `${base}.scenario.json`,
                    `${JSON.stringify(person.scenario, null, 2)}\n`,
                    'application/json',
                  ),
              },
              ...takeOut.items,
            ],
          },
        ]}
      />

      <Scrubber telling={telling} onSeek={go} />
      <div className={styles.who}>
        {card(
          stale ? (
            <Badge tone="warn" icon="warning">
              {t('Result from before your last change')}
            </Badge>
          ) : (
            <RunSummary simulation={simulation} run={telling.run} />
          ),
        )}
      </div>
      <SegmentedField<View>
        className={styles.views}
        label={t('Show')}
        labelHidden
        size="sm"
        value={view}
        onChange={setView}
        options={[
          { value: 'trail', label: t('Trail') },
          { value: 'timeline', label: why.asking ? t('Why?') : t('Timeline') },
          { value: 'inbox', label: t('Inbox ({mails})', { mails: telling.mails.length }) },
        ]}
      />
      <div className={styles.middle}>
        {why.asking && entry ? (
          <WhyPanel
            told={{
              name,
              scenario: person.scenario,
              result,
              stale,
              names,
              clock: telling.clockAt,
              tries: { ...tries, refused: noDownload ?? tries.refused },
            }}
            entry={entry}
            asking={why.asking}
            turn={why.asking.of === playhead.index ? why.asking.turn : undefined}
            onTurn={(other, turn) => why.ask(story.entries.indexOf(other), turn)}
            onStep={why.askStep}
            onClose={stopAsking}
          />
        ) : (
          <PersonTimeline
            telling={telling}
            time={timeAxis}
            result={result}
            settled={!stale && person === stored}
            own={own}
            onChoose={go}
          />
        )}
      </div>
      <div className={styles.trail}>
        <RunPicker runs={telling.runs} run={telling.run} onShow={telling.showRun} />
        {stale && trouble && <JourneyTrouble issue={trouble} stale />}
        {simulation.cutAt !== undefined && (
          <GivenUp moment={telling.clockAt(formatInstant(simulation.cutAt))} />
        )}
        {story.shown.length > 0 ? (
          <TrailList
            shown={story.shown}
            rowAt={telling.rowAt}
            present={playhead.index}
            onGo={go}
            onAskWhy={why.ask}
          />
        ) : (
          <NobodyEnters name={name} onEdit={onEdit} onSuggest={onSuggest} />
        )}
      </div>
      <div className={styles.inbox}>
        <Inbox
          journey={journey}
          mails={telling.mails}
          clock={telling.clock?.local}
          person={name}
          onAskWhy={why.askMail}
        />
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {takeOut.sheet}
    </div>
  );
}
