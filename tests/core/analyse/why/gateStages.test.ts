import { describe, expect, test } from 'vitest';
import {
  gateStages,
  programSchema,
  scenarioSchema,
  type GateCheck,
  type ScenarioEvent,
} from '../../../../src/core/index.ts';
import { did, email, journey, program, scenario, wait } from '../../../conformance/build.ts';
import { conformance } from '../../../conformance/groups.ts';
import { tell } from './story.ts';

/** What a question is about, without what came of it. */
const about = ({ check, ...facts }: object & { check: string }) => {
  const known = ['topic', 'max', 'per', 'from', 'to', 'topics', 'weekdays'] as const;
  const isAbout = check !== 'topic' ? known : (['topic'] as const);
  return { check, ...Object.fromEntries(isAbout.flatMap((name) => (name in facts ? [[name, Reflect.get(facts, name)]] : []))) };
}; // oxfmt-ignore

describe('the questions of the gate', () => {
  test('that were not come to are those that the gate asks of the same step where it lets a mail pass', () => {
    const asked = new Map<string, object[]>();
    const foretold = new Map<string, object[]>();
    for (const { name, program: acts, scenario: raw } of conformance.flatMap(({ cases }) => cases)) {
      const { linked, simulation } = tell(programSchema.parse(acts), scenarioSchema.parse(raw));
      for (const entry of simulation.entries) {
        const { why, journey: of, step } = entry;
        if (why.code !== 'gate' && why.code !== 'deferral') continue;
        const place = `${name} ${of} ${step}`;
        const whole = gateStages(linked, simulation, entry).map(({ check }) => about(check));
        expect(whole.slice(0, why.checks.length), place).toEqual(why.checks.map(about));
        (entry.did === 'sent' ? asked : foretold).set(place, whole);
      }
    }
    const both = [...foretold].filter(([place]) => asked.has(place));
    expect(both.length).toBeGreaterThan(15);
    for (const [place, whole] of both) expect(whole, place).toEqual(asked.get(place));
  });
  test('are those of the version on which the run is, not of the highest', () => {
    const mails = (version: number, to: string) =>
      journey({ version, steps: [wait('w', 'P2D'), email('m', { window: { from: '09:00', to } })] });
    const moves = {
      type: 'migrate',
      journey: 'j',
      from: 2,
      to: 1,
      steps: { w: 'w' },
      after: 'P1D',
    } as unknown as ScenarioEvent; // read by its schema below
    const windows = (...events: ScenarioEvent[]) => {
      const told = scenario({ events: [did('PT0S', 'Start'), ...events, did('PT25H', 'Unsubscribed')] });
      const { linked, simulation } = tell(
        program([mails(1, '11:00'), mails(2, '22:00')]),
        scenarioSchema.parse(told),
      );
      const entry = simulation.entries.find(({ did: deed }) => deed === 'skipped');
      if (!entry) throw new Error('nothing was skipped');
      return gateStages(linked, simulation, entry).flatMap(({ check }) =>
        check.check === 'window' ? [check.to] : [],
      );
    };
    expect(windows()).toEqual(['22:00']);
    expect(windows(moves)).toEqual(['11:00']);
  });
  test('of a transactional mail are no more than the address', () => {
    const { linked, simulation } = tell(program(journey({ steps: [email('m', { topic: 'orders' })] })), {
      ...scenario(),
      subscriber: { id: 'ada' },
    });
    const entry = simulation.entries.find(({ did: deed }) => deed === 'skipped');
    const checks: GateCheck['check'][] = entry
      ? gateStages(linked, simulation, entry).map(({ check }) => check.check)
      : [];
    expect(checks).toEqual(['address']);
  });
});
