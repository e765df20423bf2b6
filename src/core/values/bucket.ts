import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Which of 10,000 buckets a name falls into: the same one everywhere and for ever. */
export function bucketOf(name: string): number {
  return Math.floor((murmur3(bytesOf(name)) * 10_000) / 2 ** 32);
}

/** The arm whose range a bucket falls into; weights are basis points in order. */
export function armOf<Arm extends { weight: number }>(arms: readonly Arm[], bucket: number): Arm | undefined {
  let end = 0;
  return arms.find(({ weight }) => (end += weight) > bucket);
}

// Nearly every id is ASCII, where a character is a byte; the encoder is for the others.
const scratch = new Uint8Array(256);
function bytesOf(name: string): Uint8Array {
  if (name.length > scratch.length) return utf8ToBytes(name);
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code > 0x7f) return utf8ToBytes(name);
    scratch[at] = code;
  }
  return scratch.subarray(0, name.length);
}

/** MurmurHash3, x86, 32 bits, seed 0. */
function murmur3(bytes: Uint8Array): number {
  const whole = bytes.length & ~3;
  let hash = 0;
  for (let at = 0; at < whole; at += 4) {
    hash ^= scramble(
      byte(bytes, at) |
        (byte(bytes, at + 1) << 8) |
        (byte(bytes, at + 2) << 16) |
        (byte(bytes, at + 3) << 24),
    );
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = bytes.length - 1; at >= whole; at--) rest = (rest << 8) | byte(bytes, at);
  hash ^= scramble(rest) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

function scramble(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
