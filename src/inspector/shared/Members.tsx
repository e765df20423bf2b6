import { fullName, ruleIsComplete, type Rule } from '../../core/index.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { sharedHref } from '../../library/addresses.ts';
import { number, t } from '../../texts/t.ts';
import { WindowedList } from '../../ui/WindowedList.tsx';
import { sentence } from '../../ui/sentence.tsx';
import styles from './Members.module.css';
import { ofSamples } from '../samples/ofSamples.ts';
import { Panel } from './Sheet.tsx';
import { useHeadcount, useWorld } from './useHeadcount.tsx';
import { useReasons } from './useReasons.ts';

const rowHeight = 48;
/** Rows in sight at once. */
const mostRows = 8;

/** How many of the sample people a rule holds for, who they are, and why. */
export function Members({ rule }: { rule: Rule }) {
  const { samples } = useWorld();
  if (samples.length === 0)
    return (
      <Panel title={t('Who is in it')}>
        <p className={styles.words}>
          {t(
            'There are no sample people yet. Add some under People, and they are counted here as you write the rule.',
          )}
        </p>
      </Panel>
    );
  if (!ruleIsComplete(rule))
    return (
      <Panel title={t('Who is in it')}>
        <p className={styles.words}>{t('Finish the rule, and the people who are in it stand here.')}</p>
      </Panel>
    );
  return <Counted rule={rule} />;
}

function Counted({ rule }: { rule: Rule }) {
  const count = useHeadcount(rule);
  const reasonOf = useReasons(rule);
  if (count === 'needs-run')
    return (
      <Panel title={t('Who is in it')}>
        <p className={styles.words}>
          {t(
            'It asks for emails or journeys: who is in it shows when people travel. Open a journey and simulate.',
          )}
        </p>
      </Panel>
    );
  const { members, judged, of, fresh } = count ?? { members: [], judged: 0, of: 0, fresh: false };
  const stale = fresh ? undefined : true;
  const given = { some: <b>{number(members.length)}</b>, people: ofSamples(of) };
  return (
    <Panel title={t('Who is in it')}>
      <p className={styles.count} data-stale={stale} role="status" aria-live="polite" aria-busy={!fresh}>
        {fresh
          ? sentence('{some} of {people}, after all their events', given)
          : judged < of
            ? sentence('{some} of {people}, counting…', given)
            : sentence('{some} of {people}…', given)}
      </p>
      <div className={styles.bar} data-stale={stale} aria-hidden>
        <i style={{ width: `${of === 0 ? 0 : (members.length / of) * 100}%` }} />
      </div>
      {members.length > 0 && (
        <div className={styles.list} style={{ height: Math.min(members.length, mostRows) * rowHeight }}>
          <WindowedList
            label={t('People in this segment')}
            items={members}
            keyOf={({ id }) => id}
            rowHeight={rowHeight}
            className={styles.people}
          >
            {(sample, tabIndex) => (
              <a href={sharedHref('people', sample.id)} className={styles.person} tabIndex={tabIndex}>
                <Avatar name={fullName(sample.scenario)} size="md" />
                <span className={styles.lines}>
                  <span className={styles.name}>{fullName(sample.scenario)}</span>
                  <Why words={reasonOf(sample)} />
                </span>
              </a>
            )}
          </WindowedList>
        </div>
      )}
      {members.length === 0 && fresh && (
        <p className={styles.words}>
          {t('Nobody. Loosen the rule, or add a sample person who would be in it.')}
        </p>
      )}
    </Panel>
  );
}

function Why({ words }: { words: string }) {
  return (
    <span className={styles.why} title={words}>
      {words}
    </span>
  );
}
