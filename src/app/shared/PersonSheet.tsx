import { useMemo } from 'react';
import {
  decisive,
  fullName,
  judge,
  plainFacts,
  ruleIsComplete,
  sentenceCase,
  type Sample,
} from '../../core/index.ts';
import { needsRun } from '../../inspector/rules/needsRun.ts';
import { useRuleNames } from '../../inspector/rules/useRuleNames.ts';
import { pastOf } from '../../core/simulate/pastOf.ts';
import { Columns, Panel, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { useWorld } from '../../inspector/shared/useHeadcount.tsx';
import { sharedHref } from '../../library/addresses.ts';
import { useSharedState } from '../../session/useSharedSession.ts';
import { personFacts } from '../../simulator/personFacts.ts';
import { plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { PastEvents } from './PastEvents.tsx';
import styles from './UsedIn.module.css';
import { UseList } from './UseList.tsx';

/** A sample person: who they are, what they did, and which segments they are in, with the reason. */
export function PersonSheet(props: {
  sample: Sample;
  onEdit: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}) {
  const { sample, onEdit, onDuplicate, onDelete } = props;
  const { scenario } = sample;
  const topics = useSharedState(({ shared }) => shared.topics);
  const facts = personFacts(scenario, (id) => topics[id]?.name ?? id);
  const { email, timeZone } = scenario.subscriber;
  return (
    <>
      <SheetHead
        icon="person"
        hue="data"
        kind={t('Sample person')}
        tools={
          <>
            <Button icon="edit" onClick={onEdit}>
              {t('Edit')}
            </Button>
            <MenuButton
              label={t('More for this person')}
              align="end"
              groups={[
                {
                  id: 'person',
                  items: [
                    { id: 'duplicate', label: t('Duplicate'), icon: 'copy', onSelect: onDuplicate },
                    { id: 'delete', label: t('Delete'), icon: 'trash', danger: true, onSelect: onDelete },
                  ],
                },
              ]}
            />
          </>
        }
      >
        <h2>{fullName(scenario)}</h2>
      </SheetHead>
      <Columns
        aside={
          <>
            <Segments sample={sample} />
            <Panel title={t('Profile')}>
              <dl className={styles.profile}>
                {[
                  ...(email === undefined ? [] : [[t('Email'), email] as const]),
                  ...(timeZone === undefined ? [] : [[t('Time zone'), timeZone] as const]),
                  ...facts,
                ].map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              {facts.length === 0 && email === undefined && (
                <p className={styles.nothing}>{t('Nothing is known of them yet.')}</p>
              )}
            </Panel>
          </>
        }
      >
        <PastEvents scenario={scenario} />
      </Columns>
    </>
  );
}

function Segments({ sample }: { sample: Sample }) {
  const world = useWorld();
  const names = useRuleNames();
  const mine = useMemo(() => {
    const { topics, segments, zone } = world;
    const past = pastOf(sample.scenario, zone);
    if (!past) return [];
    const facts = plainFacts({ ...past, topics, segments });
    return Object.entries(segments).flatMap(([id, { name, rule }]) => {
      if (!ruleIsComplete(rule) || needsRun(rule, segments)) return [];
      const { reason } = judge(rule, facts);
      if (!reason.holds) return [];
      const words = decisive(reason, names);
      return [{ id, name: name || t('Without a name'), why: sentenceCase(words) }];
    });
  }, [sample, world, names]);
  return (
    <Panel
      title={
        mine.length === 0 ? t('In no segment') : plural(mine.length, 'In one segment', 'In {count} segments')
      }
    >
      {mine.length === 0 ? (
        <p className={styles.nothing}>{t('No rule holds for them after all their events.')}</p>
      ) : (
        <UseList
          label={t('Segments they are in')}
          places={mine.map(({ id, name, why }) => ({
            key: id,
            title: name,
            detail: why,
            href: sharedHref('segments', id),
            select: undefined,
          }))}
        />
      )}
    </Panel>
  );
}
