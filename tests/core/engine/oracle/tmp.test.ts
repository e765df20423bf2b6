import { test } from 'vitest';
import { link, simulate } from '../../../../src/core/index.ts';
import { told } from '../told.ts';
import { tell } from './tell.ts';
const base = (id: string, version: number, steps: object, more: object = {}) => ({ format: 'wend.journey/1', id, version, name: id, about: {}, timeZone: 'UTC', priority: 50, reentry: { mode: 'always' }, exits: [], triggers: [{ id: 't', on: { event: { event: 'Start' } }, next: 's0' }], steps, emails: { m1: { name: 'm1', subject: 's', preheader: '', from: { name: 'A', address: 'a@a.example' }, html: '', text: '', shows: {}, links: [] } }, segments: {}, topics: {}, policies: {}, needs: { events: {}, attributes: [], tags: [] }, ...more });
const topics = { news: { name: 'News', description: '', transactional: false, default: 'in' } };
const run = (journeys: object[], policies: object, events: object[], more: object = {}) => {
  const program: any = { format: 'wend.program/1', policies, segments: {}, topics, journeys };
  const scenario: any = { format: 'wend.scenario/1', name: 'x', start: '2026-03-02T08:00:00Z', until: '2026-04-02T08:00:00Z', subscriber: { id: 'ada', email: 'a@b.example' }, events, ...more };
  const l = link(program); if (!l.ok) { console.log(JSON.stringify(l.issues)); return; }
  console.log('engine\n ' + told(simulate(l.linked, scenario).entries).join('\n ') + '\noracle\n ' + tell(program, scenario).join('\n '));
};
test('x', () => {
  run([base('a', 2, { s0: { kind: 'wait', for: 'P1D', next: 's1' }, s1: { kind: 'wait', for: 'P2D', next: null } }), base('a', 1, { s0: { kind: 'wait', for: 'PT1H', next: 's1' }, s1: { kind: 'email', email: 'm1', topic: 'news', next: null } }, { exits: [{ id: 'x', when: { tag: 'vip' }, reason: 'rule' }] })], {}, [{ type: 'track', event: 'Start', after: 'PT0S' }, { type: 'identify', traits: { tags: ['vip'] }, after: 'PT1H' }, { type: 'track', event: 'Start', after: 'PT1H' }, { type: 'migrate', journey: 'a', from: 2, to: 1, steps: { s0: 's1', s1: 's0' }, after: 'PT3H' }]);
});
