import { nodeKind, type NodeKindName } from '../../../src/core/kinds/catalogue.ts';
import type { Flow, FlowNode } from '../../../src/core/analyse/flow.ts';

/** A node in a line: its kind, its settings, and where its outlets lead in order; null or nothing completes. */
export type Line = readonly [kind: NodeKindName, settings: object, ...to: (string | null)[]];

export const enter = (to: string | null): Line => ['trigger', {}, to];
export const mail = (to: string | null, more: object = {}): Line => [
  'email',
  { email: 'm', topic: 'news', ...more },
  to,
];
/** Waits for a duration, such as PT1H. */
export const rest = (length: string, to: string | null): Line => ['wait', { for: length }, to];
/** Waits until a date that nobody knows beforehand. */
export const someday = (to: string | null): Line => ['wait', { until: { attribute: 'renewsOn' } }, to];
/** A condition with one branch fewer than it has targets. */
export const choose = (...to: (string | null)[]): Line => [
  'condition',
  { branches: to.slice(1).map((_, index) => ({ id: `b${index}`, label: 'B', when: { tag: 'a' } })) },
  ...to,
];
export const leave: Line = ['exit', { reason: 'Done' }];

/** A flow drawn from lines by id; every trigger is a start. */
export function flowOf(lines: Readonly<Record<string, Line>>): Flow {
  const nodes = Object.entries(lines).map(([id, [kind, settings, ...to]]): FlowNode => ({
    id,
    kind,
    settings,
    ways: nodeKind(kind)
      .outlets(settings)
      .map(({ id: outlet }, index) => ({ outlet, to: to[index] ?? null })),
  }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    nodes,
    triggers: nodes.filter(({ kind }) => kind === 'trigger'),
    node: (id) => byId.get(id),
    shape: {},
  };
}

/** A chain of `count` diamonds: 2^count paths, each with `count` hours to wait on one of its sides. */
export function diamonds(count: number, side: (to: string) => Line = (to) => rest('PT1H', to)): Flow {
  const lines: Record<string, Line> = { t: enter('c0') };
  for (let index = 0; index < count; index += 1) {
    lines[`c${index}`] = choose(`w${index}`, `c${index + 1}`);
    lines[`w${index}`] = side(`c${index + 1}`);
  }
  lines[`c${count}`] = leave;
  return flowOf(lines);
}
