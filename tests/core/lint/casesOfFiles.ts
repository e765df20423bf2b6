import { limits, link, readAs, scenarioSchema } from '../../../src/core/index.ts';
import { draw, email, exit, there, trigger, wait } from '../draw.ts';
import { changed, import_, valid, type Loose } from '../document/spoilt.ts';
import type { Cases, Told } from './cases.ts';

const text = (given: string) => () => ({ issues: import_(given) });
const file = (change: (journey: Loose) => unknown) => () => ({
  issues: changed((journey) => void change(journey)),
});
const deepRule = (depth: number): object => (depth === 1 ? { tag: 'x' } : { not: deepRule(depth - 1) });

const scenario = (more: object) => (): Told => {
  const read = readAs('wend.scenario', scenarioSchema, {
    format: 'wend.scenario/1',
    name: '',
    start: '2026-03-02T08:00:00Z',
    until: 'P1D',
    subscriber: { id: 'a' },
    events: [],
    ...more,
  });
  return { issues: read.ok ? [] : read.issues };
};
const attributes = (count: number) => ({
  subscriber: {
    id: 'a',
    attributes: Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, 1])),
  },
});
const events = (count: number) => ({
  events: Array.from({ length: count }, () => ({ after: 'PT1H', type: 'track', event: 'E' })),
});
const steps = (count: number) =>
  file((journey) => {
    const exits = Array.from({ length: count - 3 }, (_, at) => [`n${at}`, { kind: 'exit', reason: 'Done' }]);
    Object.assign(journey['steps'], Object.fromEntries(exits));
  });
const html = (length: number) =>
  file((journey) => (journey['emails'].m = { ...journey['emails'].m, text: '', html: 'x'.repeat(length) }));

const program = (second: (journey: Loose) => void) => (): Told => {
  const line = () => [trigger('Signed Up', 't'), email('m'), wait('P1D', 'w'), exit('Done', 'x')];
  const [first, other] = [draw(line()), { ...draw(line()), id: 'other', digest: undefined }];
  const changedOne = JSON.parse(JSON.stringify(other)) as typeof other & Loose; // a copy to be spoilt
  second(changedOne);
  const linking = link({
    format: 'wend.program/1',
    policies: {},
    segments: {},
    topics: {},
    journeys: [first, changedOne],
  });
  return { issues: linking.ok ? [] : linking.issues };
};

/** What can be wrong with a file. */
export const casesOfFiles: Cases = {
  'not-json': { sets: text('{"name": }'), near: text('{"name": 1}') },
  'unknown-format': { sets: text('{"format":"other/1"}'), near: text(JSON.stringify(valid())) },
  'newer-version': {
    sets: file((journey) => (journey['format'] = 'wend.journey/2')),
    near: file((journey) => (journey['format'] = 'wend.journey/1')),
  },
  'file-too-large': {
    sets: text(`"${'x'.repeat(limits.fileBytes.max - 1)}"`),
    near: text(`"${'x'.repeat(limits.fileBytes.max - 2)}"`),
  },
  'too-deep': {
    sets: text('['.repeat(limits.depth.max + 2) + ']'.repeat(limits.depth.max + 2)),
    near: text('['.repeat(limits.depth.max + 1) + ']'.repeat(limits.depth.max + 1)),
  },
  'rule-too-deep': {
    sets: file((journey) => (journey['audience'] = deepRule(33))),
    near: file((journey) => (journey['audience'] = deepRule(32))),
  },
  'too-many-steps': { sets: steps(limits.steps.max + 1), near: steps(limits.steps.max) },
  'name-too-long': {
    sets: file((journey) => (journey['name'] = 'x'.repeat(201))),
    near: file((journey) => (journey['name'] = 'x'.repeat(200))),
  },
  'email-too-large': { sets: html(limits.emailBytes.max + 1), near: html(limits.emailBytes.max) },
  'too-many-attributes': {
    sets: scenario(attributes(limits.attributes.max + 1)),
    near: scenario(attributes(limits.attributes.max)),
  },
  'too-many-events': {
    sets: scenario(events(limits.scenarioEvents.max + 1)),
    near: scenario(events(limits.scenarioEvents.max)),
  },
  'forbidden-name': { sets: text('{"__proto__": 1}'), near: text('{"_proto_": 1}') },
  'unknown-member': {
    sets: file((journey) => (journey['steps'].w.colour = 'red')),
    near: file((journey) => (journey['steps'].w['x-colour'] = 'red')),
  },
  'missing-member': {
    sets: file((journey) => delete journey['priority']),
    near: file((journey) => delete journey['goal']),
  },
  'wrong-type': {
    sets: file((journey) => (journey['priority'] = '50')),
    near: file((journey) => (journey['priority'] = 50)),
  },
  'bad-value': {
    sets: file((journey) => (journey['priority'] = 101)),
    near: file((journey) => (journey['priority'] = 100)),
  },
  'bad-reference': {
    sets: file((journey) => (journey['steps'].w.next = 'gone')),
    near: file((journey) => (journey['steps'].w.next = 'x')),
  },
  'bad-outlets': {
    sets: file((journey) => (journey['steps'].w.outlets = { skip: null })),
    near: file((journey) =>
      Object.assign(journey['steps'].w, {
        outlets: { skip: null },
        until: { attribute: 'a' },
        ifPast: 'skip',
      }),
    ),
  },
  'duplicate-id': {
    sets: file((journey) => journey['triggers'].push(journey['triggers'][0])),
    near: file((journey) => journey['triggers'].push({ ...journey['triggers'][0], id: 't2' })),
  },
  'digest-differs': {
    sets: text(JSON.stringify({ ...valid(), name: 'Another name' })),
    near: text(JSON.stringify(valid())),
  },
  'conflicting-definition': {
    sets: program((journey) => (there<Loose>(journey['topics']['news'])['default'] = 'out')),
    near: program((journey) => (journey['topics'] = { ...journey['topics'] })),
  },
  'segment-loop': {
    sets: file(
      (journey) =>
        (journey['segments'] = {
          a: { name: 'A', rule: { segment: 'b' } },
          b: { name: 'B', rule: { not: { segment: 'a' } } },
        }),
    ),
    near: file(
      (journey) =>
        (journey['segments'] = {
          a: { name: 'A', rule: { segment: 'b' } },
          b: { name: 'B', rule: { not: { tag: 'a' } } },
        }),
    ),
  },
};
