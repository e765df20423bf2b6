import type { Segment } from '../document/Journey.ts';
import { restlessLoops } from '../document/restlessLoops.ts';
import { issue, type Issue } from '../values/issue.ts';
import { own, pointer } from '../values/json.ts';
import { clausesOf } from '../values/rule.ts';

/** Segments that ask for themselves, directly or through others: nobody could say who is in them. */
export function segmentLoops(segments: Readonly<Record<string, Segment>>): Issue[] {
  const asked = (id: string): string[] => {
    const rule = own(segments, id)?.rule;
    return rule ? clausesOf(rule).flatMap((clause) => ('segment' in clause ? [clause.segment] : [])) : [];
  };
  return [...restlessLoops(Object.keys(segments), asked)].map((id) =>
    issue('segment-loop', { path: pointer(['segments', id]) }, { id }),
  );
}
