import type { Planted } from '../Fault.ts';

const file = (name: string) => `src/core/engine/${name}.ts`;
const kind = (name: string) => `src/core/kinds/${name}.ts`;

/** What engines get wrong about waits and pauses. */
export const runFaults: readonly Planted[] = [
  {
    name: 'until comes before for',
    file: kind('waitMoment'),
    find: 'return { due: timeOfDayFrom(until, from, moment.now, zone, reach), ...ends };',
    replace:
      'return { due: timeOfDayFrom(until, moment.arrivedAt, moment.arrivedAt, zone, reach) + from - moment.arrivedAt, ...ends };',
  },
  {
    name: 'a wait lasts a minute at least',
    file: kind('waitMoment'),
    find: 'const ends = settings.for === undefined ? {} : { ends: from };',
    replace:
      'if (settings.for !== undefined) from = Math.max(from, moment.arrivedAt + 60_000);\n  const ends = settings.for === undefined ? {} : { ends: from };',
  },
  {
    name: 'a time of day that is now is tomorrow’s',
    file: 'src/core/values/until.ts',
    find: 'if (at >= from && hasDay(zone, day, at)) return day;',
    replace: 'if (at > from && hasDay(zone, day, at)) return day;',
  },
  {
    name: 'a time of day that has passed is due',
    file: kind('waitMoment'),
    find: 'const first = nextTimeOfDay(from, zone, minutes, until.weekdays);',
    replace:
      'const next = nextTimeOfDay(from, zone, minutes, until.weekdays);\n  const first = !until.weekdays && next - from > 82_800_000 ? from : next;',
  },
  {
    name: 'what cannot be read is past',
    file: kind('waitMoment'),
    find: "trouble: { code: 'missing', asked, choice: settings.ifMissing ?? 'continue' },",
    replace:
      "trouble: typeof value === 'string' ? { code: 'past', choice: settings.ifPast ?? 'continue' } : { code: 'missing', asked, choice: settings.ifMissing ?? 'continue' },",
  },
  {
    name: 'a date that is past in mid-wait is not past',
    file: kind('waitMoment'),
    find: 'const earliest = Math.max(from, moment.now);',
    replace: 'const earliest = from;',
  },
  {
    name: 'a wait for a date does not look at the date again',
    file: file('work'),
    find: "step.kind.movedBy?.includes('profile'))",
    replace: "step.kind.movedBy?.includes('profile') && !step.kind.awaits && step.kind.kind !== 'wait')",
  },
  {
    name: 'a timeout does not look at the zone again',
    file: file('work'),
    find: "step.kind.movedBy?.includes('profile'))",
    replace: "step.kind.movedBy?.includes('profile') && !step.awaited)",
  },
  {
    name: 'a deferred mail looks at the profile at once',
    file: kind('email'),
    find: 'movedBy: undefined',
    replace: "movedBy: ['profile']",
  },
  {
    name: 'a fixed date that is now is past',
    file: kind('waitMoment'),
    find: 'if (due >= earliest) return { due, ...ends };',
    replace:
      "if (due > earliest || (due === earliest && (rule !== 'date' || moment.now > moment.arrivedAt))) return { due, ...ends };",
  },
  {
    name: 'a moment of the trigger that is now is past',
    file: kind('waitMoment'),
    find: 'if (due >= earliest) return { due, ...ends };',
    replace:
      "if (due > earliest || (due === earliest && (rule !== 'trigger' || moment.now > moment.arrivedAt))) return { due, ...ends };",
  },
  {
    name: 'times of day are always the journey’s',
    file: kind('waitMoment'),
    find: "const zone = moment.zone(settings.zone ?? 'subscriber');\n  reach",
    replace: "const zone = moment.zone('journey');\n  reach",
  },
  {
    name: 'times of day are always the subscriber’s',
    file: kind('waitMoment'),
    find: "const zone = moment.zone(settings.zone ?? 'subscriber');\n  reach",
    replace: "const zone = moment.zone('subscriber');\n  reach",
  },
  {
    name: 'who has no zone is in UTC',
    file: file('Machine'),
    find: "this.#zoneExists ? timeZone : (journey?.timeZone ?? 'UTC');",
    replace: "this.#zoneExists ? timeZone : 'UTC';",
  },
  {
    name: 'timeouts are of 24-hour days',
    file: kind('timeoutAt'),
    find: "moment.zone('subscriber')",
    replace: "'UTC'",
  },
  {
    name: 'timeouts run on during pauses',
    file: kind('timeoutAt'),
    find: ' + moment.pausedMs;',
    replace: ';',
  },
  {
    name: 'waits run on during pauses',
    file: kind('waitMoment'),
    find: 'if (moment.pausedMs > 0) {',
    replace: 'if (moment.pausedMs < 0) {',
  },
  {
    name: 'a pause begins what is left anew',
    file: file('settleGroup'),
    find: 'run.pausedMs = (run.pausedMs ?? 0) + machine.now - Math.max(since, run.arrivedAt);',
    replace: 'run.pausedMs = machine.now - run.arrivedAt;',
  },
  {
    name: 'only the last pause counts',
    file: file('settleGroup'),
    find: 'run.pausedMs = (run.pausedMs ?? 0) + machine.now - Math.max(since, run.arrivedAt);',
    replace: 'run.pausedMs = machine.now - since;',
  },
  {
    name: 'a pause prolongs what had ended',
    file: file('settleGroup'),
    find: 'if (isNew || (run.ends !== undefined && since < run.ends))',
    replace: 'if (isNew || run.ends !== undefined)',
  },
  {
    name: 'a pause moves dates too',
    file: kind('waitMoment'),
    find: 'const earliest = Math.max(',
    replace: 'due += moment.pausedMs;\n  const earliest = Math.max(',
    also: [
      {
        file: file('settleGroup'),
        find: 'if (isNew || (run.ends !== undefined && since < run.ends))',
        replace: 'if (isNew || run.ends === undefined || since < run.ends)',
      },
    ],
  },
  {
    name: 'a deferred mail goes as soon as the pause is over',
    file: file('settleGroup'),
    find: 'if (run.deferred && run.due !== undefined && run.due > machine.now) return;',
    replace: '',
  },
  {
    name: 'a deferred mail goes during the pause',
    file: file('passTime'),
    find: 'if (!run.ended && run.paused === undefined && run.due !== undefined && run.due <= wake)',
    replace:
      'if (!run.ended && (run.paused === undefined || run.deferred) && run.due !== undefined && run.due <= wake)',
  },
  {
    name: 'awaited events during a pause are missed',
    file: file('note'),
    find: 'run.paused !== undefined && run.heard === undefined ?',
    replace: 'run.paused !== undefined && run.heard?.id === "" ?',
  },
  {
    name: 'the last awaited event during a pause is taken',
    file: file('note'),
    find: 'run.paused !== undefined && run.heard === undefined ?',
    replace: 'run.paused !== undefined ?',
  },
  {
    name: 'awaited events are taken during a pause',
    file: file('work'),
    find: 'if (run.ended || run.paused !== undefined) continue;',
    replace: 'if (run.ended || (run.paused !== undefined && !event)) continue;',
  },
  {
    name: 'answers are taken during a pause',
    file: file('work'),
    find: 'if (run.paused === undefined) visitAgain(machine, linked, run);\n    return;',
    replace: 'visitAgain(machine, linked, run);\n    return;',
  },
];
