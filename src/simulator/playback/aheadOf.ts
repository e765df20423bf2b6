import type { Flow } from '../../core/index.ts';

/** Where somebody is: a step, and its way out where that is already decided. */
export interface Place {
  step: string;
  outlet: string | undefined;
}

/** All that can still be come to from some places: ids of steps, and ways out named `from/outlet`. */
export function aheadOf(flow: Flow, places: Iterable<Place>): ReadonlySet<string> {
  const open = new Set<string>();
  const next: Place[] = [...places];
  for (let place = next.pop(); place; place = next.pop()) {
    const { step, outlet: decided } = place;
    for (const { outlet, to } of flow.node(step)?.ways ?? []) {
      if (decided !== undefined && outlet !== decided) continue;
      open.add(`${step}/${outlet}`);
      if (to === null || open.has(to)) continue;
      open.add(to);
      next.push({ step: to, outlet: undefined });
    }
  }
  return open;
}
