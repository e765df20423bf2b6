import { sumOf, wholeWeight } from '../../core/index.ts';

/** As much of an arm as shares are about; `weight` in basis points. */
interface Weighed {
  weight: number;
}

/** So many parts of the whole, as equal as can be; what does not divide goes to the last. */
const equal = (count: number): number[] => {
  const each = Math.floor(wholeWeight / count);
  return Array.from({ length: count }, (_, place) =>
    place < count - 1 ? each : wholeWeight - each * (count - 1),
  );
};

/** Whether every arm gets as much as the others. */
export const isEqual = (arms: readonly Weighed[]): boolean => {
  const shares = equal(Math.max(arms.length, 1));
  return arms.every(({ weight }, place) => weight === shares[place]);
};

export const shareEqually = <Arm extends Weighed>(arms: readonly Arm[]): Arm[] => {
  const shares = equal(Math.max(arms.length, 1));
  return arms.map((arm, place) => ({ ...arm, weight: shares[place] ?? 0 }));
};

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
