import { useEffect, useState, type RefObject } from 'react';
import { takeFocusRequest, useFocusRequest, type FocusRequest } from '../session/Focus.ts';
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
  const [pending, setPending] = useState<FocusRequest>();
  useEffect(() => {
    if (!request || request.node !== node || !takeFocusRequest(request)) return;
    reveal(request.setting);
    setPending(request);
  }, [request, node, reveal]);
  useEffect(() => {
    if (pending && root.current) focusSetting(root.current, pending.setting);
  }, [pending, root]);
}
