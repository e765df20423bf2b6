/** The step that an element of the canvas belongs to. */
export function stepUnder(target: EventTarget | null): string | undefined {
  const step = target instanceof Element ? target.closest('.react-flow__node-step') : null;
  return step?.getAttribute('data-id') ?? undefined;
}
