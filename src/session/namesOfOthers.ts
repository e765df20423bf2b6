import { own, type Names } from '../core/index.ts';
import type { SessionState } from './Session.ts';

/** What journeys, segments and topics are called, where somebody knows. */
export type NamesOfOthers = Required<Pick<Names, 'journey' | 'segment' | 'topic'>>;

let last: { from: SessionState; names: NamesOfOthers } | undefined;

/** The names by which an open journey speaks of journeys, segments and topics; the very same object while none of them may have changed. */
export function namesOfOthers(state: SessionState): NamesOfOthers {
  if (last && sameNames(last.from, state)) return last.names;
  const { draft, shared, others = [] } = state;
  const journeys = [draft.document, ...others];
  const names: NamesOfOthers = {
    journey: (id) => journeys.find((known) => known.id === id)?.name || undefined,
    segment: (id) => own(shared.segments, id)?.name || undefined,
    topic: (id) => own(shared.topics, id)?.name || undefined,
  };
  last = { from: state, names };
  return names;
}

const sameNames = (a: SessionState, b: SessionState): boolean =>
  a.shared.segments === b.shared.segments &&
  a.shared.topics === b.shared.topics &&
  a.others === b.others &&
  a.draft.document.id === b.draft.document.id &&
  a.draft.document.name === b.draft.document.name;
