import type { JourneyDocument } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { absentJourneys, journeyTitle } from './absentJourneys.ts';
import type { OtherJourney } from './useOtherJourneys.ts';

/** Which journeys act on the person: a menu of switches, which says why one cannot run. */
export function JourneySwitches(props: {
  document: JourneyDocument;
  others: readonly OtherJourney[] | undefined;
  off: ReadonlySet<string>;
  onChange: (off: ReadonlySet<string>) => void;
}) {
  const { document, others = [], off, onChange } = props;
  const toggle = (id: string) => {
    const next = new Set(off);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const total = others.length + 1;
  const on = total - absentJourneys(document, others, off).length;
  return (
    <MenuButton
      label={t('Journeys on this calendar')}
      size="sm"
      groups={[
        {
          id: 'open',
          heading: t('As it is on the canvas'),
          items: [
            {
              id: document.id,
              label: journeyTitle(document.name),
              checked: !off.has(document.id),
              onSelect: () => toggle(document.id),
            },
          ],
        },
        {
          id: 'others',
          heading: t('As they are stored'),
          items: others.map(({ id, name, journey, trouble }) => ({
            id,
            label: journeyTitle(name),
            checked: journey !== undefined && !off.has(id),
            disabledReason: journey
              ? undefined
              : t('Cannot run: {reason}', { reason: trouble?.message ?? '' }),
            onSelect: () => toggle(id),
          })),
        },
      ].filter(({ items }) => items.length > 0)}
    >
      {on === total
        ? plural(on, '{count} journey', '{count} journeys')
        : plural(total, '{on} of {count} journey', '{on} of {count} journeys', { on })}
    </MenuButton>
  );
}
