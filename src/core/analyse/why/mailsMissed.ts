import type { Linked } from '../../engine/link.ts';
import type { Simulation } from '../../simulate/simulate.ts';
import { sendsMail } from '../paths.ts';
import { flowWith } from './decision.ts';
import { turnedAway } from './turnedAway.ts';

/** The steps of a journey that send a mail and that a run, or without one nobody, came to, though a way leads there. */
export const mailsMissed = (
  linked: Linked,
  simulation: Pick<Simulation, 'entries'>,
  journey: string,
  run: string | null,
): string[] =>
  (flowWith(linked, journey)?.nodes ?? []).flatMap((node) =>
    sendsMail(node) && turnedAway(linked, simulation, journey, run, node.id) ? [node.id] : [],
  );
