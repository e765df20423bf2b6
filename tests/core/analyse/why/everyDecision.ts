import {
  decisionAt, link, programSchema, scenarioSchema, simulate, whatWouldChange,
  type Decision, type Linked, type Scenario, type SearchEnd, type SearchLimits, type Simulation, type Turn, type Variant,
} from '../../../../src/core/index.ts'; // oxfmt-ignore
import { decisiveClauses } from '../../../../src/core/values/decisiveClauses.ts';
import { conformance } from '../../../conformance/groups.ts';

/** A decision, and a way that it did not go. */
export interface Asked {
  name: string;
  kind: string;
  linked: Linked;
  scenario: Scenario;
  simulation: Simulation;
  decision: Decision;
  turn: Turn;
}

/** What was decided, and on what ground: decisions of different kinds differ here. */
function kindOf({ entry: { why } }: Decision): string {
  if (why.code === 'gate' || why.code === 'deferral')
    return `${why.code} ${why.checks.find(({ passed }) => !passed)?.check ?? 'passed'}`;
  if (why.code === 'refusal' || why.code === 'engine-exit') return `${why.code} ${why.reason}`;
  if (why.code !== 'branch') return why.code;
  const [against] = why.tried.flatMap(({ reason }) => decisiveClauses(reason));
  return `branch ${Object.keys(against?.asked ?? {})[0] ?? ''}`;
}

/** Every decision of every conformance case, and every way that it did not go. */
function* everyDecision(): Generator<Asked> {
  for (const { name, program, scenario: raw } of conformance.flatMap(({ cases }) => cases)) {
    const linking = link(programSchema.parse(program));
    if (!linking.ok) throw new Error(name);
    const { linked } = linking;
    const scenario = scenarioSchema.parse(raw);
    const simulation = simulate(linked, scenario);
    const seen = new Set<number>();
    for (const index of simulation.entries.keys()) {
      const decision = decisionAt(linked, simulation, index);
      if (!decision || seen.has(decision.index)) continue;
      seen.add(decision.index);
      for (const turn of decision.others)
        yield {
          name,
          kind: `${kindOf(decision)} → ${turn.way}`,
          linked,
          scenario,
          simulation,
          decision,
          turn,
        };
    }
  }
}

/** Every decision of the conformance cases, with every way that it did not go. */
export const asked = [...everyDecision()];
/** What is found that would make it go so, how the search for it ended, and after how many tries. */
export function search(
  { linked, scenario, simulation, decision, turn }: Asked,
  limits?: SearchLimits,
): { found: Variant[]; end: SearchEnd; tries: number } {
  const trying = whatWouldChange(linked, scenario, simulation, decision, turn, limits);
  const found: Variant[] = [];
  for (let tries = 0; ; tries++) {
    const next = trying.next();
    if (next.done) return { found, end: next.value, tries };
    if (next.value) found.push(next.value);
  }
}
export const answers = asked.map((one) => ({ ...one, ...search(one) }));
export const answered = answers.filter(({ found }) => found.length > 0);
