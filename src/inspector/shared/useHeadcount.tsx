import {
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Rule } from '../../core/index.ts';
import { createCensus, type Census, type Headcount, type Uncountable, type World } from './census.ts';

const CensusContext = createContext<{ census: Census; world: World } | undefined>(undefined);

/** Counts segments for everything below, in the world as it is now. */
export function CensusProvider({ world, children }: { world: World; children: ReactNode }) {
  // One for as long as it is on screen: the world that it starts with may change.
  const [census] = useState(() => createCensus(world));
  useEffect(() => () => census.dispose(), [census]);
  useEffect(() => census.setWorld(world), [census, world]);
  const value = useMemo(() => ({ census, world }), [census, world]);
  return <CensusContext value={value}>{children}</CensusContext>;
}

function useCensus() {
  const present = use(CensusContext);
  if (!present) throw new Error('nothing is counted here: outside a CensusProvider');
  return present;
}

/** Whom segments are asked of. */
export const useWorld = (): World => useCensus().world;

/**
 * Who is in a segment: counted while the caller is on screen. While a changed rule is counted, the last whole count of
 * this caller stands, and says that it is not fresh.
 */
export function useHeadcount(rule: Rule): Headcount | Uncountable | undefined {
  const { census } = useCensus();
  const present = useSyncExternalStore(census.subscribe, () => census.read(rule));
  useEffect(() => census.want(rule), [census, rule]);
  const [whole, setWhole] = useState<Headcount>();
  if (present === 'needs-run') {
    if (whole !== undefined) setWhole(undefined);
    return present;
  }
  if (present?.fresh && present !== whole) setWhole(present);
  return present?.fresh || whole === undefined ? present : { ...whole, fresh: false };
}
