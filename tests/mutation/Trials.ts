import type { Simulation } from '../../src/core/index.ts';
import { told } from '../core/engine/told.ts';
import type { ConformanceCase } from '../conformance/build.ts';
import type { Assembly, Engine } from './Assembly.ts';

interface Trial {
  name: string;
  program: string;
  scenario: string;
  /** What the unchanged engine gives. */
  given: string;
  /** Which stretches of the unchanged engine it runs. */
  reached: ReadonlySet<number>;
  fuel: number;
}

/** The conformance cases, each with what comes of it, to be held against engines with a fault. */
export class Trials {
  readonly #assembly: Assembly;
  readonly #trials: Trial[] = [];
  readonly #link: Engine['link'];
  /** Programs linked by the unchanged code, for engines whose fault lies elsewhere. */
  readonly #linked = new Map<string, ReturnType<Engine['link']>>();

  /** Throws where a case does not come out as it is told. */
  constructor(assembly: Assembly, engine: Engine, cases: readonly ConformanceCase[]) {
    this.#assembly = assembly;
    this.#link = engine.link;
    for (const { name, program, scenario, told: lines } of cases) {
      const trial = { name, program: JSON.stringify(program), scenario: JSON.stringify(scenario) };
      const reached = new Set<number>();
      assembly.reached = reached;
      assembly.fuel = Infinity;
      const linking = engine.link(JSON.parse(trial.program));
      if (!linking.ok) throw new Error(`${name} does not link`);
      this.#linked.set(name, linking);
      const before = 1e9;
      assembly.fuel = before;
      const simulation = engine.simulate(linking.linked, JSON.parse(trial.scenario));
      if (told(simulation.entries).join('\n') !== lines.join('\n'))
        throw new Error(`${name} is not told so by the unchanged engine`);
      const fuel = before - assembly.fuel;
      assembly.reached = undefined;
      this.#trials.push({ ...trial, given: outcome(simulation), reached, fuel });
    }
  }

  /** Stands for all cases and what comes of them. */
  get digest(): unknown {
    return this.#trials.map(({ program, scenario, given }) => [program, scenario, given]);
  }

  get names(): string[] {
    return this.#trials.map(({ name }) => name);
  }

  /** The cases that run one of these stretches of the unchanged engine; undefined stands for what every case runs. */
  reaching(stretches: readonly (number | undefined)[]): string[] {
    const all = stretches.includes(undefined);
    return this.#trials
      .filter(({ reached }) => all || stretches.some((id) => id !== undefined && reached.has(id)))
      .map(({ name }) => name);
  }

  /** Whether this engine does something else in a case than the unchanged one, or breaks, or never ends. */
  fails(engine: Engine, name: string): boolean {
    const trial = this.#trials.find((one) => one.name === name);
    if (!trial) throw new Error(`no case ${name}`);
    // A fault may make a case take longer, but not that much.
    this.#assembly.fuel = trial.fuel * 20 + 200_000;
    try {
      const linking =
        engine.link === this.#link ? this.#linked.get(name) : engine.link(JSON.parse(trial.program));
      if (!linking?.ok) return true;
      return outcome(engine.simulate(linking.linked, JSON.parse(trial.scenario))) !== trial.given;
    } catch {
      return true;
    } finally {
      this.#assembly.fuel = Infinity;
    }
  }
}

/** Everything that a case asserts. */
const outcome = ({ entries, mails }: Simulation): string =>
  JSON.stringify([entries, mails.map(({ data }) => data.show)]);
