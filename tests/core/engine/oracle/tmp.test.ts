import { test } from 'vitest';
import { link, simulate } from '../../../../src/core/index.ts';
import { told } from '../told.ts';
import { tell } from './tell.ts';
const topics = { news: { name: 'News', description: '', transactional: false, default: 'in' } };
const base = (id: string, version: number, steps: object, more: object = {}) => ({
  format: 'wend.journey/1',
  id,
  version,
  name: id,
  about: {},
  timeZone: 'UTC',
  priority: 50,
  reentry: { mode: 'always' },
  exits: [],
  triggers: [{ id: 't', on: { event: { event: 'Start' } }, next: 's0' }],
  steps,
  emails: {
    m1: {
      name: 'm1',
      subject: 's',
      preheader: '',
      from: { name: 'A', address: 'a@a.example' },
      html: '',
      text: '',
      shows: {},
      links: [],
    },
  },
  segments: {},
  topics,
  policies: {},
  needs: { events: {}, attributes: [], tags: [] },
  ...more,
});
const run = (journeys: object[], policies: object, events: object[], more: object = {}) => {
  const program: any = { format: 'wend.program/1', policies, segments: {}, topics, journeys };
  const scenario: any = {
    format: 'wend.scenario/1',
    name: 'x',
    start: '2026-03-02T08:00:00Z',
    until: '2026-04-02T08:00:00Z',
    subscriber: { id: 'ada', email: 'a@b.example' },
    events,
    ...more,
  };
  const l = link(program);
  if (!l.ok) {
    console.log(JSON.stringify(l.issues));
    return;
  }
  console.log(
    'engine\n ' +
      told(simulate(l.linked, scenario).entries).join('\n ') +
      '\noracle\n ' +
      tell(program, scenario).join('\n '),
  );
};
test('x', () => {
  const hi = (on: object) => base('hi', 1, { s0: { kind: 'goal', name: 'g', next: null } }, { priority: 90, group: 'g', completionTag: 'vip', triggers: [{ id: 't', on, next: 's0' }] });
  const lo = base('lo', 1, { s0: { kind: 'wait', for: 'P9D', next: null } }, { priority: 10, group: 'g', exits: [{ id: 'x', when: { tag: 'vip' }, reason: 'rule' }] });
  for (const on of [{ event: { event: 'Hi' } }, { date: { attribute: 'day', time: '09:00', yearly: false } }])
    run([hi(on), lo], {}, [{ type: 'track', event: 'Start', after: 'PT0S' }, { type: 'track', event: 'Hi', after: 'PT1H' }], { subscriber: { id: 'ada', attributes: { day: '2026-03-04' } } });
});
