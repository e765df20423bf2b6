import { Temporal } from 'temporal-polyfill';
import type { EventPattern, Journey, Rule, Scenario, Step } from '../../../src/core/index.ts';
import { compares, isPattern, propertiesFit } from './oracleRules.ts';

/**
 * The meaning of a journey once more, slowly and on purpose without any of the engine's ideas: the clock goes minute
 * by minute, every rule is asked at every minute, and Temporal does the calendar. It shares nothing with `src/core`
 * but types. It knows events, tags, attributes, topics, waits, conditions, goals, exits, keys and re-entry.
 */
export interface Told {
  /** `2026-03-02T09:00:00+01:00 reason` */
  refused: string[];
  runs: Record<
    string,
    { outcome: string; ended: string | undefined; path: string[]; mails: string[]; goals: string[] }
  >;
}

interface Happened {
  id: string;
  number: number;
  minute: number;
  name: string;
  properties: Record<string, unknown>;
}
interface Run {
  id: string;
  cart: unknown;
  entered: Happened;
  step: string;
  since: number;
  sinceNumber: number;
  wakes: number;
  sent: number | undefined;
  state: 'live' | 'completed' | 'over';
  converted: boolean;
}

const minuteMs = 60_000;

export function tell(journey: Journey, { subscriber, start, until, events }: Scenario): Told {
  const told: Told = { refused: [], runs: {} };
  const startsAt = Temporal.Instant.from(start);
  const person = {
    zone: subscriber.timeZone,
    tags: new Set(subscriber.tags ?? []),
    attributes: new Map(Object.entries(subscriber.attributes ?? {})),
    topics: new Map(Object.entries(subscriber.topics ?? {})),
  };
  const history: Happened[] = [];
  const runs: Run[] = [];
  const entries: { cart: unknown; minute: number }[] = [];
  const seen = new Map<string, number>();
  let now = 0;
  let inputs = 0;

  const zone = () => person.zone ?? journey.timeZone;
  const zoned = (minute: number) => startsAt.add({ minutes: minute }).toZonedDateTimeISO(zone());
  const minuteOf = (instant: Temporal.Instant) =>
    (instant.epochMilliseconds - startsAt.epochMilliseconds) / minuteMs;
  // Temporal is slow and asked the same thing at every minute.
  const known = new Map<string, number>();
  const after = (minute: number, duration: string): number => {
    const question = `${zone()} ${minute} ${duration}`;
    const answer = known.get(question) ?? minuteOf(zoned(minute).add(duration).toInstant());
    known.set(question, answer);
    return answer;
  };
  const local = (minute: number) => zoned(minute).toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const noteOf = (run: Run) =>
    (told.runs[run.id] ??= { outcome: 'active', ended: undefined, path: [], mails: [], goals: [] });

  // Rules -----------------------------------------------------------------------------------------------------------

  const holds = (rule: Rule, run: Run | undefined): boolean => {
    if ('all' in rule) return rule.all.every((part) => holds(part, run));
    if ('any' in rule) return rule.any.some((part) => holds(part, run));
    if ('not' in rule) return !holds(rule.not, run);
    if ('tag' in rule) return person.tags.has(rule.tag);
    if ('attribute' in rule) return compares(person.attributes.get(rule.attribute), rule.is, rule.value);
    if ('topic' in rule) return wants(rule.topic) === rule.subscribed;
    if ('pick' in rule) {
      const found = history.filter(
        (event) => fits(rule.event, event, run) && isSince(rule.since, event, run),
      );
      const picked = rule.pick === 'first' ? found[0] : found[found.length - 1];
      return picked !== undefined && compares(picked.properties[rule.property], rule.is, rule.value);
    }
    if ('event' in rule) {
      const { within, times } = rule;
      const count = history.filter(
        (event) =>
          fits(rule.event, event, run) &&
          isSince(rule.since, event, run) &&
          (within === undefined || now < after(event.minute, within)),
      ).length;
      if (times?.atLeast === undefined && times?.atMost === undefined) return count > 0;
      return count >= (times.atLeast ?? 0) && count <= (times.atMost ?? Infinity);
    }
    throw new Error(`the oracle does not know ${JSON.stringify(rule)}`);
  };
  const isSince = (since: 'entry' | undefined, event: Happened, run: Run | undefined) =>
    since === undefined || (run !== undefined && event.number > run.entered.number);
  const wants = (topic: string) => person.topics.get(topic) ?? journey.topics[topic]?.default === 'in';
  const fits = ({ event: name, where }: EventPattern, event: Happened, run: Run | undefined): boolean => {
    if (name !== event.name) return false;
    const cart = event.properties['cart'];
    if (journey.reentry.key !== undefined && run && cart !== undefined && cart !== run.cart) return false;
    return where === undefined || propertiesFit(where, event.properties);
  };

  // Runs ------------------------------------------------------------------------------------------------------------

  const leave = (run: Run, outcome: string) => {
    run.state = outcome === 'completed' ? 'completed' : 'over';
    Object.assign(noteOf(run), { outcome, ended: local(now) });
  };
  const leavesByRule = (run: Run): boolean => {
    for (const { when, reason } of journey.exits) {
      if (isPattern(when) || !holds(when, run)) continue;
      leave(run, `exited:${reason}`);
      return true;
    }
    return false;
  };
  const goTo = (run: Run, step: string | null | undefined): void => {
    if (leavesByRule(run)) return;
    if (step === null || step === undefined) return leave(run, 'completed');
    Object.assign(run, { step, since: now, sinceNumber: inputs });
    noteOf(run).path.push(`${local(now)} ${step}`);
    lookAround(run, true, true);
  };
  /** What the step where a run stands makes of this moment. Timers of this very minute wait until `timers`. */
  const lookAround = (run: Run, timers: boolean, arrives = false): void => {
    const step = stepOf(run);
    const isOver = (due: number) => (timers ? due <= now : due < now);
    switch (step.kind) {
      case 'exit':
        return leave(run, `exited:${step.reason}`);
      case 'condition': {
        const branch = step.branches.find(({ when }) => holds(when, run));
        return goTo(run, step.outlets?.[branch?.id ?? 'otherwise']);
      }
      case 'email': {
        if (person.topics.get(step.topic) ?? journey.topics[step.topic]?.default === 'in') {
          noteOf(run).mails.push(`${local(now)} ${step.email}`);
          run.sent = now;
          return goTo(run, step.next);
        }
        return step.onSkip === 'exit' ? leave(run, 'exited:email-skipped') : goTo(run, step.next);
      }
      case 'wait': {
        if (arrives || run.wakes === -1) run.wakes = wakesAt(run, step);
        return isOver(run.wakes) ? goTo(run, step.next) : undefined;
      }
      case 'waitForEvent': {
        const from = step.countFrom === 'entry' ? run.entered.number : run.sinceNumber;
        for (const event of history) {
          const heard = event.number > from && step.events.find(({ when }) => fits(when, event, run));
          if (heard) return goTo(run, step.outlets?.[heard.id]);
        }
        return isOver(after(run.since, step.timeout)) ? goTo(run, step.outlets?.['timeout']) : undefined;
      }
    }
  };
  const stepOf = (run: Run): Step => {
    const step = journey.steps[run.step];
    if (!step) throw new Error(`no step ${run.step}`);
    return step;
  };
  const wakesAt = (run: Run, step: Extract<Step, { kind: 'wait' }>): number => {
    const from = step.for === undefined ? run.since : after(run.since, step.for);
    if (
      step.until === undefined ||
      !('time' in step.until) ||
      'date' in step.until ||
      'attribute' in step.until
    )
      return from;
    if ('trigger' in step.until) return from;
    const { time, weekdays } = step.until;
    const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const next = (earliest: number) => {
      for (let day = -1; day < 16; day++) {
        const date = zoned(from).toPlainDate().add({ days: day });
        const name = names[date.dayOfWeek - 1];
        if (weekdays && name && !weekdays.includes(name)) continue;
        const at = minuteOf(date.toZonedDateTime({ timeZone: zone(), plainTime: time ?? '' }).toInstant());
        if (at >= earliest) return at;
      }
      throw new Error('no such day');
    };
    const at = next(from);
    return at < now ? next(now) : at;
  };

  // Inputs ----------------------------------------------------------------------------------------------------------

  const live = () => runs.filter(({ state }) => state === 'live');
  const converts = (run: Run, event: Happened): boolean => {
    const { goal } = journey;
    if (!goal || run.converted || run.state === 'over' || !fits(goal.when, event, run)) return false;
    const from = goal.from === 'entry' ? run.entered.minute : run.sent;
    if (from === undefined) return false;
    if (goal.within === undefined) return run.state === 'live';
    return now <= after(from, goal.within);
  };
  const meet = (run: Run, event: Happened) => {
    if (converts(run, event)) {
      run.converted = true;
      noteOf(run).goals.push(local(now));
      if (run.state === 'completed' || journey.goal?.exit) {
        run.state = 'over';
        Object.assign(noteOf(run), { outcome: 'goal', ended: local(now) });
      }
    }
    if (run.state !== 'live') return;
    const exit = journey.exits.find(({ when }) => isPattern(when) && fits(when, event, run));
    if (exit) leave(run, `exited:${exit.reason}`);
  };
  const enter = (event: Happened) => {
    const trigger = journey.triggers.find(({ on }) => 'event' in on && fits(on.event, event, undefined));
    if (!trigger) return;
    const { key, mode, cooldown } = journey.reentry;
    const refuse = (reason: string) => void told.refused.push(`${local(now)} ${reason}`);
    const cart = key === undefined ? undefined : event.properties['cart'];
    if (key !== undefined && cart === undefined) return refuse('no-key');
    if (journey.audience && !holds(journey.audience, undefined)) return refuse('audience');
    const run: Run = {
      id: `${journey.id}:${event.id}${key === undefined ? '' : `:${String(cart)}`}`,
      cart, entered: event, step: trigger.id, since: now, sinceNumber: inputs, wakes: -1, sent: undefined, state: 'live', converted: false,
    }; // prettier-ignore
    if (journey.exits.some(({ when }) => !isPattern(when) && holds(when, run))) return refuse('exit-holds');
    const before = entries.filter((entry) => entry.cart === cart);
    const last = before[before.length - 1];
    if (last && mode === 'never') return refuse('re-entry');
    if (mode === 'afterExit' && live().some((other) => other.cart === cart)) return refuse('re-entry');
    if (last && cooldown !== undefined && now < after(last.minute, cooldown)) return refuse('cooldown');
    entries.push({ cart, minute: now });
    runs.push(run);
    noteOf(run).path.push(`${local(now)} ${trigger.id}`);
    goTo(run, trigger.next);
  };
  const work = (id: string, input: Scenario['events'][number]) => {
    const before = seen.get(id);
    if (before !== undefined && now - before < 7 * 1_440) return;
    seen.set(id, now);
    inputs += 1;
    let event: Happened | undefined;
    if (input.type === 'identify') {
      const { tags, timezone, ...traits } = input.traits;
      if (Array.isArray(tags)) person.tags = new Set(tags.map(String));
      if (typeof timezone === 'string') person.zone = timezone;
      for (const [name, value] of Object.entries(traits)) person.attributes.set(name, value);
    } else {
      event = {
        id,
        number: inputs,
        minute: now,
        name: input.type === 'track' ? input.event : 'Page Viewed',
        properties: input.properties ?? {},
      };
      history.push(event);
      for (const run of runs) meet(run, event);
    }
    for (const run of live()) leavesByRule(run);
    for (const run of live()) {
      run.wakes = -1; // the zone may be another
      lookAround(run, false);
    }
    if (event) enter(event);
  };

  // Time ------------------------------------------------------------------------------------------------------------

  const due = new Map<number, { id: string; event: Scenario['events'][number] }[]>();
  events.forEach((event, index) => {
    const minute = after(0, event.after ?? 'PT0S');
    due.set(minute, [...(due.get(minute) ?? []), { id: event.messageId ?? `event-${index + 1}`, event }]);
  });
  const end = after(0, until);
  for (now = 0; now <= end; now++) {
    for (const { id, event } of due.get(now) ?? []) work(id, event);
    for (const run of live()) leavesByRule(run);
    for (const run of live()) lookAround(run, true);
  }
  for (const note of Object.values(told.runs)) {
    const [converted] = note.goals;
    if (converted !== undefined) Object.assign(note, { outcome: 'goal', ended: converted });
  }
  return told;
}
