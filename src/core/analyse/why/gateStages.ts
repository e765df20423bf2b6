import { gateQuestions, type GateQuestion } from '../../engine/gate.ts';
import type { Linked } from '../../engine/link.ts';
import type { Simulation } from '../../simulate/simulate.ts';
import type { GateCheck, TrailEntry } from '../../values/trail.ts';
import { versionOf } from './versionOf.ts';

/** One question of the gate for a mail: answered, or not come to. */
export type GateStage = { asked: true; check: GateCheck } | { asked: false; check: GateQuestion };

/** Every question that the gate has for a mail, in its order, those that were not come to included. */
export function gateStages(
  linked: Linked,
  { state: { subscriber }, entries }: Pick<Simulation, 'state' | 'entries'>,
  entry: TrailEntry,
): GateStage[] {
  const { why, step = '' } = entry;
  if (why.code !== 'gate' && why.code !== 'deferral') return [];
  const asked = why.checks.map((check): GateStage => ({ asked: true, check }));
  if (why.checks.every(({ passed }) => passed)) return asked;
  const sending = versionOf(linked, entries, entry)?.steps.get(step)?.step;
  if (!sending || !('topic' in sending)) return asked;
  const questions = gateQuestions({ linked, subscriber, sending });
  return [...asked, ...questions.slice(asked.length).map((check): GateStage => ({ asked: false, check }))];
}
