import { useEffect, useRef } from 'react';
import { useDesk, type Desk } from '../desk.ts';
import type { FlowPort } from '../flowPort.ts';
import { drawTokens, type TokenInk } from './drawTokens.ts';
import { tokenTracks } from './tokenTracks.ts';
import styles from './TokenLayer.module.css';

/**
 * Everybody who is under way, on one drawing over the canvas. It is painted outside React, whenever a token, the view or
 * the journey moves, and takes nothing while nobody travels.
 */
export function TokenLayer() {
  const desk = useDesk();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { port } = desk;
    return ref.current && port ? paintTokens(desk, port, ref.current) : undefined;
  }, [desk]);
  return <canvas ref={ref} className={styles.layer} aria-hidden hidden data-token-count={0} />;
}

function paintTokens({ session, view }: Desk, port: FlowPort, canvas: HTMLCanvasElement): () => void {
  const context = canvas.getContext('2d');
  const pointOf = tokenTracks();
  let ink: TokenInk | undefined;

  const paint = () => {
    const { tokens } = session.overlay.getState();
    if (tokens.length === 0 && canvas.hidden) return;
    canvas.hidden = tokens.length === 0;
    canvas.dataset['tokenCount'] = String(tokens.length);
    if (tokens.length === 0 || !context) {
      ink = undefined;
      return;
    }
    // Asked at the start of a journey along a line, not with every frame: the answer costs a look through the styles.
    ink ??= inkOf(canvas);
    const { draft } = session.store.getState();
    const { gliding, moving = gliding, level } = view.getState();
    const ratio = devicePixelRatio;
    const room = port.room();
    const [width, height] = [Math.round(room.width * ratio), Math.round(room.height * ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, room.width, room.height);
    const placed = tokens.flatMap(({ edge, part, initials }) => {
      const at = pointOf(draft, moving, edge, part);
      return at ? [{ at, initials }] : [];
    });
    drawTokens(context, placed, port.viewpoint(), level, ink);
  };
  paint();
  const stops = [
    session.overlay.subscribe(({ tokens }, before) => {
      if (tokens !== before.tokens) paint();
    }),
    session.store.subscribe(({ draft }, before) => {
      if (draft !== before.draft) paint();
    }),
    view.subscribe(({ moving, gliding, level }, before) => {
      if (moving !== before.moving || gliding !== before.gliding || level !== before.level) paint();
    }),
    port.watch(paint),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The layer itself wears the colours, so that the theme, and forced colours, decide. */
function inkOf(canvas: HTMLCanvasElement): TokenInk {
  const { color, textDecorationColor, outlineColor, fontFamily } = getComputedStyle(canvas);
  return { fill: outlineColor, ink: color, ground: textDecorationColor, family: fontFamily };
}
