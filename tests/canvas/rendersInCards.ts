/** What of a fiber is read here; React's own types do not publish them. */
interface Fiber {
  type: unknown;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
  memoizedProps: unknown;
}

/** React’s own mark on what was rendered in a commit, by which its developer tools know it too. */
const performedWork = 1;

/** Which components were rendered inside the cards of the canvas, and how often, by name. To be imported before React is. */
export const rendersInCards = new Map<string, number>();

const isCard = ({ memoizedProps }: Fiber) =>
  typeof memoizedProps === 'object' &&
  memoizedProps !== null &&
  String(Reflect.get(memoizedProps, 'className')).includes('react-flow__node ');

function walk(fiber: Fiber | null, inCard: boolean): void {
  for (let next = fiber; next; next = next.sibling) {
    const { type, flags, alternate, child } = next;
    const isInside = inCard || isCard(next);
    if (isInside && typeof type === 'function' && (flags & performedWork) !== 0)
      rendersInCards.set(type.name, (rendersInCards.get(type.name) ?? 0) + 1);
    // What was left alone still has the very children it had.
    if (child && child !== alternate?.child) walk(child, isInside);
  }
}

Reflect.set(globalThis, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberUnmount: () => undefined,
  onCommitFiberRoot: (_: number, root: { current: Fiber }) => walk(root.current, false),
});
