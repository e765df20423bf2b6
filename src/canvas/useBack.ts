import { useEffect } from 'react';
import { onFocusBack } from '../session/Focus.ts';
import type { Desk } from './desk.ts';
import { reveal } from './looking.ts';

/** Takes the focus back from the settings of a step. */
export function useBack(desk: Desk): void {
  useEffect(
    () =>
      onFocusBack((id) => {
        reveal(desk, id);
        desk.view.setState({ wanted: id });
      }),
    [desk],
  );
}
