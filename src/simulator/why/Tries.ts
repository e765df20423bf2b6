import type { Scenario } from '../../core/index.ts';
import type { Session } from '../../session/createSession.ts';
import { t } from '../../texts/t.ts';
import { tellUndoable } from '../../ui/tellUndoable.ts';
import type { People } from '../usePeople.ts';

/** What becomes of a variant that somebody wants to see. */
export interface Tries {
  /** Ids of people that there are. */
  taken: readonly string[];
  /** Keeps the changed person, and shows their way. */
  keep: (scenario: Scenario) => void;
  /** Why nobody can be kept now, if so. */
  refused?: string | undefined;
}

/** Keeps variants among the sample people; `show` chooses one by their id. */
export const triesOf = ({ samples, add }: People, session: Session, show: (id: string) => void): Tries => ({
  taken: samples.map(({ scenario }) => scenario.subscriber.id),
  keep: (scenario) =>
    void add(scenario).then((id) => {
      show(id);
      tellUndoable(session, t('{name} is a new sample person', { name: scenario.name }));
    }),
});
