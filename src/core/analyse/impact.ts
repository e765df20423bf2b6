import { stepKind } from '../kinds/catalogue.ts';
import type { Journey, Step } from '../document/Journey.ts';
import { own } from '../values/json.ts';

/** Where the runs that rest at a step of the old version would go in the new one; no `to` where it has no place for them. */
export interface Move {
  step: string;
  to: string | undefined;
  /** `stays` at the same step, `moves` on to the first later step that is still there, or has `no-place`. */
  how: 'stays' | 'moves' | 'no-place';
}

export interface Impact {
  /** One for each step of the old version where a run can rest. */
  moves: readonly Move[];
  /** What a `migrate` input takes as `steps`; steps without a place are not in it, and their runs stay on the old version. */
  steps: Readonly<Record<string, string>>;
}

/** Where waiting runs would go from one version of a journey to another. Nobody is sent down a branch that was not decided. */
export function impact(from: Journey, to: Journey): Impact {
  const moves = Object.entries(from.steps)
    .filter(([, step]) => canRest(step))
    .map(([id]): Move => {
      const target = survivor(from, to, id);
      return {
        step: id,
        to: target,
        how: target === undefined ? 'no-place' : target === id ? 'stays' : 'moves',
      };
    });
  return {
    moves,
    steps: Object.fromEntries(
      moves.flatMap(({ step, to: target }) => (target === undefined ? [] : [[step, target]])),
    ),
  };
}

/** Waits, and emails, which quiet hours and caps hold back. */
const canRest = (step: Step): boolean => {
  const kind = stepKind(step.kind);
  return kind.movedBy !== undefined || kind.sends !== undefined;
};

/** The step itself or the first one after it that both versions have as the same kind, by the outlet that everybody takes. */
function survivor(from: Journey, to: Journey, start: string): string | undefined {
  const seen = new Set<string>();
  for (let id: string | null | undefined = start; typeof id === 'string' && !seen.has(id);) {
    seen.add(id);
    const step: Step | undefined = own(from.steps, id);
    if (!step) return undefined;
    if (own(to.steps, id)?.kind === step.kind) return id;
    id = step.next;
  }
  return undefined;
}
