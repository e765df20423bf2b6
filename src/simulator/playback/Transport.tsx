import { useStore } from 'zustand';
import { formatLocal } from '../../core/index.ts';
import { speeds, stepUnits } from '../../session/playing.ts';
import { changeViewState } from '../../session/ViewState.ts';
import { number, t } from '../../texts/t.ts';
import { useKeysOf } from '../../ui/commands.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { clockWords } from '../clockWords.ts';
import type { Telling } from '../useStory.ts';
import { skippedWords } from './skippedWords.ts';
import { unitWords } from './unitWords.ts';
import type { Playback } from './usePlayback.ts';
import styles from './Transport.module.css';

/** “0.25×”, “16×” */
const speedWords = (speed: number): string => t('{speed}×', { speed: number(speed) });

/** Play, pause, step on and back, by what and how fast; and the clock. */
export function Transport({ telling, play }: { telling: Telling; play: Playback }) {
  const { journey } = telling.story;
  const words = unitWords[play.unit];
  const keys = { back: useKeysOf('play.back'), toggle: useKeysOf('play.toggle'), on: useKeysOf('play.on') };
  const nobody = telling.story.shown.length === 0 ? t('There is nothing to play') : undefined;
  const why = (by: 1 | -1, line: string) =>
    play.canStep(by)
      ? undefined
      : play.unit === 'entry'
        ? line
        : by === 1
          ? t('There is none after this')
          : t('There is none before this');
  return (
    <div className={styles.transport} role="group" aria-label={t('Playing')}>
      <IconButton
        icon="prev"
        filled
        label={words.back}
        shortcut={keys.back}
        side="top"
        disabledReason={why(-1, t('This is the beginning'))}
        onClick={() => play.step(-1)}
      />
      <IconButton
        icon={play.playing ? 'pause' : 'play'}
        filled
        variant="primary"
        label={play.playing ? t('Pause') : t('Play')}
        shortcut={keys.toggle}
        side="top"
        disabledReason={nobody}
        onClick={play.toggle}
      />
      <IconButton
        icon="next"
        filled
        label={words.on}
        shortcut={keys.on}
        side="top"
        disabledReason={why(1, t('This is the end'))}
        onClick={() => play.step(1)}
      />
      <MenuButton
        label={t('Step by')}
        size="sm"
        variant="quiet"
        className={styles.choice}
        groups={[
          {
            id: 'unit',
            heading: t('Step by'),
            items: stepUnits.map((unit) => ({
              id: unit,
              label: unitWords[unit].name,
              checked: unit === play.unit,
              onSelect: () => changeViewState(journey.id, { stepUnit: unit }),
            })),
          },
        ]}
      >
        <VisuallyHidden>{t('Step by')}: </VisuallyHidden>
        {words.name}
      </MenuButton>
      <MenuButton
        label={t('Speed')}
        size="sm"
        variant="quiet"
        className={styles.choice}
        groups={[
          {
            id: 'speed',
            heading: t('Speed'),
            items: speeds.map((speed) => ({
              id: String(speed),
              label: speedWords(speed),
              checked: speed === play.speed,
              onSelect: () => changeViewState(journey.id, { playSpeed: speed }),
            })),
          },
        ]}
      >
        <VisuallyHidden>{t('Speed')}: </VisuallyHidden>
        {speedWords(play.speed)}
      </MenuButton>
      <Clock telling={telling} play={play} />
    </div>
  );
}

/** The person’s clock at the playhead. While a wait is skipped it runs, and says how long the wait is. */
function Clock({ telling, play }: { telling: Telling; play: Playback }) {
  const { story, clock } = telling;
  const { halted } = play;
  const first = story.entries[0]?.local;
  // Texts, so that most frames redraw nothing.
  const running = useStore(play.live, ({ skip }) =>
    skip ? clockWords(formatLocal(skip.now, story.zone), first) : undefined,
  );
  const skipped = useStore(play.live, ({ skip }) => (skip ? skippedWords(skip) : undefined));
  return (
    <p className={styles.clock}>
      {clock && (
        <>
          <b>{running ?? clock.moment}</b>
          {skipped !== undefined ? (
            <span className={styles.skip}>
              <Icon name="fast-forward" size={12} filled />
              {skipped}
            </span>
          ) : halted !== undefined ? (
            <span className={styles.halted} title={t('Stopped: {why}', { why: halted })}>
              <Icon name="pause" size={10} label={t('Stopped')} />
              <span>{halted}</span>
            </span>
          ) : (
            <span>{clock.place}</span>
          )}
        </>
      )}
    </p>
  );
}
