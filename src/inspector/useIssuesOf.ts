import { useMemo } from 'react';
import type { Issue } from '../core/index.ts';
import { useCompiled } from '../session/useSession.ts';

/** What compiling found at a node or, with undefined, at the journey as a whole; in reading order. */
export function useIssuesOf(node: string | undefined): readonly Issue[] {
  const { issues } = useCompiled();
  return useMemo(() => issues.filter((issue) => issue.node === node), [issues, node]);
}
