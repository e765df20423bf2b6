import { useSyncExternalStore } from 'react';

const narrow = '(width < 900px)';

/** Whether the window is too narrow to show the rooms side by side. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(narrow);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(narrow).matches,
  );

/** In px. */
export const useWindowHeight = (): number =>
  useSyncExternalStore(
    (listener) => {
      window.addEventListener('resize', listener);
      return () => window.removeEventListener('resize', listener);
    },
    () => window.innerHeight,
  );
