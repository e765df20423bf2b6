import { describe, expect, test } from 'vitest';
import { nodeKind, type Names, type NodeKindName } from '../../../src/core/index.ts';

const names: Names = {
  email: (id) => (id === 'mail' ? { subject: 'Still thinking it over?' } : undefined),
  journey: (id) => (id === 'hello' ? 'Welcome series' : undefined),
  segment: (id) => (id === 'active' ? 'Active Users' : undefined),
  topic: (id) => (id === 'news' ? 'Weekly news' : undefined),
};
const says = (kind: NodeKindName, settings: object) => nodeKind(kind).summary(settings, names);
const awaiting = (...patterns: object[]) => ({
  events: patterns.map((when, index) => ({ id: `e${index}`, label: '', when })),
  timeout: 'P3D',
});
const asking = (when: object) => ({ branches: [{ id: 'yes', label: 'Yes', when }] });

describe('what a step does, in half a line', () => {
  test.each<[NodeKindName, object, string]>([
    ['wait', { for: 'P3D', until: { time: '09:00', weekdays: ['mon', 'fri', 'sun'] } }, '3 days, then Monday, Friday or Sunday 9:00'],
    ['wait', { until: { time: '09:00', weekdays: [] } }, 'no day 9:00'],
    ['wait', { until: { date: '2026-05-01', time: '09:00' } }, 'Fri 1 May 2026 9:00'],
    ['wait', { until: { date: '2026-05' } }, '2026-05'],
    ['wait', { until: { attribute: 'renews_on', offset: '-P14D', time: '09:00' } }, '14 days before renews on, at 9:00'],
    ['waitForEvent', awaiting({ event: 'Order Completed' }), 'Order Completed within 3 days'],
    ['waitForEvent', { ...awaiting({ event: 'Order Completed' }), countFrom: 'entry' }, 'Order Completed since entry within 3 days'],
    ['waitForEvent', awaiting({ event: 'One' }, { event: '' }, { event: 'Two' }, { event: 'Three' }, { event: 'One' }), 'One, Two or Three within 3 days'],
    ['waitForEvent', awaiting({ event: 'One' }, { event: 'Cart Updated', where: { property: 'item_count', is: 'equals', value: 0 } }), 'One or Cart Updated with item count is 0, within 3 days'],
    ['waitForEvent', awaiting({ event: 'One', where: { property: '', is: 'equals' } }), 'One with … is …, within 3 days'],
    ['waitForEvent', awaiting({ event: '' }), ''],
    ['update', { set: { plan: 'pro', seats: 5, isVip: true, note: '', city: { trigger: 'properties.city' }, '': 'x' } }, 'Set plan to pro, seats to 5, is vip to yes, note to nothing, city to the trigger’s city'],
    ['update', { set: { city: { trigger: '' } }, unset: ['last_seen', ''] }, 'Set city to the trigger’s … · Clear last seen'],
    ['update', { addTags: ['vip', 'buyer'], removeTags: ['new'], subscribe: ['news'], unsubscribe: ['gone'] }, 'Tag vip, buyer · Remove tag new · Subscribe to Weekly news · Unsubscribe from gone'],
    ['update', { unset: [''], suppress: true }, 'Stop all email'],
    ['condition', asking({ email: 'mail', did: 'opened' }), '“Still thinking it over?” was opened'],
    ['condition', asking({ email: 'gone', did: 'opened' }), 'the email was opened'],
    ['condition', asking({ topic: 'news', subscribed: true }), 'wants “Weekly news”'],
    ['condition', asking({ not: { segment: 'active' } }), 'not in segment “Active Users”'],
    ['condition', asking({ in: 'hello', state: 'active' }), 'is in “Welcome series”'],
    ['condition', asking({ not: { attribute: 'vip', is: 'equals', value: true } }), 'not (vip is yes)'],
    ['condition', asking({ all: [{ tag: '' }, { any: [] }, { attribute: 'plan', is: 'equals', value: '' }] }), 'tagged “…” and plan is …'],
    ['condition', { branches: [{ id: 'a', label: 'VIP', when: { tag: 'vip' } }, { id: 'b', label: '', when: { tag: 'b' } }] }, 'VIP'],
    ['split', { arms: [{ id: 'a', label: 'A', weight: 3_333 }, { id: 'b', label: '', weight: 6_667 }] }, 'A 33.33 %, 66.67 %'],
    ['goal', { name: '', value: 5 }, 'worth 5'],
    ['startJourney', { journey: 'hello' }, 'Welcome series'],
    ['trigger', { on: { event: { event: '', where: { property: 'a', is: 'exists' } } } }, ''],
    ['trigger', { on: { segment: 'active', edge: 'enters' } }, 'Joins “Active Users”'],
  ])('%s %j', (kind, settings, words) => {
    expect(says(kind, settings)).toBe(words);
  }); // oxfmt-ignore
});
