import { useMemo } from 'react';
import { decisive, judge, plainFacts, ruleIsComplete, type Sample } from '../../core/index.ts';
import { needsRun } from '../../inspector/rules/needsRun.ts';
import { useRuleNames } from '../../inspector/rules/useRuleNames.ts';
import { pastOf } from '../../inspector/samples/pastOf.ts';
import { fullName } from '../../inspector/samples/personName.ts';
import { Columns, Panel, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { useWorld } from '../../inspector/shared/useHeadcount.tsx';
import { useSharedState } from '../../session/useSharedSession.ts';
import { personFacts } from '../../simulator/personName.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { sharedHref } from '../route.ts';
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
        kind="Sample person"
        tools={
          <>
            <Button icon="edit" onClick={onEdit}>
              Edit
            </Button>
            <MenuButton
              label="More for this person"
              align="end"
              groups={[
                {
                  id: 'person',
                  items: [
                    { id: 'duplicate', label: 'Duplicate', icon: 'copy', onSelect: onDuplicate },
                    { id: 'delete', label: 'Delete', icon: 'trash', danger: true, onSelect: onDelete },
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
            <Panel title="Profile">
              <dl className={styles.profile}>
                {[
                  ...(email === undefined ? [] : [['Email', email] as const]),
                  ...(timeZone === undefined ? [] : [['Time zone', timeZone] as const]),
                  ...facts,
                ].map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              {facts.length === 0 && email === undefined && (
                <p className={styles.nothing}>Nothing is known of them yet.</p>
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
    const called = {
      email: (id: string) => names.email?.(id) ?? id,
      topic: (id: string) => names.topic?.(id) ?? id,
      segment: (id: string) => names.segment?.(id) ?? id,
      journey: (id: string) => names.journey?.(id) ?? id,
    };
    return Object.entries(segments).flatMap(([id, { name, rule }]) => {
      if (!ruleIsComplete(rule) || needsRun(rule, segments)) return [];
      const { reason } = judge(rule, facts);
      if (!reason.holds) return [];
      const words = decisive(reason, called);
      return [{ id, name: name || 'Without a name', why: words.charAt(0).toUpperCase() + words.slice(1) }];
    });
  }, [sample, world, names]);
  return (
    <Panel
      title={
        mine.length === 0
          ? 'In no segment'
          : mine.length === 1
            ? 'In one segment'
            : `In ${mine.length} segments`
      }
    >
      {mine.length === 0 ? (
        <p className={styles.nothing}>No rule holds for them after all their events.</p>
      ) : (
        <UseList
          label="Segments they are in"
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
