import { useEffect, useState } from 'react';

/** A text for a live region: it follows once the changes pause, so that a screen reader is not talked to at every keystroke. */
export function useNarration(text: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 700);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
