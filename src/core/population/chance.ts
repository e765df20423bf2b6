/**
 * A chance as a whole number from 0 up to 2^32, by counting instead of by a running generator: it depends on nothing but
 * these four, so that editing one step, or asking one question more, reshuffles nobody else's. `name` is a `nameNumber`.
 * For one name and visit, different subscribers never draw the same number.
 */
export function chance(seed: number, subscriber: number, name: number, visit: number): number {
  return scramble(absorb(absorb(scramble(absorb(seed, subscriber)), name), visit)) >>> 0;
}

/** How many different chances there are. */
export const chances = 2 ** 32;

/** A chance as a share between 0 and 1, never either of them. */
export const asShare = (drawn: number): number => (drawn + 0.5) / chances;

/** Whether what happens to a share of people happens here; 0 is nobody, 1 everybody. */
export const befalls = (drawn: number, share: number): boolean => drawn < share * chances;

/** The number that stands for a name in `chance`. */
export function nameNumber(name: string): number {
  let hash = 0x9747b28c;
  for (let at = 0; at < name.length; at++) hash = absorb(hash, name.charCodeAt(at));
  return hash >>> 0;
}

/** One round of MurmurHash3 for 32 bits; for one word it takes no two states to the same. */
function absorb(hash: number, word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51);
  const next = hash ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}

/** Spreads every bit over all others; no two numbers become the same (Wellons, lowbias32). */
function scramble(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
