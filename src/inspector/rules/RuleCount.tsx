import { useMemo, useState } from 'react';
import type { Rule } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { Popover } from '../../ui/Popover.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { ofSamples } from '../samples/ofSamples.ts';
import { useKnownSamples } from '../samples/useVocabulary.tsx';
import { CensusProvider, useHeadcount } from '../shared/useHeadcount.tsx';
import { JudgedPeople } from './JudgedPeople.tsx';
import styles from './RuleBuilder.module.css';

/** For how many sample people the rule holds, where it can be said without a run; a press lists them all, with the reasons. */
export function RuleCount({ rule }: { rule: Rule }) {
  const samples = useKnownSamples();
  const zone = useSessionState(({ draft }) => draft.document.timeZone);
  const topics = useSessionState(({ shared }) => shared.topics);
  const segments = useSessionState(({ shared }) => shared.segments);
  const world = useMemo(() => ({ samples, topics, segments, zone }), [samples, topics, segments, zone]);
  // In the library the page itself counts, beside the rule.
  if (samples.length === 0) return null;
  return (
    <CensusProvider world={world}>
      <Count rule={rule} />
    </CensusProvider>
  );
}

/** Counted a slice at a time, so that nobody waits for it while typing. */
function Count({ rule }: { rule: Rule }) {
  const count = useHeadcount(rule);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  if (count === 'needs-run')
    return <p className={styles.count}>{t('It asks about a run: simulate one to see for whom it holds.')}</p>;
  const { members, of, fresh } = count ?? { members: [], of: 0, fresh: false };
  if (of === 0)
    return (
      <p className={styles.count} data-stale aria-busy>
        {t('Counting…')}
      </p>
    );
  const words = t('{some} of {people}', { some: members.length, people: ofSamples(of) });
  const people = (
    <button
      ref={setAnchor}
      type="button"
      className={styles.people}
      aria-label={t('{people}: who, and why', { people: words })}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {words}
    </button>
  );
  return (
    <div className={styles.count} data-stale={fresh ? undefined : true} aria-busy={!fresh}>
      {fresh
        ? sentence('Holds for {people}, after all their events.', { people })
        : sentence('Holds for {people}…', { people })}
      {open && anchor && (
        <Popover
          label={t('Sample people and this rule')}
          at={anchor}
          width={320}
          onClose={() => setOpen(false)}
        >
          <JudgedPeople rule={rule} members={members} />
        </Popover>
      )}
    </div>
  );
}
