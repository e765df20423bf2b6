import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import type { Desk } from '../../src/canvas/desk.ts';
import { useEditorCommands } from '../../src/app/useEditorCommands.ts';
import { useTravelToast } from '../../src/app/useTravelToast.ts';
import type { Repository } from '../../src/library/Repository.ts';
import { RepositoryProvider } from '../../src/library/RepositoryContext.tsx';
import { SessionContext } from '../../src/session/useSession.ts';
import { CommandsContext } from '../../src/ui/commands.ts';
import { ToastHost } from '../../src/ui/ToastHost.tsx';

/** What the editor’s commands asked for. */
export interface Asked {
  show: (panel: string) => void;
  simulate: () => void;
  create: () => void;
}
const asksNothing: Asked = { show: () => undefined, simulate: () => undefined, create: () => undefined };

/** Shows a part of the editor on a journey that saves nowhere, with every command and its keys. */
export function editorFor({ session }: Desk, part: ReactNode, asked: Asked = asksNothing) {
  function Editor() {
    useTravelToast();
    return (
      <CommandsContext value={useEditorCommands(asked)}>
        <Suspense>{part}</Suspense>
        <ToastHost />
      </CommandsContext>
    );
  }
  // Where nothing is stored; whoever asks waits.
  const repository = { samples: () => new Promise(() => undefined), watch: () => () => undefined };
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <RepositoryProvider
        repository={repository as Partial<Repository> as Repository /* the rest is not asked for here */}
      >
        <SessionContext value={session}>
          <Editor />
        </SessionContext>
      </RepositoryProvider>
    </QueryClientProvider>,
  );
}
