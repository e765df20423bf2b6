import { useEffect, type RefObject } from 'react';
import { takeFocusRequest, useFocusRequest } from '../session/Focus.ts';
import { focusSetting } from './focusSetting.ts';

/**
 * Puts the focus where it is asked for, once that is on screen. `reveal` opens what may hide a setting (its tab) and
 * is called before. `node` is the step that is shown; undefined is the journey.
 */
export function useFocusOnRequest(
  root: RefObject<HTMLElement | null>,
  node: string | undefined,
  reveal: (setting: string | undefined) => void,
): void {
  const request = useFocusRequest();
  useEffect(() => {
    if (!request || request.node !== node || !takeFocusRequest(request)) return;
    reveal(request.setting);
    // What reveal opens is on screen by the next frame.
    requestAnimationFrame(() => {
      if (root.current) focusSetting(root.current, request.setting);
    });
  }, [request, node, reveal, root]);
}
