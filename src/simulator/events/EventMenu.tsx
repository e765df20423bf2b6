import { t } from '../../texts/t.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { EventPlace, OwnEvent } from './sampleEvents.ts';
import type { OwnEvents } from './useOwnEvents.ts';

/** All that can be done with one event on the timeline. */
export function EventMenu(props: {
  own: OwnEvents;
  event: OwnEvent;
  anchor: HTMLElement;
  /** When it happens, in words. */
  moment: string;
  onClose: () => void;
  onMove: (by: 'P1D' | 'PT1H', sign: 1 | -1) => void;
  onRemove: () => void;
  onGoTo: () => void;
  /** Where the focus goes when the event has changed its place. */
  onFocus: (place: EventPlace) => void;
}) {
  const { own, event, anchor, moment, onClose, onMove, onRemove, onGoTo, onFocus } = props;
  const { place } = event;
  const name = own.title(event.event);
  const full = place.enabled ? undefined : own.full;
  return (
    <Menu
      label={name}
      at={anchor}
      side="top"
      width={250}
      onClose={onClose}
      groups={[
        {
          id: 'event',
          heading: `${name} · ${moment}`,
          items: [
            { id: 'go', label: t('Go to this moment'), icon: 'arrow-right', onSelect: onGoTo },
            {
              id: 'edit',
              label: t('Edit event…'),
              icon: 'edit',
              disabledReason: place.enabled ? own.formless : t('Enable it first'),
              onSelect: () => own.edit(place),
            },
            {
              id: 'toggle',
              label: place.enabled ? t('Disable event') : t('Enable event'),
              icon: place.enabled ? 'eye-off' : 'eye',
              hint: place.enabled ? t('It is kept, and not played.') : undefined,
              disabledReason: full,
              onSelect: () => onFocus(own.toggle(place)),
            },
            {
              id: 'duplicate',
              label: t('Duplicate event'),
              icon: 'copy',
              disabledReason: own.full,
              onSelect: () => onFocus(own.duplicate(place)),
            },
            {
              id: 'delete',
              label: t('Delete event'),
              icon: 'trash',
              kbd: 'delete',
              danger: true,
              onSelect: onRemove,
            },
          ],
        },
        {
          id: 'move',
          heading: t('Move'),
          items: [
            { id: '-h', label: t('An hour earlier'), kbd: 'alt+left', onSelect: () => onMove('PT1H', -1) },
            { id: '+h', label: t('An hour later'), kbd: 'alt+right', onSelect: () => onMove('PT1H', 1) },
            { id: '-d', label: t('A day earlier'), kbd: 'alt+shift+left', onSelect: () => onMove('P1D', -1) },
            { id: '+d', label: t('A day later'), kbd: 'alt+shift+right', onSelect: () => onMove('P1D', 1) },
          ],
        },
      ]}
    />
  );
}
