import { createContext, use } from 'react';
import type { PageWays } from './commands/PageWays.ts';

/** What the page around lets its parts do. */
export const PageWaysContext = createContext<PageWays | undefined>(undefined);

export function usePageWays(): PageWays {
  const ways = use(PageWaysContext);
  if (!ways) throw new Error('usePageWays outside a PageFrame');
  return ways;
}
