import { useEffect, useState } from 'react';

/** What the space bar already means something to. */
const pressable =
  'input, textarea, select, button, a, summary, [contenteditable="true"], [role="dialog"], [role="menu"], [role="tree"], .nokey';

/** Whether the space bar is held down for the canvas: then whatever is dragged, the view moves. */
export function useSpaceHeld(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const onDown = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (key !== ' ' || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
      const isHere = target === document.body || target.closest('[data-keys="canvas"]') !== null;
      if (!isHere || target.closest(pressable)) return;
      // The page does not scroll by it.
      event.preventDefault();
      setHeld(true);
    };
    const onUp = ({ key }: KeyboardEvent) => {
      if (key === ' ') setHeld(false);
    };
    const onBlur = () => setHeld(false);
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return held;
}
