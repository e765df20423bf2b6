// 32 signs that are not mistaken for each other when read aloud; the first 24 are letters.
const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
const length = 10;

/** A new id for a step, an email or whatever else a document names: ten small letters and digits, a letter first. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  // Masks that divide 256: no sign is likelier than another.
  return Array.from(bytes, (byte, index) => signs[byte & (index === 0 ? 15 : 31)]).join('');
}
