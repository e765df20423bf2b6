import { useEffect, useId, useState, type KeyboardEvent } from 'react';

interface Lit<Item> {
  /** The item that is lit; undefined where there is none. */
  lit: Item | undefined;
  /** What an item's element is to be called. */
  idOf: (item: Item) => string;
  light: (item: Item) => void;
  /** Lights the first item: for when other items come. */
  restart: () => void;
  /** Hears the arrow and page keys. Whether it was one of them. */
  walk: (event: KeyboardEvent) => boolean;
}

const page = 8;

/** One of several items is lit while the focus stays in a field: arrows go round, page keys go eight further, what is lit comes into sight. */
export function useLitItem<Item extends { readonly id: string }>(items: readonly Item[]): Lit<Item> {
  const [at, setAt] = useState(0);
  const id = useId();
  const last = items.length - 1;
  const lit = items[Math.min(at, last)];
  const litId = lit && `${id}-${lit.id}`;
  useEffect(() => {
    if (litId !== undefined) document.getElementById(litId)?.scrollIntoView?.({ block: 'nearest' });
  }, [litId]);
  return {
    lit,
    idOf: (item) => `${id}-${item.id}`,
    light: (item) => {
      if (item !== lit) setAt(items.indexOf(item));
    },
    restart: () => setAt(0),
    walk({ key }) {
      if (key === 'ArrowDown') setAt(at < last ? at + 1 : 0);
      else if (key === 'ArrowUp') setAt(at > 0 ? at - 1 : last);
      else if (key === 'PageDown') setAt(Math.min(last, at + page));
      else if (key === 'PageUp') setAt(Math.max(0, at - page));
      else return false;
      return true;
    },
  };
}
