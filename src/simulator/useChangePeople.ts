import { useMemo } from 'react';
import { fullName, sameJson, type Sample } from '../core/index.ts';
import { useSampleNow, useSaveSamples } from '../library/queries.ts';
import type { HistoryEntry } from '../session/Session.ts';
import type { LibraryWrite } from '../session/LibraryWrite.ts';
import { useSession } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';

/** People as they are to be; one without a value is to be there no more. */
export type PeopleChange = readonly { id: string; value: Sample | undefined }[];

/** A change that was made: its step of the history, none where nothing was changed; and whether it could be stored. */
export interface PeopleChanged {
  step: HistoryEntry | undefined;
  stored: Promise<boolean>;
}

/**
 * Changes sample people as one step of the open journey’s history, so that undo takes it back like any other; steps with
 * one `merge` key about one person become one. Failures to store are said by the app.
 */
export type ChangePeople = (label: string, people: PeopleChange, merge?: string) => PeopleChanged;

export function useChangePeople(): ChangePeople {
  const session = useSession();
  const now = useSampleNow();
  const save = useSaveSamples();
  return useMemo(() => {
    const make = ({ samples }: LibraryWrite) => {
      const people = samples.flatMap(({ before, after }) => {
        const person = before ?? after;
        return person ? [{ person, before, value: after, id: person.id }] : [];
      });
      const stranger = people.find(({ id, before }) => !sameJson(now(id), before));
      if (!stranger) {
        void save(people.map(({ id, value }) => ({ id, value })));
        return true;
      }
      toast({
        text: t('{name} was changed elsewhere since, and stays as they are.', {
          name: fullName(stranger.person.scenario),
        }),
        tone: 'warn',
      });
      return false;
    };
    return (label, people, merge) => {
      const samples = people
        .map(({ id, value }) => ({ before: now(id), after: value }))
        .filter(({ before, after }) => !sameJson(before, after));
      if (samples.length === 0) return { step: undefined, stored: Promise.resolve(true) };
      session.note(label, { write: { drafts: [], samples }, make }, merge);
      // Taken now: whoever edits on while it is being stored adds steps of their own.
      const step = session.store.getState().past.at(-1);
      return { step, stored: save(people).then(({ ok }) => ok) };
    };
  }, [session, now, save]);
}
