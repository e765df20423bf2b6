import type { Reaction, Scenario, ScenarioEvent } from '../document/Scenario.ts';
import type { Linked } from '../engine/link.ts';
import { formatInstant } from '../values/instant.ts';
import type { Json } from '../values/json.ts';
import type { Item, ResponsePlan } from './Agenda.ts';
import { Life, type KnownPerson, type Watcher } from './Life.ts';
import type { PreparedModel } from './prepareModel.ts';
import { webhookFate } from './responses.ts';

/** Writes down what one person does. */
class Diary implements Watcher {
  readonly events: ScenarioEvent[] = [];
  readonly reactions: Reaction[] = [];
  readonly #known: KnownPerson | undefined;

  constructor(known: KnownPerson | undefined) {
    this.#known = known;
  }

  happened(): void {
    // What the engine makes of it is not the person's doing.
  }

  responded(): void {
    // Planned when the mail was sent.
  }

  acts({ at, behaviour, given }: Item, id: string, properties: Record<string, Json>): void {
    const known = this.#known?.events[given];
    // Named by its place among all, because those that come too late to matter are left out.
    if (known) this.events.push({ ...known, messageId: known.messageId ?? `event-${given + 1}` });
    if (!behaviour) return;
    const { does } = behaviour;
    const when = { timestamp: formatInstant(at), messageId: id };
    if ('event' in does) this.events.push({ ...when, type: 'track', event: does.event, properties });
    else if ('enters' in does)
      this.events.push({ ...when, type: 'manual', journey: does.enters, properties });
    else this.events.push({ ...when, type: 'identify', traits: properties });
  }

  plans(email: string, send: number, plan: ResponsePlan): void {
    const { bounced, opened, clicked, link, left, complained } = plan;
    const reaction: Reaction = {
      email,
      send,
      ...(bounced && { bounces: bounced }),
      ...(opened !== undefined && { opens: seconds(opened) }),
      ...(clicked !== undefined && {
        clicks: { after: seconds(clicked), ...(link !== undefined && { link }) },
      }),
      ...(left !== undefined && { unsubscribes: seconds(left) }),
      ...(complained !== undefined && { complains: seconds(complained) }),
    };
    if (Object.keys(reaction).length > 2) this.reactions.push(reaction);
  }
}

const seconds = (count: number): string => `PT${count}S`;

/** The scenario of one person of a population, known or made: replaying it gives the very trail that was counted. */
export function scenarioOf(
  linked: Linked,
  prepared: PreparedModel,
  seed: number,
  index: number,
  known?: KnownPerson,
): Scenario {
  const diary = new Diary(known);
  const life = new Life(linked, prepared, seed, diary);
  life.live(index, known);
  const webhooks = [...prepared.webhooks.keys()].flatMap((place) => {
    const fate = webhookFate(prepared, seed, index, place);
    return fate === 'answered' ? [] : [[place, fate] as const];
  });
  return {
    format: 'wend.scenario/1',
    name: life.person.id,
    start: formatInstant(life.start),
    until: prepared.model.until,
    subscriber: life.person,
    events: diary.events,
    ...(diary.reactions.length > 0 && { reactions: diary.reactions }),
    ...(webhooks.length > 0 && { webhooks: Object.fromEntries(webhooks) }),
  };
}
