import { useEffect, useMemo, useState } from 'react';
import { own, programForReading, readersOf, type MailReader, type Sample } from '../core/index.ts';
import { byName } from '../session/useChosenPerson.ts';
import { useSession } from '../session/useSession.ts';

/** So many are played at once; more on demand. */
const portion = 12;
/** Typing is faster than playing them. */
const calmMs = 300;

/** The sample people as readers of one email of the open journey, made anew once the journey has been left alone for a moment. */
export function useReaders(
  id: string,
  samples: readonly Sample[],
): { readers: readonly MailReader[]; onMoreReaders: (() => void) | undefined } {
  const session = useSession();
  const [count, setCount] = useState(portion);
  const [readers, setReaders] = useState<readonly MailReader[]>([]);
  const all = useMemo(() => byName(samples), [samples]);
  useEffect(() => {
    const play = () => {
      const { draft, shared } = session.store.getState();
      const stored = own(draft.emails, id);
      if (!stored) return;
      setReaders(
        readersOf(all.slice(0, count), {
          linked: programForReading(draft, shared, session.rendered),
          email: id,
          shows: session.rendered(stored).shows,
          zone: draft.document.timeZone,
          topics: shared.topics,
          segments: shared.segments,
        }),
      );
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
  const hasMore = count < all.length;
  return { readers, onMoreReaders: hasMore ? () => setCount(count + portion) : undefined };
}
