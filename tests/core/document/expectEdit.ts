import { expect } from 'vitest';
import {
  canonicalJson,
  documentSchema,
  graphOf,
  outletsOf,
  readAs,
  type JourneyDocument,
} from '../../../src/core/index.ts';

/**
 * Every law of an edit at once: the input is untouched, the result is a readable document, every edge hangs on an
 * outlet that exists, and what the edit left alone are the very same objects. Returns the result.
 */
export function expectEdit(
  before: JourneyDocument,
  edit: (document: JourneyDocument) => JourneyDocument,
): JourneyDocument {
  const text = canonicalJson(before);
  const after = edit(before);
  expect(canonicalJson(before), 'the input is untouched').toBe(text);
  if (after === before) return after;
  const stored = JSON.parse(JSON.stringify(after)) as unknown;
  const read = readAs('wend.document', documentSchema, stored);
  expect(read, 'the result is a document').toEqual({ ok: true, value: stored });
  const graph = graphOf(after);
  for (const { from, outlet, to } of after.edges) {
    const node = graph.node(from);
    expect(node && outletsOf(node).map(({ id }) => id), `the outlet of ${from}/${outlet}`).toContain(outlet);
    expect(graph.node(to), `the target of ${from}/${outlet}`).toBeDefined();
  }
  expect(new Set(after.edges.map(({ from, outlet }) => `${from}/${outlet}`)).size, 'one edge an outlet').toBe(
    after.edges.length,
  );
  for (const node of after.nodes) {
    const old = graphOf(before).node(node.id);
    if (old && canonicalJson(old) === canonicalJson(node)) expect(node, `${node.id} is shared`).toBe(old);
  }
  expectLayers(before, after);
  return after;
}

/** Notes and sections: no empty section, none of a step that is gone, no step in two; and shared as steps are. */
function expectLayers(before: JourneyDocument, after: JourneyDocument): void {
  const graph = graphOf(after);
  const members = (after.sections ?? []).flatMap((section) => section.members);
  expect(new Set(members).size, 'one section a step').toBe(members.length);
  for (const id of members) expect(graph.node(id), `${id} in a section`).toBeDefined();
  for (const layer of ['notes', 'sections'] as const) {
    expect(after[layer], `no empty list of ${layer}`).not.toEqual([]);
    for (const item of after[layer] ?? []) {
      if ('members' in item) expect(item.members, `${item.id} is not empty`).not.toEqual([]);
      const old = before[layer]?.find(({ id }) => id === item.id);
      if (old && canonicalJson(old) === canonicalJson(item)) expect(item, `${item.id} is shared`).toBe(old);
    }
  }
}
