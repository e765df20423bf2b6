/** MurmurHash3, 32 bits, seed 0, from its published description. */
function murmur3(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));
  const scramble = (block: number) => Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
  const byte = (at: number) => bytes[at] ?? 0;
  let hash = 0;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const block = byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    hash = Math.imul(rotate(hash ^ scramble(block), 13), 5) + 0xe6546b64;
  }
  // The rest, up to three bytes; none is a block of nought, which changes nothing.
  hash ^= scramble(byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16));
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The bucket from 0 to 9,999 that a text falls into. */
export const bucketOf = (text: string): number => Number((BigInt(murmur3(text)) * 10_000n) >> 32n);

/** The arm whose share of the 10,000 buckets holds this one. */
export function armOf<Arm extends { weight: number }>(arms: readonly Arm[], bucket: number): Arm {
  let end = 0;
  for (const arm of arms) {
    end += arm.weight;
    if (bucket < end) return arm;
  }
  throw new Error('the weights do not fill 10,000');
}
