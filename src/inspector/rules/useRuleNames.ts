import { useMemo } from 'react';
import { own, type SomeNames } from '../../core/index.ts';
import { namesOfOthers } from '../../session/namesOfOthers.ts';
import { useSessionState } from '../../session/useSession.ts';
import { emailLabel } from '../emailLabel.ts';

/** What rules call the emails, topics, segments and journeys that they ask about. */
export function useRuleNames(): SomeNames {
  const emails = useSessionState(({ draft }) => draft.emails);
  const others = useSessionState(namesOfOthers);
  return useMemo(
    () => ({
      email: (id: string) => {
        const stored = own(emails, id);
        return stored && emailLabel(stored);
      },
      ...others,
    }),
    [emails, others],
  );
}
