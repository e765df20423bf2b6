import type { Linked } from '../../engine/link.ts';
import type { Simulation } from '../../simulate/simulate.ts';
import { own } from '../../values/json.ts';
import type { GateCheck, TrailEntry } from '../../values/trail.ts';
import { journeysOf } from './decision.ts';

/** A question of the gate that did not come up, because the mail had stopped before. */
export type Unasked =
  | { check: 'suppression' }
  | { check: 'topic'; topic: string }
  | { check: 'cap'; max: number; per: string; topics?: readonly string[] }
  | { check: 'frequency'; max: number; per: string }
  | { check: 'quiet-hours'; from: string; to: string }
  | { check: 'window'; from: string; to: string; weekdays?: readonly string[] };

/** One question of the gate for a mail: answered, or not come to. */
export type GateStage = { asked: true; check: GateCheck } | { asked: false; check: Unasked };

/** Every question that the gate has for a mail, in its order, those that were not come to included. */
export function gateStages(
  linked: Linked,
  { state }: Pick<Simulation, 'state'>,
  entry: TrailEntry,
): GateStage[] {
  const { why, step = '' } = entry;
  if (why.code !== 'gate' && why.code !== 'deferral') return [];
  const asked = why.checks.map((check): GateStage => ({ asked: true, check }));
  if (why.checks.every(({ passed }) => passed)) return asked;
  const settings = journeysOf(linked, entry.journey)
    .map(({ journey }) => own(journey.steps, step))
    .find((known) => known !== undefined);
  const topic = settings && 'topic' in settings ? settings.topic : undefined;
  if (!settings || topic === undefined || linked.topics.get(topic)?.transactional) return asked;
  const exempt = 'timeSensitive' in settings && settings.timeSensitive === true;
  const window = 'window' in settings ? settings.window : undefined;
  const { caps = [], quietHours } = linked.policies;
  const { frequency } = state.subscriber;
  const whole: Unasked[] = [
    { check: 'suppression' },
    { check: 'topic', topic },
    ...(exempt ? [] : caps.filter(({ topics }) => !topics || topics.includes(topic))).map(
      ({ max, per, topics }): Unasked => ({ check: 'cap', max, per, ...(topics && { topics }) }),
    ),
    ...(exempt || !frequency ? [] : [{ check: 'frequency' as const, ...frequency }]),
    ...(quietHours ? [{ check: 'quiet-hours' as const, ...quietHours }] : []),
    ...(window
      ? [
          {
            check: 'window' as const,
            from: window.from,
            to: window.to,
            ...(window.weekdays && { weekdays: window.weekdays }),
          },
        ]
      : []),
  ];
  // The address is asked first and of everybody, so that it stands among the asked ones always.
  return [
    ...asked,
    ...whole.slice(why.checks.length - 1).map((check): GateStage => ({ asked: false, check })),
  ];
}
