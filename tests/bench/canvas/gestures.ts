/** What a gesture did: the milliseconds between frames, how many tasks took over 50 ms, and what the canvas was moved to. */
export interface Gesture {
  frames: number[];
  longTasks: number;
  moved: boolean;
}
/** To drag is to move what is held: what it costs to take a step and to put it down is not what a frame of a drag costs. */
export type GestureName = 'hold' | 'drag' | 'drop' | 'pan' | 'zoom';

/**
 * Runs in the page: one input event for each frame of the screen. Quicker than that would flatter whoever draws late and leaves
 * frames out. It looks
 * afterwards whether anything has moved: an event that nobody hears costs nothing.
 */
export async function gesture({ name, count }: { name: GestureName; count: number }): Promise<Gesture> {
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const flow = document.querySelector('.react-flow');
  const pane = document.querySelector('.react-flow__pane');
  if (!flow || !pane) throw new Error('there is no canvas');
  const box = flow.getBoundingClientRect();
  const [x, y] = [box.x + box.width * 0.55, box.y + box.height * 0.5];
  const near = (element: Element): number => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return Math.hypot(left + width / 2 - x, top + height / 2 - y);
  };
  const nodes = [...document.querySelectorAll('.react-flow__node')].filter(
    (node) => !node.matches('.react-flow__node-note, .react-flow__node-section'),
  );
  const node =
    name === 'hold'
      ? nodes.toSorted((a, b) => near(a) - near(b))[0]
      : nodes.find((each) => each.hasAttribute('data-held'));
  if (!node && (name === 'drag' || name === 'drop')) throw new Error('nothing is held');
  node?.toggleAttribute('data-held', name !== 'drop');
  const whole = document.querySelector('.react-flow__viewport');
  const place = () => getComputedStyle(node ?? whole ?? flow).transform;

  const at = node?.getBoundingClientRect();
  const [startX, startY] = at ? [at.left + at.width / 2, at.top + at.height / 2] : [x, y];
  // Put down where it was, nothing would have been done.
  const aside = name === 'drop' ? 40 : 0;
  const point = (index: number) => {
    const turn = (index / count) * 2 * Math.PI;
    return { clientX: startX + aside + 80 * (1 - Math.cos(turn)), clientY: startY + 60 * Math.sin(turn) };
  };
  const shared = { bubbles: true, cancelable: true, view: window, button: 0, isPrimary: true };
  const mouse = (type: string, target: Element, index: number, buttons: number) => {
    const init = { ...shared, ...point(index), buttons };
    const pointer = { mousedown: 'pointerdown', mousemove: 'pointermove', mouseup: 'pointerup' }[type];
    target.dispatchEvent(new PointerEvent(pointer ?? type, { ...init, pointerType: 'mouse', pointerId: 1 }));
    target.dispatchEvent(new MouseEvent(type, init));
  };
  const wheel = (index: number) => {
    const out = index < count / 2 ? 1 : -1;
    const turn = (index / count) * 2 * Math.PI;
    const by =
      name === 'zoom'
        ? { deltaY: 6 * out, ctrlKey: true }
        : { deltaX: 24 * Math.cos(turn), deltaY: 24 * Math.sin(turn) };
    pane.dispatchEvent(
      new WheelEvent('wheel', {
        bubbles: true,
        cancelable: true,
        view: window,
        clientX: x,
        clientY: y,
        ...by,
      }),
    );
  };

  let longTasks = 0;
  const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
  observer.observe({ type: 'longtask' });
  const frames: number[] = [];
  const places = new Set([place()]);
  if (node && name === 'hold') mouse('mousedown', node, 0, 1);
  let last = await frame();
  for (let index = 1; index <= count; index++) {
    if (node) mouse('mousemove', document.body, index, 1);
    else wheel(index);
    const now = await frame();
    frames.push(now - last);
    last = now;
    if (index === count >> 2 || index === count >> 1) places.add(place());
  }
  if (node && name === 'drop') mouse('mouseup', document.body, count, 0);
  // Tasks are told of a little later.
  await new Promise((done) => setTimeout(done, 60));
  observer.disconnect();
  return { frames, longTasks, moved: places.size > 1 };
}

/** Runs in the page: writes letters into the field that has the focus, each in a frame of its own. */
export async function typeLetters(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    document.execCommand('insertText', false, 'e');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
  }
}
