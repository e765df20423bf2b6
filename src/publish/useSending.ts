import { useMutation, useMutationState } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Answer } from '../library/Repository.ts';
import { useSavePublished } from '../library/queries.ts';
import { useSession } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { sendJourney, type Sending, type SendOutcome } from './backend.ts';

export type SendRequest = Omit<Sending, 'signal' | 'token'>;

/** One attempt and what came of it; `noted` is how keeping the accepted version went in this browser. */
export interface Sent {
  request: SendRequest;
  outcome: SendOutcome;
  noted: Answer<void> | undefined;
}

/** Sending the open journey. `last` outlives the dialog for a few minutes, so that objections can be worked off one by one. */
export function useSending(journeyId: string) {
  const session = useSession();
  const savePublished = useSavePublished();
  // Not in the mutation's variables, which stay in its cache: a token is to be in as few places as can be.
  const secret = useRef<{ token: string; abort: AbortController }>(undefined);
  const shown = useShown();
  const mutationKey = ['publish', journeyId];
  const { mutate } = useMutation({
    mutationKey,
    // A backend on this computer needs no network.
    networkMode: 'always',
    retry: false,
    mutationFn: async (request: SendRequest): Promise<Sent> => {
      const { token = '', abort } = secret.current ?? {};
      const outcome = await sendJourney(globalThis.fetch, { ...request, token, signal: abort?.signal });
      if (outcome.came !== 'accepted') return { request, outcome, noted: undefined };
      const { version, digest } = outcome;
      const published = { journey: journeyId, version, digest, address: request.address, at: Date.now() };
      const noted = await savePublished({ published, journey: request.journey });
      session.setVersion(version + 1);
      // The dialog may be gone by now; then nobody else would say it.
      if (!shown.current)
        toast({ text: t('Version {version} is published', { version: String(version) }), tone: 'good' });
      return { request, outcome, noted };
    },
  });
  // Under this key lies nothing but what is sent and returned above.
  const last = useMutationState({
    filters: { mutationKey, status: 'success' },
    select: ({ state }) => state.data as Sent | undefined,
  });
  const underWay = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as SendRequest | undefined,
  });
  return {
    send: (request: SendRequest, token: string) => {
      secret.current = { token, abort: new AbortController() };
      mutate(request);
    },
    cancel: () => secret.current?.abort.abort(),
    underWay: underWay.at(-1),
    last: last.at(-1),
  };
}

/** Whether the component is still on screen, to be asked after a wait. */
function useShown() {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}
