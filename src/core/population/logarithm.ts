// Math.log, Math.exp and their kin may differ in the last bit from one browser to the next, and one bit moves a delay by
// a second. IEEE 754 fixes + - * / and Math.sqrt to the bit, so everything here is made of those (and of constants, which are fixed too).

/** The natural logarithm of a finite number above 0, to within 1e-15 of its size: the same bits everywhere. */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`no logarithm of ${x}`);
  let mantissa = x;
  let exponent = 0;
  for (; mantissa > Math.SQRT2; exponent++) mantissa /= 2;
  for (; mantissa < Math.SQRT2 / 2; exponent--) mantissa *= 2;
  // 2 artanh((m - 1) / (m + 1)); the argument is at most 0.172.
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  let sum = 0;
  for (let odd = 21; odd >= 1; odd -= 2) sum = sum * z + 1 / odd;
  return exponent * Math.LN2 + 2 * s * sum;
}

/** e to the power of x, for x from -700 to 700 (beyond that as at the end): the same bits everywhere. */
export function exp(x: number): number {
  const bounded = Math.min(Math.max(x, -700), 700);
  const doublings = Math.round(bounded / Math.LN2);
  const rest = bounded - doublings * Math.LN2;
  let sum = 1;
  for (let term = 14; term >= 1; term--) sum = 1 + (sum * rest) / term;
  for (let left = doublings; left > 0; left--) sum *= 2;
  for (let left = doublings; left < 0; left++) sum /= 2;
  return sum;
}

/** How many standard deviations above the mean a share of the normal distribution lies below: Wichura's AS 241, to seven digits. */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    );
  }
  const r = Math.sqrt(-ln(q < 0 ? share : 1 - share));
  const far = r > 5;
  const t = far ? r - 5 : r - 1.6;
  const size = far
    ? (((0.017337203997 * t + 0.42868294337) * t + 3.081226386) * t + 6.657905115) /
      ((0.012258202635 * t + 0.24197894225) * t + 1)
    : (((0.17023821103 * t + 1.3067284816) * t + 2.75681539) * t + 1.4234372777) /
      ((0.12021132975 * t + 0.7370016425) * t + 1);
  return q < 0 ? -size : size;
}
