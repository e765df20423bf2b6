import { lazy, useCallback, useMemo, useState, type ReactNode } from 'react';
import { CommandsContext, usePageCommands } from '../ui/commands.ts';
import { useCommandKeys } from '../ui/useCommandKeys.ts';
import { pageCommands } from './commands/pageCommands.ts';
import type { PagePanel, PageWays } from './commands/PageWays.ts';
import { PageDialogs } from './PageDialogs.tsx';
import { PageWaysContext } from './PageWaysContext.ts';
import { useJourneyActions } from './useJourneyActions.ts';

const PagePalette = lazy(() =>
  import('./palette/PagePalette.tsx').then((room) => ({ default: room.PagePalette })),
);

/** What all pages have that are no editor: commands and their keys, the palette, the sheet of keys, the ways to begin a journey. */
export function PageFrame({ children }: { children: ReactNode }) {
  const [panel, setPanel] = useState<PagePanel>();
  const actions = useJourneyActions();
  const ways = useMemo((): PageWays => ({ show: setPanel, create: () => void actions.create() }), [actions]);
  const commands = usePageCommands(useMemo(() => pageCommands(ways), [ways]));
  useCommandKeys(commands);
  const close = useCallback(() => setPanel(undefined), []);
  return (
    <CommandsContext value={commands}>
      <PageWaysContext value={ways}>{children}</PageWaysContext>
      <PageDialogs
        panel={panel}
        palette={<PagePalette onClose={close} />}
        onClose={close}
        onImported={(draft) => void actions.adopt(draft)}
      />
    </CommandsContext>
  );
}
