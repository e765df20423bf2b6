import { outletsOf } from '../document/graph.ts';
import type { JourneyNode } from '../document/JourneyDocument.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import { bearingOf } from '../kinds/demands.ts';
import type { Asked } from '../kinds/Kind.ts';
import { clausesOf } from '../values/rule.ts';
import type { View } from './View.ts';
import { slot } from '../values/slot.ts';

const known = slot<JourneyNode, Asked>();

/** What a node asks of people; undefined where its settings cannot be run, and so cannot be asked either. */
export function askedBy({ graph, isComplete }: View, id: string): Asked | undefined {
  const node = graph.node(id);
  if (!node || !isComplete(id)) return undefined;
  let asked = known.get(node);
  if (!asked) {
    asked = nodeKind(node.kind).asks(node.settings);
    known.set(node, asked);
  }
  return asked;
}

const reading = slot<JourneyNode, readonly string[]>();

/** The emails of which a node asks whether people opened or clicked them: ids, `previous` or `any`. Of a draft what is written so far. */
export function emailsAskedBy(node: JourneyNode): readonly string[] {
  let emails = reading.get(node);
  if (!emails) {
    const last = outletsOf(node).at(-1);
    // The last way out is taken by those for whom no rule held: it names them all.
    const demands = last ? bearingOf(node.kind).demands(node.settings, last.id, 0) : [];
    emails = demands
      .flatMap((demand) => ('rule' in demand ? clausesOf(demand.rule) : []))
      .flatMap((clause) =>
        'did' in clause && (clause.did === 'opened' || clause.did === 'clicked') ? [clause.email] : [],
      );
    reading.set(node, emails);
  }
  return emails;
}
