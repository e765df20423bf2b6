import { useMemo } from 'react';
import { subjectsOf, type Names } from '../core/index.ts';
import { namesOfOthers } from './namesOfOthers.ts';
import { useSessionState } from './useSession.ts';

/** What summaries may call by name in the open journey; the same object until one of the names may have changed. */
export function useNames(): Names {
  const emails = useSessionState(({ draft }) => draft.emails);
  const others = useSessionState(namesOfOthers);
  return useMemo(
    () => ({
      email: subjectsOf(emails),
      ...others,
    }),
    [emails, others],
  );
}
