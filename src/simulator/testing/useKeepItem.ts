import { expectationsOn, takeExpectations, type Sample, type Simulation } from '../../core/index.ts';
import { newId } from '../../session/newId.ts';
import { triggerEvents } from '../../session/useChosenPerson.ts';
import { useSession } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import { useTestEdits } from './useTestEdits.ts';

/**
 * “Keep as a test”, for the menu of one person’s run. `off` is why it cannot be kept now. A guest is kept as a new person,
 * whose id `onKept` is told.
 */
export function useKeepItem(
  sample: Sample,
  simulation: Simulation,
  off: string | undefined,
  onKept: ((id: string) => void) | undefined,
): MenuItem {
  const session = useSession();
  const { keep } = useTestEdits();
  const { draft } = session.store.getState();
  const journey = draft.document.id;
  const concerning = expectationsOn(draft, triggerEvents(draft.document))(sample.scenario);
  const happens = simulation.entries.some((entry) => entry.journey === journey);
  return {
    id: 'keep',
    label: concerning.length > 0 ? t('Expect of the test what happens now') : t('Keep as a test'),
    icon: 'target',
    disabledReason:
      off ??
      (simulation.cutAt !== undefined
        ? t('The replay was given up')
        : happens
          ? undefined
          : t('Nothing happens in this journey')),
    onSelect: () => {
      const person = onKept ? { ...sample, id: newId() } : sample;
      const taken = takeExpectations(simulation, sample.scenario, journey);
      void keep(person, concerning, taken).then(() => onKept?.(person.id));
    },
  };
}
