import { createContext, use, useMemo, type ReactNode } from 'react';
import { graphOf } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import type { KnownName } from '../samples/vocabulary.ts';
import { useVocabulary } from '../samples/useVocabulary.tsx';

/** What a rule may ask: in a `run` also its trigger, its mails and what came since entry; of a `person` only what is known of them. */
export type RuleScope = 'run' | 'person';

const ScopeContext = createContext<RuleScope>('person');

export function RuleScopeProvider({ scope, children }: { scope: RuleScope; children: ReactNode }) {
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

export const useRuleScope = (): RuleScope => use(ScopeContext);

/** Properties that the events of this journey's triggers have been seen with. */
export function useTriggerProperties(): readonly KnownName[] {
  const vocabulary = useVocabulary();
  const document = useSessionState(({ draft }) => draft.document);
  return useMemo(() => {
    const known = new Map<string, KnownName>();
    for (const { settings } of graphOf(document).triggers) {
      if (!('on' in settings) || !settings.on || !('event' in settings.on)) continue;
      for (const name of vocabulary.propertiesOf(settings.on.event.event)) known.set(name.name, name);
    }
    return [...known.values()];
  }, [vocabulary, document]);
}

/** The same, or undefined where there is no run to take them from. */
export function useBorrowable(): readonly KnownName[] | undefined {
  const properties = useTriggerProperties();
  return useRuleScope() === 'run' ? properties : undefined;
}
