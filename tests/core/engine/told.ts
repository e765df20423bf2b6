import type { Did, TrailEntry } from '../../../src/core/index.ts';

const silent: ReadonlySet<Did> = new Set(['waiting', 'rescheduled', 'woke', 'ignored']);

/**
 * A trail reduced to its deeds, a line each: `<at> <journey> <did>[ <step>][ <detail>]`. The second run of a journey is
 * `journey#2`, and so on by first entry. What only holds people back or is ignored is left out.
 */
export function told(entries: readonly TrailEntry[]): string[] {
  const labels = new Map<string, string>();
  const runsOf = new Map<string, number>();
  return entries.flatMap((entry) => {
    const { at, run, journey, did } = entry;
    if (did === 'entered' && run !== null && journey !== null) {
      const count = (runsOf.get(journey) ?? 0) + 1;
      runsOf.set(journey, count);
      labels.set(run, count === 1 ? journey : `${journey}#${count}`);
    }
    if (silent.has(did)) return [];
    const label = (run === null ? undefined : labels.get(run)) ?? journey ?? '-';
    return [[at, label, did, ...detailOf(entry)].join(' ')];
  });
}

function detailOf({ did, step, why }: TrailEntry): readonly string[] {
  const here = step ?? '?';
  switch (did) {
    case 'split':
    case 'branched':
      return [here, 'outlet' in why ? why.outlet : '?'];
    case 'sent':
      return [here, why.code === 'gate' ? why.email + (why.variant ? `#${why.variant.id}` : '') : '?'];
    case 'skipped':
      return [here, (why.code === 'gate' && why.checks.find(({ passed }) => !passed)?.check) || '?'];
    case 'deferred':
      return [here, `until ${'due' in why ? why.due : '?'}`];
    case 'refused':
      return ['reason' in why ? why.reason : '?'];
    case 'goal':
      return ['goal' in why ? why.goal : '?'];
    case 'exited':
      // A wait that says to leave tells of its moment; the reason follows from it.
      return [
        'reason' in why ? why.reason : why.code === 'past' ? 'wait-past' : why.code === 'missing' ? 'wait-missing' : '?',
      ]; // oxfmt-ignore
    case 'queued':
    case 'completed':
    case 'paused':
    case 'resumed':
    case 'suppressed':
      return [];
    default:
      return [here];
  }
}
