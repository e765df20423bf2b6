import { useCallback, useEffect, useMemo, useState } from 'react';
import { deskOf } from '../../canvas/desk.ts';
import { focusBack } from '../../canvas/focusBack.ts';
import { startPreview } from '../../canvas/preview.ts';
import { useLoadedSamples } from '../../library/queries.ts';
import { useSession, useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { useCommands } from '../../ui/commands.ts';
import { useOwnKeys } from '../../ui/ownKeys.ts';
import { useBegin } from '../templates/useTemplateStart.ts';
import { CommandPalette, type Leaving, type Sign } from './CommandPalette.tsx';
import { editorEntries } from './editorEntries.ts';
import type { Entry } from './Entry.ts';
import {
  commandEntries,
  journeyEntries,
  peopleEntries,
  sharedEntries,
  sharedPageEntries,
  templateEntries,
} from './pageEntries.ts';

const signs: readonly Sign[] = [
  { sign: '>', words: t('commands') },
  { sign: '@', words: t('steps and emails') },
  { sign: ':', words: t('problems') },
];

/** The palette over an open journey: its commands, steps, emails and problems, and everything else there is. */
export function EditorPalette({ onClose }: { onClose: () => void }) {
  const desk = deskOf(useSession());
  const entries = useEntries();
  const [giveBack] = useState(() => focusBack(desk));
  const [preview] = useState(() => startPreview(desk));
  useEffect(() => () => preview.end('stay'), [preview]);
  const onLit = useCallback(
    (step: string | undefined, coveredTo: number) => preview.show(step, coveredTo),
    [preview],
  );
  const onLeave = (how: Leaving) => {
    preview.end(how === 'back' ? 'back' : 'stay');
    if (how !== 'elsewhere') giveBack();
    onClose();
  };
  return (
    <CommandPalette
      entries={entries}
      placeholder={t('Find a command, a step, an email…')}
      signs={signs}
      onLit={onLit}
      onLeave={onLeave}
    />
  );
}

function useEntries(): readonly Entry[] {
  const session = useSession();
  const commands = useCommands();
  const own = useOwnKeys();
  const begin = useBegin();
  const draft = useSessionState((state) => state.draft);
  const others = useSessionState((state) => state.others);
  const shared = useSessionState((state) => state.shared);
  const samples = useLoadedSamples();
  return useMemo(
    () => [
      ...commandEntries(commands),
      ...editorEntries(session),
      ...journeyEntries(others ?? []),
      ...templateEntries(begin),
      ...sharedPageEntries(),
      ...sharedEntries(shared),
      ...peopleEntries(samples),
    ],
    // The draft and the own keys are read from the session and the store.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [session, commands, draft, others, shared, samples, begin, own],
  );
}
