import type { Instant } from '../values/instant.ts';
import { formatInstant } from '../values/instant.ts';
import { dueClocks } from './clocks.ts';
import { enter, occasion, type Candidate } from './entry.ts';
import { leaveByRule } from './exits.ts';
import type { LinkedJourney } from './link.ts';
import type { Machine } from './Machine.ts';
import { edgesByTime, type Edges } from './segments.ts';
import type { SubscriberState } from './State.ts';
import { visitAgain } from './walk.ts';
import { enterBySegment, settle } from './work.ts';

/** When time alone next has something to do for this subscriber. What a change has moved into the past is due now. */
export function nextWake(state: SubscriberState): Instant | undefined {
  let wake = Infinity;
  for (const { ended, paused, due, recheck } of state.runs) {
    if (ended) continue;
    if (due !== undefined && due < wake && paused === undefined) wake = due;
    if (recheck !== undefined && recheck < wake) wake = recheck;
  }
  for (const id in state.segments) wake = Math.min(wake, state.segments[id]?.recheck ?? Infinity);
  for (const id in state.clocks) wake = Math.min(wake, state.clocks[id]?.due ?? Infinity);
  wake = Math.min(wake, state.silence?.due ?? Infinity);
  return wake === Infinity ? undefined : Math.max(wake, state.clock ?? wake);
}

/** Works through every wake before `until`, or up to and at it, in order of time. */
export function passTime(machine: Machine, until: Instant, inclusive: boolean): void {
  const { state } = machine;
  for (let wake = nextWake(state); wake !== undefined; wake = nextWake(state)) {
    // Timers of an instant come after its inputs.
    if (inclusive ? wake > until : wake >= until) break;
    machine.begin(wake, null, true);
    const edges = edgesByTime(machine);
    for (const [run, linked] of machine.live())
      if (!run.ended && run.recheck !== undefined && run.recheck <= wake) leaveByRule(machine, linked, run);
    for (const [run, linked] of machine.live())
      if (!run.ended && run.paused === undefined && run.due !== undefined && run.due <= wake)
        visitAgain(machine, linked, run);
    enterByTime(machine, edges);
    settle(machine);
  }
}

/** Lets in whom the clock alone brings: by a segment, a date, a silence. The first listed trigger of a journey counts. */
function enterByTime(machine: Machine, edges: Edges): void {
  const { tracked, clocks, policies } = machine.linked;
  if (tracked.size === 0 && clocks.length === 0 && !policies.sunset) return;
  const due = dueClocks(machine);
  const silent = endSilence(machine);
  if (edges.size === 0 && due.length === 0 && !silent) return;
  for (const entrance of machine.linked.entrances) {
    const { journey } = entrance;
    for (const trigger of journey.triggers) {
      const clock = due.find((other) => other.clock.entrance === entrance && other.clock.trigger === trigger);
      const edge = 'segment' in trigger.on && edges.get(trigger.on.segment) === trigger.on.edge;
      if (!clock && !edge) continue;
      if (clock) enter(machine, entrance, byClock(machine, clock));
      else enterBySegment(machine, entrance, trigger, edges);
      break;
    }
    if (silent?.entrance === entrance) enter(machine, entrance, silent.candidate);
  }
}

function byClock(
  machine: Machine,
  { clock: { trigger }, detail }: ReturnType<typeof dueClocks>[number],
): Candidate {
  const timestamp = formatInstant(machine.now);
  const input = occasion(trigger, machine.now);
  const { on } = trigger;
  if ('date' in on) {
    const { attribute } = on.date;
    const properties = { attribute, date: detail };
    return {
      trigger,
      input,
      record: { event: 'Date Reached', timestamp, properties },
      cause: { date: detail, attribute },
    };
  }
  const of = 'inactivity' in on ? on.inactivity.of.event : '';
  const since = formatInstant(Number(detail));
  return {
    trigger,
    input,
    record: { event: 'Inactive', timestamp, properties: { of, since } },
    cause: { inactivity: of, since },
  };
}

/** Nothing has been opened for so long that the sunset policy starts its journey. */
function endSilence(machine: Machine): { entrance: LinkedJourney; candidate: Candidate } | undefined {
  const { silence } = machine.state;
  const { sunset } = machine.linked.policies;
  if (!sunset || silence?.due === undefined || silence.due > machine.now) return undefined;
  delete silence.due;
  silence.fired = true;
  const entrance = machine.entrance(sunset.journey);
  const trigger = entrance?.journey.triggers.find(({ on }) => 'manual' in on);
  if (!entrance || !trigger) return undefined;
  const since = formatInstant(silence.since);
  return {
    entrance,
    candidate: {
      trigger,
      input: occasion({ id: 'sunset' }, machine.now),
      record: { event: 'Sunset', timestamp: formatInstant(machine.now), properties: { since } },
      cause: { sunset: since },
      sunset: true,
    },
  };
}
