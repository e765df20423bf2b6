import { flowOfDocument, type Flow } from '../analyse/flow.ts';
import { netOf, type Net } from '../analyse/net.ts';
import { graphOf, type Graph } from '../document/graph.ts';
import type { JourneyDocument, JourneyNode } from '../document/JourneyDocument.ts';
import { nodeName, subjectsOf } from '../document/nodeName.ts';
import type { Names } from '../kinds/Kind.ts';
import type { Outlook } from '../kinds/Outlook.ts';
import type { Issue } from '../values/issue.ts';
import { own } from '../values/json.ts';
import type { LintContext } from './LintContext.ts';

/** One document and its surroundings, as all checks look at them. */
export interface View {
  document: JourneyDocument;
  context: LintContext;
  graph: Graph;
  flow: Flow;
  net: Net;
  outlook: Outlook;
  /** What a trigger leads to, in the document's order. */
  nodes: readonly JourneyNode[];
  /** Whether the settings of a node can be run as they are. */
  isComplete: (node: string) => boolean;
  isTransactional: (topic: string) => boolean;
  /** What a node is called: its name, else what it does, else its kind. */
  nameOf: (node: string) => string;
}

/** `found` are the issues of the document by itself: what lies at a step with an error cannot be asked further. */
export function viewOf(document: JourneyDocument, context: LintContext, found: readonly Issue[]): View {
  const graph = graphOf(document);
  const incomplete = new Set(
    found.flatMap(({ node, severity }) => (severity === 'error' && node !== undefined ? [node] : [])),
  );
  const names: Names = {
    email: subjectsOf(context.emails),
    segment: (id) => own(context.segments, id)?.name || undefined,
    topic: (id) => own(context.topics, id)?.name || undefined,
    journey: (id) => context.journeys?.find((known) => known.id === id)?.name || undefined,
  };
  return {
    document,
    context,
    graph,
    // Only where something has to be worked out again.
    get flow() {
      return flowOfDocument(document);
    },
    get net() {
      return netOf(flowOfDocument(document));
    },
    outlook: outlookOf(document, context),
    nodes: document.nodes.filter(({ id }) => graph.reachable.has(id)),
    isComplete: (node) => !incomplete.has(node),
    isTransactional: (topic) => own(context.topics, topic)?.transactional === true,
    nameOf(id) {
      const node = graph.node(id);
      return node ? nodeName(node, names) : id;
    },
  };
}

const noCaps: Outlook['caps'] = [];
let last: Outlook | undefined;

/** The very same outlook again while nothing of it changes, because advice is remembered with it. */
function outlookOf({ id, timeZone, goal }: JourneyDocument, { policies, topics }: LintContext): Outlook {
  const next: Outlook = {
    journey: id,
    zone: timeZone,
    quietHours: policies.quietHours,
    caps: policies.caps ?? noCaps,
    goalWithin: goal?.from === 'entry' ? goal.within : undefined,
    topics,
  };
  // Both are literals of the same members.
  const isSame =
    last && Object.entries(next).every(([name, value]) => last?.[name as keyof Outlook] === value);
  if (!isSame || !last) last = next;
  return last;
}
