import { useEffect, useMemo, useState } from 'react';
import type { Journey } from '../core/index.ts';
import { useSamples } from '../library/queries.ts';
import { byName } from '../session/useChosenPerson.ts';
import { useSession } from '../session/useSession.ts';
import { checkMails, type MailChecks } from './checkMails.ts';

/** So many sample people read each email; which are told. */
const most = 12;

/** What is known of the journey's emails as people get them. */
export interface KnownMailChecks extends MailChecks {
  /** How many people read each email, and how many samples there are. */
  people: number;
  samples: number;
  /** Why the rest of them could not be looked at, in words. */
  trouble: string | undefined;
}

const nothing: MailChecks = { issues: [], done: 0, total: 0 };

/** The emails of a journey that is whole, looked at one by one while the dialog is open; undefined where there are none. */
export function useMailChecks(journey: Journey | undefined): KnownMailChecks | undefined {
  const session = useSession();
  const samples = useSamples();
  const people = useMemo(() => byName(samples).slice(0, most), [samples]);
  const [known, setKnown] = useState<{ of: Journey; checks: MailChecks; trouble?: string }>();
  useEffect(() => {
    if (!journey) return;
    let wanted = true;
    const look = async () => {
      let checks = nothing;
      try {
        for await (checks of checkMails(session, journey, people)) {
          if (!wanted) return;
          setKnown({ of: journey, checks });
        }
      } catch (error) {
        const trouble = error instanceof Error ? error.message : String(error);
        if (wanted) setKnown({ of: journey, checks, trouble });
      }
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [session, journey, people]);
  if (!journey || Object.keys(journey.emails).length === 0) return undefined;
  const { checks, trouble } = known?.of === journey ? known : { checks: nothing };
  return { ...checks, people: people.length, samples: samples.length, trouble };
}
