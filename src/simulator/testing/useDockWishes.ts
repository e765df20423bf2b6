import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { fullName, type Destination } from '../../core/index.ts';
import { takeDockRequest } from '../../session/DockRequest.ts';
import { useCompiled, useDockRequest, useSession } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { toast } from '../../ui/toasts.ts';
import type { People } from '../usePeople.ts';
import { makePerson } from './makePerson.ts';
import { useTestNames } from './useTestNames.ts';
import { useTestRuns } from './useTestRuns.ts';

/**
 * Does what canvas and bar ask of the dock: shows a page, or finds somebody for a place and opens them once they are one of the
 * people; for whoever is not at `place` any more it is offered. What is asked ends with the dock.
 */
export function useDockWishes(
  people: People,
  place: string,
  show: (page: 'tests') => void,
  open: (id: string) => void,
): void {
  const session = useSession();
  const request = useDockRequest();
  const runs = useTestRuns();
  const names = useTestNames();
  const { journey } = useCompiled();
  const known = useStore(runs.store, ({ digest }) => digest);

  const make = async (wanted: Destination) => {
    const tell = (text: string, action?: { label: string; onAct: () => void }) =>
      toast({ text, key: 'make person', action });
    tell(t('Looking for somebody who comes to “{step}”…', { step: names.step(wanted.node) }));
    const taken = people.samples.map(({ scenario }) => scenario);
    try {
      const answer = await makePerson(runs, wanted, names, taken);
      if (isGone.current) return;
      if (answer.found) {
        const id = await people.add(answer.scenario);
        const isHere = latest.current.place === place;
        if (isHere) latest.current.open(id);
        const onAct = () => latest.current.open(id);
        tell(
          t('{name} is a new sample person', { name: fullName(answer.scenario) }),
          isHere ? undefined : { label: t('Show them'), onAct },
        );
      } else if (answer.reason === 'impossible')
        tell(t('Nobody can go here. The coverage of the tests says why.'));
      else tell(t('Nobody was found who goes here. That does not mean that nobody can.'));
    } catch {
      if (isGone.current) return;
      tell(
        journey
          ? t('The journey has changed meanwhile. Nobody more was made.')
          : t('The journey cannot run yet. Its problems say what is missing.'),
      );
    }
  };
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const latest = useRef({ place, make, show, open });
  useEffect(() => {
    latest.current = { place, make, show, open };
  });
  // The tests hear of a change a moment after it.
  const isReady = journey?.digest === known;
  useEffect(() => {
    if (!request || ('make' in request && !isReady) || !takeDockRequest(session, request)) return;
    if ('make' in request) void latest.current.make(request.make);
    else latest.current.show(request.show);
  }, [session, request, isReady]);
}
