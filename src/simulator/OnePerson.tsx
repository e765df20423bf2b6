import { useMemo, useRef, useState, type ReactNode } from 'react';
import { fullName, shortName, trailLines, type Sample } from '../core/index.ts';
import { useSession } from '../session/useSession.ts';
import { plural, t } from '../texts/t.ts';
import { initials } from '../ui/Avatar.tsx';
import { Badge } from '../ui/Badge.tsx';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { DockHeader } from './DockHeader.tsx';
import { Inbox } from './Inbox.tsx';
import { JourneyTrouble } from './JourneyTrouble.tsx';
import { litPath } from './litPath.ts';
import { NobodyEnters } from './NobodyEnters.tsx';
import { narrate, outcomeWords } from './outcomeWords.ts';
import { fileNamePart, saveFile } from '../ui/saveFile.ts';
import { Timeline } from './Timeline.tsx';
import { TrailList } from './TrailList.tsx';
import { useKeysWithin } from './useKeysWithin.ts';
import { useNarration } from './useNarration.ts';
import { usePathOnCanvas } from './usePathOnCanvas.ts';
import type { Simulated } from './useSimulation.ts';
import { useStory } from './useStory.ts';
import { WhyPanel } from './WhyPanel.tsx';
import styles from './SimulatorDock.module.css';

/** What is in sight where not everything fits side by side. */
type View = 'trail' | 'timeline' | 'inbox';

/** One person’s way through the journey: header, card (given), timeline or reason, trail and inbox; its path on the canvas. */
export function OnePerson(props: {
  person: Sample;
  simulated: Simulated & { result: NonNullable<Simulated['result']> };
  card: ReactNode;
  onEdit: () => void;
  onSuggest: () => void;
  onClose: (() => void) | undefined;
}) {
  const { person, simulated, card, onEdit, onSuggest, onClose } = props;
  const { result, stale, trouble } = simulated;
  const { simulation, journey } = result;
  const session = useSession();
  const telling = useStory(result);
  const { story, playhead, names } = telling;
  const [asking, setAsking] = useState(false);
  const [view, setView] = useState<View>('trail');
  // Counts what the watcher did: a path that was hidden on the canvas comes back with the next of these.
  const [choice, setChoice] = useState(0);
  const name = shortName(person.scenario);

  const whole = fullName(person.scenario);
  const shownPerson = useMemo(() => ({ name, initials: initials(whole) }), [name, whole]);
  const path = useMemo(
    () => litPath(story.entries, playhead.index, shownPerson, stale),
    [story.entries, playhead.index, shownPerson, stale],
  );
  usePathOnCanvas(path, choice);
  const said = useNarration(
    stale ? t('The result is from before your last change') : narrate(name, simulation),
  );

  const go = (index: number) => {
    playhead.go(index);
    setChoice(choice + 1);
  };
  const step = (by: number) => {
    playhead.step(by);
    setChoice(choice + 1);
  };
  const askWhy = (index: number) => {
    go(index);
    setAsking(true);
    setView('timeline');
    const { step: at, why } = story.entries[index] ?? {};
    const node = at ?? (why?.code === 'refusal' ? why.trigger : undefined);
    const { document } = session.store.getState().draft;
    if (document.nodes.some(({ id }) => id === node) && node !== undefined) session.select([node]);
  };
  const stopAsking = () => {
    setAsking(false);
    setView('trail');
  };
  const grid = useRef<HTMLDivElement>(null);
  useKeysWithin(grid, (key) => {
    const by = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    if (by !== 0) step(by);
    else if (key === 'Escape' && asking) stopAsking();
    else return false;
    return true;
  });

  const entry = story.entries[playhead.index];
  const noDownload = stale ? t('This result is from before your last change') : undefined;
  const base = `${journey.id}.${fileNamePart(person.scenario.subscriber.id)}`;

  return (
    <div ref={grid} className={styles.grid} data-view={view}>
      <DockHeader
        playhead={playhead}
        clock={telling.clock}
        onStep={step}
        noDownload={noDownload}
        onDownloadTrail={() =>
          saveFile(`${base}.trail.ndjson`, `${trailLines(simulation).join('\n')}\n`, 'application/x-ndjson')
        }
        menu={[
          {
            id: 'simulation',
            items: [
              {
                id: 'every',
                label: t('Show every entry of the trail'),
                checked: telling.everyEntry,
                onSelect: () => telling.showEveryEntry(!telling.everyEntry),
              },
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
            ],
          },
        ]}
        onClose={onClose}
      >
        {stale ? (
          <Badge tone="warn" icon="warning">
            {t('Result from before your last change')}
          </Badge>
        ) : (
          <Outcome telling={telling} />
        )}
        {telling.runs.length > 1 && (
          <SelectField
            label={t('Run', { context: 'of a person' })}
            labelHidden
            size="sm"
            value={telling.run}
            placeholder={plural(telling.runs.length, '{count} run', 'All {count} runs')}
            onClear={() => telling.showRun(undefined)}
            options={telling.runs.map(({ run, label }) => ({ value: run, label }))}
            onChange={telling.showRun}
          />
        )}
      </DockHeader>

      <div className={styles.who}>{card}</div>
      <SegmentedField<View>
        className={styles.views}
        label={t('Show')}
        labelHidden
        size="sm"
        value={view}
        onChange={setView}
        options={[
          { value: 'trail', label: t('Trail') },
          { value: 'timeline', label: asking ? t('Why?') : t('Timeline') },
          { value: 'inbox', label: t('Inbox ({mails})', { mails: telling.mails.length }) },
        ]}
      />
      <div className={styles.middle}>
        {asking && entry ? (
          <WhyPanel entry={entry} names={names} clock={telling.clockAt} onClose={stopAsking} />
        ) : (
          <Timeline stops={telling.stops} present={telling.present} say={telling.say} onChoose={go} />
        )}
      </div>
      <div className={styles.trail}>
        {stale && trouble && <JourneyTrouble issue={trouble} stale />}
        {simulation.cutAt !== undefined && (
          <div className={styles.stale} role="status">
            <span>
              {t(
                'The replay was given up here: the journey goes round and round. Put a longer wait into the circle, or a way out.',
              )}
            </span>
          </div>
        )}
        {story.shown.length > 0 ? (
          <TrailList
            shown={story.shown}
            rowAt={telling.rowAt}
            present={playhead.index}
            onGo={go}
            onAskWhy={askWhy}
          />
        ) : (
          <NobodyEnters name={name} onEdit={onEdit} onSuggest={onSuggest} />
        )}
      </div>
      <div className={styles.inbox}>
        <Inbox journey={journey} mails={telling.mails} clock={telling.clock?.local} person={name} />
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}

function Outcome({ telling: { story, run } }: { telling: ReturnType<typeof useStory> }) {
  const { outcomes, mails } = story.simulation;
  const shown = run === undefined ? outcomes : outcomes.filter((outcome) => outcome.run === run);
  const [first] = shown;
  if (!first) return <Badge>{t('Does not enter')}</Badge>;
  const words = [
    ...new Map(shown.map((outcome) => [outcomeWords(outcome).words, outcomeWords(outcome)])).values(),
  ];
  const sent = run === undefined ? mails : mails.filter((mail) => mail.run === run);
  return (
    <>
      {words.map(({ words: text, tone }) => (
        <Badge key={text} tone={tone}>
          {text}
        </Badge>
      ))}
      <span className={styles.sum}>{plural(sent.length, '{count} mail', '{count} mails')}</span>
    </>
  );
}
