import type { Linked, LinkedJourney } from '../../engine/link.ts';
import type { Simulation } from '../../simulate/simulate.ts';
import { own } from '../../values/json.ts';
import type { MomentMove, TrailEntry, Why } from '../../values/trail.ts';
import { flowOfJourney, type Flow, type FlowNode } from '../flow.ts';
import { outletOf } from './outletOf.ts';
import { stayOf, type Stay } from './stays.ts';
import { sameTurn, type Turn } from './Turn.ts';

/** Something that could have gone otherwise: where the trail tells of it, what came of it, and what else could have. */
export interface Decision {
  /** The place in the trail of the entry that decided. */
  index: number;
  entry: TrailEntry;
  /** Where a step decided. */
  stay: Stay | undefined;
  taken: Turn;
  others: readonly Turn[];
}

/** The flow of the version of a journey that has this step; the highest one without a step. */
export function flowWith(linked: Linked, journey: string | null, step?: string): Flow | undefined {
  const known = journeysOf(linked, journey);
  const one = step === undefined ? known[0] : known.find((each) => own(each.journey.steps, step));
  return one && flowOfJourney(one.journey);
}

/** The versions of a journey, those that take entries first. */
export function journeysOf(linked: Linked, journey: string | null): LinkedJourney[] {
  const versions = journey === null ? undefined : linked.versions.get(journey);
  return [...(versions?.values() ?? [])].sort((a, b) => b.journey.version - a.journey.version);
}

/**
 * The decision behind an entry of the trail: its own; that of the same stay at a step, where the entry only tells of an
 * arrival or a wait; for the end of a run, the last one before it that could have gone otherwise. Undefined where nothing
 * was decided.
 */
export function decisionAt(
  linked: Linked,
  { entries }: Pick<Simulation, 'entries'>,
  index: number,
): Decision | undefined {
  const entry = entries[index];
  if (!entry) return undefined;
  const { why } = entry;
  const of = (taken: Turn, ...others: Turn[]): Decision => ({
    index,
    entry,
    stay: stayOf(entries, index),
    taken,
    others,
  });
  switch (why.code) {
    case 'refusal':
      return of({ way: 'refused' }, { way: 'entered' });
    case 'trigger':
      return of({ way: 'entered' }, { way: 'refused' });
    case 'exit-event':
    case 'exit-rule':
    case 'goal':
    case 'outranked':
    case 'sunset':
    case 'send-failed':
      return of({ way: 'happens' }, { way: 'spared' });
    case 'engine-exit':
      return why.reason === 'email-skipped'
        ? before(linked, entries, index)
        : of({ way: 'happens' }, { way: 'spared' });
    case 'end':
    case 'exit-step':
    case 'resumed':
    case 'migration':
      return before(linked, entries, index);
    case 'input':
      return undefined;
    default:
      return atStep(linked, entries, index);
  }
}

/** The last decision of the same run that could have gone otherwise. */
function before(linked: Linked, entries: readonly TrailEntry[], index: number): Decision | undefined {
  const run = entries[index]?.run;
  for (let place = index - 1; place >= 0; place--) {
    const entry = entries[place];
    if (entry?.run !== run || entry?.why.code === 'resumed') continue;
    if (entry === undefined || entry.why.code === 'end' || entry.why.code === 'exit-step') continue;
    const decision = decisionAt(linked, { entries }, place);
    if (decision && decision.others.length > 0) return decision;
  }
  return undefined;
}

function atStep(linked: Linked, entries: readonly TrailEntry[], index: number): Decision | undefined {
  const stay = stayOf(entries, index);
  const first = stay && entries[stay.places[0] ?? index];
  if (!stay || !first) return undefined;
  const places = stay.places.filter((place) => !befalls.has(entries[place]?.why.code ?? 'end'));
  const last = places.at(-1) ?? index;
  const mail = places.findLast((place) => isMail(entries[place]));
  if (mail !== undefined) return ofMail(entries, stay, index, mail);
  const node = flowWith(linked, first.journey, stay.step)?.node(stay.step);
  const decided = places.findLast((place) => outletOf(entries[place] ?? first) !== undefined) ?? last;
  const entry = entries[decided] ?? first;
  const outlet = outletOf(entry);
  const taken: Turn = outlet === undefined ? { way: 'happens' } : { way: 'outlet', outlet };
  return { index: decided, entry, stay, taken, others: othersAt(node, entry, taken) };
}

/** What happens to a run wherever it is: nothing that the step decided. */
const befalls: ReadonlySet<Why['code']> = new Set([
  'send-failed', 'exit-event', 'exit-rule', 'engine-exit', 'goal', 'outranked', 'resumed', 'migration', 'sunset', 'end',
]); // oxfmt-ignore

const isMail = (entry: TrailEntry | undefined): boolean =>
  entry?.why.code === 'gate' || entry?.why.code === 'deferral';

/** A wait of a given length is as long for everybody. */
const isLength: ReadonlySet<MomentMove['rule']> = new Set(['arrival', 'for', 'pause', 'gap', 'overlap']);

function othersAt(node: FlowNode | undefined, { why }: TrailEntry, taken: Turn): Turn[] {
  const ways = (node?.ways ?? []).map(({ outlet }): Turn => ({ way: 'outlet', outlet }));
  const others = ways.length > 1 ? ways.filter((way) => !sameTurn(way, taken)) : [];
  const mayBeSooner =
    (why.code === 'waited' || why.code === 'moment') && why.moments.some(({ rule }) => !isLength.has(rule));
  return mayBeSooner ? [...others, { way: 'sooner' }] : others;
}

function ofMail(entries: readonly TrailEntry[], stay: Stay, index: number, last: number): Decision {
  // Somebody who asks about the holding back asks about that, whatever came of the mail in the end.
  const asked = entries[index]?.why.code === 'deferral' ? index : last;
  const entry = entries[asked] as TrailEntry; // both places were found in these entries
  if (entry.did === 'deferred')
    return { index: asked, entry, stay, taken: { way: 'happens' }, others: [{ way: 'atOnce' }] };
  return entry.did === 'sent'
    ? { index: asked, entry, stay, taken: { way: 'sent' }, others: [{ way: 'notSent' }] }
    : { index: asked, entry, stay, taken: { way: 'notSent' }, others: [{ way: 'sent' }] };
}
