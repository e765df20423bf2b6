import type { Overlay } from '../session/Overlay.ts';
import { outletNamed } from './edgeEnds.ts';

/** How a step looks while somebody’s path is shown: passed, where they are, or decided against; as ever where they may still come. */
export function stepLook(
  { person, steps, at, open }: Overlay,
  id: string,
): 'lit' | 'here' | 'off' | undefined {
  if (!person) return undefined;
  if (steps.has(id)) return at.includes(id) ? 'here' : 'lit';
  return open.has(id) ? undefined : 'off';
}

/** How a connection looks: gone along, or decided against. */
export function edgeLook({ person, edges, open }: Overlay, id: string): 'lit' | 'off' | undefined {
  if (edges.has(id)) return 'lit';
  return person && !open.has(id) ? 'off' : undefined;
}

/** In how many of their runs somebody stands at a step. The one that is under way has left it. */
export function standingAt({ at, tokens }: Pick<Overlay, 'at' | 'tokens'>, id: string): number {
  const standing = at.filter((step) => step === id).length;
  const leaving = tokens.filter(({ edge }) => outletNamed(edge).from === id).length;
  return Math.max(0, standing - leaving);
}
