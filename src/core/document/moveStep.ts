import { t } from '../../texts/t.ts';
import { isTriggerKind } from '../kinds/catalogue.ts';
import { graphOf, outletsOf, restlessSteps } from './graph.ts';
import type { Edge, JourneyDocument } from './JourneyDocument.ts';

/** A way out of a step, whether it leads anywhere or not. */
type Way = Pick<Edge, 'from' | 'outlet'>;

/** What comes of moving a step along the journey, or in words why it cannot be moved. */
export type StepMove = { allowed: true; document: JourneyDocument } | { allowed: false; words: string };

const refuse = (words: string): StepMove => ({ allowed: false, words });
const same = (a: Way) => (b: Way) => a.from === b.from && a.outlet === b.outlet;

/** Takes a step out of its way, but not out of the journey: what led to it leads on to what followed it. Refused where several ways go on from it, since nobody can say which one to follow. */
export function leadPast(document: JourneyDocument, id: string): StepMove {
  const graph = graphOf(document);
  const node = graph.node(id);
  if (!node) return refuse(t('This step is no longer there.'));
  if (isTriggerKind(node.kind)) return refuse(t('A trigger stays where it is: people enter there.'));
  const [onward, ...more] = graph.outgoing(id);
  if (more.length > 0) return refuse(t('Several ways go on from here. Move the steps around it instead.'));
  const edges = document.edges.flatMap((edge) => {
    if (edge.from === id) return [];
    if (edge.to !== id) return [edge];
    return onward && onward.to !== edge.from ? [{ ...edge, to: onward.to }] : [];
  });
  return { allowed: true, document: { ...document, edges } };
}

/**
 * Moves a step to where `ways` lead, or may lead: it follows them, and what they led to follows it. They are ways of
 * the journey without the step, as `leadPast` leaves it, and lead to one and the same step, or all nowhere.
 */
export function judgeMove(document: JourneyDocument, id: string, ways: readonly Way[]): StepMove {
  const taken = leadPast(document, id);
  if (!taken.allowed) return taken;
  const graph = graphOf(taken.document);
  const node = graph.node(id);
  const used = graphOf(document).outgoing(id)[0]?.outlet;
  const outlet = used ?? (node && outletsOf(node)[0]?.id);
  const targets = new Set(ways.map(({ from, outlet: way }) => graph.at(from, way)?.to));
  const [target] = targets;
  const isThere = ({ from, outlet: way }: Way) => {
    const source = graph.node(from);
    return from !== id && source !== undefined && outletsOf(source).some((each) => each.id === way);
  };
  if (ways.length === 0 || targets.size > 1 || !ways.every(isThere))
    return refuse(t('There is no such place any more.'));
  if (target !== undefined && outlet === undefined)
    return refuse(t('The journey goes on there: nothing could follow this step.'));
  const others = taken.document.edges.filter((edge) => !ways.some(same(edge)));
  const led = ways.map((way): Edge => ({ from: way.from, outlet: way.outlet, to: id }));
  const onward: Edge[] =
    target === undefined || outlet === undefined ? [] : [{ from: id, outlet, to: target }];
  const moved = { ...document, edges: [...others, ...led, ...onward] };
  if (sameEdges(document, moved)) return refuse(t('It is there already.'));
  const before = restlessSteps(document);
  if ([...restlessSteps(moved)].some((step) => !before.has(step)))
    return refuse(t('This would loop without a wait.'));
  return { allowed: true, document: moved };
}

/** Moves a step as `judgeMove` says; the very same document where that refuses. */
export function moveStep(document: JourneyDocument, id: string, ways: readonly Way[]): JourneyDocument {
  const verdict = judgeMove(document, id, ways);
  return verdict.allowed ? verdict.document : document;
}

const sameEdges = (a: JourneyDocument, b: JourneyDocument): boolean =>
  a.edges.length === b.edges.length &&
  b.edges.every(({ from, outlet, to }) => graphOf(a).at(from, outlet)?.to === to);
