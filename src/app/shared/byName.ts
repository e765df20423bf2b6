const collator = new Intl.Collator(undefined, { numeric: true });

/** By name, as people read: numbers by their size, whatever the case. */
export const byName = (a: { name: string }, b: { name: string }): number => collator.compare(a.name, b.name);
