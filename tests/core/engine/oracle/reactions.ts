import type { Json, Step } from '../../../../src/core/index.ts';
import { plus, type At } from './clock.ts';
import type { Arriving, Run, World } from './World.ts';

/** What comes of a mail by the scenario: delivered at once unless it fails or bounces, then what the person does with it. */
export function comesOf(
  world: World,
  run: Run,
  step: Extract<Step, { kind: 'email' }>,
  effect: string,
): { at: At; input: Arriving }[] {
  const { email, topic } = step;
  const count = (world.sends.get(email) ?? 0) + 1;
  world.sends.set(email, count);
  const meant = (world.scenario.reactions ?? []).filter(
    (reaction) => reaction.email === email && (reaction.send ?? 1) === count,
  );
  const coming = (event: string, after: string, properties: Record<string, Json> = {}, place = 0) => {
    const at = plus(world.now, after, 'UTC');
    const id = `${effect}:${event}${place === 0 ? '' : `:${place + 1}`}`;
    const tie = { run: run.id, step: run.step };
    return { at, input: { type: 'event' as const, id, event, properties, at, tie, machine: false } };
  };
  if (meant.some(({ fails }) => fails === true))
    return [{ at: world.now, input: { type: 'answer', id: `${effect}:answer`, effect, ok: false } }];
  const bounce = meant.find(({ bounces }) => bounces !== undefined)?.bounces;
  if (bounce !== undefined) return [coming('Email Bounced', 'PT0S', { bounceType: bounce })];
  return [
    coming('Email Delivered', 'PT0S'),
    ...meant.flatMap(({ opens, clicks, unsubscribes, complains }, place) => [
      ...(opens === undefined ? [] : [coming('Email Opened', opens, {}, place)]),
      ...(clicks === undefined
        ? []
        : [
            coming(
              'Email Link Clicked',
              clicks.after,
              clicks.link === undefined ? {} : { link: clicks.link },
              place,
            ),
          ]),
      ...(unsubscribes === undefined ? [] : [coming('Unsubscribed', unsubscribes, { topic }, place)]),
      ...(complains === undefined ? [] : [coming('Email Marked as Spam', complains, {}, place)]),
    ]),
  ];
}
