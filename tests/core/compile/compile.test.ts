import { describe, expect, test } from 'vitest';
import {
  canonicalJson, changeJourney, changeSettings, connect, digestOf, disconnect, compile, fromJourney, issueCodes, addNode, newNode, removeNodes, type Draft, type JourneyDocument, checkJourney,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import {
  compileDraft,
  condition,
  contextOf,
  drawDraft,
  email,
  exit,
  shared,
  there,
  trigger,
  wait,
  waitForEvent,
} from '../draw.ts';

const goal = {
  goal: { name: 'Buys', when: { event: 'Order Completed' }, from: 'entry' as const, exit: true },
};
const drawn = () =>
  drawDraft(
    [
      trigger('Signed Up', 't'),
      email('m'),
      waitForEvent('Opened', 'P2D', { done: [exit('Opened', 'x1')], timeout: [exit('Idle', 'x2')] }, 'e'),
    ],
    goal,
  );
const edited = (edit: (document: JourneyDocument) => JourneyDocument, from: Draft = drawn()) =>
  compileDraft({ ...from, document: edit(from.document) });
const codes = ({ issues }: ReturnType<typeof compileDraft>) =>
  issues.map(({ code, node, setting }) => [code, node, setting].filter(Boolean).join(' '));

test('a complete journey has no issue, and the same input gives the same bytes', () => {
  const [a, b] = [compileDraft(drawn()), compileDraft(drawn())];
  expect(a.issues).toEqual([]);
  expect(canonicalJson(a.journey)).toBe(canonicalJson(b.journey));
  expect(a.journey?.digest).toBe(digestOf(there(a.journey)));
  expect(checkJourney(there(a.journey))).toEqual([]);
  expect(Object.keys(there(a.journey).steps)).toEqual(['m', 'e', 'x1', 'x2']);
});

test('needs say what a backend must collect', () => {
  const draft = drawDraft(
    [
      trigger('Cart Updated', 't'),
      wait({ until: { attribute: 'renewsOn' } }),
      condition(
        {
          all: [
            {
              event: { event: 'Cart Updated' },
              pick: 'last',
              property: 'item_count',
              is: 'greaterThan',
              value: 0,
            },
            {
              event: {
                event: 'Page Viewed',
                where: { property: 'path', is: 'startsWith', value: '/pricing' },
              },
              within: 'P30D',
            },
            { attribute: 'plan', is: 'equals', value: { trigger: 'properties.plan' } },
            { tag: 'vip' },
          ],
        },
        {},
      ),
    ],
    { ...goal, reentry: { mode: 'afterExit', key: 'properties.cart_id' } },
  );
  expect(compileDraft(draft).journey?.needs).toEqual({
    events: {
      'Cart Updated': { properties: ['cart_id', 'item_count', 'plan'], keepFor: 'forever' },
      'Order Completed': { properties: ['cart_id'], keepFor: 'forever' },
      'Page Viewed': { properties: ['cart_id', 'path'], keepFor: 'P30D' },
    },
    attributes: ['plan', 'renewsOn'],
    tags: ['vip'],
  });
});

describe('issues', () => {
  test('structure', () => {
    expect(codes(edited((document) => removeNodes(document, new Set(['t']))))).toContain('no-trigger');
    expect(
      codes(edited((document) => disconnect(document, [{ from: 't', outlet: 'next', to: 'm' }]))),
    ).toEqual([
      'trigger-leads-nowhere t',
      'unreachable m',
      'unreachable e',
      'unreachable x1',
      'unreachable x2',
    ]);
    expect(codes(edited((document) => removeNodes(document, new Set(['x1']))))).toEqual([
      'open-outlet e outlet/done',
    ]);
    expect(codes(compileDraft(drawDraft([trigger('S', 't'), email('m'), exit('Done', 'x')])))).toEqual([
      'no-goal goal',
    ]);
  });
  test('a parked step warns and is left out, and its half-typed settings block nothing', () => {
    const compiled = edited((document) => addNode(document, newNode('parked', 'email', { x: 0, y: 0 })));
    expect(codes(compiled)).toEqual(['unreachable parked']);
    expect(compiled.journey?.steps).not.toHaveProperty('parked');
  });
  test('settings', () => {
    expect(codes(edited((document) => changeSettings(document, 'm', { topic: undefined })))).toEqual([
      'no-topic m topic',
    ]);
    expect(codes(edited((document) => changeSettings(document, 'm', { email: 'gone' })))).toEqual([
      'no-email m email',
    ]);
    expect(codes(edited((document) => changeSettings(document, 'e', { timeout: undefined })))).toEqual([
      'no-timeout e timeout',
    ]);
    expect(codes(edited((document) => changeSettings(document, 'x1', { reason: '' })))).toEqual([
      'no-exit-reason x1 reason',
    ]);
    expect(
      codes(edited((document) => changeSettings(document, 't', { on: { event: { event: '' } } }))),
    ).toEqual(['no-event t on']);
    expect(
      codes(edited((document) => changeSettings(document, 't', { on: { event: { event: 'Page Viewed' } } }))),
    ).toEqual(['trivial-trigger t on']);
  });
  test('the whole journey', () => {
    expect(codes(edited((document) => changeJourney(document, { name: ' ' })))).toEqual([
      'no-journey-name name',
    ]);
    expect(codes(edited((document) => changeJourney(document, { audience: { all: [] } })))).toEqual([
      'incomplete-rule audience',
    ]);
    expect(codes(edited((document) => changeJourney(document, { goal: undefined })))).toEqual([
      'no-goal goal',
    ]);
    expect(
      codes(
        edited((document) =>
          changeJourney(document, { exits: [{ id: 'x', when: { event: '' }, reason: '' }] }),
        ),
      ),
    ).toEqual(['incomplete-exit exits/x']);
  });
  test('an error leaves no journey, a warning does', () => {
    expect(edited((document) => changeJourney(document, { name: '' })).journey).toBeUndefined();
    expect(edited((document) => changeJourney(document, { goal: undefined })).journey).toBeDefined();
  });
  test('every code has an entry', () => expect(new Set(issueCodes).size).toBe(issueCodes.length));
});

describe('import', () => {
  const nothingTaken = { journeys: new Set<string>(), emails: new Set<string>() };
  const never = () => {
    throw new Error('no new id was needed');
  };
  test('what was exported comes back as the same journey, byte for byte', () => {
    const { journey } = compileDraft(drawn());
    const imported = fromJourney(there(journey), never, nothingTaken);
    expect(canonicalJson(compileDraft(imported).journey)).toBe(canonicalJson(journey));
  });
  test('ids that are taken are not taken again', () => {
    const { journey } = compileDraft(drawn());
    let made = 0;
    const imported = fromJourney(there(journey), () => `new${++made}`, {
      journeys: new Set(['journey']),
      emails: new Set(['m']),
    });
    expect(imported.document.id).toBe('new2');
    expect(Object.keys(imported.emails)).toEqual(['new1']);
    expect(compileDraft(imported).issues).toEqual([]);
  });
  test('an email without a readable design is kept locked, and leaves as it came', () => {
    const { journey } = compileDraft(drawn());
    const byHand = {
      ...there(there(journey).emails['m']),
      design: { something: 'else' },
      html: '<h1>By hand</h1>',
    };
    const imported = fromJourney({ ...there(journey), emails: { m: byHand } }, never, nothingTaken);
    expect(imported.emails['m']).toEqual({ id: 'm', locked: byHand });
    expect(compileDraft(imported).journey?.emails['m']).toEqual(byHand);
  });
});

test('a loop with a wait compiles, and its drawing is laid out', () => {
  const draft = drawDraft([trigger('S', 't'), email('m'), wait('P7D', 'w')], goal);
  const looped = compileDraft({
    ...draft,
    document: connect(draft.document, { from: 'w', outlet: 'next', to: 'm' }),
  });
  expect(looped.journey?.steps['w']).toMatchObject({ next: 'm' });
  expect(shared.topics['news']).toEqual(looped.journey?.topics['news']);
});

test('a journey that nobody can be let into is called by its name', () => {
  const other = { ...drawn().document, id: 'j-7', name: 'Win back' };
  const start = (journey: string) =>
    drawDraft([
      trigger('Signed Up', 't'),
      { kind: 'startJourney', id: 's', settings: { journey }, ways: {} },
    ]);
  const said = (draft: Draft) =>
    compile(draft.document, { ...contextOf(draft), journeys: [draft.document, other] }, {}, 1).issues.flatMap(
      ({ code, message }) => (code === 'no-manual-trigger' ? [message] : []),
    );
  expect(said(start('j-7'))).toEqual([
    '“Win back” has no manual trigger, so nobody can be let into it from here.',
  ]);
  const itself = start('journey');
  const named = (name: string) => ({ ...itself, document: changeJourney(itself.document, { name }) });
  expect(said(named('Again'))).toEqual([expect.stringContaining('“Again”')]);
  expect(said(named(''))).toEqual([expect.stringContaining('“Untitled journey”')]);
});
