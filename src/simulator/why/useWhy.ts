import { useEffect, useEffectEvent, useState } from 'react';
import { decisionAt, turnedAway, type Linked, type SentMail, type Simulation, type TrailEntry, type Turn } from '../../core/index.ts'; // oxfmt-ignore
import type { Selection } from '../../session/Selection.ts';
import { useSession } from '../../session/useSession.ts';
import { focused } from '../../ui/focus.ts';

/** What is asked about: the entry at the playhead, and the way that it did not go, where one was named. */
export interface Asking {
  /** The entry of which the way was named: with another one at the playhead it says nothing. */
  of: number;
  turn: Turn | undefined;
  /** Whoever asks by keys reads on from the answer. */
  byKeys: boolean;
}

export interface WhyDoor {
  asking: Asking | undefined;
  /** Asks about an entry of the story, and selects its step. */
  ask: (entry: number, turn?: Turn) => void;
  /** Asks why a mail was sent. */
  askMail: (mail: SentMail) => void;
  /** Asks why the person never came to a step. Whether there is anything to say. */
  askStep: (step: string) => boolean;
  stop: () => void;
}

/**
 * What somebody asks about a story. Whoever selects a step or a connection while a path is shown asks about it: what
 * happened there, or why it did not. `present` is the place of the playhead.
 */
export function useWhy(
  { linked, simulation }: { linked: Linked; simulation: Simulation },
  entries: readonly TrailEntry[],
  present: number,
  onAsk: (entry: number) => void,
): WhyDoor {
  const session = useSession();
  const [asking, setAsking] = useState<Asking>();

  const ask = (entry: number, turn?: Turn) => {
    const byKeys = focused()?.matches(':focus-visible') === true;
    const { step, why } = entries[entry] ?? {};
    const node = step ?? (why?.code === 'refusal' ? why.trigger : undefined);
    const { document } = session.store.getState().draft;
    // Before the question is kept: whoever selects a step asks about it, which is another question.
    if (node !== undefined && document.nodes.some(({ id }) => id === node)) session.select([node]);
    onAsk(entry);
    setAsking({ of: entry, turn, byKeys });
  };
  /** The same, of a decision of the whole trail; whoever selected something keeps it. */
  const show = (place: number, turn?: Turn) => {
    const entry = simulation.entries[place];
    const index = entry ? entries.indexOf(entry) : -1;
    if (index < 0) return false;
    onAsk(index);
    setAsking({ of: index, turn, byKeys: false });
    return true;
  };
  const askStep = (step: string, outlet?: string): boolean => {
    const { id: journey } = session.store.getState().draft.document;
    const there = entries.flatMap(({ journey: of, step: at, why }, place) =>
      of === journey && (at === step || (why.code === 'refusal' && why.trigger === step)) ? [place] : [],
    );
    // Of several times there the latest, as far as the story is told.
    const entry = entries[there.findLast((place) => place <= present) ?? there[0] ?? -1];
    if (entry) {
      const decision = decisionAt(linked, simulation, simulation.entries.indexOf(entry));
      const turn = decision?.others.find((other) => other.way === 'outlet' && other.outlet === outlet);
      return decision !== undefined && show(decision.index, turn);
    }
    const run = new Set(entries.map((each) => each.run)).size === 1 ? (entries[0]?.run ?? null) : null;
    const away = turnedAway(linked, simulation, journey, run, step);
    return away !== undefined && show(away.decision.index, { way: 'reaches', step });
  };

  const onSelect = useEffectEvent(({ nodes, edges }: Selection) => {
    const [node, ...otherNodes] = nodes;
    const [edge, ...otherEdges] = edges;
    if (otherNodes.length + otherEdges.length > 0) return;
    if (node !== undefined && edge === undefined) askStep(node);
    else if (edge !== undefined && node === undefined) {
      const cut = edge.lastIndexOf('/');
      askStep(edge.slice(0, cut), edge.slice(cut + 1));
    }
  });
  useEffect(
    () =>
      session.store.subscribe((now, before) => {
        // What an edit selects is about the edit.
        if (now.selection === before.selection || now.draft !== before.draft) return;
        if (session.overlay.getState().person !== undefined) onSelect(now.selection);
      }),
    [session],
  );
  return {
    asking,
    ask,
    askMail: ({ id }) => {
      const entry = entries.findIndex(({ why }) => why.code === 'gate' && why.effect === id);
      if (entry >= 0) ask(entry);
    },
    askStep,
    stop: () => setAsking(undefined),
  };
}
