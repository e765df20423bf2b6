/**
 * The members of loops among `ids`, which are the steps where nobody rests. Depth first without recursion, in linear
 * time: a journey may be a chain of thousands of steps.
 */
export function restlessLoops(
  ids: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  // Tarjan's strongly connected components; a component of several members is a loop, and so is a step that leads to itself.
  const inside = new Set(ids);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const loops = new Set<string>();
  for (const root of ids) {
    if (order.has(root)) continue;
    const stack: { id: string; targets: readonly string[]; at: number }[] = [];
    const enter = (id: string) => {
      order.set(id, order.size);
      low.set(id, order.size - 1);
      open.push(id);
      isOpen.add(id);
      stack.push({ id, targets: next(id).filter((target) => inside.has(target)), at: 0 });
    };
    const lower = (id: string, value: number | undefined) => {
      const present = low.get(id);
      if (present !== undefined && value !== undefined && value < present) low.set(id, value);
    };
    enter(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const target = top.targets[top.at++];
      if (target === top.id) loops.add(target);
      if (target !== undefined) {
        if (!order.has(target)) enter(target);
        else if (isOpen.has(target)) lower(top.id, order.get(target));
        continue;
      }
      stack.pop();
      const parent = stack.at(-1);
      if (parent) lower(parent.id, low.get(top.id));
      if (low.get(top.id) !== order.get(top.id)) continue;
      const component = open.splice(open.indexOf(top.id));
      for (const member of component) isOpen.delete(member);
      if (component.length > 1) for (const member of component) loops.add(member);
    }
  }
  return loops;
}
