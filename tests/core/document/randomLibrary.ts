import fc from 'fast-check';
import {
  blankDocument,
  newNode,
  type Draft,
  type EmailSection,
  type Library,
  type Rule,
  type Sample,
  type StoredEmail,
} from '../../../src/core/index.ts';

export const segmentIds = ['seg-0', 'seg-1', 'seg-2', 'seg-3'] as const;
export const topicIds = ['top-0', 'top-1', 'top-2'] as const;
export const eventNames = ['Ev Zero', 'Ev One', 'Ev Two'] as const;

const anyOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Rules that ask for these segments and for any topic or event, among things that only look like that. */
const ruleOf = (segments: readonly string[]): fc.Arbitrary<Rule> =>
  fc.letrec<{ rule: Rule; leaf: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small' },
      tie('leaf'),
      fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
      fc.record({ not: tie('rule') }),
    ),
    leaf: fc.oneof(
      ...(segments.length > 0 ? [fc.record({ segment: anyOf(segments) })] : []),
      fc.record({ topic: anyOf(topicIds), subscribed: fc.boolean() }),
      fc.record({ event: fc.record({ event: anyOf(eventNames) }), within: fc.constant('P30D') }),
      fc.record({
        event: fc.record({ event: anyOf(eventNames) }),
        pick: anyOf(['first', 'last'] as const),
        property: fc.constant('total'),
        is: fc.constant('exists' as const),
      }),
      fc.record({ tag: fc.constant('vip') }),
      fc.record({ attribute: anyOf(['segment', 'topic']), is: fc.constant('exists' as const) }),
    ),
  })).rule;

const rule = ruleOf(segmentIds);
const pattern = fc.record({ event: anyOf(eventNames) });
const at = { x: 0, y: 0 };

const node = (id: string) =>
  fc.oneof(
    anyOf(segmentIds).map((segment) => newNode(id, 'trigger', at, { on: { segment, edge: 'enters' } })),
    pattern.map((event) => newNode(id, 'trigger', at, { on: { event } })),
    pattern.map((of) => newNode(id, 'trigger', at, { on: { inactivity: { of, for: 'P90D' } } })),
    anyOf(topicIds).map((topic) => newNode(id, 'email', at, { email: 'mail', topic })),
    rule.map((when) => newNode(id, 'condition', at, { branches: [{ id: 'yes', label: 'Yes', when }] })),
    pattern.map((when) =>
      newNode(id, 'waitForEvent', at, { events: [{ id: 'a', label: 'A', when }], timeout: 'PT48H' }),
    ),
    fc
      .record({
        subscribe: fc.uniqueArray(anyOf(topicIds)),
        unsubscribe: fc.option(fc.uniqueArray(anyOf(topicIds)), { nil: undefined }),
        set: fc.constant({ segment: 'x', topic: 'y', event: 'z' }),
      })
      .map((settings) => newNode(id, 'update', at, settings)),
    fc.constant(newNode(id, 'wait', at, { for: 'P1D' })),
  );

const lockedEmail = (id: string) =>
  rule.map((shown): StoredEmail => ({
    id,
    locked: {
      name: id,
      subject: 'Hello',
      preheader: '',
      from: { name: 'A', address: 'a@example.com' },
      html: '',
      text: '',
      shows: { part: shown },
      links: [],
    },
  }));

const sectionsOf = (row: Rule | undefined, part: Rule | undefined): EmailSection[] => [
  {
    id: 'row',
    type: 'section',
    ...(row && { showIf: row }),
    columns: [{ id: 'column', blocks: [{ id: 'line', type: 'divider', ...(part && { showIf: part }) }] }],
  },
];
const sections = fc
  .tuple(fc.option(rule, { nil: undefined }), fc.option(rule, { nil: undefined }))
  .map(([row, part]) => sectionsOf(row, part));
const writtenEmail = (id: string) =>
  fc.tuple(sections, fc.option(sections, { nil: undefined })).map(([own, other]): StoredEmail => ({
    id,
    name: id,
    document: {
      v: 1,
      lang: 'en',
      dir: 'ltr',
      subject: 'Hello',
      preheader: '',
      sections: own,
      ...(other && { variants: [{ id: 'b', label: 'B', weight: 10_000, sections: other }] }),
    },
  }));
const email = (id: string) => fc.oneof(lockedEmail(id), writtenEmail(id));

const draft = (id: string): fc.Arbitrary<Draft> =>
  fc
    .record({
      nodes: fc.tuple(...['n0', 'n1', 'n2', 'n3'].map(node)),
      mail: email(`${id}-mail`),
      audience: fc.option(rule, { nil: undefined }),
      exits: fc.array(fc.oneof(rule, pattern), { maxLength: 2 }),
      goal: fc.option(pattern, { nil: undefined }),
      group: fc.option(anyOf(['promo', 'care']), { nil: undefined }),
    })
    .map(({ nodes, mail, audience, exits, goal, group }) => ({
      document: {
        ...blankDocument(id, `Journey ${id}`, 'UTC'),
        nodes,
        exits: exits.map((when, index) => ({ id: `x${index}`, when, reason: 'Left' })),
        ...(audience && { audience }),
        ...(goal && { goal: { name: 'Goal', when: goal, from: 'entry' as const, exit: true } }),
        ...(group && { group }),
      },
      emails: { [mail.id]: mail },
    }));

const sample = (id: string): fc.Arbitrary<Sample> =>
  fc.dictionary(anyOf(topicIds), fc.boolean()).map((topics) => ({
    id,
    scenario: {
      format: 'wend.scenario/1',
      name: id,
      start: '2026-03-02T08:00:00Z',
      until: 'P30D',
      subscriber: { id, topics },
      events: [],
    },
  }));

/** A library in which everything refers to everything, but no segment to itself. */
export const randomLibrary: fc.Arbitrary<Library> = fc
  .record({
    rules: fc.tuple(...segmentIds.map((_, index) => ruleOf(segmentIds.slice(0, index)))),
    drafts: fc.tuple(draft('j0'), draft('j1')),
    samples: fc.tuple(sample('p0'), sample('p1')),
    capTopics: fc.option(fc.uniqueArray(anyOf(topicIds), { minLength: 1 }), { nil: undefined }),
    written: fc.uniqueArray(anyOf(eventNames)),
  })
  .map(({ rules, drafts, samples, capTopics, written }) => ({
    shared: {
      brand: { name: 'B', address: '', sender: { name: '', address: '' } },
      segments: Object.fromEntries(
        rules.map((each, index) => [segmentIds[index] ?? '', { name: `Segment ${index}`, rule: each }]),
      ),
      topics: Object.fromEntries(
        topicIds.map((id) => [
          id,
          { name: id.toUpperCase(), description: '', transactional: false, default: 'in' },
        ]),
      ),
      policies: {
        caps: [{ max: 1, per: 'P1D', count: 'calendar', ...(capTopics && { topics: capTopics }) }],
        groups: { promo: { lower: 'pause', refused: 'drop', onComplete: 'keep' } },
      },
      events: Object.fromEntries(written.map((name) => [name, { description: name, properties: {} }])),
    },
    drafts,
    samples,
  }));
