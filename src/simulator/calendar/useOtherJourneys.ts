import { useEffect, useMemo, useState } from 'react';
import {
  compile,
  type Draft,
  type Issue,
  type Journey,
  type JourneyDocument,
  type Shared,
} from '../../core/index.ts';
import { renderEmail } from '../../email/compile/renderEmail.ts';
import { useJourneys } from '../../library/queries.ts';
import type { StoredJourney } from '../../library/Repository.ts';
import { useSessionState } from '../../session/useSession.ts';

/** Another journey of the workspace: ready to run, or with what keeps it from running. */
export interface OtherJourney {
  id: string;
  name: string;
  journey: Journey | undefined;
  trouble: Issue | undefined;
}

/** How long compiling may hold up the page at a time, in milliseconds. */
const sliceMs = 12;

interface Known {
  shared: Shared;
  version: number;
  made: OtherJourney;
}
const known = new WeakMap<Draft, Known>();

/**
 * Every other journey that is not archived, as it is stored: compiled a few at a time, so that nobody waits for it.
 * Undefined until all of them are.
 */
export function useOtherJourneys(): readonly OtherJourney[] | undefined {
  const { journeys } = useJourneys();
  const open = useSessionState(({ draft }) => draft.document.id);
  const shared = useSessionState((state) => state.shared);
  const wanted = useMemo(
    () => journeys.filter(({ draft: { document } }) => document.id !== open && !document.archived),
    [journeys, open],
  );
  const all = useMemo(() => journeys.map(({ draft }) => draft.document), [journeys]);
  const [others, setOthers] = useState<readonly OtherJourney[]>();

  useEffect(() => {
    const made: OtherJourney[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const end = performance.now() + sliceMs;
      while (made.length < wanted.length && performance.now() < end) {
        const stored = wanted[made.length];
        if (stored) made.push(compiledOnce(stored, shared, all));
      }
      if (made.length >= wanted.length) setOthers(made);
      else timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [wanted, shared, all]);

  return others;
}

function compiledOnce(
  { draft, published }: StoredJourney,
  shared: Shared,
  journeys: readonly JourneyDocument[],
): OtherJourney {
  const version = (published?.version ?? 0) + 1;
  const before = known.get(draft);
  if (before?.shared === shared && before.version === version) return before.made;
  const { document, emails } = draft;
  const rendered = Object.fromEntries(
    Object.entries(emails).map(([id, email]) => [id, renderEmail(email, shared, document.utm)]),
  );
  const { journey, issues } = compile(document, { ...shared, emails, journeys }, rendered, version);
  const made = {
    id: document.id,
    name: document.name,
    journey,
    trouble: journey ? undefined : issues.find(({ severity }) => severity === 'error'),
  };
  known.set(draft, { shared, version, made });
  return made;
}
