interface Entry<Made> {
  made: Promise<Made>;
  /** Nothing is known of it until it is made. */
  size: number;
}

/**
 * Remembers what takes long to make, by a key of all that it is made of: the latest asked for, so many and of so much size
 * together. What fails is forgotten, because it may come right the next time.
 */
export function createMemory<Made>(
  most: { entries: number; size: number },
  sizeOf: (made: Made) => number,
): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const known = new Map<string, Entry<Made>>();
  const forget = () => {
    let size = 0;
    for (const entry of known.values()) size += entry.size;
    for (const [key, entry] of known) {
      if (known.size <= most.entries && size <= most.size) return;
      known.delete(key);
      size -= entry.size;
    }
  };
  const begin = (key: string, made: Promise<Made>): Entry<Made> => {
    const entry = { made, size: 0 };
    made.then(
      (done) => {
        entry.size = sizeOf(done);
        forget();
      },
      () => {
        if (known.get(key) === entry) known.delete(key);
      },
    );
    return entry;
  };
  return (key, make) => {
    const entry = known.get(key) ?? begin(key, make());
    // Behind all others: it is the latest.
    known.delete(key);
    known.set(key, entry);
    forget();
    return entry.made;
  };
}
