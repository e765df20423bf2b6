import { graphOf, outletsOf, type Graph, type JourneyDocument, type JourneyNode } from '../../core/index.ts';
import type { WayOut } from '../addStep.ts';
import { edgeId } from '../edgeEnds.ts';
import { meetings } from './meetings.ts';

interface Place {
  /** Names the row; the same as long as it stands for the same thing. */
  key: string;
  /** How deep in the tree, from 1. */
  level: number;
  /** How many branches it stands in. */
  depth: number;
  /** The key of the row that it belongs to. */
  parent: string | undefined;
  /** Which of how many in its parent, from 1. */
  at: number;
  of: number;
}

export type StepRow = Place & {
  row: 'step';
  id: string;
  /** The ways that lead here from the rows above; several where ways have met. */
  ways: readonly WayOut[];
  /** Whether it has several ways out, which stand below it as branches. */
  opens: boolean;
};
/** A branch: one of several ways out of a step. */
export type WayRow = Place & { row: 'way'; from: string; outlet: string };
/** A way that goes on at a step that is written elsewhere; `back` where that stands above. */
export type LinkRow = Place & { row: 'link'; from: string; outlet: string; to: string; back: boolean };
/** The end of a way that leads nowhere yet. */
export type OpenRow = Place & { row: 'open'; from: string; outlet: string };
/** What holds the steps that no trigger leads to. */
export type LooseRow = Place & { row: 'loose' };

/** A row of the outline. */
export type OutlineRow = StepRow | WayRow | LinkRow | OpenRow | LooseRow;

export const looseKey = 'loose';
export const stepKey = (id: string): string => `step ${id}`;
const wayKey = (way: WayOut): string => `way ${edgeId(way)}`;
/** Of the row at which a way ends, whether it goes on elsewhere or is open. */
const endKey = (way: WayOut): string => `end ${edgeId(way)}`;

interface Written {
  /** Ids of the steps with which reading begins, in their order. */
  roots: string;
  rows: readonly OutlineRow[];
}
const known = new WeakMap<Graph['reachable'], Written>();
const knownOf = new WeakMap<JourneyDocument, readonly OutlineRow[]>();

/**
 * A journey from top to bottom: each trigger, then its steps in order. Where a step has several ways out, each is a
 * branch below it; what all branches come to follows after them. Every step is written out once, and elsewhere a link
 * stands for it. The very same rows until a way leads elsewhere: settings and names are not in them.
 */
export function outlineOf(document: JourneyDocument): readonly OutlineRow[] {
  // Every card asks for its number after every edit.
  const rows = knownOf.get(document) ?? rowsOf(document);
  knownOf.set(document, rows);
  return rows;
}

function rowsOf(document: JourneyDocument): readonly OutlineRow[] {
  const graph = graphOf(document);
  const triggers = byPlace(graph.triggers);
  const loose = byPlace(document.nodes.filter(({ id }) => !graph.reachable.has(id)));
  const roots = [...triggers, ...loose].map(({ id }) => id).join(' ');
  // Graphs with the same ways share what is reachable in them.
  const present = known.get(graph.reachable);
  if (present?.roots === roots) return present.rows;
  const rows = numbered(write(graph, triggers, loose));
  known.set(graph.reachable, { roots, rows });
  return rows;
}

type Task =
  | { do: 'go'; way: WayOut | undefined; id: string; in: Branch }
  | { do: 'meet'; id: string; in: Branch }
  | { do: 'row'; row: OutlineRow };

/** What a row stands in. */
interface Branch {
  level: number;
  depth: number;
  parent: string | undefined;
}

function write(graph: Graph, triggers: readonly JourneyNode[], left: readonly JourneyNode[]): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const written = new Set<string>();
  /** Steps that are written once all branches that lead to them are. */
  const awaited = new Set<string>();

  const writeFrom = (root: string, within: Branch) => {
    if (written.has(root)) return;
    const meets = meetings(root, graph, written);
    const tasks: Task[] = [{ do: 'go', way: undefined, id: root, in: within }];
    const writeStep = (node: JourneyNode, ways: readonly WayOut[], branch: Branch) => {
      const { id } = node;
      const outlets = [...new Map(outletsOf(node).map((outlet) => [outlet.id, outlet])).values()];
      const opens = outlets.length > 1;
      written.add(id);
      rows.push({ ...placeIn(branch, stepKey(id)), row: 'step', id, ways, opens });
      const follow = (way: WayOut, into: Branch): Task => {
        const to = graph.at(way.from, way.outlet)?.to;
        return to === undefined
          ? { do: 'row', row: { ...placeIn(into, endKey(way)), row: 'open', ...way } }
          : { do: 'go', way, id: to, in: into };
      };
      if (!opens) {
        tasks.push(...outlets.map((outlet) => follow({ from: id, outlet: outlet.id }, branch)));
        return;
      }
      const met = meets.get(id);
      if (met !== undefined && !written.has(met)) {
        awaited.add(met);
        tasks.push({ do: 'meet', id: met, in: branch });
      }
      for (const outlet of outlets.reverse()) {
        const way = { from: id, outlet: outlet.id };
        const own = { level: branch.level + 1, depth: branch.depth + 1, parent: stepKey(id) };
        tasks.push(follow(way, { ...own, level: own.level + 1, parent: wayKey(way) }));
        tasks.push({
          do: 'row',
          row: { ...placeIn(own, wayKey(way)), row: 'way', ...way },
        });
      }
    };
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      if (task.do === 'row') {
        rows.push(task.row);
        continue;
      }
      const { id, in: branch } = task;
      const node = graph.node(id);
      if (task.do === 'meet') {
        awaited.delete(id);
        const ways = graph.incoming(id).filter(({ from }) => written.has(from));
        if (node && !written.has(id)) writeStep(node, ways.map(wayOf), branch);
      } else if (task.way && (written.has(id) || awaited.has(id))) {
        const place = placeIn(branch, endKey(task.way));
        rows.push({ ...place, row: 'link', ...wayOf(task.way), to: id, back: written.has(id) });
      } else if (node) writeStep(node, task.way ? [wayOf(task.way)] : [], branch);
    }
  };

  const top: Branch = { level: 1, depth: 0, parent: undefined };
  for (const { id } of triggers) writeFrom(id, top);
  if (left.length === 0) return rows;
  rows.push({ ...placeIn(top, looseKey), row: 'loose' });
  const loose: Branch = { level: 2, depth: 0, parent: looseKey };
  for (const { id } of left) if (graph.incoming(id).length === 0) writeFrom(id, loose);
  for (const { id } of left) writeFrom(id, loose);
  return rows;
}

const wayOf = ({ from, outlet }: WayOut): WayOut => ({ from, outlet });

const placeIn = ({ level, depth, parent }: Branch, key: string): Place => ({
  key,
  level,
  depth,
  parent,
  at: 0,
  of: 0,
});

function numbered(rows: OutlineRow[]): readonly OutlineRow[] {
  const counts = new Map<string | undefined, number>();
  for (const row of rows) {
    row.at = (counts.get(row.parent) ?? 0) + 1;
    counts.set(row.parent, row.at);
  }
  for (const row of rows) row.of = counts.get(row.parent) ?? row.at;
  return rows;
}

/** From left to right, then down: the order of what no way puts in order. */
export const byPlace = (nodes: readonly JourneyNode[]): JourneyNode[] =>
  [...nodes].sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y);
