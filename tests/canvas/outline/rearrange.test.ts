import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, connect, graphOf, outletsOf } from '../../../src/core/index.ts';
import { moveStepTowards, moveWayBy } from '../../../src/canvas/outline/rearrange.ts';
import { moveTowards } from '../../../src/canvas/outline/stepPlaces.ts';
import { condition, drawDraft, email, exit, there, trigger, wait } from '../../core/draw.ts';
import { documentAt, doneAt, openDesk, saidAt, selectedAt } from '../openDesk.ts';
import { cartJourney } from '../sampleJourney.ts';
import { anyJourney } from './anyJourney.ts';
import { lines } from './lines.ts';

const journey = () => {
  const draft = drawDraft([
    trigger('S', 't'),
    email('a'),
    condition(
      { tag: 'vip' },
      { yes: [email('b'), wait('P1D', 'm'), exit('Done', 'x')], no: [wait('P2D', 'w')] },
      'c',
    ),
  ]);
  return { ...draft, document: connect(draft.document, { from: 'w', outlet: 'next', to: 'm' }) };
};
const opened = () => openDesk(journey());

describe('moving a step through the outline', () => {
  test('goes into branches and out of them, line by line, and the same way back', () => {
    const desk = opened();
    const seen = [lines(documentAt(desk)).join(' ')];
    for (let count = 0; count < 6; count++) {
      moveStepTowards(desk, 'a', 'down');
      seen.push(lines(documentAt(desk)).join(' ').replaceAll(/ +/g, ' '));
    }
    expect(seen.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      't a c [Yes] b ↓ m [No] w ↓ m m (2 meet) x',
      't c [Yes] a b ↓ m [No] w ↓ m m (2 meet) x',
      't c [Yes] b a ↓ m [No] w ↓ m m (2 meet) x',
      't c [Yes] b ↓ m [No] a w ↓ m m (2 meet) x',
      't c [Yes] b ↓ m [No] w a ↓ m m (2 meet) x',
      't c [Yes] b ↓ a [No] w ↓ a a (2 meet) m x',
      't c [Yes] b ↓ m [No] w ↓ m m (2 meet) a x',
    ]);
    for (const before of seen.toReversed().slice(1)) {
      moveStepTowards(desk, 'a', 'up');
      expect(lines(documentAt(desk)).join(' ').replaceAll(/ +/g, ' ')).toBe(before.replaceAll(/ +/g, ' '));
    }
    expect(doneAt(desk)).toHaveLength(12);
  });
  test('is one step of the history, keeps the step selected and says where it is', () => {
    const desk = opened();
    const before = documentAt(desk);
    moveStepTowards(desk, 'w', 'left');
    expect(graphOf(documentAt(desk)).at('c', 'yes')?.to).toBe('w');
    expect([doneAt(desk), selectedAt(desk).nodes]).toEqual([['Move wait left'], ['w']]);
    expect(saidAt(desk)).toMatch(/^Moved 2 days to the start in “Yes” of /);
    expect(desk.view.getState().wanted).toBe('w');
    desk.session.undo();
    expect(documentAt(desk)).toBe(before);
  });
  test('says why it cannot be moved, and changes nothing', () => {
    const desk = opened();
    const before = documentAt(desk);
    for (const [id, where, words] of [
      ['t', 'down', /people enter there/],
      ['c', 'up', /Several ways/],
      ['a', 'up', /first already/],
      ['a', 'left', /no branch/],
      ['b', 'left', /first branch/],
      ['w', 'right', /last branch/],
      ['x', 'up', /could follow/],
    ] as const) {
      moveStepTowards(desk, id, where);
      expect(saidAt(desk)).toMatch(words);
    }
    expect(documentAt(desk)).toBe(before);
    desk.session.setReadOnly('Another tab writes.');
    moveStepTowards(desk, 'a', 'down');
    expect(documentAt(desk)).toBe(before);
  });
  test('two neighbours change places on the canvas too', () => {
    const desk = openDesk(drawDraft([trigger('S', 't'), email('a'), wait('P1D', 'w'), exit('Done', 'x')]));
    const place = (id: string) => there(graphOf(documentAt(desk)).node(id)).position;
    const top = place('a').y;
    moveStepTowards(desk, 'w', 'up');
    expect(place('w').y).toBe(top);
    expect(place('a').y).toBeGreaterThan(place('w').y);
    expect(place('x').y).toBeGreaterThan(place('a').y);
  });
});

test('a step that leaves its branch stands between those that it is moved between', () => {
  const desk = openDesk(cartJourney());
  moveStepTowards(desk, 'm', 'up');
  const { w, m, c, x } = Object.fromEntries(documentAt(desk).nodes.map(({ id, position }) => [id, position]));
  expect(m?.x).toBe(w?.x);
  expect([w?.y, m?.y, c?.y, x?.y]).toEqual([w?.y, m?.y, c?.y, x?.y].toSorted((a = 0, b = 0) => a - b));
  expect(new Set([w?.y, m?.y, c?.y, x?.y]).size).toBe(4);
});

test('any step moved up or down comes back by the other key', () => {
  let moved = 0;
  fc.assert(
    fc.property(anyJourney, fc.nat(20), fc.constantFrom('up', 'down'), (document, which, towards) => {
      // Where several ways met at a step, they part again when it goes; a loop of two is gone
      // with one of them; and of several ways out nobody says which is to go on.
      if (document.edges.some(({ from, to }) => from === to)) return;
      const graph = graphOf(document);
      const plain = document.nodes.filter((step) => {
        const { id } = step;
        if (outletsOf(step).length > 1) return false;
        const [led, ...more] = graph.incoming(id);
        const loops = graph.outgoing(id).some(({ to }) => to === led?.from || to === id);
        return led && more.length === 0 && graph.reachable.has(id) && !loops;
      });
      const node = plain[which % Math.max(1, plain.length)];
      if (!node) return;
      const away = moveTowards(document, node.id, towards);
      if (!away.allowed) return;
      moved++;
      const back = moveTowards(away.document, node.id, towards === 'up' ? 'down' : 'up');
      if (!back.allowed) return;
      const sorted = ({ edges }: typeof document) => edges.map((edge) => canonicalJson(edge)).toSorted();
      expect(sorted(back.document)).toEqual(sorted(document));
    }),
    { numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(20);
});

test('branches change places, and those that must stand last do not', () => {
  const branches = ['one', 'two'].map((id) => ({ id, label: id, when: { tag: id } }));
  const desk = openDesk(
    drawDraft([trigger('S', 't'), { kind: 'condition', id: 'c', settings: { branches }, ways: {} }]),
  );
  const before = documentAt(desk);
  moveWayBy(desk, { from: 'c', outlet: 'two' }, -1);
  expect(lines(documentAt(desk))).toEqual([
    't',
    'c',
    '  [two]',
    '    +',
    '  [one]',
    '    +',
    '  [Otherwise]',
    '    +',
  ]);
  expect([doneAt(desk), saidAt(desk)]).toEqual([['Move “two” up'], 'Moved “two”: 1 of 2.']);
  moveWayBy(desk, { from: 'c', outlet: 'two' }, -1);
  expect(saidAt(desk)).toBe('“two” is the first already.');
  moveWayBy(desk, { from: 'c', outlet: 'otherwise' }, -1);
  expect(saidAt(desk)).toBe('“Otherwise” keeps its place.');
  desk.session.undo();
  expect(documentAt(desk)).toBe(before);
});
