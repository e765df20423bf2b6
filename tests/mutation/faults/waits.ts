import type { Planted } from '../Fault.ts';

const engine = (name: string) => `src/core/engine/${name}.ts`;
const kind = (name: string) => `src/core/kinds/${name}.ts`;
const value = (name: string) => `src/core/values/${name}.ts`;

/** What engines get wrong in one corner only: waits, and events and answers that are waited for. */
export const waitFaults: readonly Planted[] = [
  {
    name: 'a wait of 24 hours is a wait of a day',
    file: kind('waitMoment'),
    find: 'from = addDuration(from, durationOf(settings.for), zone);',
    replace:
      'const length = durationOf(settings.for);\n    const days = length.ms % 86_400_000 === 0 ? length.ms / 86_400_000 : 0;\n    from = addDuration(from, { ...length, days: length.days + days, ms: length.ms - days * 86_400_000 }, zone);',
  },
  {
    name: 'a wait of a day is a wait of 24 hours',
    file: kind('waitMoment'),
    find: 'from = addDuration(from, durationOf(settings.for), zone);',
    replace: "from = addDuration(from, durationOf(settings.for), zone && 'UTC');",
  },
  {
    name: 'a wait may only be put off',
    file: engine('walk'),
    find: 'run.due = due;\n  run.ends = ends;',
    replace: 'run.due = Math.max(due, run.due ?? due);\n  run.ends = ends;',
  },
  {
    name: 'a wait may only be brought forward',
    file: engine('walk'),
    find: 'run.due = due;\n  run.ends = ends;',
    replace: 'run.due = Math.min(due, run.due ?? due);\n  run.ends = ends;',
  },
  {
    name: 'less than a day is added on the clock',
    file: value('duration'),
    find: 'return clampInstant(moved + parts.sign * parts.ms);',
    replace:
      'if (moved === instant && parts.ms < dayMs) return instantOfWall(zone, moved + offsetAt(zone, moved) + parts.sign * parts.ms);\n  return clampInstant(moved + parts.sign * parts.ms);',
  },
  {
    name: 'nobody leaves by a past date',
    file: kind('wait'),
    find: "if (choice === 'exit')",
    replace: "if (choice === 'exit' && trouble.code === 'missing')",
  },
  {
    name: 'a past moment of the trigger is never skipped',
    file: kind('waitMoment'),
    find: "choice: settings.ifPast ?? 'continue' } };",
    replace: "choice: rule === 'trigger' ? 'continue' : (settings.ifPast ?? 'continue') } };",
  },
  {
    name: 'a past date of the person is never skipped',
    file: kind('waitMoment'),
    find: "choice: settings.ifPast ?? 'continue' } };",
    replace: "choice: rule === 'attribute' ? 'continue' : (settings.ifPast ?? 'continue') } };",
  },
  {
    name: 'what is missing is never skipped',
    file: kind('waitMoment'),
    find: "choice: settings.ifMissing ?? 'continue' },",
    replace: "choice: settings.ifMissing === 'skip' ? 'continue' : (settings.ifMissing ?? 'continue') },",
  },
  {
    name: 'a date alone is noon where nothing else is said',
    file: kind('waitMoment'),
    find: 'const earliest = Math.max(',
    replace: "if ('date' in base && time === undefined) due += 43_200_000;\n  const earliest = Math.max(",
  },
  {
    name: 'until comes before for where weekdays are named',
    file: kind('waitMoment'),
    find: 'return { due: timeOfDayFrom(until, from, moment.now, zone, reach), ...ends };',
    replace:
      'return until.weekdays\n      ? { due: timeOfDayFrom(until, moment.arrivedAt, moment.arrivedAt, zone, reach) + from - moment.arrivedAt, ...ends }\n      : { due: timeOfDayFrom(until, from, moment.now, zone, reach), ...ends };',
  },
  {
    name: 'whoever is late on the right weekday goes on at once',
    file: kind('waitMoment'),
    find: 'const first = nextTimeOfDay(from, zone, minutes, until.weekdays);',
    replace:
      'const next = nextTimeOfDay(from, zone, minutes, until.weekdays);\n  const first = next - from > 6 * 86_400_000 ? from : next;',
  },
  {
    name: 'the time at which somebody arrives is tomorrow’s',
    file: kind('waitMoment'),
    find: 'return { due: timeOfDayFrom(until, from, moment.now, zone, reach), ...ends };',
    replace:
      'return { due: timeOfDayFrom(until, from + (from === moment.arrivedAt ? 1 : 0), moment.now, zone, reach), ...ends };',
  },
  {
    name: 'waits of those without a zone are in UTC',
    file: engine('walk'),
    find: "return which === 'journey' ? journey.timeZone : this.#machine.zoneFor(journey);",
    replace:
      "return which === 'journey' ? journey.timeZone : (this.#machine.state.subscriber.timeZone ?? 'UTC');",
  },
  {
    name: 'time is up before an event of the same instant',
    file: kind('waitForEvent'),
    find: 'if (moment.heard) {',
    replace: 'if (moment.heard && moment.now < timeoutAt(timeout, moment)) {',
  },
  {
    name: 'the entry itself is awaited where events count from it',
    file: engine('walk'),
    find: "if (awaited?.since === 'entry') return own(run.early, awaited.key);",
    replace:
      "const first = awaited?.events.find(({ when }) => when.event === run.trigger.event);\n    if (awaited?.since === 'entry' && first)\n      return { id: first.id, at: run.enteredAt, because: { input: '', event: first.when.event, at: '' } };\n    if (awaited?.since === 'entry') return own(run.early, awaited.key);",
  },
  {
    name: 'an event is used up by the first wait for it',
    file: engine('walk'),
    find: "if (awaited?.since === 'entry') return own(run.early, awaited.key);",
    replace:
      "if (awaited?.since === 'entry') {\n      const found: (Heard & { by?: string }) | undefined = own(run.early, awaited.key);\n      if (!found || (found.by ??= run.step) === run.step) return found;\n      return undefined;\n    }",
  },
  {
    name: 'a timeout runs from the entry where events count from it',
    file: engine('walk'),
    find: 'this.arrivedAt = run.arrivedAt;',
    replace:
      "this.arrivedAt = linked.steps.get(run.step)?.awaited?.since === 'entry' ? run.enteredAt : run.arrivedAt;",
  },
  {
    name: 'awaited events match by name unless compared with the trigger',
    file: engine('note'),
    find: 'events.find(({ when }) => matches(when, event, facts));',
    replace:
      "events.find(({ when }) => matches(JSON.stringify(when).includes('trigger') || facts.run?.key ? when : { event: when.event }, event, facts));",
  },
  {
    name: 'awaited events mind no key',
    file: engine('note'),
    find: 'events.find(({ when }) => matches(when, event, facts));',
    replace:
      'events.find(({ when }) => matches(when, event, { ...facts, run: facts.run && { ...facts.run, key: undefined } }));',
  },
  {
    name: 'a late event is awaited only if it happened since the arrival',
    file: engine('walk'),
    find: '|| event.seq <= run.arrivedSeq) return undefined;',
    replace: '|| event.seq <= run.arrivedSeq || event.at < run.arrivedAt) return undefined;',
  },
  {
    name: 'waits for events run on during pauses',
    file: kind('waitForEvent'),
    find: 'const due = timeoutAt(timeout, moment);',
    replace:
      'const due = timeoutAt(timeout, { arrivedAt: moment.arrivedAt, pausedMs: 0, zone: (which) => moment.zone(which) });',
  },
  {
    name: 'webhooks run on during pauses',
    file: kind('webhook'),
    find: 'const due = timeoutAt(timeout, moment);',
    replace:
      'const due = timeoutAt(timeout, { arrivedAt: moment.arrivedAt, pausedMs: 0, zone: (which) => moment.zone(which) });',
  },
  {
    name: 'a webhook waits a minute for its answer',
    file: kind('webhook'),
    find: "const defaultTimeout = 'PT30S';",
    replace: "const defaultTimeout = 'PT1M';",
  },
  {
    name: 'only dates to come are moved by a pause',
    file: kind('waitMoment'),
    find: 'const earliest = Math.max(',
    replace: 'if (due > moment.now) due += moment.pausedMs;\n  const earliest = Math.max(',
    also: [
      {
        file: engine('settleGroup'),
        find: 'if (isNew || (run.ends !== undefined && since < run.ends))',
        replace: 'if (isNew || run.ends === undefined || since < run.ends)',
      },
    ],
  },
  {
    name: 'timeouts of days run on during pauses',
    file: kind('waitForEvent'),
    find: 'const due = timeoutAt(timeout, moment);',
    replace:
      "const due = timeoutAt(timeout, { arrivedAt: moment.arrivedAt, pausedMs: timeout.includes('T') ? moment.pausedMs : 0, zone: (which) => moment.zone(which) });",
  },
  {
    name: 'days do not move what the profile has a time for',
    file: kind('waitMoment'),
    find: 'let due = atOffset(base, offset, undefined, zone);',
    replace:
      "let due = atOffset(base, rule === 'attribute' && 'instant' in base ? undefined : offset, undefined, zone);",
  },
];
