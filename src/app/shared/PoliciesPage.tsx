import { useMemo } from 'react';
import { durationWordsAfter, type Policies } from '../../core/index.ts';
import { CapsForm } from '../../inspector/shared/CapsForm.tsx';
import { GroupForm } from '../../inspector/shared/GroupForm.tsx';
import { QuietHoursForm } from '../../inspector/shared/QuietHoursForm.tsx';
import { Columns, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { SunsetForm } from '../../inspector/shared/SunsetForm.tsx';
import { useJourneys } from '../../library/queries.ts';
import { useSharedState } from '../../session/useSharedSession.ts';
import { plural, t } from '../../texts/t.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { groupsOf } from './groupsOf.ts';
import { GroupAside, GroupHead, NewGroup } from './GroupParts.tsx';
import { LibraryLayout, type Listed } from './LibraryLayout.tsx';
import { SunsetSteps } from './SunsetSteps.tsx';
import { WeekPanel } from './WeekPanel.tsx';

type ListedPolicy = Listed & { icon: IconName; summary: string; group?: string | undefined };

/** What holds for all journeys together: how much mail, when, for how long, and who goes first. */
export function PoliciesPage({ chosen }: { chosen: string | undefined }) {
  const policies = useSharedState(({ shared }) => shared.policies);
  const { journeys } = useJourneys();
  const items = useMemo(() => {
    const documents = journeys.map(({ draft }) => draft.document);
    const groups = groupsOf(policies, documents);
    return [
      ...parts.map(({ id, name, icon, told }): ListedPolicy => ({ id, name, icon, summary: told(policies) })),
      ...groups.map(({ name, members }): ListedPolicy => ({
        id: `group-${name}`,
        name: t('Group “{name}”', { name }),
        icon: 'people',
        summary:
          members.length === 0
            ? t('No journey in it')
            : plural(members.length, 'One journey', '{count} journeys'),
        group: name,
      })),
    ];
  }, [policies, journeys]);
  return (
    <LibraryLayout
      page="policies"
      items={items}
      count={t('They hold for every journey.')}
      chosen={chosen}
      actions={<NewGroup />}
      row={({ icon, summary }) => ({ detail: summary, start: <Tile icon={icon} hue="timing" /> })}
      empty={null}
    >
      {(item) => <PolicySheet item={item} />}
    </LibraryLayout>
  );
}

function PolicySheet({ item: { id, name, icon, group } }: { item: ListedPolicy }) {
  if (group !== undefined)
    return (
      <>
        <GroupHead name={group} />
        <Columns aside={<GroupAside name={group} />}>
          <GroupForm name={group} />
        </Columns>
      </>
    );
  return (
    <>
      <SheetHead icon={icon} hue="timing" kind={t('Policy')}>
        <h2>{name}</h2>
      </SheetHead>
      <Columns aside={id === 'sunset' ? <SunsetSteps /> : <WeekPanel />}>
        {id === 'caps' ? <CapsForm /> : id === 'quiet-hours' ? <QuietHoursForm /> : <SunsetForm />}
      </Columns>
    </>
  );
}

const parts: readonly {
  id: 'caps' | 'quiet-hours' | 'sunset';
  name: string;
  icon: IconName;
  told: (policies: Policies) => string;
}[] = [
  {
    id: 'caps',
    name: t('How many emails'),
    icon: 'mail',
    told: ({ caps = [] }) => (caps.length === 0 ? t('No cap') : caps.map(capWords).join(', ')),
  },
  {
    id: 'quiet-hours',
    name: t('Quiet hours'),
    icon: 'moon',
    told: ({ quietHours }) =>
      quietHours
        ? t('{from} to {to}', { ...quietHours, context: 'times of day' })
        : t('None', { context: 'quiet hours' }),
  },
  {
    id: 'sunset',
    name: t('Sunset'),
    icon: 'hourglass',
    told: ({ sunset }) =>
      sunset ? t('After {length} of silence', { length: durationWordsAfter(sunset.after) }) : t('Off'),
  },
];

function capWords({ max, per, count }: NonNullable<Policies['caps']>[number]): string {
  if (count === 'calendar')
    switch (per) {
      case 'P1D':
        return t('{max} a day', { max });
      case 'P1W':
        return t('{max} a week', { max });
      case 'P1M':
        return t('{max} a month', { max });
    }
  return t('{max} in {length}', { max, length: durationWordsAfter(per) });
}
