import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connect, describeNode, graphOf, newNode, outletsOf } from '../../../src/core/index.ts';
import { outlineOf, stepKey, type OutlineRow } from '../../../src/canvas/outline/outlineOf.ts';
import { readingOrder } from '../../../src/canvas/readingOrder.ts';
import { thousandSteps } from '../../bench/thousandSteps.ts';
import { condition, drawDraft, email, exit, trigger, wait } from '../../core/draw.ts';
import { cartJourney } from '../sampleJourney.ts';
import { anyJourney } from './anyJourney.ts';
import { lines } from './lines.ts';

describe('the outline', () => {
  test('indents branches by their names', () => {
    expect(lines(cartJourney().document)).toEqual([
      't',
      'w',
      'c',
      '  [Yes]',
      '    m',
      '    +',
      '  [No]',
      '    x',
    ]);
  });
  test('writes what all branches come to after them', () => {
    const { document } = drawDraft([
      trigger('S', 't'),
      condition(
        { tag: 'vip' },
        { yes: [email('a'), wait('P1D', 'm'), exit('Done', 'x')], no: [email('b')] },
        'c',
      ),
    ]);
    expect(lines(connect(document, { from: 'b', outlet: 'next', to: 'm' }))).toEqual([
      't', 'c', '  [Yes]', '    a', '    ↓ m', '  [No]', '    b', '    ↓ m', 'm (2 meet)', 'x',
    ]); // oxfmt-ignore
  });
  test('also where another branch ends or lies open on the way', () => {
    const inner = condition({ tag: 'b' }, { yes: [email('a')], no: [exit('Out', 'out')] }, 'd');
    const { document } = drawDraft([
      trigger('S', 't'),
      condition({ tag: 'a' }, { yes: [inner], no: [wait('P1D', 'm'), exit('Done', 'x')] }, 'c'),
    ]);
    expect(lines(connect(document, { from: 'a', outlet: 'next', to: 'm' }))).toEqual([
      't', 'c', '  [Yes]', '    d', '      [Yes]', '        a', '        ↓ m', '      [No]', '        out',
      '  [No]', '    ↓ m', 'm (2 meet)', 'x',
    ]); // oxfmt-ignore
  });
  test('leads back by a link where a journey loops, and on where a second trigger joins', () => {
    const { document } = drawDraft([trigger('S', 't'), email('a'), wait('P1D', 'w')]);
    const second = drawDraft([trigger('U', 'u')]).document.nodes.map((node) => ({
      ...node,
      position: { x: 9, y: 0 },
    }));
    const looped = connect(document, { from: 'w', outlet: 'next', to: 'a' });
    const both = {
      ...looped,
      nodes: [...looped.nodes, ...second],
      edges: [...looped.edges, { from: 'u', outlet: 'next', to: 'w' }],
    };
    expect(lines(both)).toEqual(['t', 'a', 'w', '↑ a', 'u', '↑ w']);
  });
  test('keeps what nothing leads to at the end', () => {
    const { document } = cartJourney();
    const loose = drawDraft([wait('P1D', 'l'), exit('Done', 'y')]).document;
    const both = {
      ...document,
      nodes: [...document.nodes, ...loose.nodes],
      edges: [...document.edges, ...loose.edges],
    };
    expect(lines(both).slice(-3)).toEqual(['--', '  l', '  y']);
  });
  test('writes two meetings that have nothing to do with each other where they are first come to', () => {
    const two = (id: string) => condition({ tag: id }, {}, id);
    const { document } = drawDraft([
      trigger('S', 't'),
      condition({ tag: 'a' }, { yes: [two('d')], no: [two('e')] }, 'c'),
    ]);
    const ends = drawDraft([exit('One', 'x'), exit('Two', 'y')]).document.nodes;
    const edges = [
      ...document.edges,
      { from: 'd', outlet: 'yes', to: 'x' },
      { from: 'd', outlet: 'otherwise', to: 'y' },
      { from: 'e', outlet: 'yes', to: 'x' },
      { from: 'e', outlet: 'otherwise', to: 'y' },
    ];
    expect(lines({ ...document, nodes: [...document.nodes, ...ends], edges })).toEqual([
      't', 'c', '  [Yes]', '    d', '      [Yes]', '        x', '      [No]', '        y',
      '  [No]', '    e', '      [Yes]', '        ↑ x', '      [No]', '        ↑ y',
    ]); // oxfmt-ignore
  });
});

test('any journey is written whole: each step once and in reading order, each way once, each row in its parent', () => {
  fc.assert(
    fc.property(anyJourney, (document) => {
      const rows = outlineOf(document);
      const graph = graphOf(document);
      const ids = rows.flatMap((row) => (row.row === 'step' ? [row.id] : []));
      expect(ids.toSorted()).toEqual(document.nodes.map(({ id }) => id).toSorted());
      expect(ids).toEqual(readingOrder(document).ids);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);

      // Every way out is an end, a link or the way to the row below it; together they are all ways.
      const told = rows.flatMap((row) => {
        if (row.row === 'link') expect(graph.at(row.from, row.outlet)?.to).toBe(row.to);
        if (row.row === 'open') expect(graph.at(row.from, row.outlet)).toBeUndefined();
        if (row.row === 'step')
          for (const { from, outlet } of row.ways) expect(graph.at(from, outlet)?.to).toBe(row.id);
        if (row.row === 'link' || row.row === 'open') return [`${row.from}/${row.outlet}`];
        return row.row === 'step' && row.ways.length === 1
          ? row.ways.map(({ from, outlet }) => `${from}/${outlet}`)
          : [];
      });
      const all = document.nodes.flatMap((node) => outletsOf(node).map(({ id }) => `${node.id}/${id}`));
      expect([...new Set(told)].toSorted()).toEqual(all.toSorted());

      const before = new Map<string | undefined, OutlineRow>();
      for (const row of rows) {
        const parent = before.get(row.parent);
        expect(row.level).toBe((row.parent === undefined ? 0 : (parent?.level ?? NaN)) + 1);
        expect(row.of).toBe(rows.filter((each) => each.parent === row.parent).length);
        before.set(row.key, row);
      }
      // A link that says “above” or “below” is right.
      rows.forEach((row, index) => {
        if (row.row !== 'link') return;
        expect(rows.findIndex(({ key }) => key === stepKey(row.to)) < index).toBe(row.back);
      });
    }),
    { numRuns: 500 },
  );
});

test('a thousand steps take no time, and neither does a chain of five thousand', () => {
  const { document } = thousandSteps(1_000);
  graphOf(document);
  const start = performance.now();
  const rows = outlineOf(document);
  const took = performance.now() - start;
  expect(rows.filter(({ row }) => row === 'step')).toHaveLength(document.nodes.length);
  expect(took).toBeLessThan(250);
  // What is typed in a setting leads nobody elsewhere.
  const typed = describeNode(document, 'm1', { name: 'Another name' });
  expect(outlineOf(typed)).toBe(rows);
  const chain = drawDraft([trigger('S', 't')]).document;
  const nodes = Array.from({ length: 5_000 }, (_, index) => newNode(`w${index}`, 'wait', { x: 0, y: 0 }));
  const edges = nodes.map(({ id }, index) => ({
    from: index === 0 ? 't' : `w${index - 1}`,
    outlet: 'next',
    to: id,
  }));
  expect(outlineOf({ ...chain, nodes: [...chain.nodes, ...nodes], edges })).toHaveLength(5_002);
});
