import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, type ComponentType } from 'react';
import { expect } from 'vitest';
import {
  changeSettings,
  documentSchema,
  editDocument,
  type Draft,
  type JourneyDocument,
  type JourneyNode,
  type NodeKindName,
  type Sample,
  type Shared,
} from '../../src/core/index.ts';
import { renderEmail } from '../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import type { FormProps } from '../../src/inspector/forms/FormProps.ts';
import { VocabularyProvider } from '../../src/inspector/samples/useVocabulary.tsx';
import { IssueScope } from '../../src/inspector/Setting.tsx';
import { useIssuesOf } from '../../src/inspector/useIssuesOf.ts';
import { RepositoryProvider } from '../../src/library/RepositoryContext.tsx';
import type { Repository } from '../../src/library/Repository.ts';
import { createSession } from '../../src/session/createSession.ts';
import type { Session } from '../../src/session/Session.ts';
import { SessionContext, useSessionState } from '../../src/session/useSession.ts';
import { drawDraft, shared, trigger } from '../core/draw.ts';
import { act, render, screen, waitFor } from '../ui/dom.ts';

/** What a stored draft is after a reload is what it was before. */
export function expectReadBack({ document }: Draft): void {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(plain(documentSchema.parse(plain(document)))).toEqual(plain(document));
}

/** A draft with one step of any kind after its trigger. */
export const draftWith = (kind: NodeKindName, settings: object): Draft =>
  drawDraft([trigger('Signed Up', 't'), { kind, id: 'n', settings, ways: {} }]);

/** Opens a draft and shows the form of one of its steps as the inspector does. */
export async function showForm<Kind extends NodeKindName>(
  draft: Draft,
  id: string,
  Form: ComponentType<FormProps<Kind>>,
  repository: Repository,
  samples: readonly Sample[] = [],
  world: { shared?: Partial<Shared>; others?: readonly JourneyDocument[] } = {},
): Promise<{ session: Session; settings: () => JourneyNode['settings']; node: () => JourneyNode }> {
  for (const sample of samples) await repository.saveSample(sample, undefined);
  const session = createSession({
    draft,
    shared: { ...shared, ...world.shared },
    version: 1,
    render: renderEmail,
    compileEmail: withHtml,
    save: () => Promise.resolve({ ok: true }),
  });
  if (world.others) session.setOthers(world.others);
  const nodeOf = (present: Draft): JourneyNode => {
    const node = present.document.nodes.find((each) => each.id === id);
    if (!node) throw new Error(`no step ${id}`);
    return node;
  };
  function Shown() {
    const node = useSessionState((state) => nodeOf(state.draft));
    const issues = useIssuesOf(id);
    return (
      <IssueScope issues={issues}>
        <Form
          // The test asks for the form of the step's own kind.
          node={node as FormProps<Kind>['node']}
          change={(patch, typing) => {
            session.apply(
              'Change',
              editDocument((document) => changeSettings(document, id, patch)),
              typing === undefined ? {} : { merge: `${id}/${typing}` },
            );
          }}
          leave={session.endMerge}
        />
      </IssueScope>
    );
  }
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RepositoryProvider repository={repository}>
          <SessionContext value={session}>
            <Suspense fallback="Loading">
              <VocabularyProvider>
                <Shown />
              </VocabularyProvider>
            </Suspense>
          </SessionContext>
        </RepositoryProvider>
      </QueryClientProvider>,
    );
  });
  await waitFor(() => {
    if (screen.queryByText('Loading')) throw new Error('still loading');
  });
  const node = () => nodeOf(session.store.getState().draft);
  return { session, node, settings: () => node().settings };
}
