import { createContext, use, useMemo, type ReactNode } from 'react';
import { graphOf, isTrigger, triggerProperties } from '../../core/index.ts';
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

/** Properties that what lets people into this journey has, or has been seen with. */
export function useTriggerProperties(): readonly KnownName[] {
  const vocabulary = useVocabulary();
  const document = useSessionState(({ draft }) => draft.document);
  return useMemo(() => {
    const known = new Map<string, KnownName>();
    for (const node of graphOf(document).triggers) {
      const on = isTrigger(node) ? node.settings.on : undefined;
      if (!on) continue;
      const seen =
        'event' in on
          ? vocabulary.propertiesOf(on.event.event)
          : 'manual' in on
            ? vocabulary.propertiesByHand(document.id)
            : triggerProperties(on).map((name) => ({ name, type: undefined, values: [] }));
      for (const name of seen) known.set(name.name, name);
    }
    return [...known.values()];
  }, [vocabulary, document]);
}

/** The same, or undefined where there is no run to take them from. */
export function useBorrowable(): readonly KnownName[] | undefined {
  const properties = useTriggerProperties();
  return useRuleScope() === 'run' ? properties : undefined;
}
