import { useSyncExternalStore } from 'react';
import { isId } from '../core/index.ts';

/** Where in the app a person is. The address says it behind the `#`, so that any server can serve the app. */
export type Route =
  { page: 'journeys' } | { page: 'journey'; id: string } | { page: 'unknown'; address: string };

export function parseRoute(hash: string): Route {
  const address = hash.replace(/^#\/?/, '');
  if (address === '') return { page: 'journeys' };
  const [, id] = /^journeys\/([^/]+)$/.exec(address) ?? [];
  return id !== undefined && isId(id) ? { page: 'journey', id } : { page: 'unknown', address };
}

export const journeysHref = '#/';
export const journeyHref = (id: string): string => `#/journeys/${id}`;

/** Goes somewhere as a link would. */
export function go(href: string): void {
  location.hash = href;
}

/** The present route, following the address. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return parseRoute(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
