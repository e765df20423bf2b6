import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  compileAndCheck,
  coverageOf,
  flowOfJourney,
  impossibleOutlets,
  impossibleWords,
  link,
  placeKey,
  placesOf,
  readAs,
  readJson,
  simulate,
  trailNames,
  witnessFor,
  workspaceSchema,
  type Journey,
  type Linked,
} from '../../../src/core/index.ts';
import { condition, draw, email, exit, linked, rendering, run, scenario, trigger, wait } from '../draw.ts';

/** A template compiled, with emails rendered as far as journeys ask for it: that they are there, and what they show to whom. */
function openTemplate(file: string): { journey: Journey; program: Linked } {
  const json = readJson(readFileSync(`public/templates/${file}`, 'utf8'));
  const read = json.ok ? readAs('wend.workspace', workspaceSchema, json.value) : json;
  if (!read.ok) throw new Error(file);
  const [document] = read.value.journeys;
  if (!document) throw new Error(`${file} holds no journey`);
  const emails = Object.fromEntries(read.value.emails.map((stored) => [stored.id, stored]));
  const rendered = Object.fromEntries(read.value.emails.map((stored) => [stored.id, rendering(stored)]));
  const { journey, issues } = compileAndCheck(document, { ...read.value, emails }, rendered, 1);
  if (!journey) throw new Error(`${file}: ${issues.map(({ message }) => message).join(' ')}`);
  const linking = link(journey);
  if (!linking.ok) throw new Error(file);
  return { journey, program: linking.linked };
}

const files = readdirSync('public/templates').filter((file) => file.endsWith('.json'));

describe('every way out of a template is gone by somebody who is made for it', () => {
  test('there are twelve of them', () => expect(files).toHaveLength(12));
  test.each(files)('%s', (file) => {
    const { journey, program } = openTemplate(file);
    const flow = flowOfJourney(journey);
    // A way that nobody can go would be a mistake in the template.
    expect(impossibleOutlets(journey, Object.fromEntries(program.segments))).toEqual([]);
    const visited = new Set<string>();
    const unsure: string[] = [];
    for (const { node, outlet } of coverageOf(flow, visited).open) {
      const witness = witnessFor(program, journey.id, node, outlet);
      if (!witness.found) unsure.push(`${node}/${outlet}: ${witness.reason}`);
      // What counts is what the scenario does when it is played anew, not what the search says of it.
      else
        for (const place of placesOf(simulate(program, witness.scenario).entries, journey.id))
          visited.add(place);
    }
    expect(unsure).toEqual([]);
    const ways = flow.nodes.flatMap(({ ways: out }) => out).length;
    expect(ways).toBeGreaterThan(8);
    expect(coverageOf(flow, visited)).toMatchObject({
      outlets: { visited: ways, possible: ways, impossible: 0 },
      share: 1,
      open: [],
    });
  });
});

const journey = draw([
  trigger('Signed Up', 't'),
  condition(
    { tag: 'vip' },
    { yes: [email('gift'), wait('P1D', 'w'), exit('Given', 'x1')], no: [exit('Nothing', 'x2')] },
    'c',
  ),
]);

describe('coverage', () => {
  test('of nobody is nothing, of one person their way, of both everything', () => {
    const plain = scenario([['PT0S', 'Signed Up']]);
    const vip = { ...plain, subscriber: { ...plain.subscriber, tags: ['vip'] } };
    const flow = flowOfJourney(journey);
    const placesFor = (given: typeof plain) => placesOf(run(journey, given).entries, 'journey');
    expect(coverageOf(flow, new Set())).toMatchObject({
      steps: { visited: 0, all: 6 },
      outlets: { visited: 0, possible: 5, impossible: 0 },
      share: 0,
    });
    expect(placesFor(plain).toSorted()).toEqual(['c', 'c/otherwise', 't', 't/next', 'x2']);
    const one = coverageOf(flow, new Set(placesFor(plain)));
    expect(one.steps).toEqual({ visited: 3, all: 6 });
    expect(one.share).toBeCloseTo(2 / 5);
    expect(one.open.map(placeKey)).toEqual(['c/yes', 'gift/next', 'w/next']);
    expect(coverageOf(flow, new Set([...placesFor(plain), ...placesFor(vip)])).share).toBe(1);
  });
  test('does not count what somebody does in another journey, or a refusal', () => {
    const { entries } = run(journey, scenario([['PT0S', 'Signed Up']]));
    expect(placesOf(entries, 'other')).toEqual([]);
    const closed: Journey = { ...journey, digest: undefined, audience: { tag: 'staff' } };
    expect(placesOf(run(closed, scenario([['PT0S', 'Signed Up']])).entries, 'journey')).toEqual([]);
  });
  test('a journey in which there is nothing to go by is covered', () =>
    expect(coverageOf({ triggers: [], nodes: [], node: () => undefined, shape: {} }, new Set()).share).toBe(
      1,
    ));
});

describe('what is impossible says why', () => {
  const reasons = (of: Journey): Record<string, string> => {
    const program = linked(of);
    return Object.fromEntries(
      impossibleOutlets(of, Object.fromEntries(program.segments)).map((way) => [
        placeKey(way),
        impossibleWords(way, trailNames([of]), of.id),
      ]),
    );
  };
  test('nothing where everything is possible', () => expect(reasons(journey)).toEqual({}));
  test('at the step itself, and at every step that only such a way leads to', () => {
    const never = draw([
      trigger('Signed Up', 't'),
      condition(
        { all: [{ tag: 'vip' }, { not: { tag: 'vip' } }] },
        { yes: [wait('P1D', 'w1'), wait('P1D', 'w2'), exit('Given', 'x1')], no: [exit('Nothing', 'x2')] },
        'c',
      ),
    ]);
    const found = reasons(never);
    expect(Object.keys(found)).toEqual(['c/yes', 'w1/next', 'w2/next']);
    expect(found['c/yes']).toBe('Nobody can go by “Yes”: its rule contradicts itself.');
    expect(found['w1/next']).toMatch(/^Nobody comes here, because of “.+”: Nobody can go by “Yes”/);
    expect(found['w2/next']).toBe(found['w1/next']);
  });
  test('by an exit that takes everybody first', () => {
    const shut = draw(
      [
        trigger('Signed Up', 't'),
        condition({ tag: 'staff' }, { yes: [exit('Staff', 'x1')], no: [exit('Others', 'x2')] }, 'c'),
      ],
      { exits: [{ id: 'gone', when: { tag: 'staff' }, reason: 'Works here' }] },
    );
    expect(reasons(shut)['c/yes']).toBe(
      'Nobody goes by “Yes”: the exit “Works here” takes everybody for whom it holds.',
    );
  });
});
