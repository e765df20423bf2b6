import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { readFileSync } from 'node:fs';
import { Suspense, type ReactNode } from 'react';
import type { Draft, Sample, Shared, Workspace } from '../../src/core/index.ts';
import { renderEmail } from '../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { RepositoryProvider } from '../../src/library/RepositoryContext.tsx';
import type { Command } from '../../src/ui/Command.ts';
import type { Repository } from '../../src/library/Repository.ts';
import { buildSampleWorkspace } from '../../src/library/sampleWorkspace.ts';
import { playCommands } from '../../src/simulator/playback/playCommands.ts';
import { createSession } from '../../src/session/createSession.ts';
import type { Session } from '../../src/session/Session.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { usePageCommands } from '../../src/ui/commands.ts';
import { ToastHost } from '../../src/ui/ToastHost.tsx';
import { shared as plainShared } from '../core/draw.ts';
import { useCommandKeys } from '../../src/ui/useCommandKeys.ts';
import { act, render, screen, waitFor } from '../ui/dom.ts';

const text = (file: string) => readFileSync(`public/samples/${file}`, 'utf8');

/** The workspace that ships with Wend. */
const sampleWorkspace = (): Workspace =>
  buildSampleWorkspace(text('workspace.json'), text('cart-recovery.ndjson'));

/** Cart recovery and its three people. */
export function cartRecovery(): { draft: Draft; shared: Shared; samples: readonly Sample[] } {
  const workspace = sampleWorkspace();
  const [document] = workspace.journeys;
  if (!document) throw new Error('the sample workspace has no journey');
  const emails = Object.fromEntries(workspace.emails.map((email) => [email.id, email]));
  return { draft: { document, emails }, shared: workspace, samples: workspace.samples };
}

/** The simulator’s keys, as the editor around it hears them. */
function Keys({ commands }: { commands: readonly Command[] }) {
  useCommandKeys(usePageCommands(commands));
  return null;
}

export interface Stage {
  session: Session;
  repository: Repository;
  unmount: () => void;
}

/** Shows something of the simulator with an open journey and stored samples around it. */
export async function showStage(
  shown: ReactNode,
  repository: Repository,
  { draft, samples, shared = plainShared }: { draft: Draft; samples: readonly Sample[]; shared?: Shared },
): Promise<Stage> {
  // Some DOMs that tests run in have no observers of sizes; nothing here has a size anyway.
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  for (const sample of samples) await repository.saveSample(sample, undefined);
  const session = createSession({
    draft,
    shared,
    version: 1,
    render: renderEmail,
    compileEmail: withHtml,
    save: () => Promise.resolve({ ok: true }),
  });
  const { unmount } = await act(async () =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RepositoryProvider repository={repository}>
          <SessionContext value={session}>
            <Suspense fallback="Loading">{shown}</Suspense>
            <ToastHost />
            <Keys commands={playCommands(session)} />
          </SessionContext>
        </RepositoryProvider>
      </QueryClientProvider>,
    ),
  );
  await waitFor(() => {
    if (screen.queryByText('Loading')) throw new Error('still loading');
  });
  return { session, repository, unmount };
}
