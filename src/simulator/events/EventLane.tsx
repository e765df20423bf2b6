import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { formatLocal, type Instant } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { clockWords } from '../clockWords.ts';
import { EventMenu } from './EventMenu.tsx';
import { eventLook } from './eventLook.ts';
import { shifted, type EventPlace, type OwnEvent } from './sampleEvents.ts';
import type { EventDrag } from './useEventDrag.ts';
import type { OwnEvents } from './useOwnEvents.ts';
import styles from './EventLane.module.css';

/** So many events of one moment stand side by side; the rest are reached by the person’s form. */
export const mostAbreast = 4;
/** Pixels between two of them. */
export const abreast = 26;

const keyOf = ({ enabled, index }: EventPlace): string => `${enabled ? 'on' : 'off'} ${index}`;

/**
 * The person’s own events as handles above the line: dragged, moved by Alt and the arrow keys, and changed by a menu. One tab
 * stop; the arrow keys go from event to event.
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

  const abreastAt = new Map<Instant, number>();
  const sizes = countAt(events);
  return (
    <>
      <ol ref={list} aria-label={t('What the person does')} className={styles.list}>
        {events.map((event) => {
          const nth = abreastAt.get(event.at) ?? 0;
          abreastAt.set(event.at, nth + 1);
          const isDragged = drag.dragged && keyOf(drag.dragged.place) === keyOf(event.place);
          const many = Math.min(sizes.get(event.at) ?? 1, mostAbreast);
          const x = xOf(event.at) + (isDragged ? 0 : (nth - (many - 1) / 2) * abreast);
          const isTabStop = event === tabStop;
          if (nth >= mostAbreast && !isDragged) return null;
          if (!near(x) && !isDragged && !isTabStop) return null;
          const look = eventLook(event.event);
          const name = title(event.event);
          const rest = nth === mostAbreast - 1 ? (sizes.get(event.at) ?? 0) - mostAbreast : 0;
          const moment = when(event.at);
          return (
            <li key={keyOf(event.place)}>
              <button
                type="button"
                className={classes(styles.handle, !event.place.enabled && styles.disabled)}
                style={{ left: x }}
                data-hue={look.hue}
                data-own={keyOf(event.place)}
                data-dragged={isDragged || undefined}
                tabIndex={isTabStop ? 0 : -1}
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
                {rest > 0 && <span className={styles.rest}>+{rest}</span>}
              </button>
              {isDragged && (
                <span className={styles.bubble} style={{ left: x }} aria-hidden>
                  {name} · {moment}
                </span>
              )}
            </li>
          );
        })}
      </ol>
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

/** How many own events happen at each moment. */
export function countAt(events: readonly OwnEvent[]): Map<Instant, number> {
  const sizes = new Map<Instant, number>();
  for (const { at } of events) sizes.set(at, (sizes.get(at) ?? 0) + 1);
  return sizes;
}
