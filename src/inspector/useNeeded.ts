import { useState } from 'react';

/** For a value that cannot be left out: an emptied field stays empty until it is left, while the last value stays stored and then comes back. */
export function useNeeded<T>(args: {
  value: T | undefined;
  onChange: (value: T) => void;
  onBlur: () => void;
}) {
  const { value, onChange, onBlur } = args;
  const [isEmptied, setEmptied] = useState(false);
  return {
    value: isEmptied ? undefined : value,
    onChange: (next: T | undefined) => {
      setEmptied(next === undefined);
      if (next !== undefined) onChange(next);
    },
    onBlur: () => {
      setEmptied(false);
      onBlur();
    },
  };
}
