import { useMemo } from 'react';
import {
  formatLocal,
  graphOf,
  isZone,
  localWords,
  nodeName,
  outcomeText,
  outletsOf,
  parseInstant,
  refusedWords,
  type DifferenceNames,
} from '../../core/index.ts';
import { useNames } from '../../session/useNames.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';

/** What steps, ways out, emails and outcomes of the open journey are called in its tests. */
export interface TestNames {
  step: (id: string) => string;
  outlet: (step: string, outlet: string) => string;
  email: (id: string) => string;
  outcome: (code: string) => string;
  /** Ids of every trigger and step, and of every email, as the journey has them. */
  steps: readonly string[];
  emails: readonly string[];
  /** The same names for differences of somebody who lives by a clock. */
  at: (zone: string | undefined) => DifferenceNames;
}

/** `exited:…`, `refused:…` and the others, in words. */
function endWords(code: string): string {
  const refused = 'refused:';
  if (!code.startsWith(refused)) return outcomeText(code);
  return t('Not let in: {reason}', { reason: refusedWords(code.slice(refused.length)) });
}

export function useTestNames(): TestNames {
  const { document, emails } = useSessionState(({ draft }) => draft);
  const names = useNames();
  return useMemo((): TestNames => {
    const graph = graphOf(document);
    const step = (id: string) => {
      const node = graph.node(id);
      return node ? nodeName(node, names) : t('{id} (deleted)', { id });
    };
    const email = (id: string) => {
      const stored = emails[id];
      if (!stored) return id;
      const known = 'locked' in stored ? stored.locked : stored.document;
      return ('locked' in stored ? stored.locked.name : stored.name) || known.subject || id;
    };
    return {
      step,
      outlet: (id, outlet) => {
        const node = graph.node(id);
        return (node && outletsOf(node).find((one) => one.id === outlet)?.label) ?? outlet;
      },
      email,
      outcome: endWords,
      steps: document.nodes.map(({ id }) => id),
      emails: Object.keys(emails),
      at: (zone) => ({
        step,
        email,
        outcome: endWords,
        moment: (text) => {
          const instant = parseInstant(text);
          const here = zone !== undefined && isZone(zone) ? zone : document.timeZone;
          return instant === undefined ? text : localWords(formatLocal(instant, isZone(here) ? here : 'UTC'));
        },
      }),
    };
  }, [document, emails, names]);
}
