import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { formatLocal, type Instant } from '../../core/index.ts';
import { number, plural, t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { clockWords } from '../clockWords.ts';
import { eventDetails } from '../person/eventShape.ts';
import { byMoment, offsetOf, pageOf } from './crowds.ts';
import { EventMenu } from './EventMenu.tsx';
import { eventLook } from './eventLook.ts';
import { shifted, type EventPlace, type OwnEvent } from './sampleEvents.ts';
import type { EventDrag } from './useEventDrag.ts';
import type { OwnEvents } from './useOwnEvents.ts';
import styles from './EventLane.module.css';

const keyOf = ({ enabled, index }: EventPlace): string => `${enabled ? 'on' : 'off'} ${index}`;

/**
 * The person’s own events as handles above the line: dragged, moved by Alt and the arrow keys, and changed by a menu. One tab
 * stop; the arrow keys go from event to event. Where more happen at one moment than stand side by side, a button lists them all.
 */
export function EventLane(props: {
  own: OwnEvents;
  drag: EventDrag;
  xOf: (at: Instant) => number;
  /** What stands further away need not be drawn. */
  near: (x: number) => boolean;
  onGoTo: (at: Instant) => void;
}) {
  const { own, drag, xOf, near, onGoTo } = props;
  const { events, zone, title } = own;
  const { start } = own.sample.scenario;
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string>();
  const [stuck, setStuck] = useState<string>();
  const [menu, setMenu] = useState<{ event: OwnEvent; anchor: HTMLElement }>();
  const [listed, setListed] = useState<{ crowd: readonly OwnEvent[]; anchor: HTMLElement }>();
  const tabStop = events.find(({ place }) => keyOf(place) === current) ?? events[0];
  const when = (at: Instant) => clockWords(formatLocal(at, zone), start);

  const focus = (place: EventPlace | undefined) => {
    if (!place) return;
    setCurrent(keyOf(place));
    // It may have to be drawn first.
    requestAnimationFrame(() => {
      const handle = list.current?.querySelector<HTMLElement>(`[data-own="${keyOf(place)}"]`);
      handle?.focus({ preventScroll: true });
      handle?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    });
  };
  const move = (event: OwnEvent, by: 'P1D' | 'PT1H', sign: 1 | -1) => {
    const { start: least, end: most } = own.bounds;
    const wanted = shifted(event.at, by, sign, zone);
    const at = Math.min(Math.max(wanted, Math.min(least, event.at)), Math.max(most, event.at));
    const name = title(event.event);
    setStuck(
      at === event.at
        ? t('{event} cannot go further: the person is watched no longer than this', { event: name })
        : undefined,
    );
    if (at !== event.at) own.move(event.place, at);
    focus(event.place);
  };
  const remove = (event: OwnEvent) => {
    const place = events.indexOf(event);
    const neighbour = events[place + 1] ?? events[place - 1];
    own.remove(event.place);
    // Those behind it in its list have moved up.
    if (neighbour)
      focus({
        ...neighbour.place,
        index:
          neighbour.place.index -
          (neighbour.place.enabled === event.place.enabled && neighbour.place.index > event.place.index
            ? 1
            : 0),
      });
  };
  const onKeyDown = (pressed: KeyboardEvent<HTMLElement>, event: OwnEvent) => {
    const sign = pressed.key === 'ArrowLeft' ? -1 : pressed.key === 'ArrowRight' ? 1 : undefined;
    const at = events.indexOf(event);
    const to = pressed.key === 'Home' ? 0 : pressed.key === 'End' ? events.length - 1 : sign && at + sign;
    if (pressed.ctrlKey || pressed.metaKey) return;
    if (sign && pressed.altKey) move(event, pressed.shiftKey ? 'P1D' : 'PT1H', sign);
    else if (pressed.key === 'Delete') remove(event);
    else if (to !== undefined && !pressed.altKey) focus(events[to]?.place);
    else return;
    pressed.preventDefault();
    pressed.stopPropagation();
  };

  const crowds = byMoment(events);
  const isDragged = ({ place }: OwnEvent) =>
    drag.dragged !== undefined && keyOf(drag.dragged.place) === keyOf(place);
  return (
    <>
      <ol ref={list} aria-label={t('What the person does')} className={styles.list}>
        {[...crowds].flatMap(([at, crowd]) => {
          const hasTabStop = tabStop?.at === at;
          if (!near(xOf(at)) && !hasTabStop && !(drag.dragged && crowd.some(isDragged))) return [];
          const page = pageOf(crowd, tabStop);
          const rest = crowd.length - page.length;
          const moment = when(at);
          const handles = crowd.map((event) => {
            const held = isDragged(event);
            const place = page.indexOf(event);
            const x = xOf(at) + (held ? 0 : offsetOf(place, crowd.length));
            if (place < 0 && !held) return null;
            const look = eventLook(event.event);
            const name = title(event.event);
            return (
              <li key={keyOf(event.place)}>
                <button
                  type="button"
                  className={classes(styles.handle, !event.place.enabled && styles.disabled)}
                  style={{ left: x }}
                  data-hue={look.hue}
                  data-own={keyOf(event.place)}
                  data-dragged={held || undefined}
                  tabIndex={event === tabStop ? 0 : -1}
                  title={`${name} · ${moment}`}
                  aria-label={
                    event.place.enabled
                      ? t('{event}, {moment}', { event: name, moment })
                      : t('{event}, {moment}, disabled', { event: name, moment })
                  }
                  aria-haspopup="menu"
                  aria-expanded={menu !== undefined && keyOf(menu.event.place) === keyOf(event.place)}
                  aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowLeft Alt+Shift+ArrowRight Delete"
                  onPointerDown={(press: PointerEvent<HTMLElement>) => drag.onPointerDown(press, event)}
                  onClick={({ currentTarget }) => setMenu({ event, anchor: currentTarget })}
                  onContextMenu={(pressed) => {
                    pressed.preventDefault();
                    pressed.stopPropagation();
                    setMenu({ event, anchor: pressed.currentTarget });
                  }}
                  onFocus={() => setCurrent(keyOf(event.place))}
                  onKeyDown={(pressed) => onKeyDown(pressed, event)}
                >
                  <span className={styles.disc}>
                    <Icon name={event.place.enabled ? look.icon : 'eye-off'} size={12} />
                  </span>
                </button>
                {held && (
                  <span className={styles.bubble} style={{ left: x }} aria-hidden>
                    {name} · {moment}
                  </span>
                )}
              </li>
            );
          });
          if (rest === 0) return handles;
          const more = (
            <li key={`more ${at}`}>
              <button
                type="button"
                className={styles.more}
                style={{ left: xOf(at) + offsetOf(-1, crowd.length) }}
                tabIndex={hasTabStop ? 0 : -1}
                aria-label={plural(rest, 'One more event, {moment}', '{count} more events, {moment}', {
                  moment,
                })}
                aria-haspopup="menu"
                aria-expanded={listed?.crowd[0]?.at === at}
                onClick={({ currentTarget }) => setListed({ crowd, anchor: currentTarget })}
              >
                +{number(rest)}
              </button>
            </li>
          );
          return [...handles, more];
        })}
      </ol>
      {listed && (
        <Menu
          label={t('All events of this moment')}
          at={listed.anchor}
          side="top"
          width={270}
          search={
            listed.crowd.length > 8
              ? { placeholder: t('Find an event'), empty: t('No event of that name') }
              : undefined
          }
          groups={[
            {
              id: 'events',
              heading: listed.crowd[0] && when(listed.crowd[0].at),
              items: listed.crowd.map(({ place, event }) => ({
                id: keyOf(place),
                label: place.enabled ? title(event) : t('{event} (disabled)', { event: title(event) }),
                hint: eventDetails(event) || undefined,
                icon: place.enabled ? eventLook(event).icon : 'eye-off',
                onSelect: () => focus(place),
              })),
            },
          ]}
          onClose={() => setListed(undefined)}
        />
      )}
      {menu && (
        <EventMenu
          own={own}
          event={menu.event}
          anchor={menu.anchor}
          moment={when(menu.event.at)}
          onClose={() => setMenu(undefined)}
          onMove={(by, sign) => move(menu.event, by, sign)}
          onRemove={() => remove(menu.event)}
          onGoTo={() => onGoTo(menu.event.at)}
          onFocus={focus}
        />
      )}
      <VisuallyHidden>
        <span role="status">{stuck ?? own.said}</span>
      </VisuallyHidden>
    </>
  );
}
