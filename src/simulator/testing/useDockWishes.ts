import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { fullName, type Destination } from '../../core/index.ts';
import { takeDockRequest, useDockRequest } from '../../session/DockRequest.ts';
import { useCompiled } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { toast } from '../../ui/toasts.ts';
import type { People } from '../usePeople.ts';
import { makePerson } from './makePerson.ts';
import { useTestNames } from './useTestNames.ts';
import { useTestRuns } from './useTestRuns.ts';

/** Does what canvas and bar ask of the dock: shows a page, or finds somebody for a place and hands over their id once they are one of the people. */
export function useDockWishes(
  people: People,
  show: (page: 'tests') => void,
  onMade: (id: string) => void,
): void {
  const request = useDockRequest();
  const runs = useTestRuns();
  const names = useTestNames();
  const { journey } = useCompiled();
  const known = useStore(runs.store, ({ digest }) => digest);

  const make = async (place: Destination) => {
    const tell = (text: string) => toast({ text, key: 'make person' });
    tell(t('Looking for somebody who comes to “{step}”…', { step: names.step(place.node) }));
    const taken = people.samples.map(({ scenario }) => scenario);
    try {
      const answer = await makePerson(runs, place, names, taken);
      if (answer.found) {
        onMade(await people.add(answer.scenario));
        tell(t('{name} is a new sample person', { name: fullName(answer.scenario) }));
      } else if (answer.reason === 'impossible')
        tell(t('Nobody can go here. The coverage of the tests says why.'));
      else tell(t('Nobody was found who goes here. That does not mean that nobody can.'));
    } catch {
      tell(
        journey
          ? t('The journey has changed meanwhile. Nobody more was made.')
          : t('The journey cannot run yet. Its problems say what is missing.'),
      );
    }
  };
  const latest = useRef({ make, show });
  useEffect(() => {
    latest.current = { make, show };
  });
  // The tests hear of a change a moment after it.
  const isReady = journey?.digest === known;
  useEffect(() => {
    if (!request || ('make' in request && !isReady) || !takeDockRequest(request)) return;
    if ('make' in request) void latest.current.make(request.make);
    else latest.current.show(request.show);
  }, [request, isReady]);
}
