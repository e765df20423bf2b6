import { describe, expect, test } from 'vitest';
import {
  blankDocument,
  check,
  newNode,
  type JourneyDocument,
  type NodeKindName,
} from '../../../src/core/index.ts';
import { shared } from '../draw.ts';

type Step = readonly [id: string, kind: NodeKindName, settings: object];
type Line = readonly [from: string, outlet: string, to: string];

/** Not drawn edit by edit, which would take longer than any check. */
const journey = (steps: readonly Step[], lines: readonly Line[]): JourneyDocument => ({
  ...blankDocument('hostile', 'Hostile', 'Europe/Berlin'),
  nodes: [['t', 'trigger', { on: { event: { event: 'A' } } }] as const, ...steps].map(
    ([id, kind, settings], at) => newNode(id, kind, { x: 0, y: at * 160 }, settings),
  ),
  edges: lines.map(([from, outlet, to]) => ({ from, outlet, to })),
});
const mail = (id: string): Step => [id, 'email', { email: id, topic: 'news' }];
const count = (length: number) => Array.from({ length }, (_, at) => at);

/** Codes and how often each is told. */
function told(document: JourneyDocument): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const { code } of check(document, { ...shared, emails: {} })) codes[code] = (codes[code] ?? 0) + 1;
  return codes;
}

describe('graphs made to be hostile end, with an honest answer', () => {
  test('2^1000 paths of two emails without a wait at every step', () => {
    const steps = count(1_000).flatMap((at): Step[] => [
      [`c${at}`, 'condition', { branches: [{ id: 'yes', label: 'Yes', when: { tag: `t${at}` } }] }],
      mail(`y${at}`),
      mail(`n${at}`),
    ]);
    const lines = count(1_000).flatMap((at): Line[] => [
      [at === 0 ? 't' : `y${at - 1}`, 'next', `c${at}`],
      ...(at === 0 ? [] : [[`n${at - 1}`, 'next', `c${at}`] as const]),
      [`c${at}`, 'yes', `y${at}`],
      [`c${at}`, 'otherwise', `n${at}`],
    ]);
    // All but the first two follow another email at once.
    expect(told(journey(steps, lines))).toMatchObject({
      'sends-without-wait': 1_998,
      'crowded-day': 1,
      'many-mails': 1,
    });
  });

  test('5,000 branches that all shadow each other: the question is given up, and that is said', () => {
    const branches = count(5_000).map((at) => ({
      id: `b${at}`,
      label: `B${at}`,
      when: { attribute: 'score', is: 'atLeast', value: at },
    }));
    const lines = branches.map(({ id }): Line => ['c', id, 'm']);
    const found = told(
      journey([['c', 'condition', { branches }], mail('m')], [['t', 'next', 'c'], ...lines]),
    );
    expect(found['analysis-incomplete']).toBe(1);
    // Nothing is told of which nobody could say why.
    expect(found['contradicts-path']).toBeUndefined();
  });

  test('1,500 loops that run into each other', () => {
    const steps = count(1_500).flatMap((at): Step[] => [
      [`w${at}`, 'wait', { for: 'PT1H' }],
      mail(`m${at}`),
      [
        'c' + String(at),
        'condition',
        { branches: [{ id: 'yes', label: 'Yes', when: { tag: `t${at % 7}` } }] },
      ],
    ]);
    const lines = count(1_500).flatMap((at): Line[] => [
      [`w${at}`, 'next', `m${at}`],
      [`m${at}`, 'next', `c${at}`],
      [`c${at}`, 'yes', `w${(at * 7_919) % 1_500}`],
      [`c${at}`, 'otherwise', `w${(at + 1) % 1_500}`],
    ]);
    expect(told(journey(steps, [['t', 'next', 'w0'], ...lines]))).toMatchObject({
      'many-mails': 1,
      'crowded-day': 1,
    });
  });
});
