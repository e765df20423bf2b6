import { useState } from 'react';

/**
 * Keys for list items that have no ids, so that each keeps its own view state when items move or go. `startsFresh`: the
 * list itself was just added, with its first item.
 */
export function useListKeys(count: number, startsFresh = false) {
  const [state, setState] = useState({ keys: range(0, count), next: count, fresh: startsFresh ? 0 : -1 });
  let { keys } = state;
  if (keys.length !== count) {
    // Undo, or an edit from elsewhere: nobody said which items came or went.
    const present = state.keys.slice(0, count);
    keys = [...present, ...range(state.next, count - present.length)];
    setState({ keys, next: state.next + count, fresh: -1 });
  }
  return {
    keys,
    /** The key of the item that was added last; it takes the focus. */
    fresh: state.fresh,
    added() {
      setState({ keys: [...keys, state.next], next: state.next + 1, fresh: state.next });
    },
    removed(index: number) {
      setState({ ...state, keys: keys.toSpliced(index, 1) });
    },
    moved(from: number, to: number) {
      const key = keys[from];
      if (key !== undefined) setState({ ...state, keys: keys.toSpliced(from, 1).toSpliced(to, 0, key) });
    },
  };
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => from + index);
