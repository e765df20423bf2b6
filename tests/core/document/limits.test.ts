import { describe, expect, test } from 'vitest';
import { limits, readAs, scenarioSchema } from '../../../src/core/index.ts';
import { changed, import_, only } from './spoilt.ts';

describe('each limit has its own code', () => {
  const deepRule = (depth: number): object => (depth === 1 ? { tag: 'x' } : { not: deepRule(depth - 1) });
  test('file size', () =>
    expect(import_(`"${'x'.repeat(limits.fileBytes.max)}"`)[0]?.code).toBe('file-too-large'));
  test('nesting', () => expect(import_('['.repeat(300) + ']'.repeat(300))[0]?.code).toBe('too-deep'));
  test('rule depth', () => {
    expect(only(changed((journey) => (journey['audience'] = deepRule(33))))).toEqual([
      'rule-too-deep /audience',
    ]);
    expect(only(changed((journey) => (journey['audience'] = deepRule(32))))).toEqual([]);
  });
  test('steps', () => {
    const codes = changed((journey) => {
      for (let count = 0; count <= limits.steps.max; count++)
        journey['steps'][`n${count}`] = { kind: 'exit', reason: 'Done' };
    }).map(({ code }) => code);
    expect(codes).toEqual(['too-many-steps']);
  });
  test('names are counted in graphemes', () => {
    expect(only(changed((journey) => (journey['name'] = '👩‍👩‍👧‍👦'.repeat(200))))).toEqual([]);
    expect(only(changed((journey) => (journey['name'] = 'x'.repeat(201))))).toEqual(['name-too-long /name']);
  });
  test('email size', () =>
    expect(
      only(changed((journey) => (journey['emails'].m.html = 'x'.repeat(limits.emailBytes.max + 1)))),
    ).toEqual(['email-too-large /emails/m']));
  const scenario = (more: object) =>
    readAs('wend.scenario', scenarioSchema, {
      format: 'wend.scenario/1',
      name: '',
      start: '2026-03-02T08:00:00Z',
      until: 'P1D',
      subscriber: { id: 'a' },
      events: [],
      ...more,
    });
  const codes = (read: ReturnType<typeof scenario>) => (read.ok ? [] : only(read.issues));
  test('attributes', () => {
    const attributes = Object.fromEntries(
      Array.from({ length: limits.attributes.max + 1 }, (_, index) => [`a${index}`, 1]),
    );
    expect(codes(scenario({ subscriber: { id: 'a', attributes } }))).toEqual([
      'too-many-attributes /subscriber/attributes',
    ]);
  });
  test('events in a scenario', () => {
    const events = Array.from({ length: limits.scenarioEvents.max + 1 }, () => ({
      after: 'PT1H',
      type: 'track',
      event: 'E',
    }));
    expect(codes(scenario({ events }))).toEqual(['too-many-events /events']);
  });
});
