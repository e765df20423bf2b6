import {
  blankDocument,
  newNode,
  nodeKindNames,
  type Draft,
  type JourneyNode,
  type Sample,
  type StoredEmail,
} from '../../src/core/index.ts';

/** A journey of `count` nodes in a line with two emails; every node is of some kind, which one is all the same here. */
export function drawDraft(id = 'welcome', count = 5): Draft {
  const nodes = Array.from({ length: count }, (_, index): JourneyNode => {
    const kind = nodeKindNames[Math.min(index, 1) * (index % nodeKindNames.length)] ?? nodeKindNames[0];
    return newNode(`n${index}`, kind ?? 'wait', { x: 0, y: index * 80 });
  });
  const edges = nodes.slice(1).map((node, index) => ({ from: `n${index}`, outlet: 'next', to: node.id }));
  return {
    document: { ...blankDocument(id, 'Welcome', 'Europe/Berlin'), nodes, edges },
    emails: {
      [`${id}-hello`]: drawEmail(`${id}-hello`, 'Hello'),
      [`${id}-bye`]: drawEmail(`${id}-bye`, 'Bye'),
    },
  };
}

export const drawEmail = (id: string, subject: string): StoredEmail => ({
  id,
  name: subject,
  document: { v: 1, lang: 'en', dir: 'ltr', subject, preheader: 'p', sections: [] },
});

export const drawSample = (id: string, name = id): Sample => ({
  id,
  scenario: {
    format: 'wend.scenario/1',
    name,
    start: '2026-03-02T08:00:00Z',
    until: 'P30D',
    subscriber: { id },
    events: [],
  },
});

/** The same draft with the name of node `id` changed: what a keystroke does. */
export function rename(draft: Draft, id: string, name: string): Draft {
  const nodes = draft.document.nodes.map((node) => (node.id === id ? { ...node, name } : node));
  return { ...draft, document: { ...draft.document, nodes } };
}
