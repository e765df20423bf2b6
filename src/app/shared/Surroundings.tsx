import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { blankDocument, type Draft } from '../../core/index.ts';
import { compileEmail } from '../../email/compile/compileEmail.ts';
import { renderEmail } from '../../email/compile/renderEmail.ts';
import { CensusProvider } from '../../inspector/shared/useHeadcount.tsx';
import { LearntProvider } from '../../inspector/shared/useLearnt.tsx';
import { useJourneys, useSamples } from '../../library/queries.ts';
import { createSession } from '../../session/createSession.ts';
import type { SharedSession } from '../../session/createSharedSession.ts';
import { SessionContext } from '../../session/useSession.ts';
import { SharedSessionContext } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';

/** The clock of people who have no zone of their own: no journey says another here. */
const zone = 'UTC';

/**
 * What forms made for a journey need on pages that have none: a journey that stands for all of them. It has no id and no
 * steps, holds every email, and is never stored.
 */
export function Surroundings({ session, children }: { session: SharedSession; children: ReactNode }) {
  const { journeys } = useJourneys();
  const samples = useSamples();
  const shared = useStore(session.store, (state) => state.shared);
  const { topics, segments, events } = shared;
  const drafts = useMemo(() => journeys.map(({ draft }) => draft), [journeys]);
  const everybody = useMemo((): Draft => {
    const emails = Object.assign({}, ...drafts.map((draft) => draft.emails)) as Draft['emails']; // what was spread
    return { document: blankDocument('', '', zone), emails };
  }, [drafts]);
  const [standIn] = useState(() => {
    const made = createSession({
      draft: everybody,
      shared,
      version: 1,
      render: renderEmail,
      compileEmail,
      save: () => Promise.resolve({ ok: true }),
    });
    made.setReadOnly(t('There is no journey here.'));
    made.setOthers(drafts.map(({ document }) => document));
    return made;
  });
  useEffect(() => standIn.setShared(shared), [standIn, shared]);
  useEffect(() => {
    standIn.replace(everybody);
    standIn.setOthers(drafts.map(({ document }) => document));
  }, [standIn, everybody, drafts]);
  const world = useMemo(() => ({ samples, topics, segments, zone }), [samples, topics, segments]);
  return (
    <SharedSessionContext value={session}>
      <SessionContext value={standIn}>
        <LearntProvider samples={samples} drafts={drafts} segments={segments} written={events}>
          <CensusProvider world={world}>{children}</CensusProvider>
        </LearntProvider>
      </SessionContext>
    </SharedSessionContext>
  );
}
