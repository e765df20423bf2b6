import { graphOf, isTrigger, layout, outletsOf, type LayoutGraph } from '../../src/core/index.ts';
import { cardOf } from '../../src/canvas/cardOf.ts';
import { lanesOf } from '../../src/canvas/lanes.ts';
import { tidy } from '../../src/canvas/tidy.ts';
import { openDesk } from '../canvas/openDesk.ts';
import { byDagre, crossings } from '../core/layout/byDagre.ts';
import { thousandSteps } from './thousandSteps.ts';

const rounds = 60;

/** CPU milliseconds of this process: other programs on the machine do not count. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
const min = (times: readonly number[]) => Math.min(...times);

/** The floor: a topological sort of the same graph by ids, with nothing laid out. */
function sorted({ nodes, edges }: LayoutGraph): string[] {
  const ins = new Map(nodes.map(({ id }) => [id, 0]));
  const out = new Map<string, string[]>();
  for (const { from, to } of edges) {
    ins.set(to, (ins.get(to) ?? 0) + 1);
    const list = out.get(from);
    if (list) list.push(to);
    else out.set(from, [to]);
  }
  const open = nodes.flatMap(({ id }) => (ins.get(id) === 0 ? [id] : []));
  for (const id of open)
    for (const to of out.get(id) ?? []) {
      const left = (ins.get(to) ?? 0) - 1;
      ins.set(to, left);
      if (left === 0) open.push(to);
    }
  return open;
}

const ms = (value: number) => `${value.toFixed(2).padStart(7)} ms`;
console.log(`Tidying up; CPU, minimum of ${rounds} rounds interleaved`);
for (const steps of [100, 500, 1_000, 2_000]) {
  const { document, emails } = thousandSteps(steps);
  const graph = graphOf(document);
  const given: LayoutGraph = {
    nodes: document.nodes.map((node) => ({
      id: node.id,
      position: node.position,
      width: cardOf(node, emails).width,
      height: cardOf(node, emails).height,
      outlets: outletsOf(node).map(({ id }) => id),
      onTop: isTrigger(node),
    })),
    edges: document.nodes.flatMap(({ id }) => graph.outgoing(id)),
  };
  const times = {
    floor: [] as number[],
    layout: [] as number[],
    lanes: [] as number[],
    tidy: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    times.floor.push(cpu(() => void sorted(given)));
    times.layout.push(cpu(() => void layout(given)));
    const desk = openDesk({ document, emails });
    times.tidy.push(cpu(() => tidy(desk)));
    const { draft } = desk.session.store.getState();
    // Other edges, or nothing would have to be found.
    const fresh = { ...draft, document: { ...draft.document, edges: [...draft.document.edges] } };
    times.lanes.push(cpu(() => void lanesOf(fresh)));
    desk.session.dispose();
  }
  const floor = min(times.floor);
  const line = (name: string, value: number) =>
    console.log(`  ${name.padEnd(34)} ${ms(value)}   ${(value / floor).toFixed(1)}× the sort`);
  console.log(` ${document.nodes.length} steps, ${document.edges.length} connections`);
  line('topological sort', floor);
  line('P-L1  layout', min(times.layout));
  if (steps <= 1_000) {
    let theirs = new Map<string, { x: number; y: number }>();
    // Once is enough: it takes seconds where ours takes milliseconds.
    const dagre = cpu(() => (theirs = byDagre(given)));
    line('dagre, longest path', dagre);
    const [mine, other] = [crossings(given, layout(given)), crossings(given, theirs)];
    console.log(
      `  P-L1  layout ÷ dagre: 1/${(dagre / min(times.layout)).toFixed(0)} (target ≤ 1/20); crossings ${mine} ÷ ${other} (target ≤ 1.0×)`,
    );
  }
  line('tidy up, the whole edit', min(times.tidy));
  line('lanes of the lines', min(times.lanes));
}
