import { useCallback, useEffect, useRef } from 'react';
import { emailHref, journeyHref } from '../library/addresses.ts';
import { onEmailRequest } from '../session/EmailRequest.ts';
import { go } from './route.ts';

/** What is noted at an address of an email that was opened from its journey, which is one step back then. It outlives a reload. */
const fromJourney = 'from-journey';

/**
 * Opens the emails of a journey that are asked for by going to their addresses, so that Back closes them. Gives the way to
 * close the `email` that is open: back where it was opened, so that the next Back leaves the journey.
 */
export function useEmailAddress(journey: string, email: string | undefined): () => void {
  useEffect(
    () =>
      onEmailRequest((wanted) => {
        go(emailHref(journey, wanted));
        history.replaceState(fromJourney, '');
      }),
    [journey],
  );
  const closed = useRef<string>(undefined);
  useEffect(() => {
    closed.current = undefined;
  }, [email]);
  return useCallback(() => {
    // The browser goes back a moment later: asked twice, it would go on to what lies before the journey.
    if (email === undefined || closed.current === email) return;
    closed.current = email;
    if (history.state === fromJourney) history.back();
    else location.replace(journeyHref(journey));
  }, [journey, email]);
}
