import { createContext, use } from 'react';
import type { OpenShared } from './openShared.ts';

/** What journeys share, with its ties to what is stored. */
export const OpenSharedContext = createContext<OpenShared | undefined>(undefined);

export function useOpenShared(): OpenShared {
  const shared = use(OpenSharedContext);
  if (!shared) throw new Error('useOpenShared outside an OpenSharedContext');
  return shared;
}
