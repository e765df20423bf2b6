import { normalQuantile } from './logarithm.ts';

/** A share that was seen, and the bounds between which the true one lies with the given confidence. */
export interface Estimate {
  share: number;
  low: number;
  high: number;
}

/** How often `hits` came of `tries`, by Wilson's score interval, which also holds for few tries and shares near 0 or 1. */
export function estimate(hits: number, tries: number, confidence = 0.95): Estimate {
  if (tries <= 0) return { share: 0, low: 0, high: 1 };
  const z = normalQuantile((1 + confidence) / 2);
  const share = hits / tries;
  const scale = 1 + (z * z) / tries;
  const middle = (share + (z * z) / (2 * tries)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / tries + (z * z) / (4 * tries * tries));
  // At the very ends the bound is exact, and rounding may not pass it.
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, middle - reach),
    high: hits >= tries ? 1 : Math.min(1, middle + reach),
  };
}

const square = (x: number): number => x * x;

/**
 * The difference of two shares, b less a, with the bounds between which the true one lies (Newcombe's hybrid score interval).
 * Where `low` is above 0 or `high` below it, the difference is more than chance.
 */
export function gapBetween(
  a: { hits: number; tries: number },
  b: { hits: number; tries: number },
  confidence = 0.95,
): Estimate {
  const one = estimate(a.hits, a.tries, confidence);
  const other = estimate(b.hits, b.tries, confidence);
  const share = other.share - one.share;
  const down = Math.sqrt(square(other.share - other.low) + square(one.high - one.share));
  const up = Math.sqrt(square(other.high - other.share) + square(one.share - one.low));
  return { share, low: Math.max(-1, share - down), high: Math.min(1, share + up) };
}

/**
 * How many people each of two arms needs, so that a true difference of `usual` and `hoped` shares is found with `power`,
 * and a difference of nothing but chance taken for one with 1 - `confidence`. Infinity where there is no difference.
 */
export function peopleNeeded(
  usual: number,
  hoped: number,
  { confidence = 0.95, power = 0.8 }: { confidence?: number; power?: number } = {},
): number {
  if (usual === hoped) return Infinity;
  const za = normalQuantile((1 + confidence) / 2);
  const zb = normalQuantile(power);
  const mean = (usual + hoped) / 2;
  const reach =
    za * Math.sqrt(2 * mean * (1 - mean)) + zb * Math.sqrt(usual * (1 - usual) + hoped * (1 - hoped));
  const gap = usual - hoped;
  return Math.ceil((reach * reach) / (gap * gap));
}
