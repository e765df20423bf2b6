import { sumOf, wholeWeight } from './split.ts';

/** As much of an arm as shares are about; `weight` in basis points. */
interface Weighed {
  id: string;
  weight: number;
}
/** The ids of arms whose shares other arms' sliders do not move. */
export type Locks = ReadonlySet<string>;
const noLocks: Locks = new Set();

/**
 * Shares `whole` out in proportion to `parts`, in whole numbers that add up to it exactly: what rounding down leaves goes to
 * the largest remainders, the first ones first. Where all parts are nothing, all get as much.
 */
export function inProportion(whole: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  const exact = parts.map((part) => (sum === 0 ? whole / parts.length : (whole * part) / sum));
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, place) => ({ place, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  let rest = whole - shares.reduce((total, share) => total + share, 0);
  for (const { place } of byRemainder) {
    if (rest <= 0) break;
    shares[place] = (shares[place] ?? 0) + 1;
    rest -= 1;
  }
  return shares;
}

/** The most that an arm can have: everything but what is locked. */
export const mostOf = (arms: readonly Weighed[], place: number, locks: Locks): number =>
  Math.max(0, wholeWeight - sumOf(arms.filter(({ id }, at) => at !== place && locks.has(id))));

/** Whether an arm's share can be moved: another one has to give or take. */
export const canMove = (arms: readonly Weighed[], place: number, locks: Locks): boolean =>
  !locks.has(arms[place]?.id ?? '') && arms.some(({ id }, at) => at !== place && !locks.has(id));

/** Gives an arm a share, as far as locks allow; the other arms that are not locked share the rest as they stand to each other. */
export function withShare<Arm extends Weighed>(
  arms: readonly Arm[],
  place: number,
  share: number,
  locks: Locks = noLocks,
): readonly Arm[] {
  if (!canMove(arms, place, locks)) return arms;
  const weight = Math.min(Math.max(0, Math.round(share)), mostOf(arms, place, locks));
  const isFree = ({ id }: Weighed, at: number) => at !== place && !locks.has(id);
  const rest = inProportion(
    mostOf(arms, place, locks) - weight,
    arms.filter(isFree).map((arm) => arm.weight),
  );
  return arms.map((arm, at) => {
    if (at === place) return { ...arm, weight };
    return isFree(arm, at) ? { ...arm, weight: rest.shift() ?? 0 } : arm;
  });
}

/** So many parts of the whole, as equal as can be; what does not divide goes to the last. */
const equal = (count: number, whole: number = wholeWeight): number[] => {
  const each = Math.floor(whole / count);
  return Array.from({ length: count }, (_, place) => (place < count - 1 ? each : whole - each * (count - 1)));
};

/** Whether two lists of arms give the same shares. */
export const isAlike = (a: readonly Weighed[], b: readonly Weighed[]): boolean =>
  a.length === b.length && a.every(({ weight }, place) => weight === b[place]?.weight);

/** Whether every arm gets as much as the others. */
export const isEqual = (arms: readonly Weighed[]): boolean => {
  const shares = equal(Math.max(arms.length, 1));
  return arms.every(({ weight }, place) => weight === shares[place]);
};

/** The same for every arm that is not locked. */
export function shareEqually<Arm extends Weighed>(arms: readonly Arm[], locks: Locks = noLocks): Arm[] {
  const free = arms.filter(({ id }) => !locks.has(id));
  const shares = equal(Math.max(free.length, 1), mostOf(arms, -1, locks));
  return arms.map((arm) => (locks.has(arm.id) ? arm : { ...arm, weight: shares.shift() ?? 0 }));
}

/** Gives the last arm what the others leave; nothing where they take more than everything. */
export function withRest<Arm extends Weighed>(arms: readonly Arm[]): Arm[] {
  const rest = Math.max(0, wholeWeight - sumOf(arms.slice(0, -1)));
  return arms.map((arm, place) => (place === arms.length - 1 ? { ...arm, weight: rest } : arm));
}

/** One more arm at the end: an equal share where all have equal shares, else half of the last one’s. */
export function withArm<Arm extends Weighed>(arms: readonly Arm[], arm: Arm): Arm[] {
  if (isEqual(arms)) return shareEqually([...arms, arm]);
  const last = arms.at(-1);
  const half = Math.floor((last?.weight ?? 0) / 2);
  const others = last ? [...arms.slice(0, -1), { ...last, weight: last.weight - half }] : [];
  return withRest([...others, { ...arm, weight: half }]);
}

/** One arm less: what it had goes to the last one, or to all alike where all had alike. */
export function withoutArm<Arm extends Weighed>(arms: readonly Arm[], place: number): Arm[] {
  const left = arms.toSpliced(place, 1);
  return isEqual(arms) ? shareEqually(left) : withRest(left);
}
