import type { Point } from '../../core/index.ts';
import type { Level } from '../levels.ts';
import type { Viewpoint } from '../viewpoint.ts';

/** The roles of colour that a token is drawn in, as the page has them. */
export interface TokenInk {
  fill: string;
  ink: string;
  ground: string;
  family: string;
}

const radius = 14;
/** From further off tokens are drawn larger, as on the cards. */
const larger: Readonly<Record<Level, number>> = { card: 1, title: 1.6, block: 2.6 };
const fullTurn = 2 * Math.PI;

/** Draws people under way, as they look where they stand: a disc with their initials and a ring around it. */
export function drawTokens(
  context: CanvasRenderingContext2D,
  tokens: readonly { at: Point; initials: string }[],
  { x, y, zoom }: Viewpoint,
  level: Level,
  ink: TokenInk,
): void {
  const size = radius * zoom * larger[level];
  const disc = (at: Point, by: number) => {
    context.beginPath();
    context.arc(at.x, at.y, by, 0, fullTurn);
    context.fill();
  };
  context.font = `680 ${(size * 10) / radius}px ${ink.family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { at, initials } of tokens) {
    const here = { x: at.x * zoom + x, y: at.y * zoom + y };
    context.fillStyle = ink.fill;
    context.globalAlpha = 0.22;
    disc(here, (size * 20) / radius);
    context.globalAlpha = 1;
    context.fillStyle = ink.ground;
    disc(here, (size * 16) / radius);
    context.fillStyle = ink.fill;
    disc(here, size);
    context.fillStyle = ink.ink;
    context.fillText(initials, here.x, here.y + size * 0.04);
  }
}
