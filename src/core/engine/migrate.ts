import { own } from '../values/json.ts';
import { leaveByRule } from './exits.ts';
import type { Input } from './Input.ts';
import type { Machine } from './Machine.ts';
import { arrive, visitAgain, visitAnew } from './walk.ts';

/** Moves the runs that rest at a step named in the map to another version; the others stay where they are. */
export function migrate(machine: Machine, input: Extract<Input, { type: 'migrate' }>): void {
  const target = machine.linked.versions.get(input.journey)?.get(input.to);
  if (!target) return;
  for (const [run] of machine.live()) {
    const step = own(input.steps, run.step);
    if (run.journey !== input.journey || run.version !== input.from || run.ended) continue;
    if (step === undefined || !own(target.journey.steps, step)) continue;
    const from = run.step;
    // Where a step of that name is of another kind, nothing of what began there goes on.
    const before = machine.versionOf(run)?.journey.steps;
    const isSameKind = own(before, step)?.kind === own(target.journey.steps, step)?.kind;
    run.version = input.to;
    // The trail names the step that the run comes from; from here on it is the new version that speaks.
    machine.tell(
      'migrated',
      () => ({ code: 'migration', from: input.from, to: input.to, step }),
      target.journey,
      run,
      from,
    );
    if (leaveByRule(machine, target, run)) continue;
    if (step === from && isSameKind) {
      if (run.paused === undefined) visitAgain(machine, target, run);
    } else {
      const { paused } = run;
      arrive(machine, run, step);
      machine.tell(
        'arrived',
        () => ({ code: 'arrival', from, outlet: 'migrate' }),
        target.journey,
        run,
        step,
      );
      if (paused === undefined) visitAnew(machine, target, run);
    }
  }
}
