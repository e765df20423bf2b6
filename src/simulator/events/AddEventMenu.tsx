import { formatLocal, type Instant, type ScenarioEvent } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Anchor } from '../../ui/Floating.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { clockWords } from '../clockWords.ts';
import { eventTypes } from '../person/eventShape.ts';
import { likeBefore, snapped } from './sampleEvents.ts';
import { eventLook } from './eventLook.ts';
import type { OwnEvents } from './useOwnEvents.ts';

/** The choice of what happens at a moment: an event by its name, or a form for anything else. */
export function AddEventMenu(props: {
  own: OwnEvents;
  at: Instant;
  anchor: Anchor;
  /** Names of events that the journey asks about or that samples know. */
  names: readonly string[];
  onClose: () => void;
}) {
  const { own, anchor, names, onClose } = props;
  const { start, end } = own.bounds;
  const at = Math.min(Math.max(props.at, start), end);
  const moment = clockWords(formatLocal(at, own.zone), own.sample.scenario.start);
  const blank = (type: 'track' | 'page' | 'identify'): ScenarioEvent =>
    type === 'track'
      ? { type, event: '', properties: {} }
      : type === 'page'
        ? { type, properties: {} }
        : { type, traits: {} };
  return (
    <Menu
      label={t('Add an event on {moment}', { moment })}
      at={anchor}
      side="top"
      width={270}
      search={{ placeholder: t('Find an event'), empty: t('No event of that name') }}
      onClose={onClose}
      groups={[
        {
          id: 'names',
          heading: t('Add on {moment}', { moment }),
          items: names.map((name) => ({
            id: name,
            label: name,
            icon: eventLook({ type: 'track', event: name }).icon,
            disabledReason: own.full,
            onSelect: () => own.add(likeBefore(own.sample, name, at, own.zone), at),
          })),
        },
        {
          id: 'more',
          heading: t('Fill in a form'),
          items: eventTypes(false).flatMap(({ value, label }) =>
            value === 'manual'
              ? []
              : [
                  {
                    id: value,
                    label: value === 'track' ? t('Another event…') : `${label}…`,
                    icon: eventLook(blank(value)).icon,
                    disabledReason: own.full ?? own.formless,
                    onSelect: () => own.draft(blank(value), at),
                  },
                ],
          ),
        },
      ]}
    />
  );
}

/** A place on the lane stands for the nearest quarter of an hour. */
export const pressedMoment = (at: Instant, zone: string): Instant => snapped(at, zone, 15);
