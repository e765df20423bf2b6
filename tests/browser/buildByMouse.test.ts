import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { nodeKind, type Edge, type JourneyNode } from '../../src/core/index.ts';
import { emptyCanvas, expectTheTemplate } from './build/emptyCanvas.ts';
import { fillIn, fillInJourney } from './build/fillIn.ts';
import { mouse } from './build/Hand.ts';
import { bypassed, journey, late, stepOf, trigger, wayOut } from './build/plan.ts';
import { browserApp } from './harness.ts';
import { drag, middle, palette, told } from './story.ts';

const app = browserApp();

const titleOf = ({ kind }: JourneyNode) => nodeKind(kind).title;

/** The canvas has been looked at from one place for some frames. */
const atRest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const where = () => document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform;
        let [last, same] = [where(), 0];
        const look = () => {
          const now = where();
          same = now === last ? same + 1 : 0;
          last = now;
          if (same < 8) requestAnimationFrame(look);
          else resolve();
        };
        requestAnimationFrame(look);
      }),
  );

test('cart recovery from an empty canvas, with the mouse', async () => {
  const page = await app.open('/', { reducedMotion: 'reduce' });
  const hand = mouse(page);
  /** The ids that the steps of the template have here. */
  const ids = new Map<string, string>();
  const card = (id: string) => page.locator(`.react-flow__node-step[data-id="${ids.get(id)}"]`);
  const out = ({ from, outlet }: Edge) =>
    card(from).locator(`.react-flow__handle[data-handleid="${outlet}"]`);
  const plus = (edge: Edge): Locator =>
    card(edge.from).getByRole('button', {
      name: `Add a step after ${wayOut(edge) ?? stepOf(edge.from).name ?? ''}`,
    });
  const option = (node: JourneyNode) =>
    page.getByRole('option', { name: new RegExp(`^${titleOf(node)}(?! for)`) }).first();
  const canvas = page.locator('.react-flow');

  /** Whether a card, and some room below it, is on the screen. */
  const isInSight = async (id: string) => {
    if ((await card(id).count()) === 0) return false;
    const [room, box] = [await canvas.boundingBox(), await card(id).boundingBox()];
    return Boolean(box && room && box.y > room.y + 8 && box.y + box.height + 48 < room.y + room.height);
  };
  const inSight = async (...steps: string[]) => {
    const areAll = async () => (await Promise.all(steps.map(isInSight))).every(Boolean);
    if (await areAll()) return;
    await page.getByRole('button', { name: 'Show the whole journey' }).click();
    await expect
      .poll(async () => (await Promise.all(steps.map((id) => card(id).count()))).every(Boolean))
      .toBe(true);
    await atRest(page);
  };
  const line = async ({ from, to }: Edge) => {
    const [above, below] = [await card(from).boundingBox(), await card(to).boundingBox()];
    if (!above || !below) throw new Error('there is no line to be seen');
    return { x: below.x + below.width / 2, y: (above.y + above.height + below.y) / 2 };
  };

  /** Every way to add a step with a mouse. */
  const ways: readonly ((edge: Edge, node: JourneyNode) => Promise<void>)[] = [
    async (edge, node) => {
      await plus(edge).click();
      await option(node).click();
    },
    // From the handle into the void: what hangs there is chosen where the line ends.
    async (edge, node) => {
      const { x, y } = await middle(out(edge));
      const room = await canvas.boundingBox();
      await drag(page, out(edge), { x: x - 60, y: Math.min(y + 140, room ? room.y + room.height - 20 : y) });
      await option(node).click();
    },
    async (edge, node) => drag(page, palette(page, titleOf(node)), await middle(plus(edge))),
    async (edge, node) => {
      await card(edge.from).click({ position: { x: 60, y: 12 } });
      await palette(page, titleOf(node)).click();
    },
    // Onto free ground, and a line to it.
    async (edge, node) => {
      const { x, y } = await middle(card(edge.from));
      await drag(page, palette(page, titleOf(node)), { x: x + 300, y: y + 60 });
      const fresh = page.locator('.react-flow__node-step.selected');
      await atRest(page);
      await drag(page, out(edge), await middle(fresh));
      await told(page, `Connected ${stepOf(edge.from).name} to `);
    },
  ];
  const added = async (node: JourneyNode) => {
    const fresh = page.locator('.react-flow__node-step.selected');
    await page.waitForFunction(
      (known) => {
        const [one, ...more] = document.querySelectorAll('.react-flow__node-step.selected');
        return one && more.length === 0 && !known.includes(one.getAttribute('data-id') ?? '');
      },
      [...ids.values()],
    );
    ids.set(node.id, (await fresh.getAttribute('data-id')) ?? '');
    await fillIn(hand, node);
  };

  await emptyCanvas(hand);
  await page.getByRole('button', { name: 'Pick a trigger' }).first().click();
  await added(trigger);
  for (const edge of bypassed) {
    const node = stepOf(edge.to);
    if (ids.has(edge.to)) {
      await inSight(edge.from, edge.to);
      await drag(page, out(edge), await middle(card(edge.to)));
      await told(page, `Connected ${stepOf(edge.from).name} to ${node.name}.`);
    } else {
      await inSight(edge.from);
      await ways[(ids.size - 1) % ways.length]?.(edge, node);
      await added(node);
    }
  }
  await page.getByRole('button', { name: 'Tidy up' }).click();
  await atRest(page);
  const [first, ...others] = late;
  if (!first) throw new Error('there is nothing to put on a line');
  const around = (edge: Edge): Edge => ({
    ...edge,
    to: bypassed.find(({ from }) => from === edge.from)?.to ?? '',
  });
  await inSight(first.from, around(first).to);
  await drag(page, palette(page, titleOf(stepOf(first.to))), await line(around(first)));
  await added(stepOf(first.to));
  for (const edge of others) {
    await inSight(edge.from, around(edge).to);
    const at = await line(around(edge));
    await page.mouse.move(at.x, at.y);
    await page.getByRole('button', { name: `Insert a step after ${stepOf(edge.from).name}` }).click();
    await option(stepOf(edge.to)).click();
    await added(stepOf(edge.to));
  }

  // A press beside everything: then the settings are the journey's.
  await page.getByRole('button', { name: 'Show the whole journey' }).click();
  await atRest(page);
  const room = await canvas.boundingBox();
  if (room) await page.mouse.click(room.x + room.width - 30, room.y + 30);
  await fillInJourney(hand);
  await expectTheTemplate(hand);
  expect(journey.nodes).toHaveLength(ids.size);
});
