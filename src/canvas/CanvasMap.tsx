import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { t } from '../texts/t.ts';
import { useDesk, type Desk } from './desk.ts';
import type { Box } from './geometry.ts';
import { lookAt } from './looking.ts';
import { mapFrame, mapShape, type MapShape } from './mapShape.ts';
import styles from './CanvasMap.module.css';

const size = { width: 164, height: 84 };
const everyMs = 100;

interface Drawn {
  shape: MapShape;
  frame: Box;
  seen: Box;
}

/** The whole journey, small; a press or a drag looks there. */
export function CanvasMap() {
  const desk = useDesk();
  const drawn = useMap(desk);
  const ref = useRef<SVGSVGElement>(null);
  const pan = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect();
    if (!box || !drawn || event.buttons !== 1) return;
    const { frame } = drawn;
    lookAt(desk, {
      x: frame.x + ((event.clientX - box.x) / box.width) * frame.width,
      y: frame.y + ((event.clientY - box.y) / box.height) * frame.height,
    });
  };
  if (!drawn?.shape.bounds) return null;
  const { shape, frame, seen } = drawn;
  return (
    <svg
      ref={ref}
      className={styles.map}
      role="img"
      aria-label={t('Map of the whole journey')}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pan(event);
      }}
      onPointerMove={pan}
    >
      <path d={shape.sections} className={styles.section} vectorEffect="non-scaling-stroke" />
      <path d={shape.notes} className={styles.note} vectorEffect="non-scaling-stroke" />
      {shape.paths.map(({ family, d }) => (
        <path key={family} d={d} className={styles.blocks} data-hue={family} />
      ))}
      <rect className={styles.seen} {...seen} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** What the map shows, drawn anew at most ten times a second. */
function useMap(desk: Desk): Drawn | undefined {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    const { session, view, port } = desk;
    if (!port) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let of: unknown[] = [];
    let shape: MapShape = { paths: [], notes: '', sections: '', bounds: undefined };
    const draw = () => {
      timer = undefined;
      const { draft } = session.store.getState();
      const { moving } = view.getState();
      if (of[0] !== draft || of[1] !== moving) shape = mapShape(draft, moving);
      of = [draft, moving];
      const seen = port.seen();
      if (seen.width > 0) setDrawn({ shape, seen, frame: mapFrame(shape.bounds, seen, size) });
    };
    const soon = () => {
      timer ??= setTimeout(draw, everyMs);
    };
    draw();
    const stops = [
      port.watch(soon),
      session.store.subscribe((now, before) => {
        if (now.draft !== before.draft) soon();
      }),
      view.subscribe((now, before) => {
        if (now.moving !== before.moving) soon();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [desk]);
  return drawn;
}
