import { useId } from 'react';
import {
  localWords,
  differingCauses,
  differingChecks,
  differingClauses,
  wordsOf,
  type SideBySide,
  type TrailEntry,
} from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { placeName } from '../placeName.ts';
import { ClauseTable } from './ClauseTable.tsx';
import type { Side } from './Side.ts';
import styles from './ComparePage.module.css';

/** Where two trails first part: what became of each there, and which clause was answered otherwise. */
export function Parting({ a, b, compared }: { a: Side; b: Side; compared: SideBySide }) {
  const { divergence, shared } = compared;
  const id = useId();
  if (!divergence)
    return (
      <section className={styles.parting} aria-labelledby={id}>
        <h3 id={id} className={styles.alike}>
          <Icon name="check" size={16} /> {t('Nothing tells them apart')}
        </h3>
        <p className={styles.shared}>
          {shared === 0
            ? t('Nothing happens to either of them.')
            : plural(
                shared,
                'They share the one place they come to.',
                'They share all {count} places they come to.',
              )}
        </p>
      </section>
    );
  const [one, other] = [a.simulation.entries[divergence.a ?? -1], b.simulation.entries[divergence.b ?? -1]];
  const clauses = differingClauses(one?.why, other?.why);
  const checks = differingChecks(one?.why, other?.why);
  const causes = divergence.kind === 'decision' ? differingCauses(one?.why, other?.why) : [];
  return (
    <section className={styles.parting} tabIndex={0} aria-labelledby={id}>
      <h3 id={id}>{headline(divergence.kind, one, other, a, b)}</h3>
      <p className={styles.shared}>
        {shared === 0
          ? t('They share nothing before.')
          : plural(shared, 'They share one place before.', 'They share {count} places before.')}
      </p>
      <div className={styles.ends}>
        <End side={a} entry={one} />
        <End side={b} entry={other} />
      </div>
      {clauses.length + checks.length + causes.length > 0 && (
        <ClauseTable
          a={a}
          b={b}
          step={one?.step ?? other?.step}
          clauses={clauses}
          checks={checks}
          causes={causes}
        />
      )}
    </section>
  );
}

function headline(
  kind: NonNullable<SideBySide['divergence']>['kind'],
  one: TrailEntry | undefined,
  other: TrailEntry | undefined,
  a: Side,
  b: Side,
): string {
  const entry = one ?? other;
  const { names, journey } = one ? a : b;
  const step = entry?.step === undefined ? undefined : placeName(entry.step, entry.journey, names, [journey]);
  if (entry?.did === 'entered' && !(one && other)) {
    const { name, simulation } = one ? a : b;
    const isFirst = simulation.entries.find(({ did }) => did === 'entered') === entry;
    return isFirst ? t('Only {name} enters', { name }) : t('Only {name} enters once more', { name });
  }
  if (!one || !other)
    return step === undefined
      ? t('One of them ends here')
      : t('Only one of them comes to “{step}”', { step });
  if (kind === 'place') return t('They go to different places');
  if (step === undefined) return t('They part at the door');
  return kind === 'moment'
    ? t('The same happens at another time: “{step}”', { step })
    : t('They part at “{step}”', { step });
}

/** What became of one of them there. */
function End({ side, entry }: { side: Side; entry: TrailEntry | undefined }) {
  const words = entry && wordsOf(entry, side.names);
  return (
    <div className={styles.end} data-side={side.letter}>
      <p className={styles.who}>
        <b className={styles.letter}>{side.letter}</b> {side.name}
      </p>
      {words && entry ? (
        <>
          <p>
            <b>{words.title}</b> {words.detail}
          </p>
          <time>{localWords(entry.local)}</time>
        </>
      ) : (
        <p>{side.simulation.entries.length === 0 ? t('Nothing happens') : t('Nothing more happens')}</p>
      )}
    </div>
  );
}
