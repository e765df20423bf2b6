import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  own,
  programForReading,
  readerAt,
  readersOf,
  type Instant,
  type Mailing,
  type MailReader,
  type OtherMoment,
  type Sample,
} from '../core/index.ts';
import { byName } from '../session/useChosenPerson.ts';
import { useSession } from '../session/useSession.ts';

/** So many are played at once; more on demand. */
const portion = 12;
/** Typing is faster than playing them. */
const calmMs = 300;

interface Readers {
  readers: readonly MailReader[];
  onMoreReaders: (() => void) | undefined;
  /** The email as one of them would read it at another moment. */
  readAt: (id: string, at: Instant) => OtherMoment | undefined;
}

/** The sample people as readers of one email of the open journey, made anew once the journey has been left alone for a moment. */
export function useReaders(id: string, samples: readonly Sample[]): Readers {
  const session = useSession();
  const [count, setCount] = useState(portion);
  const [played, setPlayed] = useState<{ readers: readonly MailReader[]; mailing?: Mailing }>({
    readers: [],
  });
  const all = useMemo(() => byName(samples), [samples]);
  useEffect(() => {
    const play = () => {
      const { draft, shared } = session.store.getState();
      const stored = own(draft.emails, id);
      if (!stored) return;
      const mailing = {
        linked: programForReading(draft, shared, session.rendered),
        email: id,
        shows: session.rendered(stored).shows,
        zone: draft.document.timeZone,
        topics: shared.topics,
        segments: shared.segments,
      };
      setPlayed({ readers: readersOf(all.slice(0, count), mailing), mailing });
    };
    play();
    let timer: ReturnType<typeof setTimeout>;
    const stop = session.store.subscribe((now, before) => {
      if (now.draft === before.draft && now.shared === before.shared) return;
      clearTimeout(timer);
      timer = setTimeout(play, calmMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, id, all, count]);
  const { readers, mailing } = played;
  const readAt = useCallback<Readers['readAt']>(
    (person, at) => {
      const sample = all.find((each) => each.id === person);
      return sample && mailing && readerAt(sample, mailing, at);
    },
    [all, mailing],
  );
  const hasMore = count < all.length;
  return { readers, onMoreReaders: hasMore ? () => setCount(count + portion) : undefined, readAt };
}
