import { useSyncExternalStore } from 'react';
import { isId } from '../core/index.ts';
import { sharedPages, type SharedPageName } from '../library/addresses.ts';

/** Where in the app a person is. The address says it behind the `#`, so that any server can serve the app. */
export type Route =
  | { page: 'journeys' }
  /** `email` is one of its emails, in its editor. */
  | { page: 'journey'; id: string; email?: string }
  /** `chosen` is the id or name of what is shown of it. */
  | { page: SharedPageName; chosen: string | undefined }
  | { page: 'unknown'; address: string };

export function parseRoute(hash: string): Route {
  const address = hash.replace(/^#\/?/, '');
  if (address === '') return { page: 'journeys' };
  const [page = '', ...rest] = address.split('/');
  const shared = sharedPages.find((name) => name === page);
  const chosen = decoded(rest.join('/'));
  if (shared && chosen !== undefined) return { page: shared, chosen: chosen || undefined };
  const [, id, email] = /^journeys\/([^/]+)(?:\/emails\/([^/]+))?$/.exec(address) ?? [];
  if (id === undefined || !isId(id) || (email !== undefined && !isId(email)))
    return { page: 'unknown', address };
  return { page: 'journey', id, ...(email !== undefined && { email }) };
}

/** Undefined where somebody has broken the address. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

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
