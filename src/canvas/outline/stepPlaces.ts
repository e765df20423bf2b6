import {
  graphOf,
  judgeMove,
  leadPast,
  outletsOf,
  type JourneyDocument,
  type StepMove,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { WayOut } from '../addStep.ts';
import { looseKey, outlineOf, stepKey, type OutlineRow } from './outlineOf.ts';

/** Up or down past a neighbour, or into the branch beside one's own. */
export type Towards = 'up' | 'down' | 'left' | 'right';

type Refused = Extract<StepMove, { allowed: false }>;
/** A move, with the ways that lead to the step after it. */
export type FoundMove = (Extract<StepMove, { allowed: true }> & { ways: readonly WayOut[] }) | Refused;

/** A place of the outline where a step may stand: behind these ways, before this row. */
interface Place {
  ways: readonly WayOut[];
  row: OutlineRow;
  index: number;
}

const refuse = (words: string): Refused => ({ allowed: false, words });

/** What comes of moving a step through the outline as a line is moved through a text: in and out of branches, from one place where it may stand to the next. */
export function moveTowards(document: JourneyDocument, id: string, towards: Towards): FoundMove {
  const past = leadPast(document, id);
  if (!past.allowed) return past;
  const places = placesWithout(past.document, id, isLoose(document, id));
  const near =
    towards === 'up' || towards === 'down'
      ? along(document, id, towards, places)
      : beside(document, id, towards, places);
  if ('allowed' in near) return near;
  const node = graphOf(document).node(id);
  const ends = node !== undefined && outletsOf(node).length === 0;
  const place = near.find(({ row }) => !ends || row.row === 'open');
  if (!place)
    return refuse(ends ? t('The journey goes on there: nothing could follow this step.') : nowhere[towards]);
  const verdict = judgeMove(document, id, place.ways);
  return verdict.allowed ? { ...verdict, ways: place.ways } : verdict;
}

const nowhere: Record<Towards, string> = {
  up: t('It is the first already.'),
  down: t('It is the last already.'),
  left: t('It stands in the first branch already.'),
  right: t('It stands in the last branch already.'),
};

const isLoose = (document: JourneyDocument, id: string): boolean =>
  !graphOf(document).reachable.has(id) || graphOf(document).incoming(id).length === 0;

/** Where a step may stand in the journey that goes on without it, in reading order. A step of the journey stays clear of what is not connected. */
function placesWithout(document: JourneyDocument, id: string, alsoLoose: boolean): Place[] {
  const rows = outlineOf(document);
  const end = rows.findIndex(({ key }) => key === looseKey);
  return rows.slice(0, alsoLoose || end < 0 ? rows.length : end).flatMap((row, index): Place[] => {
    const ways = waysBefore(row).filter(({ from }) => from !== id);
    return ways.length > 0 ? [{ ways, row, index }] : [];
  });
}

function waysBefore(row: OutlineRow): readonly WayOut[] {
  if (row.row === 'step') return row.ways;
  return row.row === 'link' || row.row === 'open' ? [{ from: row.from, outlet: row.outlet }] : [];
}

const isIn =
  (ways: readonly WayOut[]) =>
  ({ from, outlet }: WayOut): boolean =>
    ways.some((way) => way.from === from && way.outlet === outlet);

/** The places before or after a step, the nearest first. */
function along(document: JourneyDocument, id: string, towards: 'up' | 'down', places: Place[]): Place[] {
  const graph = graphOf(document);
  const led = graph.incoming(id);
  const here = places.findIndex(({ ways }) => ways.length === led.length && ways.every(isIn(led)));
  if (here >= 0) return towards === 'up' ? places.slice(0, here).reverse() : places.slice(here + 1);
  // Led to from several branches, or from nowhere: it stands after the last of them, and before what follows it.
  const last = places.findLastIndex(({ ways }) => ways.some(isIn(led)));
  if (towards === 'up') return places.slice(0, last < 0 ? undefined : last + 1).reverse();
  const next = graph.outgoing(id)[0]?.to;
  const follows = next === undefined ? -1 : places.findIndex(({ row }) => row.key === stepKey(next));
  return follows < 0 ? [] : places.slice(follows + 1);
}

/** The places in the branch beside the one that a step stands in, the one as far down as it stands now first. */
function beside(
  document: JourneyDocument,
  id: string,
  towards: 'left' | 'right',
  places: Place[],
): Place[] | Refused {
  const rows = outlineOf(document);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const own = byKey.get(stepKey(id));
  const branch = own?.parent === undefined ? undefined : byKey.get(own.parent);
  if (own === undefined || branch?.row !== 'way') return refuse(t('It stands in no branch.'));
  const other = rows.find(
    ({ row, parent, at }) =>
      row === 'way' && parent === branch.parent && at === branch.at + (towards === 'left' ? -1 : 1),
  );
  if (!other) return refuse(nowhere[towards]);
  const there = places.filter(({ row }) => row.parent === other.key);
  const at = Math.min(own.at, there.length) - 1;
  return [...there.slice(Math.max(0, at)), ...there.slice(0, Math.max(0, at)).reverse()];
}
