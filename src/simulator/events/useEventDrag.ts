import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Instant } from '../../core/index.ts';
import type { LaneScale } from './laneScale.ts';
import { snapped, type EventPlace, type OwnEvent } from './sampleEvents.ts';

/** Pixels that a press may tremble and still be a press. */
const tremble = 4;
/** So near to an edge of the lane, in pixels, it scrolls on by so many a frame. */
const edge = 32;
const scrollStep = 10;

export interface EventDrag {
  /** What is being dragged, and where it has got to. */
  dragged: { place: EventPlace; at: Instant } | undefined;
  onPointerDown: (event: PointerEvent<HTMLElement>, own: OwnEvent) => void;
}

/**
 * Drags an event along the lane: to quarter hours of the person's clock, with Alt to minutes. What follows is told at most
 * once a frame. Escape, a lost pointer or a lost window put it back.
 */
export function useEventDrag(options: {
  lane: RefObject<HTMLElement | null>;
  zone: string;
  bounds: { start: Instant; end: Instant };
  /** Holds the timeline still; gives the scale that it is held at. */
  hold: () => LaneScale;
  onMove: (place: EventPlace, at: Instant) => void;
  /** The end of it: where it was dropped, or undefined where it was put back. */
  onEnd: (place: EventPlace, at: Instant | undefined) => void;
}): EventDrag {
  const [dragged, setDragged] = useState<EventDrag['dragged']>();
  const giveUp = useRef<() => void>(undefined);
  useEffect(() => () => giveUp.current?.(), []);

  const onPointerDown = (press: PointerEvent<HTMLElement>, own: OwnEvent) => {
    const lane = options.lane.current;
    if (press.button !== 0 || lane === null || giveUp.current) return;
    const { zone, bounds, hold, onMove, onEnd } = options;
    const { place } = own;
    const { pointerId, currentTarget: handle } = press;
    // An event outside of what is watched may stay where it is.
    const least = Math.min(bounds.start, own.at);
    const most = Math.max(bounds.end, own.at);
    const pressedAt = press.clientX;
    let pointer = { x: pressedAt, alt: press.altKey };
    let scale: LaneScale | undefined;
    let grabbed = 0;
    let at = own.at;
    let frame = 0;

    const xOnLane = () => pointer.x - lane.getBoundingClientRect().left + lane.scrollLeft;
    const follow = () => {
      frame = requestAnimationFrame(follow);
      if (!scale) return;
      const { left, right } = lane.getBoundingClientRect();
      if (pointer.x < left + edge) lane.scrollLeft -= scrollStep;
      else if (pointer.x > right - edge) lane.scrollLeft += scrollStep;
      const wanted = snapped(scale.instantAt(xOnLane() - grabbed), zone, pointer.alt ? 1 : 15);
      const next = Math.min(Math.max(wanted, least), most);
      if (next === at) return;
      at = next;
      setDragged({ place, at });
      onMove(place, at);
    };
    const onPointerMove = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      pointer = { x: event.clientX, alt: event.altKey };
      if (scale || Math.abs(event.clientX - pressedAt) <= tremble) return;
      scale = hold();
      grabbed = pressedAt - lane.getBoundingClientRect().left + lane.scrollLeft - scale.xOf(own.at);
      handle.setPointerCapture(pointerId);
      setDragged({ place, at });
      frame = requestAnimationFrame(follow);
    };
    const end = (dropped: boolean) => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onPointerMove);
      window.removeEventListener('pointerup', onPointerUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('keydown', onKeyDown, true);
      giveUp.current = undefined;
      if (!scale) return;
      setDragged(undefined);
      onEnd(place, dropped && at !== own.at ? at : undefined);
    };
    const onPointerUp = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      // Letting go of what was dragged is no press on it.
      if (scale) swallowClick(true);
      end(true);
    };
    const onCancel = (event: globalThis.PointerEvent) => {
      if (event.pointerId === pointerId) end(false);
    };
    const onBlur = () => end(false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !scale) return;
      event.preventDefault();
      event.stopPropagation();
      swallowClick(false);
      end(false);
    };
    giveUp.current = () => end(false);
    window.addEventListener('pointermove', onPointerMove);
    window.addEventListener('pointerup', onPointerUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('blur', onBlur);
    window.addEventListener('keydown', onKeyDown, true);
  };
  return { dragged, onPointerDown };
}

/** The click that the browser makes of the letting go, now or when the button comes up, comes to nobody. */
function swallowClick(released: boolean): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  const release = () => setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
  window.addEventListener('click', swallow, { capture: true });
  if (released) release();
  else window.addEventListener('pointerup', release, { once: true });
}
