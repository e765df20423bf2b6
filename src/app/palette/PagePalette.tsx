import { useMemo, useState } from 'react';
import { useJourneys, useLoadedSamples, useShared } from '../../library/queries.ts';
import { t } from '../../texts/t.ts';
import { useCommands } from '../../ui/commands.ts';
import { focused } from '../../ui/focus.ts';
import { useOwnKeys } from '../../ui/ownKeys.ts';
import { useBegin } from '../templates/useTemplateStart.ts';
import { CommandPalette, type Leaving, type Sign } from './CommandPalette.tsx';
import {
  commandEntries,
  journeyEntries,
  peopleEntries,
  sharedEntries,
  sharedPageEntries,
  templateEntries,
} from './pageEntries.ts';

const signs: readonly Sign[] = [{ sign: '>', words: t('commands') }];

/** The palette over a page that is no editor: every journey, everything that journeys share, and what can be done here. */
export function PagePalette({ onClose }: { onClose: () => void }) {
  const commands = useCommands();
  const own = useOwnKeys();
  const begin = useBegin();
  const { journeys } = useJourneys();
  const shared = useShared();
  const samples = useLoadedSamples();
  const [before] = useState(focused);
  const entries = useMemo(
    () => [
      ...commandEntries(commands),
      ...journeyEntries(journeys.map(({ draft }) => draft.document)),
      ...templateEntries(begin),
      ...sharedPageEntries(),
      ...sharedEntries(shared),
      ...peopleEntries(samples),
    ],
    // The own keys are read from their store.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [commands, journeys, begin, shared, samples, own],
  );
  const onLeave = (how: Leaving) => {
    if (how !== 'elsewhere' && before?.isConnected) before.focus({ preventScroll: true });
    onClose();
  };
  return (
    <CommandPalette
      entries={entries}
      placeholder={t('Find a journey, a segment, a person, a command…')}
      signs={signs}
      onLeave={onLeave}
    />
  );
}
